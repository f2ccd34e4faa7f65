import { z } from 'zod';
import { addressInput, emailInput, mobileInput, nameInput, latitudeInput, longitudeInput } from '../accounts/inputs.ts';
import { KITCHEN_STATES } from '../kitchen/kitchen-state.ts';
import { CURRENCY_CODES } from '../money/money.ts';
import { isPaidInCash, PAYMENT_METHODS } from '../payments/payment-state.ts';
import type { CancellationLadder, CancellationRule } from './cancellation.ts';
import { promoCodeInput } from '../promotions/promo-code-input.ts';
import { dateInput, instantInput } from '../text/calendar-inputs.ts';
import { codeInput, lineInput, paragraphsInput, searchWordsInput } from '../text/inputs.ts';
import { MOST_WHOLE, versionInput } from '../text/number-inputs.ts';
import { FULFILMENTS, ORDER_EVENTS } from './order-status.ts';
import { ORDER_STANDINGS } from './order-table.ts';
import type { OrderTotal } from './order-total.ts';

/** Made by the client, once for each thing it wants done. */
export const idempotencyKeyInput = z
  .string()
  .min(8, 'key_invalid')
  .max(100, 'key_invalid')
  .regex(/^[\x21-\x7e]+$/, 'key_invalid');
export const orderNumberInput = codeInput()
  .toUpperCase()
  .regex(/^[0-9A-Z]{4,12}$/, 'order_number_invalid');
export const fulfilmentInput = z.enum(FULFILMENTS);
export const pointInput = z.object({ latitude: latitudeInput, longitude: longitudeInput });

/** Opaque to clients; `slots` makes and reads it. */
export const slotIdInput = z.string().min(1).max(120);

/** One store's part of the cart on the way to an order. */
export const holdSlotInput = z.object({
  storeId: z.uuid(),
  fulfilment: fulfilmentInput,
  slotId: slotIdInput,
  /** Where it is to be delivered; null for pick-up. */
  point: pointInput.nullable(),
});

/** A code tried on what is held. */
export const applyPromoCodeInput = holdSlotInput.omit({ slotId: true }).extend({
  holdId: z.uuid(),
  code: promoCodeInput,
  /** Once it is known: some codes are once for each customer. */
  email: emailInput.nullable().default(null),
});

const contactInput = z.object({ name: nameInput, email: emailInput, mobile: mobileInput });
const recipientInput = z.object({ name: nameInput, mobile: mobileInput });

export const placeOrderInput = z
  .object({
    storeId: z.uuid(),
    holdId: z.uuid(),
    fulfilment: fulfilmentInput,
    contact: contactInput,
    recipient: recipientInput.nullable().default(null),
    giftMessage: paragraphsInput().max(300, 'gift_message_too_long').default(''),
    /** The name that the recipient reads; empty for a gift that does not say who it is from. */
    giftFrom: lineInput().max(120, 'name_too_long').default(''),
    isSurprise: z.boolean().default(false),
    address: addressInput.nullable().default(null),
    /** For pick-up; a delivery's stand with its address. */
    instructions: paragraphsInput().max(500, 'instructions_too_long').default(''),
    paymentMethod: z.enum(PAYMENT_METHODS),
    promoCode: promoCodeInput.nullable().default(null),
    /** What the screen showed, minor units: a guard against surprises, never a price. */
    expectedTotalMinor: z.int().min(0).max(MOST_WHOLE),
    idempotencyKey: idempotencyKeyInput,
  })
  .refine((order) => order.fulfilment === 'pickup' || order.address !== null, { path: ['address'], message: 'address_required' })
  .refine((order) => !order.isSurprise || order.recipient !== null, { path: ['recipient'], message: 'recipient_required' })
  // Whoever collects a cake knows of it.
  .refine((order) => !order.isSurprise || order.fulfilment === 'delivery', { path: ['isSurprise'], message: 'surprise_pickup' })
  // The number stands on the courier's label, which must not carry the buyer's.
  .refine((order) => !order.isSurprise || order.recipient?.mobile !== order.contact.mobile, {
    path: ['recipient', 'mobile'],
    message: 'surprise_own_number',
  })
  // Cash is taken from whoever takes the cake, and nothing that a recipient gets from us names a price.
  .refine((order) => order.recipient === null || !isPaidInCash(order.paymentMethod), {
    path: ['paymentMethod'],
    message: 'cash_from_recipient',
  });
