import { expect, test } from 'vitest';
import type { OptionPrice } from './customization.ts';
import { optionAmount } from './option-price.ts';

const SIZED = { sizeId: 'one-kg', sizedBaseMinor: 99_990 };
const bySize: OptionPrice = { type: 'per_size', amountsMinor: { 'one-kg': 0, 'two-kg': 9_000 }, otherwiseMinor: 5_000 };

test('a fixed price is the same at every size and for any number', () => {
  expect(optionAmount({ type: 'fixed', amountMinor: -700 }, SIZED, 9)).toBe(-700);
});

test('a price by size is that of the chosen size, nothing where it says so, and the other one for any size it does not name', () => {
  const at = (sizeId: string | null) => optionAmount(bySize, { ...SIZED, sizeId });
  expect([at('one-kg'), at('two-kg'), at('three-kg'), at(null)]).toEqual([0, 9_000, 5_000, 5_000]);
});

test('a price by size is not misled by a size that is called like a part of every object', () => {
  for (const sizeId of ['constructor', 'toString', '__proto__']) expect(optionAmount(bySize, { ...SIZED, sizeId })).toBe(5_000);
});

test('a share is of the cake at its size, rounded half up', () => {
  expect(optionAmount({ type: 'percent', basisPoints: 500 }, SIZED)).toBe(5_000);
  expect(optionAmount({ type: 'percent', basisPoints: -500 }, SIZED)).toBe(-4_999);
  expect(optionAmount({ type: 'percent', basisPoints: 500 }, { ...SIZED, sizedBaseMinor: 0 })).toBe(0);
});

test('a letter is paid for beyond the free ones only', () => {
  const price: OptionPrice = { type: 'per_character', amountMinor: 300, freeCharacters: 20 };
  expect([0, 20, 21, 25].map((letters) => optionAmount(price, SIZED, letters))).toEqual([0, 0, 300, 1_500]);
});

test('pieces are paid one by one, a single one where none are counted', () => {
  const price: OptionPrice = { type: 'per_piece', amountMinor: 500 };
  expect([optionAmount(price, SIZED, 0), optionAmount(price, SIZED, 3), optionAmount(price, SIZED)]).toEqual([0, 1_500, 500]);
});
