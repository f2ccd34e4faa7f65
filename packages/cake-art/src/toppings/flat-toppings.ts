import type { PlanePoint } from '../geometry/outline.ts';
import type { ScreenPoint } from '../geometry/tiers.ts';
import { PathPen } from '../path-pen.ts';
import { contrast } from '../colour.ts';
import { ICINGS, SHADOW } from '../palette.ts';
import { n } from '../svg.ts';
import type { Place, ToppingStyle, ToppingSurface } from './topping.ts';

const SPRINKLES = ['#e4527f', '#f2b33d', '#5aa9cf', '#7fb35a', '#fdf6ea', '#9a6cc0'] as const;

/** Hundreds and thousands: a stroke each, one path a colour. */
export const sprinkles: ToppingStyle = (surface) => {
  const { dice, scale, tier, definitions } = surface;
  const count = Math.round(surface.isTop ? 18 + tier.radius * 0.42 : 12 + tier.radius * 0.2);
  const places = surface.scatter({ count, reach: 7 * scale, height: 3, apart: 1.5, least: 12 });
  const pens = SPRINKLES.slice(0, surface.isLean ? 3 : Math.ceil(places.length / 3)).map(() => new PathPen());
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
  return [{ z: surface.flat + 3, markup }];
};

/** Curled shavings. On light icing the baker toasts them: their brown edges are what tells white from white. */
export const coconutFlakes: ToppingStyle = (surface) => {
  const { dice, scale, tier, definitions, isDark } = surface;
  const count = Math.round(surface.isTop ? 24 + tier.radius * 0.42 : 14 + tier.radius * 0.16);
  const pens = [new PathPen(), new PathPen()] as const;
  const places = surface.scatter({ count, reach: 8 * scale, height: 3, apart: 0.7, within: 0.4, least: 10 });
  for (const [index, { screen }] of places.entries()) {
    const turn = dice.between(0, Math.PI * 2);
    const length = dice.between(3.4, 8.4) * scale;
    const dx = Math.cos(turn) * length;
    const dy = Math.sin(turn) * length * 0.7;
    const bend = dice.between(-0.6, 0.6);
    pens[index % 3 === 0 && !surface.isLean ? 1 : 0]
      .move({ x: screen.x - dx, y: screen.y - dy })
      .quad({ x: screen.x - dy * bend, y: screen.y + dx * bend }, { x: screen.x + dx, y: screen.y + dy });
  }
  const stroke = (pen: PathPen, colour: string, width: number, more = ''): string =>
    pen.isEmpty ? '' : definitions.path(pen.toString(), `stroke="${colour}" stroke-width="${n(width * scale)}"${more}`);
  const [fresh, toasted] = pens;
  const edge = isDark ? '#2b140a' : '#8f6236';
  const layer = (pen: PathPen, body: string): string =>
    (surface.isLean ? stroke(pen, edge, 5) : stroke(pen, edge, 5.4, ` opacity="${isDark ? '.35' : '.8'}" transform="translate(.7 1.2)"`)) +
    stroke(pen, body, 4) +
    (surface.isLean ? '' : stroke(pen, '#fffdf6', 1.6, ' transform="translate(-.4 -.7)"'));
  const markup = `<g fill="none" stroke-linecap="round">${layer(fresh, '#fff6e2')}${layer(toasted, isDark ? '#f6e3bd' : '#d9a765')}</g>`;
  return [{ z: surface.flat + 4, markup }];
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
    least: 6,
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
    { path: pens.dark.toString(), colour: surface.isDark ? '#c39258' : '#8d5a35' },
    { path: pens.light.toString(), colour: surface.isDark ? '#ecca93' : '#c08a55' },
  ].filter(({ path }) => path !== '');
  const shadow = both.map(({ path }) => definitions.path(path, '')).join('');
  const lit = both.map(({ path, colour }) => definitions.path(path, `fill="${colour}"`)).join('');
  return [{ z: surface.flat + 2, markup: `<g transform="translate(1.2 2)" fill="${SHADOW}" opacity=".25">${shadow}</g>${lit}` }];
};

/** A spoon drawn in and out round the face leaves a wave of caramel, which swings out where words are. */
export const caramel: ToppingStyle = (surface) => {
  const { tier, definitions } = surface;
  const points = surface.isTop
    ? roundTheFace(surface)
    : surface
        .scatter({ count: 60, reach: 7, height: 0, apart: 2, least: 9 })
        .toSorted((a, b) => b.x - a.x)
        .map(({ screen }) => screen);
  const path = surface.isTop ? closedWave(points) : openWave(points);
  if (path === '') return [];
  const width = surface.isTop ? 6 + tier.radius / 60 : 4.5 + tier.radius / 80;
  const line = (colour: string, size: number, more = ''): string =>
    definitions.path(path, `stroke="${colour}" stroke-width="${n(size)}"${more}`);
  // On caramel icing it has boiled a little longer.
  const isLost = contrast(ICINGS[surface.design.colour].mid, BODY) < 1.5;
  const layers = [
    surface.isLean ? '' : line(SHADOW, width, ' opacity=".2" transform="translate(1.5 2.5)"'),
    line(isLost ? '#6d3a0c' : '#a8621c', width),
    line(isLost ? '#a35f18' : BODY, width * 0.72),
    surface.isLean ? '' : line('#f6d18e', width * 0.2, ' transform="translate(-.8 -1)" opacity=".9"'),
  ];
  return [{ z: surface.flat, markup: `<g fill="none" stroke-linejoin="round" stroke-linecap="round">${layers.join('')}</g>` }];
};

const BODY = '#cf8a35';

function roundTheFace(surface: ToppingSurface): ScreenPoint[] {
  const { tier, dice } = surface;
  const room = tier.radius * 0.26;
  return tier.face
    .ring(surface.rim + tier.radius * 0.04, tier.radius * 0.2)
    .map((place, index): PlanePoint => {
      const wanted = index % 2 === 0 ? room * dice.between(0, 0.25) : room * dice.between(0.75, 1);
      const at = (inward: number): PlanePoint => ({ x: place.x - place.outX * inward, z: place.z - place.outZ * inward });
      const ways = [wanted, wanted * 0.6, wanted * 0.3].map(at);
      return (
        ways.find(
          (way) => tier.face.depthAt(way) > surface.rim && !surface.isOnPhoto(way, 5) && surface.keepsClear(surface.project(way), 12, 8),
        ) ?? at(0)
      );
    })
    .map((place) => surface.project(place));
}

const halfway = (a: ScreenPoint, b: ScreenPoint): ScreenPoint => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

function closedWave(points: readonly ScreenPoint[]): string {
  const [first, second] = points;
  if (first === undefined || second === undefined) return '';
  const pen = new PathPen().move(halfway(first, second));
  for (let index = 1; index <= points.length; index++) {
    const point = points[index % points.length] ?? first;
    pen.quad(point, halfway(point, points[(index + 1) % points.length] ?? first));
  }
  return pen.close();
}

function openWave(points: readonly ScreenPoint[]): string {
  const [first, ...others] = points;
  if (first === undefined || others.length === 0) return '';
  const pen = new PathPen().move(first);
  for (const [index, point] of others.entries()) {
    const next = others[index + 1];
    if (next === undefined) pen.line(point);
    else pen.quad(point, halfway(point, next));
  }
  return pen.toString();
}
