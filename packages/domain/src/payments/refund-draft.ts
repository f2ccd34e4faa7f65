import { isAppError } from '../errors/app-error.ts';
import { parseMoney } from '../money/parse-money.ts';
import type { CurrencyCode } from '../money/money.ts';
import { refundAmountMinor, type RefundAsk, type RefundOffer } from './refund-plan.ts';
import type { RefundKind } from './refund-state.ts';

/** A refund as a form holds it: what is typed, as it is typed. */
export interface RefundDraft {
  readonly kind: RefundKind;
  readonly amount: string;
  /** How many cakes of the line at each position. */
  readonly cakes: Readonly<Record<number, number>>;
  readonly withDelivery: boolean;
  readonly reason: string;
}

export const EMPTY_REFUND_DRAFT: RefundDraft = { kind: 'whole', amount: '', cakes: {}, withDelivery: false, reason: '' };

/** What a draft asks for, null while that cannot be read, or is nothing; and what it comes to, null where that is more than is left. */
export const judgeRefundDraft = (offer: RefundOffer, currency: CurrencyCode) => (draft: RefundDraft) => {
  const ask = readRefundDraft(draft, currency);
  return { ask, amountMinor: ask === null ? null : refundDraftMinor(offer, ask) };
};

function readRefundDraft({ kind, amount, cakes, withDelivery }: RefundDraft, currency: CurrencyCode): RefundAsk | null {
  if (kind === 'whole') return { kind };
  if (kind === 'amount') {
    const amountMinor = parseMoney(amount, currency)?.amount ?? 0;
    return amountMinor > 0 ? { kind, amountMinor } : null;
  }
  const lines = Object.entries(cakes)
    .map(([position, quantity]) => ({ position: Number(position), quantity }))
    .filter(({ quantity }) => quantity > 0);
  return lines.length > 0 || withDelivery ? { kind, lines, withDelivery } : null;
}

function refundDraftMinor(offer: RefundOffer, ask: RefundAsk): number | null {
  try {
    return refundAmountMinor(offer, ask);
  } catch (error) {
    if (isAppError(error, 'REFUND_TOO_LARGE') || isAppError(error, 'REFUND_LINES_GONE')) return null;
    throw error;
  }
}
