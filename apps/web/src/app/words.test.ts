import { shopWords, type ShopGroup } from '@sweetspot/messages/shop';
import { expect, test } from 'vitest';
import { languageOf, wordsOf } from './words.ts';

test('the shop is said in Hindi whole', async () => {
  const groups = Object.keys(shopWords.en) as ShopGroup[];
  expect(Object.keys((await shopWords.hi.load()).groups).toSorted()).toEqual(groups.toSorted());
  expect(groups.filter((group) => languageOf(group, 'hi') !== 'hi')).toEqual([]);
});

test('a group that Hindi has is in Hindi as a whole', async () => {
  const groups = await Promise.all((Object.keys((await shopWords.hi.load()).groups) as ShopGroup[]).map((group) => wordsOf(group, 'hi')));
  expect(groups.filter(({ locale }) => locale !== 'hi')).toEqual([]);
  const isSaid = (word: unknown): word is string => typeof word === 'string' && !['hi', 'SweetSpot'].includes(word);
  const plain = groups.flatMap((words) => Object.values(words).filter(isSaid));
  expect(plain.length).toBeGreaterThan(300);
  expect(plain.filter((word) => !/[\u0900-\u097f]/.test(word))).toEqual([]);
});
