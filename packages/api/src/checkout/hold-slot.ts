import { Prisma, readTogether, writeLater } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { holdSlotInput } from '@sweetspot/domain/orders/inputs';
import { bucketsFor } from '@sweetspot/domain/slots/capacity';
import { holdExpiresAt } from '@sweetspot/domain/slots/hold';
import { offeredSlot, type Slot } from '@sweetspot/domain/slots/offer-slots';
import type { z } from 'zod';
import { rememberedCakes } from '../cakes/index.ts';
import { cartOwner, evaluateLines, findCartId, lockCart, type EvaluatedLine } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { loadStoreTerms } from '../stores/index.ts';
import {
  claimCapacity,
  loadSlotPlan,
  nextOfferedSlot,
  requireOfferedSlot,
  slotRequest,
  toSlotView,
  type SlotAsk,
} from '../capacity/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import type { heldSlotView } from './checkout-view.ts';
import { requireOrderable, tripFor } from './checkout-part.ts';
import { pricePart, toPricedPartView } from './price-part.ts';

type HeldSlot = z.output<typeof heldSlotView>;

/** Keeps a slot for ten minutes and says what the order would cost in it. A refused hold leaves the one before it standing. */
export async function holdSlot(ctx: Context, input: z.output<typeof holdSlotInput>): Promise<HeldSlot> {
  const now = ctx.now();
  const owner = cartOwner(ctx);
  if (owner === null) throw new AppError('CART_EMPTY');
  const { storeId } = input;
  const reader = readTogether(ctx.db);
  const [store, inCart] = await Promise.all([
    loadStoreTerms(reader, storeId),
    evaluateLines(reader, { cart: owner, storeId }, rememberedCakes(ctx)),
  ]);
  const lines = requireOrderable(inCart, store);
  const [{ cartId }] = lines;
  const { fulfilment, point } = input;
  const trip = await tripFor(ctx, { store, fulfilment, point, departAt: now });
  const ask: SlotAsk = { store, fulfilment, lines, trip, exceptCartId: cartId, now };
  const { work, ...rest } = slotRequest(ask);
  // Whether there is room is for the claim to say, which has the buckets locked; what is taken elsewhere matters only to who is refused.
  const slot =
    offeredSlot(store.schedule, { ...rest, work: {} }, [], input.slotId) ??
    requireOfferedSlot(await loadSlotPlan(ctx.db.prisma, ask), input.slotId);

  const hold = { id: ctx.newId(), cartId, storeId: store.id, fulfilment, slot, now };
  const claims = bucketsFor(store.schedule.resources, slot, work);
  const full = new AppError('SLOT_FULL', { nextPossibleAt: null });
  try {
    await inTx(ctx, async (t) => {
      await lockCart(t, cartId);
      await replaceHold(t, hold);
      await rememberShownPrices(t, lines);
      if (!(await claimCapacity(t, { holdId: hold.id, claims, now }))) throw full;
    });
  } catch (error) {
    if (error !== full) throw error;
    const next = await nextOfferedSlot(ctx.db.prisma, ask, slot);
    throw new AppError('SLOT_FULL', { nextPossibleAt: next?.startAt.toISOString() ?? null });
  }

  const pricedTrip = await tripFor(ctx, { store, fulfilment, point, departAt: slot.startAt });
  const priced = pricePart({ market: ctx.market, store, lines, trip: pricedTrip, promisedStartAt: slot.startAt, promo: null, now });
  return {
    holdId: hold.id,
    slot: toSlotView(slot),
    expiresAt: holdExpiresAt(now).toISOString(),
    fulfilment,
    ...toPricedPartView(priced, lines),
    distanceMetres: pricedTrip?.distanceMetres ?? null,
  };
}

/** Gives a slot back before its time. Somebody else's hold, and one that is gone, are the same: nothing to do. */
export async function releaseSlot(ctx: Context, { holdId }: { holdId: string }): Promise<{ ok: true }> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId !== null) {
    await inTx(ctx, ({ tx }) =>
      tx.slotHold.updateMany({ where: { id: holdId, cartId, state: 'held', order: null }, data: { state: 'released' } }),
    );
  }
  return { ok: true };
}

interface NewHold {
  readonly id: string;
  readonly cartId: string;
  readonly storeId: string;
  readonly fulfilment: Slot['fulfilment'];
  readonly slot: Slot;
  readonly now: Date;
}

async function replaceHold({ tx }: TxContext, { id, cartId, storeId, fulfilment, slot, now }: NewHold): Promise<void> {
  await writeLater(tx, {
    table: 'slot_hold',
    rows: 'given back',
    sql: Prisma.sql`update slot_hold set state = 'released' where id in (
      select id from slot_hold where cart_id = ${cartId}::uuid and store_id = ${storeId}::uuid and state = 'held' order by id for update)`,
  });
  await writeLater(tx, {
    table: 'slot_hold',
    rows: 'new',
    sql: Prisma.sql`insert into slot_hold (id, cart_id, store_id, fulfilment, window_id, date, start_at, end_at, expires_at, created_at)
      values (${id}::uuid, ${cartId}::uuid, ${storeId}::uuid, ${fulfilment}::fulfilment, ${slot.windowId}::uuid, ${slot.date}::date,
        ${slot.startAt}, ${slot.endAt}, ${holdExpiresAt(now)}, ${now})`,
  });
}

/**
 * The breakdown that comes with a hold is what the customer has seen; a later price is a change to be told. Before any bucket is claimed,
 * and line by line in the order of their ids, as whoever places an order of them locks them.
 */
async function rememberShownPrices({ tx }: TxContext, lines: readonly EvaluatedLine[]): Promise<void> {
  const changed = lines.filter(({ unitPriceMinor, evaluation }) => unitPriceMinor !== evaluation.unitPriceMinor);
  if (changed.length === 0) return;
  const shown = JSON.stringify(changed.map(({ id, evaluation }) => ({ id, price: evaluation.unitPriceMinor })));
  await tx.$executeRaw`
    with shown as (
      select line.id, s.price from cart_line line join jsonb_to_recordset(${shown}::jsonb) as s(id uuid, price int) on line.id = s.id
      order by line.id for update of line
    )
    update cart_line line set unit_price_minor = shown.price from shown where line.id = shown.id`;
}
