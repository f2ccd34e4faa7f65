import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderTotal } from '../orders/order-total.ts';
import {
  paidOf,
  postAdjustment,
  postCapture,
  postCashCollected,
  postCashDifference,
  postCashNetted,
  postCashRemitted,
  postEarnings,
  postPayout,
  postRefundOfEarned,
  postRefundOfHeld,
  refundPart,
  splitAfter,
  splitOf,
  type EarningsSplit,
  type LedgerEntry,
} from './ledger.ts';

const ORDER = { orderId: 'order', storeId: 'store' };
const sum = (entries: readonly LedgerEntry[]): number => entries.reduce((total, { amountMinor }) => total + amountMinor, 0);

function balances(...postings: readonly (readonly LedgerEntry[])[]): Readonly<Record<string, number>> {
  const accounts: Record<string, number> = {};
  for (const { account, amountMinor } of postings.flat()) accounts[account] = (accounts[account] ?? 0) + amountMinor;
  return Object.fromEntries(Object.entries(accounts).filter(([, amount]) => amount !== 0));
}

/** A split as orders make it: every share at least zero, the platform's discount at most what the others get. */
const anySplit: fc.Arbitrary<EarningsSplit> = fc
  .record({
    unitPriceMinor: fc.nat(10_000_000),
    quantity: fc.integer({ min: 1, max: 20 }),
    taxRateBp: fc.constantFrom(0, 500, 1800),
    fee: fc.nat(50_000),
    discount: fc.nat(20_000_000),
    fundedBy: fc.constantFrom('store' as const, 'platform' as const),
    commissionRateBp: fc.nat(4_000),
  })
  .map(({ unitPriceMinor, quantity, taxRateBp, fee, discount, fundedBy, commissionRateBp }) =>
    splitOf(
      orderTotal(
        {
          lines: [{ unitPriceMinor, quantity, taxRateBp }],
          deliveryFeeMinor: fee,
          deliveryTaxRateBp: taxRateBp,
          discount: { code: 'CODE', amountMinor: discount, fundedBy },
          commissionRateBp,
        },
        'INR',
      ),
    ),
  );

