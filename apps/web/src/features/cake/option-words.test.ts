import { expect, test } from 'vitest';
import { textHint } from './option-words.ts';

const letters = { type: 'per_character', amountMinor: 300, freeCharacters: 20 } as const;

test('letters are said to cost something only where the size has room for more than the free ones', () => {
  expect(textHint({ lines: 1, graphemesPerLine: 16 }, letters, 'INR')).toBe(
    'This size has room for 1 line of 16 letters. They are all free.',
  );
  expect(textHint({ lines: 2, graphemesPerLine: 10 }, letters, 'INR')).toMatch(/They are all free\.$/);
  expect(textHint({ lines: 2, graphemesPerLine: 18 }, letters, 'INR')).toMatch(/The first 20 letters are free, then ₹3 a letter\.$/);
  expect(textHint({ lines: 1, graphemesPerLine: 16 }, null, 'INR')).toBe('This size has room for 1 line of 16 letters.');
});
