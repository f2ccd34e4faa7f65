import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { PAYMENT_METHODS } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import { cartStoreView } from '../carts/index.ts';
import { instantView, moneyView } from '../http/index.ts';
import { slotView } from '../capacity/index.ts';
import { keptDraftView } from './kept-draft.ts';
import { breakdownView, ladderStepView, UNPLACED_CAUSES } from '../orders/index.ts';

/** What one store's part of the cart costs, and what comes back of it when. */
export const pricedPartView = z.object({ breakdown: breakdownView, ladder: z.array(ladderStepView) });

export const offeredMethodView = z.object({
  method: z.enum(PAYMENT_METHODS),
  isAvailable: z.boolean(),
  /** Cash: a store is offered no more of it until it has handed on what it holds, a customer none who left cakes made for it untaken. */
  stoppedBy: z.enum(['store', 'customer']).nullable(),
  limit: moneyView.nullable(),
});

export const checkoutView = z.object({
  part: cartStoreView,
  timeZone: z.string(),
  storePhone: z.string(),
  methods: z.array(offeredMethodView),
  /** The hold this cart has now, if any. */
  hold: z
    .object({
      id: z.uuid(),
      slot: slotView,
      expiresAt: instantView,
      ...pricedPartView.shape,
      distanceMetres: z.int().nullable(),
    })
    .nullable(),
  contact: z.object({ name: z.string(), email: z.string(), mobile: z.string() }).nullable(),
  /** What was typed so far, on whichever device; null for a visitor, whose browser alone keeps it. */
  kept: keptDraftView.nullable(),
});

export const heldSlotView = z.object({
  holdId: z.uuid(),
  slot: slotView,
  expiresAt: instantView,
  fulfilment: z.enum(FULFILMENTS),
  ...pricedPartView.shape,
  distanceMetres: z.int().nullable(),
});

export const placedOrderView = z.object({
  number: z.string(),
  /** Where to go now: the gateway's approval page, or the tracking page. */
  next: z.discriminatedUnion('type', [
    z.object({ type: z.literal('approve'), url: z.string() }),
    z.object({ type: z.literal('track'), path: z.string() }),
  ]),
});

/** What the shop shows when the customer comes back from the gateway. */
export const paymentResultView = z.object({
  number: z.string(),
  state: z.enum(['paid', 'pending', 'declined', 'abandoned', 'expired']),
  /** The order of the same cakes that was placed before this one, which ended it. */
  placedInstead: z.string().nullable(),
  /** Money came for it, and is not kept. */
  isReleased: z.boolean(),
  /** Why the order is not placed although money came. */
  unplacedFor: z.enum(UNPLACED_CAUSES).nullable(),
  /** The store accepted it, and the money could not be taken. */
  isCaptureFailed: z.boolean(),
  trackingPath: z.string(),
  canRetry: z.boolean(),
  /** Ways to pay after all; empty when there is nothing to pay. */
  methods: z.array(offeredMethodView),
  holdExpiresAt: instantView.nullable(),
  /** The change of the order that was being paid for last; it can be paid again until then, where it is not paid. Null for the order itself. */
  change: z.object({ id: z.uuid(), difference: moneyView, payBy: instantView.nullable(), timeZone: z.string() }).nullable(),
});
