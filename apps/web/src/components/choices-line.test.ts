import { phoneWords } from '@sweetspot/messages';
import { expect, test } from 'vitest';
import { choicesLine } from './choices-line.ts';

test('a choice that says nothing by itself is named with its group', () => {
  const choices = [
    { role: 'size', group: 'Size', choice: 'Half a kilo' },
    { role: 'tiers', group: 'Tiers', choice: 'Two' },
    { role: 'tier_flavour', group: 'Flavour of the second tier', choice: 'Mango' },
    { role: 'inscription', group: 'Inscription', choice: 'Happy birthday' },
    { role: 'egg', group: 'Egg or eggless', choice: 'Eggless' },
  ];
  expect(choicesLine(choices)).toBe('Half a kilo, Tiers: Two, Flavour of the second tier: Mango, Eggless');
});

test('a number is written as it is read aloud, and another country’s is left alone', () => {
  expect(phoneWords('+919876543210')).toBe('+91 98765 43210');
  expect(phoneWords('+4915112345678')).toBe('+4915112345678');
  expect(phoneWords('98765 43210')).toBe('98765 43210');
});