describe('the ledger', () => {
  test('shows what the customer paid, the store earned and the platform kept', () => {
    const split = { storeMinor: 850, commissionMinor: 100, taxMinor: 50, promotionMinor: 0 };
    expect(balances(postCapture(ORDER, 'test', 1000), postEarnings(ORDER, split))).toEqual({
      'gateway_clearing:test': 1000,
      'seller_payable:store': -850,
      'platform_revenue:commission': -100,
      tax_payable: -50,
    });
  });

  test('turns cash around: the store holds it and owes commission and tax', () => {
    const split = { storeMinor: 850, commissionMinor: 100, taxMinor: 50, promotionMinor: 0 };
    expect(balances(postCashCollected(ORDER, 1000), postEarnings(ORDER, split), postCashNetted('store', 1000))).toEqual({
      'seller_payable:store': 150,
      'platform_revenue:commission': -100,
      tax_payable: -50,
    });
  });

  test('charges the platform for the discount it gave, and has it back with a refund', () => {
    const split = { storeMinor: 950, commissionMinor: 100, taxMinor: 50, promotionMinor: 100 };
    expect(balances(postCapture(ORDER, 'test', 1000), postEarnings(ORDER, split))).toEqual({
      'gateway_clearing:test': 1000,
      'platform_expense:promotion': 100,
      'seller_payable:store': -950,
      'platform_revenue:commission': -100,
      tax_payable: -50,
    });
    expect(balances(postEarnings(ORDER, split), postRefundOfEarned(ORDER, 'test', split))).toEqual({
      'order_escrow:order': 1000,
      'gateway_clearing:test': -1000,
    });
  });

  test('gives cash back out of what the store holds of it, and what a wallet paid through that wallet', () => {
    const part = { storeMinor: 850, commissionMinor: 100, taxMinor: 50, promotionMinor: 0 };
    for (const [method, account] of [
      ['cod', 'cod_receivable:store'],
      ['paypal', 'gateway_clearing:paypal'],
    ] as const) {
      expect(balances(postRefundOfHeld(ORDER, method, 1000))).toEqual({ 'order_escrow:order': 1000, [account]: -1000 });
      expect(balances(postRefundOfEarned(ORDER, method, part))).toEqual({
        'seller_payable:store': 850,
        'platform_revenue:commission': 100,
        tax_payable: 50,
        [account]: -1000,
      });
    }
  });

  test('pays a store out of what it is owed', () => {
    expect(balances(postPayout('store', 850))).toEqual({ 'seller_payable:store': 850, payout_clearing: -850 });
  });

  test('knows cash that came short from cash that came over: the store owes the one, and is owed the other', () => {
    const handedOn = (overMinor: number) =>
      balances(postCashCollected(ORDER, 1000), postCashRemitted('store', 1000), postCashDifference('store', overMinor));
    expect(handedOn(-40)).toEqual({ 'order_escrow:order': -1000, remittance_clearing: 960, 'seller_payable:store': 40 });
    expect(handedOn(40)).toEqual({ 'order_escrow:order': -1000, remittance_clearing: 1040, 'seller_payable:store': -40 });
  });

  test('pays for what it gives a store by a decision', () => {
    expect(balances(postAdjustment('store', 250))).toEqual({ 'platform_expense:adjustment': 250, 'seller_payable:store': -250 });
  });

  test('keeps no entry of nothing', () => {
    const split = { storeMinor: 1000, commissionMinor: 0, taxMinor: 0, promotionMinor: 0 };
    expect(postEarnings(ORDER, split)).toHaveLength(2);
    expect(postCapture(ORDER, 'test', 0)).toEqual([]);
  });

  test('leaves nothing behind once a cancelled order is refunded in full', () => {
    expect(balances(postCapture(ORDER, 'test', 1000), postRefundOfHeld(ORDER, 'test', 1000))).toEqual({});
  });

  test('balances every posting, whatever the order', () => {
    fc.assert(
      fc.property(anySplit, fc.nat(10_000), (split, permyriad) => {
        const paidMinor = paidOf(split);
        const part = refundPart(split, Math.floor((paidMinor * permyriad) / 10_000));
        for (const entries of [
          postCapture(ORDER, 'paypal', paidMinor),
          postCashCollected(ORDER, paidMinor),
          postCashRemitted('store', paidMinor),
          postCashNetted('store', paidMinor - permyriad),
          postCashDifference('store', paidMinor - permyriad),
          postAdjustment('store', permyriad - paidMinor),
          postEarnings(ORDER, split),
          postRefundOfHeld(ORDER, 'stripe', paidMinor),
          postRefundOfEarned(ORDER, 'cod', part),
          postPayout('store', split.storeMinor),
        ])
          expect(sum(entries)).toBe(0);
      }),
    );
  });

  test('divides what was captured between store, platform and tax, through any row of partial refunds down to exactly nothing', () => {
    fc.assert(
      fc.property(anySplit, fc.array(fc.nat(10_000), { maxLength: 6 }), (split, cuts) => {
        let remaining = split;
        const postings = [postCapture(ORDER, 'test', paidOf(split)), postEarnings(ORDER, split)];
        for (const refundMinor of [...cuts.map((cut) => (left: number) => Math.floor((left * cut) / 10_000)), (left: number) => left]) {
          const part = refundPart(remaining, refundMinor(paidOf(remaining)));
          remaining = splitAfter(remaining, part);
          postings.push(postRefundOfEarned(ORDER, 'test', part));
          expect(Math.min(...Object.values(remaining))).toBeGreaterThanOrEqual(0);
          const accounts = balances(...postings);
          expect(accounts['gateway_clearing:test'] ?? 0).toBe(paidOf(remaining));
        }
        expect(paidOf(remaining)).toBe(0);
      }),
    );
  });

  test('takes half of everybody’s part back with half of the money, the platform’s own discount among it', () => {
    const split = { storeMinor: 900, commissionMinor: 100, taxMinor: 100, promotionMinor: 100 };
    expect(refundPart(split, 500)).toEqual({ storeMinor: 450, commissionMinor: 50, taxMinor: 50, promotionMinor: 50 });
    expect(refundPart(split, 0)).toEqual({ storeMinor: 0, commissionMinor: 0, taxMinor: 0, promotionMinor: 0 });
  });

  test('refuses to take back more than remains, or less than nothing', () => {
    const remaining = { storeMinor: 10, commissionMinor: 1, taxMinor: 1, promotionMinor: 0 };
    for (const refundMinor of [13, -1]) expect(() => refundPart(remaining, refundMinor)).toThrow('part of what remains');
  });
});
