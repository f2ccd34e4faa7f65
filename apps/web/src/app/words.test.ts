import { expect, test } from 'vitest';
import { languageOf, wordsOf } from './words.ts';

test('a group that Hindi lacks is read in English as a whole, and says so', async () => {
  const [cake, inEnglish] = await Promise.all([wordsOf('cake', 'hi'), wordsOf('cake', 'en')]);
  expect(languageOf('cake', 'hi')).toBe('en');
  expect(cake).toBe(inEnglish);
  expect(cake.locale).toBe('en');
});

test('a group that Hindi has is in Hindi as a whole', async () => {
  const words = await wordsOf('tracking', 'hi');
  expect(words.locale).toBe('hi');
  const plain = Object.values(words).filter((word): word is string => typeof word === 'string' && word !== 'hi');
  expect(plain.length).toBeGreaterThan(40);
  expect(plain.filter((word) => !/[\u0900-\u097f]/.test(word))).toEqual([]);
});
