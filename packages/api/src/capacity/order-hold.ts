import { Prisma, writeLater } from '@sweetspot/db';
import { isHoldCounted, type Hold } from '@sweetspot/domain/slots/hold';
import { claimCapacity, loadClaims } from './claim-capacity.ts';
import { ofOrder, type EffectHandlers, type TxContext } from '../transaction.ts';

/** Whether the slot is still this order's to take: its hold runs, or has lapsed and every bucket has room again, or from who gives way. */
export async function ensureHoldHasRoom(
  t: TxContext,
  hold: Hold & { readonly id: string },
  { now, yielding }: { now: Date; yielding: readonly string[] },
): Promise<boolean> {
  if (isHoldCounted(hold, now)) return true;
  const claims = await loadClaims(t.tx, hold.id);
  return claims.length === 0 || claimCapacity(t, { holdId: hold.id, claims, now, yielding });
}

/** The hold becomes sold work. */
async function confirmHold(t: TxContext, orderId: string): Promise<void> {
  await changeHold(t, orderId, 'confirmed');
}

/** The room is free for others; the claims stay, so that a late payment can try to take it anew. */
async function releaseHold(t: TxContext, orderId: string): Promise<void> {
  await changeHold(t, orderId, 'released');
}

function changeHold({ tx }: TxContext, orderId: string, state: 'confirmed' | 'released'): Promise<void> {
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
