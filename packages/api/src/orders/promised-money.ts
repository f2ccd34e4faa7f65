import { Prisma, writeLater } from '@sweetspot/db';
import { CASH_DUE_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { promiseAccount, type Promised } from '@sweetspot/domain/payments/ledger';
import { promisedMoney, type PaymentFacts, type PromisedMoney } from '@sweetspot/domain/payments/money-state';
import type { TxContext } from '../transaction.ts';

interface PromisedFor {
  readonly status: OrderStatus;
  readonly payments: readonly PaymentFacts[];
}

export const promisedFor = ({ status, payments }: PromisedFor): PromisedMoney =>
  promisedMoney(payments, CASH_DUE_STATUSES.includes(status));

/**
 * Books that so much is promised for the order from now on, whatever was before: what the books say is asked as it is written, so that an
 * order of a version that booked no promise, or a booking that is asked for twice, ends at the same. The caller holds the order. Goes out
 * with whatever else is written.
 */
export async function keepPromised(
  { tx, newId, now }: TxContext,
  { orderId, promised, amountMinor }: { readonly orderId: string; readonly promised: Promised; readonly amountMinor: number },
): Promise<void> {
  const [id, own, against] = [newId(), newId(), newId()];
  const account = promiseAccount(promised, orderId);
  const change = Prisma.sql`(${amountMinor}::int - (select coalesce(sum(amount_minor), 0)::int from ledger_entry where account = ${account}))`;
  const rows = account;
  await writeLater(tx, {
    rows,
    table: 'ledger_transaction',
    sql: Prisma.sql`insert into ledger_transaction (id, order_id, kind, reference, occurred_at)
      select ${id}::uuid, ${orderId}::uuid, ${promised}, ${`${promised}:${id}`}, ${now()} where ${change} <> 0`,
  });
  await writeLater(tx, {
    rows,
    table: 'ledger_entry',
    sql: Prisma.sql`insert into ledger_entry (id, transaction_id, account, currency, amount_minor)
      select side.id, ${id}::uuid, side.account, o.currency, side.sign * ${change} from "order" o,
        (values (${own}::uuid, ${account}, 1), (${against}::uuid, 'memorandum', -1)) as side (id, account, sign)
      where o.id = ${orderId}::uuid and ${change} <> 0`,
  });
}
