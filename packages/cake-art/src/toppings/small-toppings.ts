import { mix } from '../colour.ts';
import { SHADOW } from '../palette.ts';
import { stamp, type Definitions } from '../svg.ts';
import type { Piece } from '../piece.ts';
import type { Place, ToppingStyle, ToppingSurface } from './topping.ts';

/** How pieces of one kind are stamped: which symbol, and how far they may turn. */
interface Stamping {
  readonly symbols: readonly string[];
  readonly turn: number;
  readonly wobble: number;
}

export function stampAll(surface: ToppingSurface, places: readonly Place[], { symbols, turn, wobble }: Stamping): Piece[] {
  const { dice, scale, definitions, isPlain } = surface;
  return places.map((place, index) => {
    const id = symbols[index % symbols.length] ?? '';
    if (isPlain) return { z: place.z, markup: stamp(definitions.sized(id, scale), place.screen) };
    const markup = stamp(id, {
      x: place.screen.x,
      y: place.screen.y,
      turn: dice.between(-turn, turn),
      scale: scale * dice.between(1 - wobble, 1 + wobble),
    });
    return { z: place.z, markup };
  });
}

function onTop(surface: ToppingSurface, top: number, ledge: number): number {
  return surface.isTop ? Math.round(top * (0.55 + surface.tier.radius / 420)) : ledge;
}

export function shadow(definitions: Definitions, rx: number, ry: number, cy = 2): string {
  return definitions.isTerse ? '' : `<ellipse cx="1.5" cy="${cy}" rx="${rx}" ry="${ry}" fill="${SHADOW}" opacity=".25"/>`;
}

export const chocolateChips: ToppingStyle = (surface) => {
  const { definitions, scale } = surface;
  // Milk chocolate where dark would be lost.
  const [lit, mid, shade, glint] = surface.isDark
    ? ['#e8b98a', '#bd8150', '#8a5730', '#fbe3c4']
    : ['#9a684b', '#5d3725', '#381d12', '#c79a7c'];
  const body = definitions.radial([
    { at: 0, colour: lit ?? '' },
    { at: 0.5, colour: mid ?? '' },
    { at: 1, colour: shade ?? '' },
  ]);
  const id = definitions.symbol(
    'chip',
    () =>
      `${shadow(definitions, 8.5, 4.5, 3)}<path d="M0-9C2-5 8-2 8 2C8 7-8 7-8 2C-8-2-2-5 0-9Z" fill="${body}"/><path d="M-4 0Q-3-3-1-5" fill="none" stroke="${glint}" stroke-width="1.6" stroke-linecap="round" opacity=".8"/>`,
  );
  return stampAll(surface, surface.scatter({ count: onTop(surface, 44, 16), reach: 9 * scale, height: 10, apart: 1.75, within: 0.3 }), {
    symbols: [id],
    turn: 14,
    wobble: 0.15,
  });
};

function almond(definitions: Definitions): string {
  const body = definitions.radial([
    { at: 0, colour: '#d79a5d' },
    { at: 0.6, colour: '#a9672f' },
    { at: 1, colour: '#7a431b' },
  ]);
  return definitions.symbol(
    'almond',
    () =>
      `${shadow(definitions, 8, 10, 2)}<path d="M0-12C7-7 8 5 0 11C-8 5-7-7 0-12Z" fill="${body}"/><path d="M-3-5Q-4 1-2 6M0-8V8M3-5Q4 1 2 6" fill="none" stroke="#6f3c18" stroke-width=".9" opacity=".55"/>`,
  );
}

function pistachio(definitions: Definitions): string {
  const body = definitions.radial([
    { at: 0, colour: '#cfe08f' },
    { at: 0.6, colour: '#9cb854' },
    { at: 1, colour: '#6f8a34' },
  ]);
  return definitions.symbol(
    'pistachio',
    () =>
      `${shadow(definitions, 6, 7, 2)}<path d="M-1-8C6-7 7 3 1 8C-6 7-7-4-1-8Z" fill="${body}"/><path d="M3-4Q4 2 1 6" fill="none" stroke="#8d4a5a" stroke-width="2" stroke-linecap="round" opacity=".7"/>`,
  );
}

