import { expect, test } from 'vitest';
import { words } from './browse.ts';

test('an empty list calls one filter one', () => {
  expect(words.emptyTitle(1)).not.toMatch(/all of|one of/);
  expect(words.emptyTitle(2)).toContain('all of');
});
