import type { PlanePoint } from '../geometry/outline.ts';
import type { ScreenPoint } from '../geometry/tiers.ts';
import { PathPen } from '../path-pen.ts';
import { SHADOW } from '../palette.ts';
import { n } from '../svg.ts';
import { FLAT, type Place, type ToppingStyle } from './topping.ts';

const SPRINKLES = ['#e4527f', '#f2b33d', '#5aa9cf', '#7fb35a', '#fdf6ea', '#9a6cc0'] as const;

/** Hundreds and thousands: a stroke each, one path a colour. */
export const sprinkles: ToppingStyle = (surface) => {
  const { dice, scale, tier, definitions } = surface;
  const count = Math.round(surface.isTop ? 18 + tier.radius * 0.42 : 12 + tier.radius * 0.2);
  const places = surface.scatter({ count, reach: 7 * scale, height: 3, apart: 1.5 });
  const pens = SPRINKLES.slice(0, Math.ceil(places.length / 3)).map(() => new PathPen());
  for (const [index, { screen }] of places.entries()) {
    const turn = dice.between(0, Math.PI);
    const dx = Math.cos(turn) * 4.6 * scale;
    const dy = Math.sin(turn) * 4.6 * scale * 0.75;
    pens[index % pens.length]?.move({ x: screen.x - dx, y: screen.y - dy }).line({ x: screen.x + dx, y: screen.y + dy });
  }
  const paths = pens.map(String);
  const drawn = paths.filter((path) => path !== '');
  const shadow = drawn.map((path) => definitions.path(path, '')).join('');
  const coloured = paths.map((path, index) => (path === '' ? '' : definitions.path(path, `stroke="${SPRINKLES[index]}"`))).join('');
  const markup = `<g fill="none" stroke-width="${n(3.7 * scale)}" stroke-linecap="round"><g stroke="${SHADOW}" opacity=".22" transform="translate(1.2 1.8)">${shadow}</g>${coloured}</g>`;
  return [{ z: FLAT + 3, markup }];
};

/** Curled shavings, white on a warm shadow so that they show on white icing too. */
export const coconutFlakes: ToppingStyle = (surface) => {
  const { dice, scale, tier, definitions } = surface;
  const count = Math.round(surface.isTop ? 20 + tier.radius * 0.42 : 10 + tier.radius * 0.16);
  const pen = new PathPen();
  for (const { screen } of surface.scatter({ count, reach: 8 * scale, height: 3, apart: 0.7, within: 0.4 })) {
    const turn = dice.between(0, Math.PI * 2);
    const length = dice.between(3, 8) * scale;
    const dx = Math.cos(turn) * length;
    const dy = Math.sin(turn) * length * 0.7;
    const bend = dice.between(-0.5, 0.5);
    pen
      .move({ x: screen.x - dx, y: screen.y - dy })
      .quad({ x: screen.x - dy * bend, y: screen.y + dx * bend }, { x: screen.x + dx, y: screen.y + dy });
  }
  const stroke = (colour: string, width: number, more = ''): string =>
    definitions.path(pen.toString(), `stroke="${colour}" stroke-width="${n(width * scale)}"${more}`);
  const markup = `<g fill="none" stroke-linecap="round">${stroke('#a98a66', 4.6, ' opacity=".55" transform="translate(.8 1.3)"')}${stroke('#fffdf6', 3.9)}${stroke('#f0e3cc', 1)}</g>`;
  return [{ z: FLAT + 4, markup }];
};

/** Crushed biscuit: heaped along the rim, and some that fell further. */
export const cookieCrumbs: ToppingStyle = (surface) => {
  const { dice, scale, tier, definitions } = surface;
  const near = surface.scatter({
    count: Math.round(12 + tier.radius * (surface.isTop ? 0.3 : 0.1)),
    reach: 6 * scale,
    height: 3,
    apart: 1.1,
    within: 0.2,
  });
  const far = surface.isTop ? surface.scatter({ count: 14, reach: 8 * scale, height: 3, apart: 3 }) : [];
  const pens = { dark: new PathPen(), light: new PathPen() };
  const crumb = ({ screen }: Place, index: number): void => {
    const size = dice.between(2.8, 7.6) * scale;
    const tilt = dice.between(0, 1);
    const corners = [0, 1.2, 2.5, 3.7, 4.9].map((turn): ScreenPoint => {
      const reach = size * dice.between(0.75, 1.15);
      return { x: screen.x + Math.cos(turn + tilt) * reach, y: screen.y + Math.sin(turn + tilt) * reach * 0.75 };
    });
    const [first, ...others] = corners;
    const pen = pens[index % 3 === 0 ? 'light' : 'dark'];
    if (first !== undefined) others.reduce((drawn, corner) => drawn.line(corner), pen.move(first));
  };
  [...near, ...far].forEach(crumb);
  const both = [
    { path: pens.dark.toString(), colour: '#8d5a35' },
    { path: pens.light.toString(), colour: '#c08a55' },
  ].filter(({ path }) => path !== '');
  const shadow = both.map(({ path }) => definitions.path(path, '')).join('');
  const lit = both.map(({ path, colour }) => definitions.path(path, `fill="${colour}"`)).join('');
  return [{ z: FLAT + 2, markup: `<g transform="translate(1.2 2)" fill="${SHADOW}" opacity=".25">${shadow}</g>${lit}` }];
};

/** A spoon drawn in and out round the face leaves a wave of caramel, which swings out where words are. */
export const caramel: ToppingStyle = (surface) => {
  const { tier, dice, definitions } = surface;
  if (!surface.isTop) return [];
  const room = tier.radius * 0.26;
  const points = tier.face
    .ring(surface.rim + tier.radius * 0.04, tier.radius * 0.2)
    .map((place, index): PlanePoint => {
      const wanted = index % 2 === 0 ? room * dice.between(0, 0.25) : room * dice.between(0.75, 1);
      const at = (inward: number): PlanePoint => ({ x: place.x - place.outX * inward, z: place.z - place.outZ * inward });
      const ways = [wanted, wanted * 0.6, wanted * 0.3].map(at);
      return ways.find((way) => tier.face.depthAt(way) > surface.rim && surface.keepsClear(surface.project(way), 12, 8)) ?? at(0);
    })
    .map((place) => surface.project(place));
  const [first, second] = points;
  if (first === undefined || second === undefined) return [];
  const middle = (a: ScreenPoint, b: ScreenPoint): ScreenPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const pen = new PathPen().move(middle(first, second));
  for (let index = 1; index <= points.length; index++) {
    const point = points[index % points.length] ?? first;
    pen.quad(point, middle(point, points[(index + 1) % points.length] ?? first));
  }
  const path = pen.close();
  const width = 6 + tier.radius / 60;
  const line = (colour: string, size: number, more = ''): string =>
    definitions.path(path, `stroke="${colour}" stroke-width="${n(size)}"${more}`);
  const layers = [
    line(SHADOW, width, ' opacity=".2" transform="translate(1.5 2.5)"'),
    line('#a8621c', width),
    line('#cf8a35', width * 0.72),
    line('#f6d18e', width * 0.2, ' transform="translate(-.8 -1)" opacity=".9"'),
  ];
  return [{ z: FLAT, markup: `<g fill="none" stroke-linejoin="round" stroke-linecap="round">${layers.join('')}</g>` }];
};
