import { begun, readTogether, uniqueViolation } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PlaceOrderInput } from '@sweetspot/domain/orders/inputs';
import { z } from 'zod';
import { cakesAtHand, cakesNow, type CakesAtHand } from '../cakes/index.ts';
import { cartOwner, hashVisitorToken, keepCanonical, lockCart, lockCartForOrdering } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { applyMove, systemMove } from '../orders/index.ts';
import { createFirstAttempt, expireLater, type Attempt } from '../payments/index.ts';
import { judgePromoCode, takePromoCode } from '../promotions/index.ts';
import { loadStoreTerms, type StoreTerms } from '../stores/index.ts';
import { keepHeldSlot, loadHeldSlot, type Trip } from '../capacity/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { loadOrderableLines, tripFor } from './checkout-part.ts';
import type { placedOrderView } from './checkout-view.ts';
import { freezeOrder } from './freeze-order.ts';
import { onlyOnce, readDone, type IdempotentRequest } from '../idempotency.ts';
import { lookBeforePlacing, type BeforePlacing } from './look-before-placing.ts';
import { approvalStep, nextStep } from './next-step.ts';
import { offeredMethods, requireOffered, type OfferedMethod } from './payment-methods.ts';
import { pricePart, subtotalOf } from './price-part.ts';
import { refuseChangedPrice } from './refuse-changed-price.ts';

const placedJson = z.object({ orderId: z.string(), attemptId: z.string().nullable() });
type Placed = z.output<typeof placedJson>;

/**
 * One store's part of the cart becomes one order, once for each idempotency key. Cash is placed at once; for the others the customer
 * goes to the gateway, and the order is placed when the gateway says that it is paid.
 */
export async function placeOrder(ctx: Context, input: PlaceOrderInput): Promise<z.output<typeof placedOrderView>> {
  await ctx.limits.take('checkout', ctx.ip);
  const actor = actorOf(ctx);
  const request: IdempotentRequest = { actor, operation: 'place', key: input.idempotencyKey, input };
  const owner = cartOwner(ctx);
  if (owner === null) throw new AppError('CART_EMPTY');
  const reader = readTogether(ctx.db);
  const terms = begun(loadStoreTerms(reader, input.storeId));
  const before = await lookBeforePlacing(reader, { owner, request, part: input });
  if (!before) throw new AppError('CART_EMPTY');
  if (before.done) return nextStep(ctx, readDone(before.done, input, placedJson));
  const { placed, attempt } = await placeOnce(ctx, request, input, { ...before, terms });
  return attempt === null ? nextStep(ctx, placed) : approvalStep(ctx, attempt);
}

function actorOf({ viewer, visitorToken }: Context): string {
  if (viewer) return `user:${viewer.userId}`;
  if (visitorToken === null) throw new AppError('CART_EMPTY');
  return `visitor:${hashVisitorToken(visitorToken)}`;
}

interface Placing {
  readonly input: PlaceOrderInput;
  readonly store: StoreTerms;
  readonly offered: readonly OfferedMethod[];
  readonly userId: string | null;
  readonly cartId: string;
  readonly atHand: CakesAtHand;
  readonly trip: Trip | null;
  readonly locale: string;
  readonly now: Date;
}

interface PlacedOnce {
  readonly placed: Placed;
  /** Made just now; null where the order is settled, or was placed by another request with the same key. */
  readonly attempt: Attempt | null;
}

async function placeOnce(
  ctx: Context,
  request: IdempotentRequest,
  input: PlaceOrderInput,
  { cartId, cakeIds, heldFor, terms }: BeforePlacing & { readonly terms: Promise<StoreTerms> },
): Promise<PlacedOnce> {
  const now = ctx.now();
  if (cartId === null) throw new AppError('CART_EMPTY');
  const store = await terms;
  // Ordered in another tab, a cart has neither its cakes nor their slot.
  if (cakeIds.length === 0) throw new AppError('CART_EMPTY');
  if (heldFor === null) throw new AppError('HOLD_EXPIRED', { nextPossibleAt: null });
  const trip = await tripFor(ctx, { store, fulfilment: input.fulfilment, point: input.address, departAt: heldFor });
  const who = { userId: ctx.viewer?.userId ?? null, locale: ctx.market.locales[ctx.locale] };
  const placing: Placing = {
    ...who,
    input,
    store,
    offered: offeredMethods(ctx, store),
    cartId,
    atHand: cakesAtHand(ctx, cakeIds),
    trip,
    now,
  };
  const place = () =>
    inTx(ctx, async (t) => {
      let attempt: Attempt | null = null;
      const placed = await onlyOnce(t, request, placedJson, async () => {
        const made = await placeInTx(t, placing);
        attempt = made.attempt;
        return made.placed;
      });
      return { placed, attempt };
    });
  try {
    return await place();
  } catch (error) {
    // Two orders drew the same number; once in a hundred million.
    if (uniqueViolation(error) === 'order_number_key') return place();
    throw error;
  }
}

async function placeInTx(t: TxContext, placing: Placing): Promise<PlacedOnce> {
  const { input, store, offered, cartId, atHand, trip, now } = placing;
  await lockCart(t, cartId);
  await lockCartForOrdering(t, { cartId, storeId: store.id });
  const found = begun(loadHeldSlot(t.tx, { ...input, cartId }));
  const lines = await loadOrderableLines(t.tx, { of: { cartId }, store, loadCakes: cakesNow(t.tx, atHand) });
  const held = await found;
  const customer = { userId: placing.userId, email: input.contact.email, claimKeys: lines.flatMap(({ claimKeys }) => claimKeys) };
  const promo =
    input.promoCode === null
      ? null
      : await judgePromoCode(t.tx, { code: input.promoCode, customer, storeId: store.id, subtotalMinor: subtotalOf(lines), at: now });
  const priced = pricePart({ market: t.market, store, lines, trip, promisedStartAt: held.startAt, promo, now });
  refuseChangedPrice({ lines, total: priced.total, expectedTotalMinor: input.expectedTotalMinor });
  const { totalMinor } = priced.total;
  const { isCollectedInPerson } = await requireOffered(t.tx, offered, {
    store,
    method: input.paymentMethod,
    totalMinor,
    isForRecipient: input.recipient !== null,
    customer: { userId: placing.userId, email: input.contact.email, mobile: input.contact.mobile },
    now,
  });
  const promised = await keepHeldSlot(t, { held, store, lines, trip, cartId, now });

  await keepCanonical(t, lines);
  const { orderId, payment } = await freezeOrder(t, { ...placing, lines, promised, priced });
  if (promo !== null) await takePromoCode(t, { promoCodeId: promo.promoCodeId, orderId, customer, now });
  const isSettledNow = isCollectedInPerson || priced.total.totalMinor === 0;
  if (!isSettledNow) {
    await expireLater(t, { orderId, expiresAt: held.expiresAt });
    const attempt = await createFirstAttempt(t, { payment, now });
    return { placed: { orderId, attemptId: attempt.id }, attempt };
  }
  await applyMove(t, systemMove(orderId, 'pay'));
  return { placed: { orderId, attemptId: null }, attempt: null };
}
