import { expect, test } from 'vitest';
import { MOST_WHOLE, versionInput } from './number-inputs.ts';

test('a version is one that a row can have', () => {
  const isTaken = (version: unknown) => versionInput().safeParse(version).success;
  expect([1, MOST_WHOLE].map(isTaken)).toEqual([true, true]);
  expect([MOST_WHOLE + 1, 0, -1, 1.5, '1', null].map(isTaken)).toEqual([false, false, false, false, false, false]);
});
