import { Prisma, type ReadClient } from '@sweetspot/db';
import { OPEN_STATUSES } from '@sweetspot/domain/orders/order-table';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { anyOf } from '../http/index.ts';

/** Until then a move may be undone, and what it sets off is still being done. */
const SETTLED_MS = 24 * 60 * 60_000;
const MOST_NAMED = 6;

/** An account's orders that are not over: to be made, with money on its way, or contested. The newest few, by their numbers. */
export async function openOrders(reader: Pick<ReadClient, '$queryRaw'>, userId: string, now: Date): Promise<string[]> {
  const settledBefore = new Date(now.getTime() - SETTLED_MS);
  const rows = await reader.$queryRaw<{ number: string }[]>(Prisma.sql`
    select o.number from "order" o where o.user_id = ${userId}::uuid and (
      o.status in (${anyOf(OPEN_STATUSES)}) or o.status = 'awaiting_payment' or o.closed_at > ${settledBefore}
      or exists (select 1 from refund_request r where r.order_id = o.id and r.state = 'asked')
      or exists (select 1 from dispute d where d.order_id = o.id and d.state = 'open')
      or exists (select 1 from order_problem q where q.order_id = o.id and q.state in ('reported', 'answered', 'with_admin'))
      or exists (
        select 1 from payment p join payment_operation po on po.payment_id = p.id
        where p.order_id = o.id and po.state::text = any(${[...OPEN_OPERATION_STATES]}))
    ) order by o.created_at desc, o.id limit ${MOST_NAMED}`);
  return rows.map(({ number }) => number);
}
