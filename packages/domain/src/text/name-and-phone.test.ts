import { expect, test } from 'vitest';
import { nameAndPhone } from './name-and-phone.ts';

test('after a name that runs to the left a number still runs to the right; after any other nothing unseen is added', () => {
  expect(nameAndPhone('محمد', '+91 98765 43210')).toBe('محمد, \u200e+91 98765 43210');
  expect(nameAndPhone('Aarohi', '+91 98765 43210')).toBe('Aarohi, +91 98765 43210');
  expect(nameAndPhone('आरोही', '+91 98765 43210')).toBe('आरोही, +91 98765 43210');
});
