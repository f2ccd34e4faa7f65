import fc from 'fast-check';
import { expect, test } from 'vitest';
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
  splitAfterRefunds,
  splitOf,
  type EarningsSplit,
  type LedgerEntry,
} from '../payments/ledger.ts';
import { lineNetMinor, payoutFigures, settlePayout, type SettledKind, type SettledPosting } from './payout-line.ts';

const STORE = 'store';
const SPLIT: EarningsSplit = { storeMinor: 850, commissionMinor: 100, taxMinor: 100, promotionMinor: 50 };
const ORDER = { orderId: 'order', storeId: STORE };
const posting = (kind: SettledKind, entries: readonly LedgerEntry[]): SettledPosting => ({ kind, entries });

test('an order that was paid by wallet pays the store what it earned, with what was taken off and why', () => {
  const figures = payoutFigures([posting('earn', postEarnings(ORDER, SPLIT))]);
  expect(figures).toEqual({
    paidMinor: 1000,
    promotionMinor: 50,
    commissionMinor: 100,
    taxMinor: 100,
    refundedMinor: 0,
    cashMinor: 0,
    otherMinor: 0,
  });
  expect(lineNetMinor(figures)).toBe(850);
});

test('cash the store holds is set against what it earned, unless it handed it on', () => {
  const collected = [posting('earn', postEarnings(ORDER, SPLIT)), posting('collect', postCashCollected(ORDER, 1000))];
  expect(lineNetMinor(payoutFigures(collected))).toBe(-150);
  const remitted = [...collected, posting('remit', postCashRemitted(STORE, 1000))];
  expect(payoutFigures(remitted).cashMinor).toBe(0);
  expect(lineNetMinor(payoutFigures(remitted))).toBe(850);
});

test('a refund after the payout is a line of the next one: everybody’s part comes back', () => {
  const figures = payoutFigures([posting('refund', postRefundOfEarned(ORDER, 'test', refundPart(SPLIT, 500)))]);
  expect(figures).toMatchObject({ paidMinor: 0, refundedMinor: 500, promotionMinor: -25, commissionMinor: -50, taxMinor: -50 });
  expect(lineNetMinor(figures)).toBe(-425);
});

test('what a store owes is carried to its next payout, and nothing below zero is paid', () => {
  const owes = payoutFigures([posting('adjust', postAdjustment(STORE, -300))]);
  const earned = payoutFigures([posting('earn', postEarnings(ORDER, SPLIT))]);
  expect(settlePayout(0, [owes])).toEqual({ netMinor: -300, amountMinor: 0, carriedOutMinor: -300 });
  expect(settlePayout(-300, [earned])).toEqual({ netMinor: 850, amountMinor: 550, carriedOutMinor: 0 });
});

/** A split as orders make it. */
const anySplit = fc
  .record({
    unitPriceMinor: fc.integer({ min: 1, max: 1_000_000 }),
    taxRateBp: fc.constantFrom(0, 500, 1800),
    fee: fc.nat(50_000),
    discount: fc.nat(200_000),
    fundedBy: fc.constantFrom('store' as const, 'platform' as const),
    commissionRateBp: fc.nat(4_000),
  })
  .map(({ unitPriceMinor, taxRateBp, fee, discount, fundedBy, commissionRateBp }) =>
    splitOf(
      orderTotal(
        {
          lines: [{ unitPriceMinor, quantity: 2, taxRateBp }],
          deliveryFeeMinor: fee,
          deliveryTaxRateBp: taxRateBp,
          discount: { code: 'CODE', amountMinor: discount, fundedBy },
          commissionRateBp,
        },
        'INR',
      ),
    ),
  );

/** What may happen: by turns to one of a few orders, or to the store. A step that cannot happen now does nothing. */
const anyStep = fc.record({
  what: fc.constantFrom('take', 'refund', 'hand_over', 'remit', 'adjust', 'pay_out'),
  order: fc.nat(4),
  permyriad: fc.nat(10_000),
});

interface Walked {
  readonly split: EarningsSplit;
  readonly isCash: boolean;
  capturedMinor: number;
  readonly refundsMinor: number[];
  remaining: EarningsSplit;
  isEarned: boolean;
  isRemitted: boolean;
}

interface Books {
  readonly entries: LedgerEntry[];
  readonly unsettled: Map<string, SettledPosting[]>;
  carriedMinor: number;
  paidOutMinor: number;
}

const balanceOf = ({ entries }: Books, prefix: string): number =>
  entries.filter(({ account }) => account.startsWith(prefix)).reduce((total, { amountMinor }) => total + amountMinor, 0);

function book(books: Books, of: string, kind: SettledKind | null, entries: readonly LedgerEntry[]): void {
  expect(entries.reduce((total, { amountMinor }) => total + amountMinor, 0)).toBe(0);
  books.entries.push(...entries);
  const isOfStore = entries.some(({ account }) => account === `seller_payable:${STORE}` || account === `cod_receivable:${STORE}`);
  if (kind !== null && isOfStore) books.unsettled.set(of, [...(books.unsettled.get(of) ?? []), { kind, entries }]);
}

