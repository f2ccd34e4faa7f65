import { expect, test } from 'vitest';
import { placeName, UNNAMED_PLACES } from './place-names.ts';

test.each(UNNAMED_PLACES)('a place kept as “%s” is said in the reader’s language, never as it is kept', (name) => {
  expect(placeName({ name }, 'hi')).toMatch(/^[\p{Script=Devanagari} ]+$/u);
});

test('a town keeps its name in every language', () => {
  expect([placeName({ name: 'Kolhapur' }, 'en'), placeName({ name: 'Kolhapur' }, 'hi')]).toEqual(['Kolhapur', 'Kolhapur']);
});
