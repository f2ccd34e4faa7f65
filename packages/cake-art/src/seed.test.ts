import { expect, test } from 'vitest';
import { diceFor } from './seed.ts';

test('the same name throws the same numbers, another name others', () => {
  const throws = (name: string): number[] => {
    const dice = diceFor(name);
    return [dice.between(0, 1), dice.between(0, 1), dice.below(100)];
  };
  expect(throws('nuts')).toEqual(throws('nuts'));
  expect(throws('nuts')).not.toEqual(throws('fruits'));
});
