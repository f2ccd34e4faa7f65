import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderTotal } from '../orders/order-total.ts';
import { promoDiscountMinor, promoRefusal, type PromoCode, type PromoTerms } from './promo-code.ts';

const AT = new Date('2026-03-06T06:30:00Z');
const OPEN: PromoCode = {
  code: 'WELCOME10',
  storeId: null,
  fundedBy: 'platform',
  terms: { kind: 'percent', percentBp: 1_000, mostMinor: null },
  minimumMinor: 50_000,
  startsAt: new Date('2026-03-01T00:00:00Z'),
  endsAt: new Date('2026-04-01T00:00:00Z'),
  totalLimit: 10,
  perCustomerLimit: 1,
};
const ask = { storeId: 'ours', subtotalMinor: 50_000, at: AT };
const unused = { total: 0, byCustomer: 0 };

describe('a promo code', () => {
  test('holds from its first instant to before its end, from its minimum on', () => {
    expect(promoRefusal(OPEN, ask, unused)).toBeNull();
    expect(promoRefusal(OPEN, { ...ask, at: OPEN.startsAt }, unused)).toBeNull();
    expect(promoRefusal(OPEN, { ...ask, at: new Date('2026-02-28T23:59:59.999Z') }, unused)).toEqual({
      because: 'not_yet',
      startsAt: '2026-03-01T00:00:00.000Z',
    });
    expect(promoRefusal(OPEN, { ...ask, at: new Date('2026-03-31T23:59:59.999Z') }, unused)).toBeNull();
    expect(promoRefusal(OPEN, { ...ask, at: new Date('2026-04-01T00:00:00Z') }, unused)).toEqual({
      because: 'ended',
      endedAt: '2026-04-01T00:00:00.000Z',
    });
    expect(promoRefusal(OPEN, { ...ask, subtotalMinor: 49_999 }, unused)).toEqual({
      because: 'below_minimum',
      minimumMinor: 50_000,
      subtotalMinor: 49_999,
    });
  });

  test('of a store is for that store alone, of the marketplace for all', () => {
    expect(promoRefusal({ ...OPEN, storeId: 'theirs' }, ask, unused)).toEqual({ because: 'other_store' });
    expect(promoRefusal({ ...OPEN, storeId: 'ours' }, ask, unused)).toBeNull();
  });

  test('is used up with its last use, in all and by a customer', () => {
    expect(promoRefusal(OPEN, ask, { total: 9, byCustomer: 0 })).toBeNull();
    expect(promoRefusal(OPEN, ask, { total: 10, byCustomer: 0 })).toEqual({ because: 'used_up' });
    expect(promoRefusal(OPEN, ask, { total: 1, byCustomer: 1 })).toEqual({ because: 'used_by_customer', times: 1 });
    expect(promoRefusal({ ...OPEN, totalLimit: null, perCustomerLimit: null }, ask, { total: 1e6, byCustomer: 1e6 })).toBeNull();
  });

  test('asks for one more cake only where that would help', () => {
    const spent = { total: 10, byCustomer: 1 };
    expect(promoRefusal(OPEN, { ...ask, subtotalMinor: 1 }, spent)?.because).toBe('used_by_customer');
  });
});

const anyTerms: fc.Arbitrary<PromoTerms> = fc.oneof(
  fc.record({
    kind: fc.constant('percent' as const),
    percentBp: fc.integer({ min: 100, max: 10_000 }),
    mostMinor: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
  }),
  fc.record({ kind: fc.constant('fixed' as const), amountMinor: fc.integer({ min: 1, max: 10_000_000 }) }),
);

describe('what a code takes off', () => {
  test('is its percent rounded half up, up to its most; or its amount; never more than the cakes cost', () => {
    expect(promoDiscountMinor({ kind: 'percent', percentBp: 1_000, mostMinor: null }, 99_995)).toBe(10_000);
    expect(promoDiscountMinor({ kind: 'percent', percentBp: 1_000, mostMinor: 5_000 }, 99_995)).toBe(5_000);
    expect(promoDiscountMinor({ kind: 'percent', percentBp: 10_000, mostMinor: null }, 99_995)).toBe(99_995);
    expect(promoDiscountMinor({ kind: 'fixed', amountMinor: 20_000 }, 99_995)).toBe(20_000);
    expect(promoDiscountMinor({ kind: 'fixed', amountMinor: 20_000 }, 15_000)).toBe(15_000);
  });

  test('leaves an order whose printed parts still sum to what is paid', () => {
    fc.assert(
      fc.property(
        anyTerms,
        fc.array(
          fc.record({
            unitPriceMinor: fc.nat(5_000_000),
            quantity: fc.integer({ min: 1, max: 9 }),
            taxRateBp: fc.constantFrom(0, 500, 1800),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.nat(50_000),
        fc.constantFrom('store' as const, 'platform' as const),
        (terms, lines, deliveryFeeMinor, fundedBy) => {
          const subtotalMinor = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
          const amountMinor = promoDiscountMinor(terms, subtotalMinor);
          expect(amountMinor).toBeGreaterThanOrEqual(0);
          expect(amountMinor).toBeLessThanOrEqual(subtotalMinor);
          const discount = { code: 'CODE', amountMinor, fundedBy };
          const total = orderTotal({ lines, deliveryFeeMinor, deliveryTaxRateBp: 1_800, discount, commissionRateBp: 1_000 }, 'INR');
          const lineSum = total.lines.reduce((sum, { totalMinor, discountMinor }) => sum + totalMinor - discountMinor, 0);
          expect(lineSum + total.deliveryMinor).toBe(total.totalMinor);
          expect(total.discountMinor).toBe(amountMinor);
        },
      ),
    );
  });
});
