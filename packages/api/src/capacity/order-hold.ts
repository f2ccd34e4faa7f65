import { Prisma, writeLater, type Tx } from '@sweetspot/db';
import { isHoldCounted, type Hold } from '@sweetspot/domain/slots/hold';
import { claimCapacity, loadClaims } from './claim-capacity.ts';
import { ofOrder, type EffectHandlers } from '../handlers.ts';

/** Whether the slot is still this order's to take: its hold runs, or has lapsed and every bucket has room again, or from who gives way. */
export async function ensureHoldHasRoom(
  tx: Tx,
  hold: Hold & { readonly id: string },
  { now, yielding }: { now: Date; yielding: readonly string[] },
): Promise<boolean> {
  if (isHoldCounted(hold, now)) return true;
  const claims = await loadClaims(tx, hold.id);
  return claims.length === 0 || claimCapacity(tx, { holdId: hold.id, claims, now, yielding });
}

/** The hold becomes sold work. */
async function confirmHold(tx: Tx, orderId: string): Promise<void> {
  await changeHold(tx, orderId, 'confirmed');
}

/** The room is free for others; the claims stay, so that a late payment can try to take it anew. */
async function releaseHold(tx: Tx, orderId: string): Promise<void> {
  await changeHold(tx, orderId, 'released');
}

function changeHold(tx: Tx, orderId: string, state: 'confirmed' | 'released'): Promise<void> {
  return writeLater(tx, {
    table: 'slot_hold',
    rows: `of ${orderId}`,
    sql: Prisma.sql`update slot_hold hold set state = ${state}::hold_state from "order" o where o.id = ${orderId}::uuid and hold.id = o.hold_id`,
  });
}

/** What the moves of an order do with its slot. */
export const capacityEffects = {
  confirm_capacity: ofOrder(confirmHold),
  release_capacity: ofOrder(releaseHold),
} satisfies Partial<EffectHandlers>;
