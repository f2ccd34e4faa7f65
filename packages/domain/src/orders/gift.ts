import { CALLED_OFF_STATUSES } from './order-table.ts';
import type { OrderStatus } from './order-status.ts';

/** What may be told to whoever receives a cake that somebody else ordered. */
export type GiftStage =
  /** A surprise before its time: that something is on its way, and no more. */
  | 'hidden'
  /** It does not come. Why is told to the buyer alone. */
  | 'called_off'
  | 'shown';

/** How far a gift is, as its recipient is told: what goes wrong on the way is its buyer's matter. */
export const GIFT_STEPS = ['planned', 'making', 'made', 'coming', 'here'] as const;
export type GiftStep = (typeof GIFT_STEPS)[number];

export interface GiftFacts {
  readonly status: OrderStatus;
  readonly isSurprise: boolean;
  readonly revealAt: Date | null;
  /** The window's start that holds instead of the promised one. */
  readonly revisedStartAt: Date | null;
}

/** From when a surprise may be told; null for what is none. A time moved moves it too, or it would be told before it comes. */
export function revealsAt({ isSurprise, revealAt, revisedStartAt }: GiftFacts): Date | null {
  return isSurprise ? (revisedStartAt ?? revealAt) : null;
}

export function giftStage(gift: GiftFacts, now: Date): GiftStage {
  if (CALLED_OFF_STATUSES.includes(gift.status)) return 'called_off';
  // Whoever holds the cake in their hands needs to read what is in it.
  if (!gift.isSurprise || stepOfGift(gift.status) === 'here') return 'shown';
  const at = revealsAt(gift);
  return at !== null && now >= at ? 'shown' : 'hidden';
}

const STEPS: Readonly<Record<OrderStatus, GiftStep>> = {
  awaiting_payment: 'planned',
  expired: 'planned',
  rejected: 'planned',
  cancelled: 'planned',
  placed: 'planned',
  accepted: 'planned',
  baking: 'making',
  ready: 'made',
  // It is made, and its buyer and the store settle how it arrives.
  delivery_failed: 'made',
  not_collected: 'made',
  out_for_delivery: 'coming',
  delivered: 'here',
  collected: 'here',
};

export const stepOfGift = (status: OrderStatus): GiftStep => STEPS[status];

/** Only what is ordered for good has a page to be sent: before that nobody knows whether a cake comes. */
export const hasGiftPage = ({ recipientName, status }: { readonly recipientName: string | null; readonly status: OrderStatus }): boolean =>
  recipientName !== null && status !== 'awaiting_payment' && status !== 'expired';
