import { AppError } from '@sweetspot/domain/errors/app-error';
import { slotId } from '@sweetspot/domain/slots/offer-slots';
import type { z } from 'zod';
import { rememberedCakes } from '../cakes/index.ts';
import { evaluateLines, findCartId, toPartView, type EvaluatedLine } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { loadStoreTerms, toLocalDate, type StoreTerms } from '../stores/index.ts';
import type { checkoutView } from './checkout-view.ts';
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
  const contact = await knownContact(ctx);
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
    hold: await currentHold(ctx, { cartId, store, lines }),
    contact,
  };
}

/** A held pick-up. A delivery's fee depends on the door, which only the form knows: the screen holds its slot again. */
async function currentHold(
  { db, market, now }: Context,
  { cartId, store, lines }: { cartId: string; store: StoreTerms; lines: readonly EvaluatedLine[] },
): Promise<Checkout['hold']> {
  const hold = await db.prisma.slotHold.findFirst({
    where: { cartId, storeId: store.id, fulfilment: 'pickup', state: 'held', expiresAt: { gt: now() }, order: null },
    select: { id: true, windowId: true, date: true, startAt: true, endAt: true, expiresAt: true },
  });
  if (!hold) return null;
  const priced = pricePart({ market, store, lines, trip: null, promisedStartAt: hold.startAt, promo: null, now: now() });
  const date = toLocalDate(hold.date);
  return {
    id: hold.id,
    slot: {
      id: slotId(date, hold.windowId),
      fulfilment: 'pickup',
      date,
      startAt: hold.startAt.toISOString(),
      endAt: hold.endAt.toISOString(),
      isOffered: true,
      refusal: null,
    },
    expiresAt: hold.expiresAt.toISOString(),
    ...toPricedPartView(priced, lines),
    distanceMetres: null,
  };
}

async function knownContact({ db, viewer }: Context): Promise<Checkout['contact']> {
  const user =
    viewer && (await db.prisma.user.findUnique({ where: { id: viewer.userId }, select: { name: true, email: true, mobile: true } }));
  return user && { name: user.name, email: user.email, mobile: user.mobile ?? '' };
}
