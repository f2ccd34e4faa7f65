import { expect, test } from 'vitest';
import { words as hindi } from '../hi/cards.ts';
import { words } from './cards.ts';

test('how long before it is to be ordered is said in hours that the kitchen works, however many: only its slots know the days', () => {
  expect([30, 60, 61, 240, 2_880].map(words.notice)).toEqual([
    'Ready within the hour',
    '1 working hour’s notice',
    '2 working hours’ notice',
    '4 working hours’ notice',
    '48 working hours’ notice',
  ]);
  for (const { notice } of [words, hindi]) expect(notice(2_880)).toMatch(/48/);
});
