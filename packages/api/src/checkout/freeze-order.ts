import { insertLater } from '@sweetspot/db';
import type { PlaceOrderInput } from '@sweetspot/domain/orders/inputs';
import { timelineFor } from '@sweetspot/domain/slots/timeline';
import { randomInt } from 'node:crypto';
import type { KeptSlot, Trip } from '../capacity/index.ts';
import type { OwedPayment } from '../payments/index.ts';
import type { EvaluatedLine } from '../carts/index.ts';
import { toJson } from '../http/index.ts';
import type { StoreTerms } from '../stores/index.ts';
import { keepPhotos, photoIdsOf } from '../uploads/index.ts';
import type { TxContext } from '../transaction.ts';
import type { PricedPart } from './price-part.ts';

/** All that becomes an order; what it says is copied now, because a cake, a rule or a rate may be another tomorrow. */
export interface OrderToFreeze {
  readonly input: PlaceOrderInput;
  readonly store: StoreTerms;
  readonly cartId: string;
  readonly userId: string | null;
  readonly locale: string;
  readonly lines: readonly EvaluatedLine[];
  readonly trip: Trip | null;
  readonly promised: KeptSlot;
  readonly priced: PricedPart;
  readonly now: Date;
}

export interface FrozenOrder {
  readonly orderId: string;
  readonly payment: OwedPayment;
}

export async function freezeOrder(t: TxContext, order: OrderToFreeze): Promise<FrozenOrder> {
  const { input, store, now } = order;
  const orderId = t.newId();
  const number = newOrderNumber();
  await insertLater(t.tx, 'order', [
    {
      id: orderId,
      number,
      status: 'awaiting_payment',
      storeId: store.id,
      userId: order.userId,
      cartId: order.cartId,
      locale: order.locale,
      currency: store.currency,
      fulfilment: input.fulfilment,
      paymentMethod: input.paymentMethod,
      createdAt: now,
      statusChangedAt: now,
      ...peopleOf(order),
      ...doorOf(order),
      ...promiseOf(order),
      ...amountsOf(order),
    },
  ]);
  await freezeLines(t, orderId, order);
  const owed = { id: t.newId(), method: input.paymentMethod, currency: store.currency, amountMinor: order.priced.total.totalMinor };
  await insertLater(t.tx, 'payment', [{ ...owed, orderId, createdAt: now, updatedAt: now }]);
  const ids = order.lines.flatMap(({ evaluation }) => photoIdsOf(evaluation.customization));
  await keepPhotos(t, { orderId, cartId: order.cartId, ids });
  return { orderId, payment: { ...owed, order: { id: orderId, number, status: 'awaiting_payment' } } };
}

function peopleOf({ input, promised }: OrderToFreeze) {
  const { contact, recipient, isSurprise } = input;
  return {
    contactName: contact.name,
    contactEmail: contact.email,
    contactMobile: contact.mobile,
    recipientName: recipient?.name ?? null,
    recipientMobile: recipient?.mobile ?? null,
    giftMessage: input.giftMessage === '' ? null : input.giftMessage,
    giftFrom: recipient === null || input.giftFrom === '' ? null : input.giftFrom,
    isSurprise,
    revealAt: isSurprise ? promised.startAt : null,
  };
}

function doorOf({ input, trip }: OrderToFreeze) {
  const { address } = input;
  if (!trip || !address) return { instructions: input.instructions || null };
  return {
    addressLine1: address.line1,
    addressLine2: address.line2 || null,
    city: address.city,
    state: address.state,
    postalCode: address.postalCode,
    latitude: address.latitude,
    longitude: address.longitude,
    instructions: address.instructions || null,
    distanceMetres: trip.distanceMetres,
    travelMinutes: trip.travelMinutes,
    distanceSource: trip.source,
  };
}

function promiseOf({ store, lines, trip, promised }: OrderToFreeze) {
  const preparationMinutes = Math.max(...lines.map(({ evaluation }) => evaluation.preparationMinutes));
  return {
    holdId: promised.holdId,
    timeZone: store.schedule.timeZone,
    promisedDate: promised.date,
    promisedStartAt: promised.startAt,
    promisedEndAt: promised.endAt,
    ...timelineFor(store.schedule, promised, { travelMinutes: trip?.travelMinutes ?? 0, preparationMinutes }),
  };
}

function amountsOf({ store, priced: { total, ladder } }: OrderToFreeze) {
  return {
    feeRule: toJson(store.feeRule),
    gstStanding: store.gstStanding,
    gstin: store.gstin,
    // Of the delivery, which goes with the cakes.
    taxRateBp: Math.max(0, ...total.lines.map(({ taxRateBp }) => taxRateBp)),
    commissionRateBp: store.commissionRateBp,
    cancellationLadder: toJson(ladder),
    breakdown: toJson(total),
    subtotalMinor: total.subtotalMinor,
    deliveryMinor: total.deliveryMinor,
    discountMinor: total.discountMinor,
    taxMinor: total.taxMinor,
    totalMinor: total.totalMinor,
    commissionMinor: total.commissionMinor,
  };
}

async function freezeLines({ tx, newId }: TxContext, orderId: string, { lines, priced }: OrderToFreeze): Promise<void> {
  const rateOf = (position: number) => priced.total.lines[position]?.taxRateBp ?? 0;
  const frozen = lines.map((line, position) => ({ ...frozenLine(line, rateOf(position)), id: newId(), orderId, position }));
  const pieces = frozen.flatMap(({ id: lineId, quantity }, position) =>
    Array.from({ length: quantity }, (_, index) => ({
      piece: { id: newId(), orderId, lineId, number: index + 1 },
      sponges: lines[position]?.evaluation.design.tiers ?? [],
    })),
  );
  // Only a tiered cake is followed tier by tier.
  const tiers = pieces.flatMap(({ piece, sponges }) =>
    sponges.length > 1 ? sponges.map((sponge, index) => ({ pieceId: piece.id, tier: index + 1, sponge })) : [],
  );
  await insertLater(tx, 'order_line', frozen);
  await insertLater(
    tx,
    'order_piece',
    pieces.map(({ piece }) => piece),
  );
  await insertLater(tx, 'order_piece_tier', tiers);
}

function frozenLine({ cakeId, cake, quantity, evaluation, claimKeys, designKey }: EvaluatedLine, taxRateBp: number) {
  return {
    cakeId,
    cakeName: cake.name,
    quantity,
    customization: toJson(evaluation.customization),
    choices: toJson(evaluation.choices),
    priceParts: toJson(evaluation.parts),
    unitPriceMinor: evaluation.unitPriceMinor,
    lineTotalMinor: evaluation.unitPriceMinor * quantity,
    taxRateBp,
    allergens: toJson(evaluation.allergens),
    mark: evaluation.mark,
    claims: [...evaluation.claims],
    design: toJson(evaluation.design),
    inscription: [...evaluation.design.inscription],
    serves: evaluation.serves,
    weightGrams: evaluation.weightGrams,
    work: toJson(evaluation.work),
    preparationMinutes: evaluation.preparationMinutes,
    leadTimeMinutes: evaluation.leadTimeMinutes,
    claimKeys: [...claimKeys],
    designKey,
  };
}

/** Letters and digits that cannot be taken for each other, over the telephone too. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 7;

export function newOrderNumber(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
