import { buildCake, buildStore, createFixture } from '@sweetspot/db/testing';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { marketOf } from '@sweetspot/domain/market/market';
import { DEFAULT_CANCELLATION_RULE } from '@sweetspot/domain/orders/cancellation';
import { expect, test } from 'vitest';
import type { StoreTerms } from '../stores/index.ts';
import { pricePart } from './price-part.ts';

const NOW = new Date('2026-12-01T05:00:00Z');
const market = marketOf('in');
const { schedule } = buildStore(createFixture());
/** 40 rupees for the first two kilometres, ten for each begun after them, nothing from 2,000 rupees on. */
const feeRule = { baseMinor: 4_000, perKmMinor: 1_000, includedMetres: 2_000, freeAboveMinor: 200_000 };
const store = {
  currency: 'INR',
  feeRule,
  gstStanding: 'registered',
  commissionRateBp: 1_200,
  cancellationRule: DEFAULT_CANCELLATION_RULE,
  schedule,
} as unknown as StoreTerms;

const evaluationOf = (cupcakes?: number) => {
  const { customizable } = buildCake(createFixture(), { basePriceMinor: 60_000 });
  const evaluation = evaluateCustomization(customizable, { selections: {} });
  return cupcakes === undefined ? evaluation : { ...evaluation, design: { ...evaluation.design, cupcakes } };
};
const tripOf = (distanceMetres: number) => ({ distanceMetres, straightMetres: distanceMetres, travelMinutes: 10, source: 'estimate' });

const price = (overrides: Partial<Parameters<typeof pricePart>[0]> = {}) =>
  pricePart({
    market,
    store,
    lines: [{ evaluation: evaluationOf(), quantity: 1 }],
    trip: tripOf(1_000),
    promisedStartAt: new Date('2026-12-05T05:00:00Z'),
    promo: null,
    now: NOW,
    ...overrides,
  });

test('the way costs by its length, nothing where it is fetched, and nothing from the subtotal on that the store names', () => {
  const feeOf = (overrides: Parameters<typeof price>[0]) => price(overrides).total.deliveryMinor;
  expect([tripOf(2_000), tripOf(2_001), tripOf(5_000), null].map((trip) => feeOf({ trip }))).toEqual([4_000, 5_000, 7_000, 0]);
  const dear = { ...evaluationOf(), unitPriceMinor: 100_000 };
  expect(feeOf({ lines: [{ evaluation: dear, quantity: 2 }] })).toBe(0);
  expect(feeOf({ lines: [{ evaluation: { ...dear, unitPriceMinor: 99_999 }, quantity: 2 }] })).toBe(4_000);
});

test('goods bear their own rate, the way the highest of them, and nothing bears any where the store is not registered', () => {
  const { cake, cupcakes } = { cake: { evaluation: evaluationOf(), quantity: 1 }, cupcakes: { evaluation: evaluationOf(12), quantity: 1 } };
  const rates = market.goodsTax;
  const dearer = { ...market, goodsTax: { ...rates, cupcakes: { ...rates.cupcakes, rateBp: rates.cake.rateBp + 1_300 } } };
  const { total } = price({ market: dearer, lines: [cake, cupcakes] });
  expect(total.lines.map(({ taxRateBp }) => taxRateBp)).toEqual([rates.cake.rateBp, rates.cake.rateBp + 1_300]);
  expect(total.taxes.map(({ rateBp, grossMinor }) => [rateBp, grossMinor])).toEqual([
    [rates.cake.rateBp, cake.evaluation.unitPriceMinor],
    [rates.cake.rateBp + 1_300, cupcakes.evaluation.unitPriceMinor + total.deliveryMinor],
  ]);
  for (const gstStanding of ['unregistered', 'unanswered'] as const)
    expect(price({ store: { ...store, gstStanding } }).total).toMatchObject({ taxMinor: 0, taxes: [{ rateBp: 0 }] });
});

test('what comes back when is counted from the promised time, of all that is paid', () => {
  const promisedStartAt = new Date('2026-12-05T05:00:00Z');
  const { total, ladder } = price({ promisedStartAt });
  expect(ladder.steps).toMatchObject([
    { until: '2026-12-03T05:00:00.000Z', refundMinor: total.totalMinor },
    { until: '2026-12-04T05:00:00.000Z', refundBasisPoints: 5_000 },
  ]);
  expect(price({ promisedStartAt: new Date('2026-12-02T12:00:00Z') }).ladder.steps).toHaveLength(1);
});
