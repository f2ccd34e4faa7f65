import { DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { KITCHEN_STATES } from '@sweetspot/domain/kitchen/kitchen-state';
import { FULFILMENTS, ORDER_ACTORS, ORDER_EVENTS, ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { MONEY_STATES, PAYMENT_METHODS, REFUND_STATES } from '@sweetspot/domain/payments/payment-state';
import { REFUND_CAUSES } from '@sweetspot/domain/payments/refund-state';
import { z } from 'zod';
import { allergenProfileView, choiceView, pricePartView } from '../cakes/index.ts';
import { breakdownView, ladderStepView } from './breakdown.ts';
import { instantView, moneyView } from '../http/index.ts';
import { linePhotoView } from '../uploads/index.ts';

export const allowedMoveView = z.object({
  event: z.enum(ORDER_EVENTS),
  to: z.enum(ORDER_STATUSES),
  needsReason: z.boolean(),
  until: instantView.nullable(),
});

export const orderLineView = z.object({
  id: z.uuid(),
  cakeName: z.string(),
  quantity: z.int(),
  choices: z.array(choiceView),
  inscription: z.array(z.string()),
  photos: z.array(linePhotoView),
  parts: z.array(pricePartView),
  unitPrice: moneyView,
  lineTotal: moneyView,
  allergens: allergenProfileView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  serves: z.int(),
  weightGrams: z.int().nullable(),
  design: cakeDesignInput,
});

export const orderMoveView = z.object({
  version: z.int(),
  event: z.enum(ORDER_EVENTS).or(z.literal('create')),
  from: z.enum(ORDER_STATUSES).nullable(),
  to: z.enum(ORDER_STATUSES),
  actor: z.enum(ORDER_ACTORS),
  reason: z.string().nullable(),
  at: instantView,
});

/** Where an order stands, for lists. */
export const orderSummaryView = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  fulfilment: z.enum(FULFILMENTS),
  total: moneyView,
  promisedStartAt: instantView,
  promisedEndAt: instantView,
  timeZone: z.string(),
  createdAt: instantView,
  storeName: z.string(),
  contactName: z.string(),
  cakes: z.array(z.object({ name: z.string(), quantity: z.int(), design: cakeDesignInput })),
});

/** For the customer whose orders they are: with the address of the first photo printed on each cake. */
export const ownOrderSummaryView = orderSummaryView.extend({
  cakes: z.array(orderSummaryView.shape.cakes.element.extend({ photoPath: z.string().nullable() })),
});

/** What the customer's tracking page shows, by account or by secret link. */
export const trackedOrderView = z.object({
  number: z.string(),
  status: z.enum(ORDER_STATUSES),
  version: z.int(),
  fulfilment: z.enum(FULFILMENTS),
  isSurprise: z.boolean(),
  contact: z.object({ name: z.string(), email: z.string(), mobile: z.string() }),
  recipient: z.object({ name: z.string(), mobile: z.string() }).nullable(),
  giftMessage: z.string(),
  /** The name that the buyer signs with; empty where the recipient is not to know. */
  giftFrom: z.string(),
  /** From when a surprise may be told; null for what is none. */
  revealsAt: instantView.nullable(),
  /** The recipient's own page, for its buyer to send; null where there is none. */
  giftPath: z.string().nullable(),
  address: z.object({ line1: z.string(), line2: z.string(), city: z.string(), state: z.string(), postalCode: z.string() }).nullable(),
  instructions: z.string(),
  timeZone: z.string(),
  promisedStartAt: instantView,
  promisedEndAt: instantView,
  revisedStartAt: instantView.nullable(),
  revisedEndAt: instantView.nullable(),
  estimatedArrivalAt: instantView.nullable(),
  /** Since when its customer knows that it is five minutes away. */
  nearlyThereAt: instantView.nullable(),
  leaveByAt: instantView,
  acceptBy: instantView.nullable(),
  /** The store asks for the revised time, and until then waits for an answer. */
  answerTimeBy: instantView.nullable(),
  statusReason: z.string().nullable(),
  store: z.object({
    name: z.string(),
    slug: z.string(),
    /** Only an approved store shows itself. */
    hasPage: z.boolean(),
    phone: z.string(),
    addressLine: z.string(),
    city: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
  /** The order of the same cakes that was placed before this one, which ended it. */
  placedInstead: z.string().nullable(),
  lines: z.array(orderLineView),
  breakdown: breakdownView,
  ladder: z.array(ladderStepView),
  payment: z.object({
    method: z.enum(PAYMENT_METHODS),
    state: z.enum(MONEY_STATES),
    canPayAgain: z.boolean(),
  }),
  /** What was given back or is on its way, oldest first. */
  refunds: z.array(
    z.object({
      id: z.uuid(),
      amount: moneyView,
      state: z.enum(REFUND_STATES),
      because: z.enum(REFUND_CAUSES),
      /** As the store or SweetSpot gave it; null where nobody asked. */
      reason: z.string().nullable(),
      at: instantView,
    }),
  ),
  /** How far the kitchen is, over all pieces. */
  kitchen: z.object({ pieces: z.int(), started: z.int(), baked: z.int(), decorated: z.int(), boxed: z.int() }),
  moves: z.array(orderMoveView),
  /** What the reader may do now. */
  allowed: z.array(allowedMoveView),
  /** What cancelling now would give back; null when it cannot be cancelled. */
  cancelRefund: moneyView.nullable(),
  /** The secret link's path, for the buyer to share with themselves. */
  trackingPath: z.string(),
  /** The stream's last number that this answer includes: follow from here. */
  lastEvent: z.int(),
});

export const pieceView = z.object({
  id: z.uuid(),
  lineId: z.uuid(),
  number: z.int(),
  state: z.enum(KITCHEN_STATES),
  tiers: z.array(z.object({ tier: z.int(), sponge: z.string(), state: z.enum(KITCHEN_STATES) })),
  /** Until when the last tick can be taken back. */
  stepBackUntil: instantView.nullable(),
});

/** What a stream says: which order changed; the screen reads the rest, or takes the ticket that came along. */
export const orderEventView = z.object({
  type: z.enum(['order_changed', 'kitchen_changed', 'order_acknowledged', 'store_changed', 'cake_changed', 'refetch']),
  orderNumber: z.string().nullable(),
  status: z.enum(ORDER_STATUSES).nullable(),
  version: z.int().nullable(),
  at: instantView,
});
export type OrderEventView = z.output<typeof orderEventView>;