function take(books: Books, order: Walked, accounts: typeof ORDER): void {
  if (order.capturedMinor > 0 || order.isEarned) return;
  order.capturedMinor = paidOf(order.split);
  if (order.isCash) book(books, accounts.orderId, 'collect', postCashCollected(accounts, order.capturedMinor));
  else book(books, accounts.orderId, null, postCapture(accounts, 'test', order.capturedMinor));
}

function refund(books: Books, order: Walked, accounts: typeof ORDER, permyriad: number): void {
  const amountMinor = Math.floor((paidOf(order.remaining) * permyriad) / 10_000);
  if (order.capturedMinor === 0 || amountMinor === 0) return;
  const method = order.isCash ? 'cod' : 'test';
  const part = refundPart(order.remaining, amountMinor);
  order.refundsMinor.push(amountMinor);
  order.remaining = splitAfter(order.remaining, part);
  const entries = order.isEarned ? postRefundOfEarned(accounts, method, part) : postRefundOfHeld(accounts, method, amountMinor);
  book(books, accounts.orderId, 'refund', entries);
}

function handOver(books: Books, order: Walked, accounts: typeof ORDER): void {
  if (order.isEarned || order.capturedMinor === 0) return;
  order.isEarned = true;
  book(books, accounts.orderId, 'earn', postEarnings(accounts, splitAfterRefunds(order.split, order.refundsMinor)));
}

function remit(books: Books, order: Walked, { orderId }: typeof ORDER, permyriad: number): void {
  const held = (books.unsettled.get(orderId) ?? []).flatMap(({ entries }) => entries);
  const dueMinor = held
    .filter(({ account }) => account === `cod_receivable:${STORE}`)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (!order.isCash || dueMinor <= 0) return;
  book(books, orderId, 'remit', postCashRemitted(STORE, dueMinor));
  book(books, `difference of ${orderId}`, 'cash_difference', postCashDifference(STORE, permyriad - 5_000));
}

/** As the run does it: all that is not settled, cash set off, and what is owed paid. */
function payOut(books: Books): void {
  const lines = [...books.unsettled.values()].map(payoutFigures);
  books.unsettled.clear();
  const { amountMinor, carriedOutMinor } = settlePayout(books.carriedMinor, lines);
  book(
    books,
    '',
    null,
    postCashNetted(
      STORE,
      lines.reduce((total, { cashMinor }) => total - cashMinor, 0),
    ),
  );
  book(books, '', null, postPayout(STORE, amountMinor));
  books.carriedMinor = carriedOutMinor;
  books.paidOutMinor += amountMinor;
}

test('through any history the books sum to zero, store, platform and tax share what was taken, and payouts pay exactly what is owed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anySplit, fc.boolean()), { minLength: 5, maxLength: 5 }),
      fc.array(anyStep, { maxLength: 60 }),
      (all, steps) => {
        const books: Books = { entries: [], unsettled: new Map(), carriedMinor: 0, paidOutMinor: 0 };
        const orders = all.map(([split, isCash]): Walked => {
          return { split, isCash, capturedMinor: 0, refundsMinor: [], remaining: split, isEarned: false, isRemitted: false };
        });
        for (const { what, order: at, permyriad } of steps) {
          const order = orders[at];
          if (!order) continue;
          const accounts = { orderId: `order-${at}`, storeId: STORE };
          if (what === 'take') take(books, order, accounts);
          if (what === 'refund') refund(books, order, accounts, permyriad);
          if (what === 'hand_over') handOver(books, order, accounts);
          if (what === 'remit') remit(books, order, accounts, permyriad);
          if (what === 'adjust') book(books, `adjustment-${books.entries.length}`, 'adjust', postAdjustment(STORE, permyriad - 5_000));
          if (what === 'pay_out') payOut(books);

          expect(balanceOf(books, '')).toBe(0);
          for (const [index, { capturedMinor, remaining, isEarned }] of orders.entries()) {
            const heldMinor = capturedMinor === 0 || isEarned ? 0 : paidOf(remaining);
            expect(balanceOf(books, `order_escrow:order-${index}`)).toBe(0 - heldMinor);
          }
          const earned = orders.filter(({ isEarned }) => isEarned);
          const sharesMinor = earned.reduce((total, { remaining }) => total + paidOf(remaining), 0);
          const unearnedMinor = 0 - balanceOf(books, 'order_escrow:');
          const keptMinor = orders.reduce(
            (total, { capturedMinor, refundsMinor }) => total + refundsMinor.reduce((left, each) => left - each, capturedMinor),
            0,
          );
          expect(sharesMinor + unearnedMinor).toBe(keptMinor);
        }
        payOut(books);
        expect(balanceOf(books, `cod_receivable:${STORE}`)).toBe(0);
        expect(balanceOf(books, `seller_payable:${STORE}`)).toBe(0 - books.carriedMinor);
        expect(balanceOf(books, 'payout_clearing')).toBe(0 - books.paidOutMinor);
      },
    ),
  );
});
