import { expect, test } from 'vitest';
import { whyNot } from './use-where-i-am.ts';

test.each([
  [1, 'refused'],
  [2, 'unavailable'],
  [3, 'slow'],
  // A browser's own, of which nothing is known.
  [99, 'unavailable'],
] as const)('a device that answers with error %i is %s', (code, trouble) => {
  expect(whyNot({ code })).toBe(trouble);
});
