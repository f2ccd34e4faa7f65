import type { Definitions } from './svg.ts';

/** A flame whose wick begins at the origin. */
export function flameShape(definitions: Definitions): string {
  const glow = definitions.radial(
    [
      { at: 0, colour: '#ffd98a', opacity: 0.75 },
      { at: 0.5, colour: '#ffcf7a', opacity: 0.25 },
      { at: 1, colour: '#ffcf7a', opacity: 0 },
    ],
    'cx=".5" cy=".5" r=".5"',
  );
  const flame = definitions.linear(
    [
      { at: 0, colour: '#f59a2c' },
      { at: 0.55, colour: '#ffc94d' },
      { at: 1, colour: '#fff3c4' },
    ],
    'x2="0" y2="1"',
  );
  return definitions.symbol('flame', () =>
    [
      '<path d="M0 0V-5" stroke="#5a3a28" stroke-width="1.4" stroke-linecap="round"/>',
      `<circle cy="-12" r="19" fill="${glow}"/>`,
      `<path d="M0-26C3-19 6-15 5-9C4-4-4-4-5-9C-6-15-2-18 0-26Z" fill="${flame}"/>`,
      '<path d="M0-15C2-12 2.5-9 2-7C1-5-1-5-2-7C-2.5-9-2-12 0-15Z" fill="#fffbe8"/>',
    ].join(''),
  );
}
