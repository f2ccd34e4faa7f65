import { largestRemainder } from '../money/largest-remainder.ts';
import type { OrderTotal } from '../orders/order-total.ts';
import { isPaidInCash, type PaymentMethod } from './payment-state.ts';

/** Where money stands. `order_escrow` holds what was paid until the cake is handed over. */
export type LedgerAccount =
  | `gateway_clearing:${PaymentMethod}`
  | `cod_receivable:${string}`
  | `order_escrow:${string}`
  | `seller_payable:${string}`
  | 'platform_revenue:commission'
  | 'platform_expense:promotion'
  | 'platform_expense:adjustment'
  | 'tax_payable'
  | 'remittance_clearing'
  | 'payout_clearing'
  | `authorized:${string}`
  | `cash_due:${string}`
  | 'memorandum';

/**
 * What is promised for an order and not there yet, booked beside the money: against `memorandum`, and never together with an account of
 * money. Nothing is left of it once the money came, or will not come.
 */
export const PROMISES = ['authorized', 'cash_due'] as const;
export type Promised = (typeof PROMISES)[number];

export const promiseAccount = (promised: Promised, orderId: string): LedgerAccount => `${promised}:${orderId}`;

/** The books' own accounts that belong to nobody in particular, and the beginnings of those that do. */
export const LEDGER_ACCOUNTS = [
  'gateway_clearing',
  'cod_receivable',
  'order_escrow',
  'seller_payable',
  'platform_revenue:commission',
  'platform_expense:promotion',
  'platform_expense:adjustment',
  'tax_payable',
  'remittance_clearing',
  'payout_clearing',
  'authorized',
  'cash_due',
  'memorandum',
] as const;
export type LedgerAccountName = (typeof LEDGER_ACCOUNTS)[number];

/** What a posting was booked for. */
export type PostingKind =
  | (typeof PROMISES)[number]
  | 'capture'
  | 'collect'
  | 'earn'
  | 'refund'
  | 'remit'
  | 'cash_difference'
  | 'net_cash'
  | 'adjust'
  | 'payout';

/** Positive is debit, negative credit; minor units. The entries of one posting sum to zero. */
export interface LedgerEntry {
  readonly account: LedgerAccount;
  readonly amountMinor: number;
}

/** How what an order earned divides. Store + commission + tax - promotion is what the customer paid. */
export interface EarningsSplit {
  readonly storeMinor: number;
  readonly commissionMinor: number;
  readonly taxMinor: number;
  /** The platform's own discount, which it pays the store. */
  readonly promotionMinor: number;
}

export interface OrderAccounts {
  readonly orderId: string;
  readonly storeId: string;
}

/** Frozen at placement with the order's rates, so that a later rate changes no old order. */
export function splitOf(total: OrderTotal): EarningsSplit {
  return {
    storeMinor: total.storeEarnsMinor,
    commissionMinor: total.commissionMinor,
    taxMinor: total.taxMinor,
    promotionMinor: total.promotionMinor,
  };
}

export const paidOf = ({ storeMinor, commissionMinor, taxMinor, promotionMinor }: EarningsSplit): number =>
  storeMinor + commissionMinor + taxMinor - promotionMinor;

const debit = (account: LedgerAccount, amountMinor: number): LedgerEntry => ({ account, amountMinor });
const credit = (account: LedgerAccount, amountMinor: number): LedgerEntry => ({ account, amountMinor: -amountMinor });
const posting = (...entries: readonly LedgerEntry[]): readonly LedgerEntry[] => entries.filter(({ amountMinor }) => amountMinor !== 0);

/** A gateway took the customer's money. */
export function postCapture(order: OrderAccounts, method: PaymentMethod, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit(`gateway_clearing:${method}`, amountMinor), credit(`order_escrow:${order.orderId}`, amountMinor));
}

/** The store took cash: it owes the platform what the customer paid. */
export function postCashCollected(order: OrderAccounts, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit(`cod_receivable:${order.storeId}`, amountMinor), credit(`order_escrow:${order.orderId}`, amountMinor));
}

/** The store handed an order's cash on to the platform. */
export function postCashRemitted(storeId: string, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit('remittance_clearing', amountMinor), credit(`cod_receivable:${storeId}`, amountMinor));
}