export type PlaceOrderInput = z.output<typeof placeOrderInput>;

/** Why somebody steps in; kept in the history. */
export const reasonInput = paragraphsInput().min(3, 'reason_required').max(300, 'reason_too_long');

/** An order by its customer's account, or by the secret of its tracking link. */
export const orderRefInput = z.object({ number: orderNumberInput, secret: z.string().max(200).nullable().default(null) });

/** The recipient's page, by the secret that was made for it. */
export const giftRefInput = z.object({ number: orderNumberInput, secret: z.string().max(200) });

/** Which of one's own orders: by words of number, cake, store or recipient, by standing, by the days they were for. */
export const findOrdersInput = z.object({
  words: searchWordsInput.default(''),
  standing: z.enum(ORDER_STANDINGS).nullable().default(null),
  from: dateInput().nullable().default(null),
  to: dateInput().nullable().default(null),
});
export type FindOrders = z.output<typeof findOrdersInput>;

export const cancelOrderInput = orderRefInput.extend({
  expectedVersion: versionInput(),
  reason: paragraphsInput().max(300, 'reason_too_long').default(''),
});

/** The lines of an order that are wanted once more, each as it was shown: `key` names the design and its price of today. */
export const orderAgainInput = orderRefInput.extend({
  lines: z
    .array(z.object({ position: z.int().min(0).max(1_000), key: z.string().min(1).max(100) }))
    .min(1)
    .max(60)
    .refine((lines) => new Set(lines.map(({ position }) => position)).size === lines.length),
  commandId: z.uuid(),
});

/** Whoever lost the links of their orders asks for them by the address they ordered with. */
export const sendLinksInput = z.object({ email: emailInput });

export const agreeToTimeInput = cancelOrderInput.omit({ reason: true });

/** A command of the store or an admin. Everything but the event is there so that a retried or late tap is harmless. */
export const moveOrderInput = z.object({
  number: orderNumberInput,
  event: z.enum(ORDER_EVENTS),
  expectedVersion: versionInput(),
  commandId: z.uuid(),
  tappedAt: instantInput(),
  reason: reasonInput.nullable().default(null),
  /** With accept: the later time the store can keep. */
  revisedStartAt: instantInput().nullable().default(null),
  /** With a later time: accept although there is no room for it then. */
  overbooks: z.boolean().default(false),
});
export type MoveOrderInput = z.output<typeof moveOrderInput>;

/** Ticks a piece (or one tier of it) to the next state, or one back. */
export const tickPieceInput = z.object({
  pieceId: z.uuid(),
  tier: z.int().min(1).max(4).nullable(),
  from: z.enum(KITCHEN_STATES),
  to: z.enum(KITCHEN_STATES),
  commandId: z.uuid(),
  tappedAt: instantInput(),
});
export type TickPieceInput = z.output<typeof tickPieceInput>;

const minor = z.int().min(0);
const basisPoints = z.int().min(0).max(10_000);

/** What an order freezes and a store keeps as JSON: parsed on the way out of the database, so that no column is trusted. */
export const cancellationRuleSchema = z.object({
  steps: z
    .array(
      z.object({
        hoursBefore: z
          .int('hours_invalid')
          .min(0, 'hours_invalid')
          .max(24 * 60, 'hours_invalid'),
        refundBasisPoints: basisPoints,
      }),
    )
    .max(6, 'steps_too_many'),
}) satisfies z.ZodType<CancellationRule>;

export const cancellationLadderSchema = z.object({
  steps: z.array(z.object({ until: z.iso.datetime(), refundBasisPoints: basisPoints, refundMinor: minor })),
}) satisfies z.ZodType<CancellationLadder>;

export const orderTotalSchema = z.object({
  currency: z.enum(CURRENCY_CODES),
  lines: z.array(
    z.object({ unitPriceMinor: minor, quantity: z.int().min(1), taxRateBp: basisPoints, totalMinor: minor, discountMinor: minor }),
  ),
  subtotalMinor: minor,
  deliveryMinor: minor,
  discountMinor: minor,
  promoCode: z.string().nullable().default(null),
  taxes: z.array(z.object({ rateBp: basisPoints, grossMinor: minor, taxMinor: minor })),
  taxMinor: minor,
  totalMinor: minor,
  commissionMinor: minor,
  promotionMinor: minor,
  storeEarnsMinor: minor,
}) satisfies z.ZodType<OrderTotal>;
