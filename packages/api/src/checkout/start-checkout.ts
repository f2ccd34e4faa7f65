import { AppError } from '@sweetspot/domain/errors/app-error';
import { slotId } from '@sweetspot/domain/slots/offer-slots';
import type { z } from 'zod';
import { rememberedCakes } from '../cakes/index.ts';
import { evaluateLines, findCartId, toPartView, type EvaluatedLine } from '../carts/index.ts';
import { tripTo, type Trip } from '../capacity/index.ts';
import type { Context } from '../context.ts';
import { loadStoreTerms, toLocalDate, type StoreTerms } from '../stores/index.ts';
import type { checkoutView } from './checkout-view.ts';
import { loadDraft, readDraft } from './kept-draft.ts';
import { offeredMethods, paymentMethods } from './payment-methods.ts';
import { pricePart, subtotalOf, toPricedPartView } from './price-part.ts';

type Checkout = z.output<typeof checkoutView>;

/** One store's part of the cart, as checkout begins or is opened again. */
export async function startCheckout(ctx: Context, { storeId }: { storeId: string }): Promise<Checkout> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) throw new AppError('CART_EMPTY');
  const store = await loadStoreTerms(ctx.db.prisma, storeId);
  const lines = await evaluateLines(ctx.db.prisma, { cartId, storeId }, rememberedCakes(ctx));
  const part = toPartView(ctx, lines);
  if (part === null) throw new AppError('CART_EMPTY');
  const [contact, draft] = await Promise.all([knownContact(ctx), loadDraft(ctx.db.prisma, { cartId, storeId })]);
  const kept = ctx.viewer && readDraft(draft.rows, ctx.viewer.userId);
  return {
    part,
    timeZone: store.schedule.timeZone,
    storePhone: store.phone,
    methods: await paymentMethods(ctx.db.prisma, offeredMethods(ctx, store), {
      store,
      totalMinor: subtotalOf(lines),
      isForRecipient: false,
      customer: { userId: ctx.viewer?.userId ?? null, email: contact?.email ?? null, mobile: contact?.mobile || null },
      now: ctx.now(),
    }),
    hold: await currentHold(ctx, { cartId, store, lines, kept, cartChangedAt: draft.cartChangedAt }),
    contact,
    kept,
  };
}

interface HeldPart {
  readonly cartId: string;
  readonly store: StoreTerms;
  readonly lines: readonly EvaluatedLine[];
  readonly kept: Checkout['kept'];
  readonly cartChangedAt: Date;
}

/**
 * The slot that is held for what the cart holds now. What a delivery costs depends on the door: it is shown where that was typed before the
 * slot was held, and else the screen holds its slot again.
 */
async function currentHold(ctx: Context, { cartId, store, lines, kept, cartChangedAt }: HeldPart): Promise<Checkout['hold']> {
  const { db, market } = ctx;
  const now = ctx.now();
  const hold = await db.prisma.slotHold.findFirst({
    where: { cartId, storeId: store.id, state: 'held', expiresAt: { gt: now }, createdAt: { gte: cartChangedAt }, order: null },
    select: { id: true, fulfilment: true, windowId: true, date: true, startAt: true, endAt: true, expiresAt: true, createdAt: true },
  });
  if (!hold) return null;
  const { fulfilment } = hold;
  const trip = fulfilment === 'pickup' ? null : await tripToDoor(ctx, { store, kept, heldAt: hold.createdAt, departAt: hold.startAt });
  if (fulfilment === 'delivery' && trip === null) return null;
  const priced = pricePart({ market, store, lines, trip, promisedStartAt: hold.startAt, promo: null, now });
  const date = toLocalDate(hold.date);
  return {
    id: hold.id,
    slot: {
      id: slotId(date, hold.windowId),
      fulfilment,
      date,
      startAt: hold.startAt.toISOString(),
      endAt: hold.endAt.toISOString(),
      isOffered: true,
      refusal: null,
    },
    expiresAt: hold.expiresAt.toISOString(),
    ...toPricedPartView(priced, lines),
    distanceMetres: trip?.distanceMetres ?? null,
  };
}

interface Door extends Pick<HeldPart, 'store' | 'kept'> {
  readonly heldAt: Date;
  readonly departAt: Date;
}

async function tripToDoor(ctx: Context, { store, kept, heldAt, departAt }: Door): Promise<Trip | null> {
  const where = kept?.where ?? null;
  if (where === null || !where.isDone || where.fulfilment !== 'delivery' || new Date(where.at) > heldAt) return null;
  const { latitude, longitude } = where;
  if (latitude === null || longitude === null) return null;
  const trip = await tripTo(ctx, { store, point: { latitude, longitude }, departAt });
  return trip.straightMetres <= store.schedule.deliveryRadiusMetres ? trip : null;
}

async function knownContact({ db, viewer }: Context): Promise<Checkout['contact']> {
  const user =
    viewer && (await db.prisma.user.findUnique({ where: { id: viewer.userId }, select: { name: true, email: true, mobile: true } }));
  return user && { name: user.name, email: user.email, mobile: user.mobile ?? '' };
}
