import type { ReadClient } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { bucketsFor, type BucketClaim } from '@sweetspot/domain/slots/capacity';
import { isHoldCounted } from '@sweetspot/domain/slots/hold';
import { slotId } from '@sweetspot/domain/slots/offer-slots';
import { toLocalDate, type StoreTerms } from '../stores/index.ts';
import type { TxContext } from '../transaction.ts';
import { requireOfferedSlot, slotRequest, type Trip, type WantedLine } from './plan-slots.ts';
import { claimCapacity } from './claim-capacity.ts';

const HOLD_SELECT = {
  id: true,
  windowId: true,
  date: true,
  startAt: true,
  endAt: true,
  fulfilment: true,
  state: true,
  expiresAt: true,
  createdAt: true,
  order: { select: { id: true } },
  claims: { select: { units: true, bucket: { select: { resourceId: true, windowId: true } } } },
} as const;

export type HeldSlot = Awaited<ReturnType<typeof loadHeldSlot>>;

interface HeldSlotRef {
  readonly holdId: string;
  readonly cartId: string;
  readonly storeId: string;
  readonly fulfilment: Fulfilment;
}

/** The hold that this part of this cart has. One that ran out still counts, as long as nothing took its place. */
export async function loadHeldSlot(reader: Pick<ReadClient, 'slotHold'>, { holdId, cartId, storeId, fulfilment }: HeldSlotRef) {
  const hold = await reader.slotHold.findFirst({ where: { id: holdId, cartId, storeId, fulfilment, state: 'held' }, select: HOLD_SELECT });
  if (!hold) throw new AppError('HOLD_EXPIRED', { nextPossibleAt: null });
  return hold;
}

/** The slot that the order is promised, and the hold that carries it. */
export interface KeptSlot {
  readonly holdId: string;
  /** Midnight UTC of the local day, as the DATE column wants it. */
  readonly date: Date;
  readonly startAt: Date;
  readonly endAt: Date;
}

interface Keeping {
  readonly held: HeldSlot;
  readonly store: StoreTerms;
  readonly lines: readonly WantedLine[];
  readonly trip: Trip | null;
  readonly cartId: string;
  readonly now: Date;
}

/**
 * Makes sure that the held slot carries what the cart holds by now: the cart may have changed since, or the hold run out. Refuses when
 * the slot no longer fits or its room is gone.
 */
export async function keepHeldSlot(t: TxContext, keeping: Keeping): Promise<KeptSlot> {
  const { held, store, now } = keeping;
  if (held.startAt <= now) throw new AppError('SLOT_GONE', { nextPossibleAt: null });
  const request = slotRequest({ ...keeping, fulfilment: held.fulfilment, exceptCartId: null });
  // What was promised is judged as of when it was promised: a pause or a notice that ran short since does not take it back.
  const plan = { schedule: { ...store.schedule, pausedUntil: null }, request: { ...request, now: held.createdAt }, usage: [] };
  const slot = requireOfferedSlot(plan, slotId(toLocalDate(held.date), held.windowId));

  const holdId = held.order === null ? held.id : await inheritHold(t, keeping);
  const claims = bucketsFor(store.schedule.resources, slot, request.work);
  const isKept = isHoldCounted(held, now) && isSame(held.claims, claims);
  if (!isKept && !(await claimCapacity(t, { holdId, claims, now }))) throw new AppError('SLOT_FULL', { nextPossibleAt: null });
  return { holdId, date: held.date, startAt: held.startAt, endAt: held.endAt };
}

/**
 * The hold belongs to an order that still waits for its money: the customer came back to checkout and orders again. The new order takes
 * over the room; the older one can be paid only if there is room for both.
 */
async function inheritHold({ tx, newId }: TxContext, { held, cartId, store }: Keeping): Promise<string> {
  const { id: formerId, state: _state, order: _order, claims: _claims, ...slot } = held;
  const id = newId();
  await tx.slotHold.update({ where: { id: formerId }, data: { state: 'released' }, select: { id: true } });
  await tx.slotHold.create({ data: { ...slot, id, cartId, storeId: store.id, state: 'held' }, select: { id: true } });
  await tx.$executeRaw`
    insert into capacity_claim (hold_id, bucket_id, units)
    select ${id}::uuid, bucket_id, units from capacity_claim where hold_id = ${formerId}::uuid`;
  return id;
}

function isSame(claimed: HeldSlot['claims'], wanted: readonly BucketClaim[]): boolean {
  return (
    claimed.length === wanted.length &&
    wanted.every(({ resourceId, windowId, units }) =>
      claimed.some((claim) => claim.bucket.resourceId === resourceId && claim.bucket.windowId === windowId && claim.units === units),
    )
  );
}
