import { expect, test } from 'vitest';
import { codeInput, lineInput, paragraphsInput, searchWordsInput } from './inputs.ts';

test('lengths are judged after what cannot be seen is gone', () => {
  const unseen = '\u200b'.repeat(50);
  for (const input of [lineInput, paragraphsInput, codeInput]) {
    expect(input().min(1).safeParse(unseen).success).toBe(false);
    expect(input().max(2).parse(`${unseen}ab`)).toBe('ab');
  }
});

test('a line is one, paragraphs keep theirs, and a code is folded', () => {
  expect(lineInput().parse(' Asha \n Patil ')).toBe('Asha Patil');
  expect(paragraphsInput().parse(' Asha \n Patil ')).toBe('Asha\nPatil');
  expect(codeInput().parse(' ४१६–००८ ')).toBe('416-008');
});

test('as many letters are looked for as anybody means', () => {
  expect(['x'.repeat(100), 'x'.repeat(101)].map((words) => searchWordsInput.safeParse(words).success)).toEqual([true, false]);
});