function cashew(definitions: Definitions): string {
  const body = definitions.radial([
    { at: 0, colour: '#fff0cf' },
    { at: 0.6, colour: '#f0cf98' },
    { at: 1, colour: '#cf9f60' },
  ]);
  return definitions.symbol(
    'cashew',
    () =>
      `${shadow(definitions, 11, 5, 4)}<path d="M-11-3C-10-10-2-11 3-8C10-5 13 2 10 5C7 8 5 3 0 0C-4-2-6 1-9 1C-11 1-12-1-11-3Z" fill="${body}"/><path d="M-7-5Q-1-8 5-3" fill="none" stroke="#fff8e6" stroke-width="1.6" stroke-linecap="round"/>`,
  );
}

export const nuts: ToppingStyle = (surface) => {
  const { definitions, scale } = surface;
  const places = surface.scatter({ count: onTop(surface, 30, 13), reach: 11 * scale, height: 12, apart: 1.6, within: 0.28 });
  return stampAll(surface, places, {
    symbols: surface.isLean
      ? [almond(definitions), cashew(definitions)]
      : [almond(definitions), pistachio(definitions), cashew(definitions), pistachio(definitions)],
    turn: 90,
    wobble: 0.12,
  });
};

const CANDIES = ['#e2426f', '#f4a62a', '#4f9fcb', '#79b04f', '#9663bd', '#f3d13f'] as const;

export const candies: ToppingStyle = (surface) => {
  const { definitions, scale, tier } = surface;
  const shape = definitions.symbol('candy', () => {
    const round = definitions.radial([
      { at: 0, colour: '#ffffff', opacity: 0.4 },
      { at: 0.5, colour: '#ffffff', opacity: 0 },
      { at: 1, colour: SHADOW, opacity: 0.4 },
    ]);
    return `${shadow(definitions, 9.5, 6.5, 3)}<ellipse rx="9" ry="7.4"/><ellipse rx="9" ry="7.4" fill="${round}"/><ellipse cx="-3" cy="-3" rx="2.8" ry="1.6" fill="#fff" opacity=".85"/>`;
  });
  const candy = (colour: string): string =>
    definitions.sized(
      definitions.symbol(`candy ${colour}`, () => `<use href="#${shape}" fill="${colour}"/>`),
      scale,
    );
  const colours = surface.isLean ? 2 : CANDIES.length;
  const step = surface.isTop ? Math.max(26, tier.radius * 0.27) : tier.radius * 0.36;
  return surface
    .ring(10 * scale, step, 9 * scale, 9)
    .map((place, index) => ({ z: place.z, markup: stamp(candy(CANDIES[index % colours] ?? CANDIES[0]), place.screen) }));
};

/** Soft cylinders, some upright and some on their side. */
export const marshmallows: ToppingStyle = (surface) => {
  const { definitions, scale } = surface;
  const symbols = [
    { colour: '#fffaf4', side: '#c9ae93' },
    { colour: '#fbd3d9', side: '#dc97a5' },
  ]
    .slice(0, surface.isLean ? 1 : 2)
    .map(({ colour, side }) =>
      definitions.symbol(`marshmallow ${colour}`, () => {
        const body = definitions.linear([
          { at: 0, colour },
          { at: 0.5, colour: mix(colour, side, 0.3) },
          { at: 1, colour: side },
        ]);
        return `${shadow(definitions, 14, 6, 3)}<path d="M-12-12V0C-12 8 12 8 12 0V-12Z" fill="${body}"/><ellipse cy="-12" rx="12" ry="6.6" fill="${mix(colour, '#ffffff', 0.5)}" stroke="${side}" stroke-width="1.2" stroke-opacity=".9"/><path d="M-7-13Q-4-16 1-16" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/>`;
      }),
    );
  const places = surface.scatter({
    count: onTop(surface, 14, 7),
    reach: 14 * scale,
    height: 20 * scale,
    apart: 1.5,
    within: 0.36,
    toward: surface.isTop ? { turn: 0.12, width: 0.5 } : undefined,
  });
  return stampAll(surface, places, { symbols, turn: 26, wobble: 0.1 });
};
