import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderTotal, type OrderTotalInput } from './order-total.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const input = (overrides: Partial<OrderTotalInput> = {}): OrderTotalInput => ({
  lines: [{ unitPriceMinor: 894_00, quantity: 2, taxRateBp: 500 }],
  deliveryFeeMinor: 60_00,
  deliveryTaxRateBp: 1800,
  discount: null,
  commissionRateBp: 1000,
  ...overrides,
});

const anyInput: fc.Arbitrary<OrderTotalInput> = fc.record({
  lines: fc.array(
    fc.record({
      unitPriceMinor: fc.nat(10_000_000),
      quantity: fc.integer({ min: 1, max: 50 }),
      taxRateBp: fc.constantFrom(0, 500, 1200, 1800),
    }),
    { maxLength: 12 },
  ),
  deliveryFeeMinor: fc.nat(100_000),
  deliveryTaxRateBp: fc.constantFrom(0, 500, 1800),
  discount: fc.option(
    fc.record({
      amountMinor: fc.integer({ min: -100, max: 20_000_000 }),
      code: fc.constant('CODE'),
      fundedBy: fc.constantFrom('store' as const, 'platform' as const),
    }),
  ),
  commissionRateBp: fc.integer({ min: 0, max: 10_000 }),
});

describe('an order adds up', () => {
  test('to lines, delivery, tax included once per rate, and commission on the goods without tax', () => {
    expect(orderTotal(input(), 'INR')).toEqual({
      currency: 'INR',
      lines: [{ unitPriceMinor: 894_00, quantity: 2, taxRateBp: 500, totalMinor: 1788_00, discountMinor: 0 }],
      subtotalMinor: 1788_00,
      deliveryMinor: 60_00,
      discountMinor: 0,
      promoCode: null,
      taxes: [
        { rateBp: 500, grossMinor: 1788_00, taxMinor: 85_14 },
        { rateBp: 1800, grossMinor: 60_00, taxMinor: 9_15 },
      ],
      taxMinor: 94_29,
      totalMinor: 1848_00,
      commissionMinor: 170_29,
      promotionMinor: 0,
      storeEarnsMinor: 1583_42,
    });
  });

  test('taxing goods and delivery of one rate together, rounded once', () => {
    const { taxes } = orderTotal(
      input({ deliveryTaxRateBp: 500, lines: [{ unitPriceMinor: 10, quantity: 1, taxRateBp: 500 }], deliveryFeeMinor: 10 }),
      'INR',
    );
    expect(taxes).toEqual([{ rateBp: 500, grossMinor: 20, taxMinor: 1 }]);
  });

  test('with taxes by rising rate, that of the delivery among them', () => {
    const { taxes } = orderTotal(
      input({
        lines: [1800, 500].map((taxRateBp) => ({ unitPriceMinor: 100_00, quantity: 1, taxRateBp })),
        deliveryTaxRateBp: 1200,
      }),
      'INR',
    );
    expect(taxes.map(({ rateBp, grossMinor }) => [rateBp, grossMinor])).toEqual([
      [500, 100_00],
      [1200, 60_00],
      [1800, 100_00],
    ]);
  });

  test('with the odd paisa of a discount always at the lower rate, whichever cake was put in first', () => {
    const shares = (...rates: readonly number[]) =>
      orderTotal(
        input({
          lines: rates.map((taxRateBp) => ({ unitPriceMinor: 100_00, quantity: 1, taxRateBp })),
          discount: { code: 'CODE', amountMinor: 1, fundedBy: 'store' },
        }),
        'INR',
      ).lines.map(({ discountMinor }) => discountMinor);
    expect(shares(500, 1800)).toEqual([1, 0]);
    expect(shares(1800, 500)).toEqual([0, 1]);
  });

  test('charging a store for its own discount and the platform for its own', () => {
    const discount = { code: 'CODE', amountMinor: 100_00, fundedBy: 'store' } as const;
    const none = orderTotal(input(), 'INR');
    const byStore = orderTotal(input({ discount }), 'INR');
    const byPlatform = orderTotal(input({ discount: { ...discount, fundedBy: 'platform' } }), 'INR');
    expect(byStore.totalMinor).toBe(byPlatform.totalMinor);
    expect(byStore.commissionMinor).toBeLessThan(none.commissionMinor);
    expect(byPlatform.commissionMinor).toBe(none.commissionMinor);
    expect(byPlatform.storeEarnsMinor).toBeGreaterThan(byStore.storeEarnsMinor);
  });

  test('to the delivery alone when the discount is worth more than the cakes', () => {
    const total = orderTotal(input({ discount: { code: 'CODE', amountMinor: 9999_00, fundedBy: 'store' } }), 'INR');
    expect(total).toMatchObject({ discountMinor: 1788_00, totalMinor: 60_00 });
  });

  test('to nothing for nothing', () => {
    expect(orderTotal(input({ lines: [], deliveryFeeMinor: 0 }), 'INR')).toMatchObject({ totalMinor: 0, taxes: [], storeEarnsMinor: 0 });
  });
});

describe('whatever the order', () => {
  test('sums are exact and nothing is below zero', () => {
    fc.assert(
      fc.property(anyInput, (any) => {
        const total = orderTotal(any, 'INR');
        expect(total.totalMinor).toBe(total.subtotalMinor + total.deliveryMinor - total.discountMinor);
        expect(total.subtotalMinor).toBe(sum(total.lines.map((line) => line.totalMinor)));
        expect(total.discountMinor).toBe(sum(total.lines.map((line) => line.discountMinor)));
        expect(total.taxMinor).toBe(sum(total.taxes.map((tax) => tax.taxMinor)));
        expect(total.totalMinor).toBe(sum(total.taxes.map((tax) => tax.grossMinor)));
        expect(total.storeEarnsMinor + total.commissionMinor + total.taxMinor).toBe(total.totalMinor + total.promotionMinor);
        const { lines, taxes, currency, promoCode, ...amounts } = total;
        expect(Math.min(...Object.values(amounts))).toBeGreaterThanOrEqual(0);
        expect(lines.every((line) => line.discountMinor >= 0 && line.discountMinor <= line.totalMinor)).toBe(true);
        expect(taxes.every((tax) => tax.taxMinor >= 0) && currency === 'INR').toBe(true);
        expect(promoCode).toBe(any.discount?.code ?? null);
      }),
    );
  });

  test('the order of its lines changes no figure', () => {
    fc.assert(
      fc.property(
        anyInput.chain((any) => fc.tuple(fc.constant(any), fc.shuffledSubarray([...any.lines], { minLength: any.lines.length }))),
        ([any, shuffled]) => {
          const { lines: before, ...figures } = orderTotal(any, 'INR');
          const { lines: after, ...same } = orderTotal({ ...any, lines: shuffled }, 'INR');
          expect(same).toEqual(figures);
          expect(after.length).toBe(before.length);
        },
      ),
    );
  });
});