/** Cash that was handed on came short, which the store owes still (below zero), or over, which it is owed. */
export function postCashDifference(storeId: string, overMinor: number): readonly LedgerEntry[] {
  return posting(debit('remittance_clearing', overMinor), credit(`seller_payable:${storeId}`, overMinor));
}

/** Cash the store keeps is set against what it is owed; below zero, cash that it gave back after it was set off. */
export function postCashNetted(storeId: string, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit(`seller_payable:${storeId}`, amountMinor), credit(`cod_receivable:${storeId}`, amountMinor));
}

/** Given to the store by a person's decision, or (below zero) taken from it. */
export function postAdjustment(storeId: string, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit('platform_expense:adjustment', amountMinor), credit(`seller_payable:${storeId}`, amountMinor));
}

/** The cake was handed over: what was held is earned. */
export function postEarnings(order: OrderAccounts, split: EarningsSplit): readonly LedgerEntry[] {
  return posting(
    debit(`order_escrow:${order.orderId}`, paidOf(split)),
    debit('platform_expense:promotion', split.promotionMinor),
    credit(`seller_payable:${order.storeId}`, split.storeMinor),
    credit('platform_revenue:commission', split.commissionMinor),
    credit('tax_payable', split.taxMinor),
  );
}

/** Given back before the cake was handed over: out of what is held. */
export function postRefundOfHeld(order: OrderAccounts, method: PaymentMethod, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit(`order_escrow:${order.orderId}`, amountMinor), credit(refundAccount(order, method), amountMinor));
}

/** Given back after it was earned: everybody returns their part. */
export function postRefundOfEarned(order: OrderAccounts, method: PaymentMethod, part: EarningsSplit): readonly LedgerEntry[] {
  return posting(
    debit(`seller_payable:${order.storeId}`, part.storeMinor),
    debit('platform_revenue:commission', part.commissionMinor),
    debit('tax_payable', part.taxMinor),
    credit('platform_expense:promotion', part.promotionMinor),
    credit(refundAccount(order, method), paidOf(part)),
  );
}

const refundAccount = (order: OrderAccounts, method: PaymentMethod): LedgerAccount =>
  isPaidInCash(method) ? `cod_receivable:${order.storeId}` : `gateway_clearing:${method}`;

export function postPayout(storeId: string, amountMinor: number): readonly LedgerEntry[] {
  return posting(debit(`seller_payable:${storeId}`, amountMinor), credit('payout_clearing', amountMinor));
}

/**
 * The part of what remains that a refund takes back, pro rata by largest remainder. Working on what remains, not on the whole, makes
 * any row of partial refunds end at exactly zero for everybody.
 */
export function refundPart(remaining: EarningsSplit, refundMinor: number): EarningsSplit {
  const paidMinor = paidOf(remaining);
  if (refundMinor < 0 || refundMinor > paidMinor) throw new RangeError('a refund is part of what remains');
  if (refundMinor === 0) return { storeMinor: 0, commissionMinor: 0, taxMinor: 0, promotionMinor: 0 };
  const [promotionMinor = 0] = largestRemainder(remaining.promotionMinor, [refundMinor, paidMinor - refundMinor]);
  const [storeMinor = 0, commissionMinor = 0, taxMinor = 0] = largestRemainder(refundMinor + promotionMinor, [
    remaining.storeMinor,
    remaining.commissionMinor,
    remaining.taxMinor,
  ]);
  return { storeMinor, commissionMinor, taxMinor, promotionMinor };
}

/** What is left of a split after refunds, in the order in which they were made. */
export function splitAfterRefunds(split: EarningsSplit, refundsMinor: readonly number[]): EarningsSplit {
  return refundsMinor.reduce((remaining, refundMinor) => splitAfter(remaining, refundPart(remaining, refundMinor)), split);
}

export function splitAfter(remaining: EarningsSplit, part: EarningsSplit): EarningsSplit {
  return {
    storeMinor: remaining.storeMinor - part.storeMinor,
    commissionMinor: remaining.commissionMinor - part.commissionMinor,
    taxMinor: remaining.taxMinor - part.taxMinor,
    promotionMinor: remaining.promotionMinor - part.promotionMinor,
  };
}
