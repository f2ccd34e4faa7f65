import { SHADOW } from '../palette.ts';
import type { Definitions } from '../svg.ts';
import { shadow, stampAll } from './small-toppings.ts';
import { isToward, type ToppingStyle } from './topping.ts';

function strawberry(definitions: Definitions): string {
  const body = definitions.radial([
    { at: 0, colour: '#ff8a80' },
    { at: 0.45, colour: '#e0394a' },
    { at: 1, colour: '#a31630' },
  ]);
  return definitions.symbol('strawberry', () =>
    [
      `${shadow(definitions, 17, 7, 5)}`,
      `<path d="M0-30C8-30 17-17 17-7C17 3 9 9 0 9S-17 3-17-7C-17-17-8-30 0-30Z" fill="${body}"/>`,
      '<path d="M-8-14v2M0-20v2M7-13v2M-11-4v2M-3-7v2M5-3v2M12-5v2M-5 3v2M3 4v1.5" stroke="#ffe2a6" stroke-width="1.7" stroke-linecap="round"/>',
      '<path d="M-9-20Q-6-25-3-27" fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round" opacity=".6"/>',
    ].join(''),
  );
}

function halfStrawberry(definitions: Definitions): string {
  const flesh = definitions.radial(
    [
      { at: 0, colour: '#fff1e6' },
      { at: 0.35, colour: '#fbb5aa' },
      { at: 0.8, colour: '#ea4d58' },
      { at: 1, colour: '#bd1f38' },
    ],
    'cx=".5" cy=".45" r=".6"',
  );
  return definitions.symbol('half strawberry', () =>
    [
      `${shadow(definitions, 15, 6, 7)}`,
      `<path d="M0-27C9-27 15-15 15-7C15 2 8 9 0 9S-15 2-15-7C-15-15-9-27 0-27Z" fill="${flesh}" stroke="#bd1f38" stroke-width="1.5"/>`,
      '<path d="M-11-24Q-4-31 0-27Q5-32 11-23Q5-21 0-23Q-5-20-11-24Z" fill="#6f9a3e"/>',
    ].join(''),
  );
}

function blueberry(definitions: Definitions): string {
  const body = definitions.radial([
    { at: 0, colour: '#a3aede' },
    { at: 0.45, colour: '#5562a5' },
    { at: 1, colour: '#2b3168' },
  ]);
  return definitions.symbol(
    'blueberry',
    () =>
      `${shadow(definitions, 10, 4.5, 5)}<circle cy="-4" r="10" fill="${body}"/><path d="M-3-9L-1-7L1-10L2-7L5-7L3-5L4-2L1-4L-2-2L-1-5Z" fill="#262b5c" opacity=".85"/><path d="M-7-7Q-6-10-4-11" fill="none" stroke="#d9dff5" stroke-width="1.6" stroke-linecap="round" opacity=".8"/>`,
  );
}

function kiwi(definitions: Definitions): string {
  const flesh = definitions.radial(
    [
      { at: 0, colour: '#f6f3cf' },
      { at: 0.24, colour: '#e9edb4' },
      { at: 0.34, colour: '#a6c84c' },
      { at: 0.85, colour: '#7fae35' },
      { at: 1, colour: '#6b5a2c' },
    ],
    'cx=".5" cy=".5" r=".5"',
  );
  const seeds = Array.from({ length: 10 }, (_, index) => {
    const angle = (index / 10) * Math.PI * 2;
    return `M${Math.round(Math.cos(angle) * 70) / 10} ${Math.round(Math.sin(angle) * 50) / 10}h.1`;
  }).join('');
  return definitions.symbol(
    'kiwi',
    () =>
      `${shadow(definitions, 16, 12, 4)}<ellipse cy="1.5" rx="15.5" ry="11.5" fill="#6b5a2c"/><ellipse rx="15.5" ry="11.5" fill="${flesh}"/><path d="${seeds}" stroke="#2e2a17" stroke-width="1.8" stroke-linecap="round"/>`,
  );
}

/** On the ledges it lies in one heap a tier, now left, now right, so that the heaps wind round the cake. */
const LEDGE_CLUSTERS = [
  { turn: -0.36, width: 0.26 },
  { turn: 0.34, width: 0.26 },
] as const;

