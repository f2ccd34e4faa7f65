import { isAppError } from '@sweetspot/domain/errors/app-error';
import { orderTotal } from '@sweetspot/domain/orders/order-total';
import { expect, test } from 'vitest';
import { refuseChangedPrice } from './refuse-changed-price.ts';

type Lines = Parameters<typeof refuseChangedPrice>[0]['lines'];

/** Each line as the customer saw its price, and as it is now. */
const linesOf = (...prices: readonly (readonly [shownMinor: number, nowMinor: number, quantity: number])[]) =>
  prices.map(([unitPriceMinor, nowMinor, quantity], index) => ({
    id: `line-${index}`,
    unitPriceMinor,
    quantity,
    evaluation: { unitPriceMinor: nowMinor },
  })) as unknown as Lines;

function refusal(lines: Lines, deliveryFeeMinor: number, expectedTotalMinor: number, discountMinor = 0) {
  const total = orderTotal(
    {
      lines: lines.map(({ evaluation, quantity }) => ({ unitPriceMinor: evaluation.unitPriceMinor, quantity, taxRateBp: 500 })),
      deliveryFeeMinor,
      deliveryTaxRateBp: 500,
      discount: discountMinor === 0 ? null : { code: 'CODE', amountMinor: discountMinor, fundedBy: 'store' },
      commissionRateBp: 0,
    },
    'INR',
  );
  try {
    refuseChangedPrice({ lines, total, expectedTotalMinor });
    return null;
  } catch (error) {
    if (isAppError(error, 'PRICE_CHANGED')) return error.data;
    throw error;
  }
}

test('a total as it was shown is charged', () => {
  expect(refusal(linesOf([500, 500, 2]), 40, 1_040)).toBeNull();
});

test('a price that fell is told like one that rose, and neither is charged unseen', () => {
  expect(refusal(linesOf([500, 400, 2]), 40, 1_040)).toEqual({
    beforeMinor: 1_040,
    nowMinor: 840,
    changes: [{ type: 'price', lineId: 'line-0', beforeMinor: 500, nowMinor: 400 }],
  });
  expect(refusal(linesOf([500, 600, 2]), 40, 1_040)).toEqual({
    beforeMinor: 1_040,
    nowMinor: 1_240,
    changes: [{ type: 'price', lineId: 'line-0', beforeMinor: 500, nowMinor: 600 }],
  });
});

test('only the lines that changed are told of', () => {
  expect(refusal(linesOf([500, 500, 1], [300, 250, 1]), 0, 800)?.changes).toEqual([
    { type: 'price', lineId: 'line-1', beforeMinor: 300, nowMinor: 250 },
  ]);
});

test('what the lines do not explain is told as the way to the door', () => {
  expect(refusal(linesOf([500, 500, 1]), 60, 540)?.changes).toEqual([{ type: 'delivery_fee', beforeMinor: 40, nowMinor: 60 }]);
  expect(refusal(linesOf([500, 500, 1]), 0, 540)?.changes).toEqual([{ type: 'delivery_fee', beforeMinor: 40, nowMinor: 0 }]);
  expect(refusal(linesOf([500, 500, 1]), 60, 500)?.changes).toEqual([{ type: 'delivery_fee', beforeMinor: 0, nowMinor: 60 }]);
});

test('a total that is less than the lines were is told without a reason that nobody knows', () => {
  expect(refusal(linesOf([500, 500, 1]), 60, 499)).toEqual({ beforeMinor: 499, nowMinor: 560, changes: [] });
});

test('with a discount the way to the door is still told for what it is, and not where the discount explains it', () => {
  expect(refusal(linesOf([500, 500, 1]), 60, 490, 50)?.changes).toEqual([{ type: 'delivery_fee', beforeMinor: 40, nowMinor: 60 }]);
  expect(refusal(linesOf([500, 500, 1]), 60, 560, 50)?.changes).toEqual([]);
  expect(refusal(linesOf([500, 600, 1]), 60, 510, 60)?.changes).toEqual([
    { type: 'price', lineId: 'line-0', beforeMinor: 500, nowMinor: 600 },
  ]);
});
