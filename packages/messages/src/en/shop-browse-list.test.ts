import { expect, test } from 'vitest';
import { listWords } from './shop-browse-list.ts';

test('an empty list calls one filter one', () => {
  expect(`${listWords.emptyTitle(1)}. ${listWords.emptyText(1)}`).not.toMatch(/all of|one of/);
  expect(listWords.emptyTitle(2)).toContain('all of');
});
