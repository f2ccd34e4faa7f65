import { inTx, type TxServices } from '../transaction.ts';

/** A checkout that comes back this late still completes if there is room. */
const STILL_USABLE_MS = 3_600_000;
const KEPT_MS = 24 * 3_600_000;
const MOST_AT_ONCE = 5_000;

/** Puts away what nobody reads any more: lapsed holds stopped counting by themselves. */
export async function sweepHolds(services: TxServices): Promise<void> {
  const lapsed = new Date(services.now().getTime() - STILL_USABLE_MS);
  const forgotten = new Date(lapsed.getTime() - KEPT_MS);
  await inTx(services, async ({ tx }) => {
    // An order's own hold ends with its order.
    await tx.$executeRaw`
      update slot_hold set state = 'released' where id in (
        select h.id from slot_hold h where h.state = 'held' and h.expires_at <= ${lapsed}
        and not exists (select 1 from "order" o where o.hold_id = h.id) limit ${MOST_AT_ONCE} for update of h skip locked)`;
    await tx.$executeRaw`
      delete from slot_hold where id in (
        select h.id from slot_hold h where h.state = 'released' and h.expires_at <= ${forgotten}
        and not exists (select 1 from "order" o where o.hold_id = h.id) limit ${MOST_AT_ONCE} for update of h skip locked)`;
  });
}
