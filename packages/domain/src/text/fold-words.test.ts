import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from './fold-words.ts';

test.each([
  ['  Crème   Brûlée! ', 'creme brulee'],
  ["B'day", 'bday'],
  ['B’DAY', 'bday'],
  ["'quoted' words", 'quoted words'],
  ['rock-and-roll', 'rock and roll'],
  ['Ｆｕｌｌ ﬁt', 'full fit'],
  ['क्\u200dष', 'क्ष'],
  ['पेड़ा', 'पेडा'],
  ['पेड\u093cा', 'पेडा'],
  ['ॲपल', 'अॅपल'],
  ['१ किलो', '१ किलो'],
  ['!?', ''],
])('%j is compared as %j', (typed, folded) => {
  expect(foldWords(typed)).toBe(folded);
});

test('folding twice changes nothing more, whatever the words', () => {
  const words = fc.string({ unit: fc.constantFrom(...Array.from("aZé’' -!ñ ०कड़ेा")) });
  fc.assert(
    fc.property(words, (text) => {
      expect(foldWords(foldWords(text))).toBe(foldWords(text));
    }),
  );
});
