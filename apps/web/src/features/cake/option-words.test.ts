import { expect, test } from 'vitest';
import { wordsOf } from '../../app/words.ts';
import { textHint } from './option-words.ts';

const words = await wordsOf('cake', 'en');

const letters = { type: 'per_character', amountMinor: 300, freeCharacters: 20 } as const;

test('letters are said to cost something only where the size has room for more than the free ones', () => {
  expect(textHint({ lines: 1, graphemesPerLine: 16 }, letters, 'INR', words)).toBe(
    'This size has room for 1 line of 16 letters. They are all free.',
  );
  expect(textHint({ lines: 2, graphemesPerLine: 10 }, letters, 'INR', words)).toMatch(/They are all free\.$/);
  expect(textHint({ lines: 2, graphemesPerLine: 18 }, letters, 'INR', words)).toMatch(/The first 20 letters are free, then ₹3 a letter\.$/);
  expect(textHint({ lines: 1, graphemesPerLine: 16 }, null, 'INR', words)).toBe('This size has room for 1 line of 16 letters.');
});
