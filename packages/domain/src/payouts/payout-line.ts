import { MOST_WHOLE } from '../text/number-inputs.ts';

/** What is booked of a store's orders, and of the store itself. */
export const SETTLED_KINDS = ['earn', 'refund', 'collect', 'remit', 'cash_difference', 'adjust'] as const;
export type SettledKind = (typeof SETTLED_KINDS)[number];

export interface SettledPosting {
  readonly kind: SettledKind;
  /** All of its entries. */
  readonly entries: readonly { readonly account: string; readonly amountMinor: number }[];
}

/** One order's part of a payout, or an adjustment's, in minor units. What it comes to is `lineNetMinor`. */
export interface PayoutFigures {
  /** What the customer paid, as far as it is earned. */
  readonly paidMinor: number;
  /** What the marketplace pays of a discount. */
  readonly promotionMinor: number;
  readonly commissionMinor: number;
  readonly taxMinor: number;
  readonly refundedMinor: number;
  /** Cash: what the store took is below zero, for it has that already; what it handed on or gave back is above. */
  readonly cashMinor: number;
  /** An adjustment, or cash that came short or over. */
  readonly otherMinor: number;
}

export function lineNetMinor(figures: PayoutFigures): number {
  const { paidMinor, promotionMinor, commissionMinor, taxMinor, refundedMinor, cashMinor, otherMinor } = figures;
  return paidMinor + promotionMinor - commissionMinor - taxMinor - refundedMinor + cashMinor + otherMinor;
}

const ACCOUNTS = {
  store: 'seller_payable:',
  cash: 'cod_receivable:',
  commission: 'platform_revenue:commission',
  tax: 'tax_payable',
  promotion: 'platform_expense:promotion',
};

/** Explains what postings change of what a store is owed. Their net is what the store's two accounts say, whatever was booked. */
export function payoutFigures(postings: readonly SettledPosting[]): PayoutFigures {
  const sumOf = (account: string, kinds: readonly SettledKind[]) =>
    postings
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.account.startsWith(account))
      .reduce((total, { amountMinor }) => total + amountMinor, 0);
  const { store, cash, commission, tax, promotion } = ACCOUNTS;
  // What a posting says of all who share in an order is what its customer paid, or has back.
  const shared = (kind: SettledKind) => [store, commission, tax, promotion].reduce((total, account) => total - sumOf(account, [kind]), 0);
  return {
    paidMinor: shared('earn'),
    refundedMinor: nothingLess(-shared('refund')),
    promotionMinor: sumOf(promotion, ['earn', 'refund']),
    commissionMinor: nothingLess(-sumOf(commission, ['earn', 'refund'])),
    taxMinor: nothingLess(-sumOf(tax, ['earn', 'refund'])),
    cashMinor: nothingLess(-sumOf(cash, SETTLED_KINDS)),
    otherMinor: nothingLess(-sumOf(store, ['cash_difference', 'adjust'])),
  };
}

/** Minus zero is a zero like any other. */
const nothingLess = (amountMinor: number): number => amountMinor || 0;

export interface SettledPayout {
  readonly netMinor: number;
  /** To be paid now; never below zero. */
  readonly amountMinor: number;
  /** What the store owes after it, as zero or less: the next payout begins with it. */
  readonly carriedOutMinor: number;
}

/**
 * The lines that one payout can say: what it comes to is a whole number of the database at every line. The others wait for the next one,
 * which begins with what this one carries on.
 */
export function linesThatFit<T extends { readonly figures: PayoutFigures }>(carriedInMinor: number, lines: readonly T[]): readonly T[] {
  let netMinor = 0;
  return lines.filter(({ figures }) => {
    const withIt = netMinor + lineNetMinor(figures);
    const fits = Math.max(Math.abs(withIt), Math.abs(carriedInMinor + withIt)) <= MOST_WHOLE;
    if (fits) netMinor = withIt;
    return fits;
  });
}

export function settlePayout(carriedInMinor: number, lines: readonly PayoutFigures[]): SettledPayout {
  const netMinor = lines.reduce((total, line) => total + lineNetMinor(line), 0);
  const balanceMinor = carriedInMinor + netMinor;
  return { netMinor, amountMinor: Math.max(0, balanceMinor), carriedOutMinor: Math.min(0, balanceMinor) };
}
