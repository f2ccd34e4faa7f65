import { expect, it } from 'vitest';
import { hasNul } from './has-nul.ts';

it('finds the character NUL in any text, keys too, however deep, and in what contains itself', () => {
  const circle: Record<string, unknown> = { name: 'Asha' };
  circle['self'] = circle;
  let deep: unknown = 'a\0b';
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect([deep, 'a\0', { 'k\0': 1 }, { ...circle, late: ['\0'] }].map(hasNul)).toEqual([true, true, true, true]);
  expect([undefined, null, 0, '', '\\u0000', circle, [1n, new Date(0)]].map(hasNul)).toEqual(Array.from({ length: 7 }, () => false));
});