/** Fruit is set as one crescent at the back and a small answer to it in front, as a pastry cook would. */
export const fruits: ToppingStyle = (surface) => {
  const { definitions, scale, isTop, tier } = surface;
  const symbols = surface.isLean
    ? [strawberry(definitions), blueberry(definitions)]
    : [
        strawberry(definitions),
        blueberry(definitions),
        halfStrawberry(definitions),
        blueberry(definitions),
        kiwi(definitions),
        blueberry(definitions),
      ];
  const share = 0.5 + tier.radius / 430;
  if (!isTop) {
    const row = surface.ledge(19 * scale).filter((place) => isToward(place, LEDGE_CLUSTERS[tier.index % 2]));
    return stampAll(surface, row, { symbols, turn: 18, wobble: 0.12 });
  }
  const crescent = surface.scatter({
    count: Math.round(17 * share),
    reach: 15 * scale,
    height: 30 * scale,
    apart: 1.22,
    within: 0.34,
    toward: { turn: -0.1, width: 0.42 },
  });
  const answer = surface.scatter({
    count: 4,
    reach: 14 * scale,
    height: 24 * scale,
    apart: 1.4,
    within: 0.3,
    toward: { turn: 0.36, width: 0.18 },
  });
  return stampAll(surface, [...crescent, ...answer], { symbols, turn: 18, wobble: 0.1 });
};

const GUMMIES = ['#d9304f', '#f0a021', '#5fa83d', '#f2cf2f'] as const;

/** A bear that takes the colour of whoever uses it: ears, belly, head, arms, feet, and the light in the jelly. */
function bearShape(definitions: Definitions): string {
  const jelly = definitions.radial([
    { at: 0, colour: '#ffffff', opacity: 0.55 },
    { at: 0.5, colour: '#ffffff', opacity: 0 },
    { at: 1, colour: SHADOW, opacity: 0.32 },
  ]);
  const parts = definitions.symbol('bear parts', () =>
    [
      '<circle cx="-6.5" cy="-32" r="3.6"/><circle cx="6.5" cy="-32" r="3.6"/><ellipse cy="-9" rx="10.5" ry="11.5"/><circle cy="-25" r="9"/>',
      '<ellipse cx="-9.5" cy="-13" rx="3.6" ry="5.5" transform="rotate(24 -9.5 -13)"/><ellipse cx="9.5" cy="-13" rx="3.6" ry="5.5" transform="rotate(-24 9.5 -13)"/>',
      '<ellipse cx="-6.5" cy="-1" rx="4.8" ry="4.4"/><ellipse cx="6.5" cy="-1" rx="4.8" ry="4.4"/>',
    ].join(''),
  );
  return definitions.symbol('bear', () =>
    [
      `${shadow(definitions, 13, 5, 2)}<use href="#${parts}"/><use href="#${parts}" fill="${jelly}"/>`,
      `<path d="M-3.5-26.5h.1M3.5-26.5h.1" stroke="${SHADOW}" stroke-width="2" stroke-linecap="round" opacity=".6"/>`,
      '<g fill="#fff" opacity=".5"><ellipse cy="-22.5" rx="3.4" ry="2.4"/><path d="M-6-13Q-6-6-2-2Q-4-7-4-13Z"/></g>',
    ].join(''),
  );
}

function gummyBear(definitions: Definitions, colour: string): string {
  const shape = bearShape(definitions);
  return definitions.symbol(`bear ${colour}`, () => `<use href="#${shape}" fill="${colour}"/>`);
}

/** Bears stand in a loose row round the rim and look at you. */
export const gummyBears: ToppingStyle = (surface) => {
  const { definitions, scale, tier, isTop } = surface;
  const symbols = GUMMIES.slice(0, surface.isLean ? 2 : GUMMIES.length).map((colour) => gummyBear(definitions, colour));
  const places = surface.ring(13 * scale, isTop ? Math.max(44, tier.radius * 0.62) : tier.radius * 0.8, 12 * scale, 36 * scale);
  return stampAll(surface, places, { symbols, turn: 9, wobble: 0.07 });
};
