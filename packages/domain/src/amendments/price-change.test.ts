import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PricePart } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';
import { randomCake, randomSelections } from '../customization/random-cakes.ts';
import { orderTotal, type OrderTotal } from '../orders/order-total.ts';
import { differenceOf, repricedParts, totalWithChange, unitPriceOf } from './price-change.ts';

const part = (groupId: string | null, optionId: string | null, amountMinor: number): PricePart => ({
  groupId,
  optionId,
  label: optionId ?? 'Base',
  amountMinor,
});
const TERMS = { taxRateBp: 500, commissionRateBp: 1_000 };

const anyOrder: fc.Arbitrary<OrderTotal> = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPriceMinor: fc.integer({ min: 1, max: 500_000 }),
        quantity: fc.integer({ min: 1, max: 7 }),
        taxRateBp: fc.constant(500),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    deliveryFeeMinor: fc.nat(20_000),
    discountMinor: fc.option(fc.nat(300_000)),
    fundedBy: fc.constantFrom('store' as const, 'platform' as const),
  })
  .map(({ lines, deliveryFeeMinor, discountMinor, fundedBy }) =>
    orderTotal(
      {
        lines,
        deliveryFeeMinor,
        deliveryTaxRateBp: TERMS.taxRateBp,
        discount: discountMinor === null ? null : { code: 'ANY', amountMinor: discountMinor, fundedBy },
        commissionRateBp: TERMS.commissionRateBp,
      },
      'INR',
    ),
  );

const anyChange = fc.record({ position: fc.nat(3), unitPriceMinor: fc.integer({ min: 1, max: 500_000 }) });
const inOrder = ({ lines }: OrderTotal, { position, unitPriceMinor }: { position: number; unitPriceMinor: number }) => ({
  position: position % lines.length,
  unitPriceMinor,
});

describe('the price of a changed line', () => {
  test('keeps what the change does not touch at what it cost when it was placed, and takes what it touches at today’s price', () => {
    const standing = [part(null, null, 1_000), part('size', 'half', 200), part('text', null, 30)];
    const today = [part(null, null, 1_500), part('size', 'half', 250), part('text', null, 40)];
    const changed = [part(null, null, 1_500), part('size', 'kilo', 600), part('text', null, 40), part('candles', 'six', 60)];
    expect(repricedParts({ standing, today, changed })).toEqual([
      part(null, null, 1_000),
      part('size', 'kilo', 600),
      part('text', null, 30),
      part('candles', 'six', 60),
    ]);
    const longer = [part(null, null, 1_500), part('size', 'half', 250), part('text', null, 90)];
    expect(repricedParts({ standing, today, changed: longer })).toEqual([
      part(null, null, 1_000),
      part('size', 'half', 200),
      part('text', null, 90),
    ]);
  });

  test('never falls below nothing, and its parts always sum to it', () => {
    const standing = [part(null, null, 100)];
    const changed = [part(null, null, 900), part('off', 'less', -300)];
    expect(unitPriceOf(repricedParts({ standing, today: [part(null, null, 900)], changed }))).toBe(0);
    fc.assert(
      fc.property(randomCake, randomCake, randomSelections, randomSelections, (then, now, before, after) => {
        const standing = evaluateCustomization(then, { selections: before }).parts;
        const [today, changed] = [before, after].map((selections) => evaluateCustomization(now, { selections }).parts);
        expect(unitPriceOf(repricedParts({ standing, today: today ?? [], changed: changed ?? [] }))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('is the same where nothing is changed, whatever the catalogue says today', () => {
    fc.assert(
      fc.property(randomCake, randomSelections, fc.integer({ min: 1, max: 5_000 }), (cake, selections, dearer) => {
        const standing = evaluateCustomization(cake, { selections }).parts;
        const today = evaluateCustomization({ ...cake, basePriceMinor: cake.basePriceMinor + dearer }, { selections }).parts;
        const price = unitPriceOf(repricedParts({ standing, today, changed: today }));
        fc.pre(today.length === standing.length && !standing.some(({ label }) => label.includes('price_floor')));
        expect(price).toBe(unitPriceOf(standing));
      }),
    );
  });
});

describe('the order with a change', () => {
  test('sums like any order, and the lines’ differences sum to what it costs more or less', () => {
    fc.assert(
      fc.property(anyOrder, anyChange, (order, wanted) => {
        const after = totalWithChange(order, inOrder(order, wanted), TERMS);
        const difference = differenceOf(order, after);
        expect(difference.linesMinor.reduce((sum, each) => sum + each, 0)).toBe(difference.totalMinor);
        expect(after.subtotalMinor + after.deliveryMinor - after.discountMinor).toBe(after.totalMinor);
        expect(after.storeEarnsMinor + after.commissionMinor + after.taxMinor - after.promotionMinor).toBe(after.totalMinor);
        expect(after.deliveryMinor).toBe(order.deliveryMinor);
        expect(after.discountMinor).toBeLessThanOrEqual(order.discountMinor);
      }),
    );
  });

  test('as it was placed and every change after it give the order as it stands, and no change leaves it as it was', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyChange, { maxLength: 5 }), (placed, wanted) => {
        let standing = placed;
        let differencesMinor = 0;
        for (const each of wanted) {
          const after = totalWithChange(standing, inOrder(standing, each), TERMS);
          differencesMinor += differenceOf(standing, after).totalMinor;
          standing = after;
        }
        expect(placed.totalMinor + differencesMinor).toBe(standing.totalMinor);
        const [first] = placed.lines;
        if (first !== undefined)
          expect(totalWithChange(placed, { position: 0, unitPriceMinor: first.unitPriceMinor }, TERMS).totalMinor).toBe(placed.totalMinor);
      }),
    );
  });
});
