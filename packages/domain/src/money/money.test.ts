import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CURRENCY_CODES, formatMoney, percentOf, roundHalfUp, toDecimal } from './money.ts';
import { parseMoney } from './parse-money.ts';

const currency = fc.constantFrom(...CURRENCY_CODES);
const amount = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

describe('formatMoney', () => {
  test('writes whole rupees without paise and broken ones with both', () => {
    expect(formatMoney({ amount: 89_400, currency: 'INR' }, 'en-IN')).toBe('₹894');
    expect(formatMoney({ amount: 89_450, currency: 'INR' }, 'en-IN')).toBe('₹894.50');
    expect(formatMoney({ amount: 1_24_350_05, currency: 'INR' }, 'en-IN')).toBe('₹1,24,350.05');
    expect(formatMoney({ amount: -5_000, currency: 'INR' }, 'en-IN')).toBe('-₹50');
  });

  test('keeps the decimals where people expect them, and yen have none', () => {
    expect(formatMoney({ amount: 500, currency: 'USD' }, 'en-US')).toBe('$5.00');
    expect(formatMoney({ amount: 500, currency: 'JPY' }, 'en-US')).toBe('¥500');
  });

  test('gives zero no sign', () => {
    expect(formatMoney({ amount: 0, currency: 'INR' }, 'en-IN')).toBe('₹0');
    expect(toDecimal({ amount: 0, currency: 'INR' })).toBe('0.00');
  });

  test('is exact beyond what a float holds', () => {
    expect(formatMoney({ amount: Number.MAX_SAFE_INTEGER, currency: 'USD' }, 'en-US')).toBe('$90,071,992,547,409.91');
  });

  test('reads back to the same amount, in every currency and both languages', () => {
    fc.assert(
      fc.property(amount, currency, fc.constantFrom('en-IN', 'hi-IN', 'en-US'), (value, code, locale) => {
        const money = { amount: value === 0 ? 0 : value, currency: code };
        expect(parseMoney(formatMoney(money, locale), code)).toEqual(money);
        expect(parseMoney(toDecimal(money), code)).toEqual(money);
      }),
    );
  });
});

describe('rounding', () => {
  test('a half goes up, on both sides of zero', () => {
    expect([roundHalfUp(5, 2), roundHalfUp(-5, 2), roundHalfUp(4, 3), roundHalfUp(5, 3)]).toEqual([3, -2, 1, 2]);
  });

  test('a percentage equals exact integer arithmetic for any amount', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
        fc.integer({ min: -10_000, max: 10_000 }),
        (value, points) => {
          const doubled = BigInt(value) * BigInt(points) * 2n + 10_000n;
          const exact = doubled / 20_000n - (doubled % 20_000n < 0n ? 1n : 0n);
          expect(BigInt(percentOf(value, points))).toBe(exact);
        },
      ),
    );
  });
});
