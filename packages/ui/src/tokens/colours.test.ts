import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COLOURS, type ColourRole, type Theme } from './colours.ts';

const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8');
const chosen = Object.fromEntries(
  Array.from(css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g), ([, role, light, dark]) => [
    role,
    { light, dark },
  ]),
);

const GROUNDS = ['canvas', 'surface', 'wash'] as const;
const TONES = ['accent', 'leaf', 'honey', 'brick', 'sky'] as const;

/** Every pair that carries text somewhere: [text, ground]. */
const TEXT_PAIRS: readonly (readonly [ColourRole, ColourRole])[] = [
  ...GROUNDS.flatMap((ground) => [['ink', ground] as const, ['ink-muted', ground] as const]),
  ...TONES.flatMap((tone) => [
    [`${tone}-text`, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
    ...GROUNDS.map((ground) => [`${tone}-text`, ground] as const),
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-brick', 'brick'],
  ['on-brick', 'brick-strong'],
  ['canvas', 'ink'],
];

/** Edges of controls, focus rings and marks, which must be seen but not read. */
const SHAPE_PAIRS: readonly (readonly [ColourRole, ColourRole])[] = GROUNDS.flatMap((ground) => [
  ['line-strong', ground] as const,
  ['accent', ground] as const,
  ['leaf', ground] as const,
  ['brick', ground] as const,
]);

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test('the table for code and the stylesheet name the same colours', () => {
  expect(chosen).toEqual(COLOURS);
});

describe.each(['light', 'dark'] satisfies Theme[])('in the %s theme', (theme) => {
  test.each(TEXT_PAIRS)('%s on %s can be read (4.5:1)', (text, ground) => {
    expect(contrast(COLOURS[text][theme], COLOURS[ground][theme])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPE_PAIRS)('%s on %s can be seen (3:1)', (shape, ground) => {
    expect(contrast(COLOURS[shape][theme], COLOURS[ground][theme])).toBeGreaterThanOrEqual(3);
  });
});
