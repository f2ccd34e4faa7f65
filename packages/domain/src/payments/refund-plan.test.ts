import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAppError } from '../errors/app-error.ts';
import { orderTotal, type OrderTotal } from '../orders/order-total.ts';
import type { PaymentFacts } from './money-state.ts';
import { refundAmountMinor, refundedParts, refundOffer, spreadRefund, whyNothingToRefund, type RefundedParts } from './refund-plan.ts';

const paid = (amountMinor: number, refunds: PaymentFacts['refunds'] = []): PaymentFacts => ({
  method: 'test',
  amountMinor,
  operations: [{ kind: 'capture', state: 'succeeded', amountMinor }],
  refunds,
});

const anyTotal: fc.Arbitrary<OrderTotal> = fc
  .record({
    lines: fc.array(
      fc.record({
        unitPriceMinor: fc.integer({ min: 1, max: 500_000 }),
        quantity: fc.integer({ min: 1, max: 7 }),
        taxRateBp: fc.constant(500),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    deliveryFeeMinor: fc.nat(20_000),
    discountMinor: fc.nat(300_000),
  })
  .map(({ lines, deliveryFeeMinor, discountMinor }) =>
    orderTotal(
      {
        lines,
        deliveryFeeMinor,
        deliveryTaxRateBp: 500,
        discount: { code: 'ANY', amountMinor: discountMinor, fundedBy: 'store' },
        commissionRateBp: 1_000,
      },
      'INR',
    ),
  );

const worthOf = ({ lines, deliveryMinor }: RefundedParts) => lines.reduce((sum, line) => sum + line.amountMinor, deliveryMinor);

test('all cakes and the delivery, named in any number of refunds of any size, sum to exactly what was paid', () => {
  fc.assert(
    fc.property(anyTotal, fc.infiniteStream(fc.nat(6)), (total, steps) => {
      const payments = [paid(total.totalMinor)];
      const named: RefundedParts[] = [];
      for (;;) {
        const offer = refundOffer(total, payments, named);
        const line = offer.lines.find(({ amountsMinor }) => amountsMinor.length > 0);
        if (line === undefined) break;
        const quantity = 1 + ((steps.next().value ?? 0) % line.amountsMinor.length);
        const parts = refundedParts(offer, {
          kind: 'lines',
          lines: [{ position: line.position, quantity }],
          withDelivery: named.length === 1,
        });
        // Some are declined: what they named is free again, and others may have been named meanwhile.
        named.push(parts);
        if ((steps.next().value ?? 0) === 0) named.splice((steps.next().value ?? 0) % named.length, 1);
        expect(worthOf(parts)).toBeGreaterThanOrEqual(0);
      }
      const left = refundOffer(total, payments, named).deliveryMinor;
      expect(named.reduce((sum, parts) => sum + worthOf(parts), left)).toBe(total.totalMinor);
    }),
  );
});

test('whatever is asked, no more is given than was taken and is not given back or on its way', () => {
  const amounts = fc.array(fc.nat(10_000), { maxLength: 5 });
  fc.assert(
    fc.property(anyTotal, amounts, fc.integer({ min: -5, max: 2_000_000 }), (total, before, amountMinor) => {
      const payment = paid(
        total.totalMinor,
        before.map((each) => ({ state: 'pending', amountMinor: each })),
      );
      const offer = refundOffer(total, [payment], []);
      for (const ask of [{ kind: 'whole' } as const, { kind: 'amount', amountMinor } as const]) {
        try {
          const givenMinor = refundAmountMinor(offer, ask);
          expect(givenMinor).toBeGreaterThan(0);
          expect(givenMinor).toBeLessThanOrEqual(Math.max(0, total.totalMinor - before.reduce((sum, each) => sum + each, 0)));
          const spread = spreadRefund([payment], givenMinor);
          expect(spread.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(givenMinor);
        } catch (error) {
          expect(isAppError(error, 'REFUND_TOO_LARGE')).toBe(true);
        }
      }
    }),
  );
});

test('the newest payment gives first, and the older one what is missing', () => {
  const [newer, older] = [paid(30), paid(100, [{ state: 'succeeded', amountMinor: 20 }])];
  expect(spreadRefund([newer, older], 50)).toEqual([
    { payment: newer, amountMinor: 30 },
    { payment: older, amountMinor: 20 },
  ]);
  expect(() => spreadRefund([newer, older], 111)).toThrow('REFUND_TOO_LARGE');
});

test('a refund that failed is owed still, and one under way is not', () => {
  const total = orderTotal(
    {
      lines: [{ unitPriceMinor: 100, quantity: 1, taxRateBp: 0 }],
      deliveryFeeMinor: 0,
      deliveryTaxRateBp: 0,
      discount: null,
      commissionRateBp: 0,
    },
    'INR',
  );
  const given = [{ state: 'failed', amountMinor: 40 } as const, { state: 'pending', amountMinor: 30 } as const];
  expect(refundOffer(total, [paid(100, given)], []).refundableMinor).toBe(70);
});

test('cakes that a refund names are not named by another', () => {
  const total = orderTotal(
    {
      lines: [{ unitPriceMinor: 100, quantity: 2, taxRateBp: 0 }],
      deliveryFeeMinor: 50,
      deliveryTaxRateBp: 0,
      discount: null,
      commissionRateBp: 0,
    },
    'INR',
  );
  const named = [{ lines: [{ position: 0, quantity: 1, amountMinor: 100 }], deliveryMinor: 50 }];
  const offer = refundOffer(total, [paid(250)], named);
  expect(offer).toMatchObject({ lines: [{ amountsMinor: [100] }], deliveryMinor: 0 });
  for (const line of [
    { position: 0, quantity: 2 },
    { position: 1, quantity: 1 },
  ])
    expect(() => refundedParts(offer, { kind: 'lines', lines: [line], withDelivery: false })).toThrow('REFUND_LINES_GONE');
});

test.each([
  [[paid(0)], 'not_taken'],
  [[], 'not_taken'],
  [[{ ...paid(100), operations: [{ kind: 'authorize', state: 'succeeded', amountMinor: 100 } as const] }], 'not_taken'],
  [[{ ...paid(100), method: 'cod' as const, operations: [] }], 'cash_not_collected'],
  [[paid(100, [{ state: 'pending', amountMinor: 100 }])], 'given_back'],
  [[paid(100, [{ state: 'failed', amountMinor: 100 }])], null],
])('where there is nothing to give back it says why (%#)', (payments: PaymentFacts[], because) => {
  expect(whyNothingToRefund(payments)).toBe(because);
});

test('what was asked for and waits leaves the rest, or nothing', () => {
  const payments = [paid(100, [{ state: 'pending', amountMinor: 30 }])];
  expect([69, 70, 71].map((askedMinor) => whyNothingToRefund(payments, askedMinor))).toEqual([null, 'asked_for', 'asked_for']);
});
