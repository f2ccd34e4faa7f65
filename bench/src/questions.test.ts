import { expect, test } from 'vitest';
import { cakesQuestion, doorOf, readyQuestion } from './questions.ts';
import { MANY } from './work.ts';

const doors = [
  { latitude: 16.7, longitude: 74.24 },
  { latitude: 18.52, longitude: 73.86 },
];
const asked = { doors, words: ['chocolate', 'velvet'], names: ['Red velvet'] };

test('nothing is asked twice in a measurement', () => {
  const numbers = Array.from({ length: MANY }, (_, number) => number);
  for (const ask of [(n: number) => cakesQuestion(n, asked), (n: number) => readyQuestion(n, asked), (n: number) => doorOf(n, doors)])
    expect(new Set(numbers.map((number) => JSON.stringify(ask(number)))).size).toBe(MANY);
});
