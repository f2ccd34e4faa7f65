import { Prisma } from '@sweetspot/db';
import { FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { Services } from '../context.ts';
import { anyOf } from '../http/index.ts';
import { keepPromised, lockOrder, promisedFor } from '../orders/index.ts';
import { inTx } from '../transaction.ts';

/**
 * Of an order that has ended nothing is left promised but what a gateway holds still. A version of the server that books no promises may
 * have made the last move, or taken the money, of one that had some: what it left is taken out of the books.
 */
export async function settlePromises(services: Services): Promise<void> {
  const left = await services.db.prisma.$queryRaw<{ orderId: string }[]>(LEFT);
  for (const { orderId } of left)
    await inTx(services, async (t) => {
      const { authorizedMinor, cashDueMinor } = promisedFor(await lockOrder(t, orderId));
      await keepPromised(t, { orderId, promised: 'authorized', amountMinor: authorizedMinor });
      await keepPromised(t, { orderId, promised: 'cash_due', amountMinor: cashDueMinor });
    });
}

const LEFT = Prisma.sql`
  select x.order_id as "orderId" from ledger_transaction x join ledger_entry e on e.transaction_id = x.id join "order" o on o.id = x.order_id
  where x.kind in ('authorized', 'cash_due') and e.account <> 'memorandum' and o.status in (${anyOf([...FINAL_STATUSES, 'expired'])})
  group by x.order_id having sum(e.amount_minor) <> 0`;
