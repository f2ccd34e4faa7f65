import { Prisma, type ReadClient } from '@sweetspot/db';
import { UNTAKEN_STATUSES } from '@sweetspot/domain/orders/order-table';
import { anyOf } from '../http/index.ts';

/** Who would pay in cash: an account, and a guest by what they typed. Null is not known yet. */
export interface CashCustomer {
  readonly userId: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
}

export const CASH_CUSTOMER_SELECT = { userId: true, contactEmail: true, contactMobile: true } satisfies Prisma.OrderSelect;

export const cashCustomerOf = ({
  userId,
  contactEmail: email,
  contactMobile: mobile,
}: Prisma.OrderGetPayload<{ select: typeof CASH_CUSTOMER_SELECT }>): CashCustomer => ({
  userId,
  email,
  mobile,
});

/** So many cakes made for cash and not taken within so many days, and their customer pays before a cake is made. */
const MOST_UNTAKEN = 2;
const UNTAKEN_DAYS = 180;
const DAY_MS = 24 * 60 * 60_000;

/** Whether they left so many cash orders untaken, at whatever store, that no more are made for them unpaid. */
export async function isCashRefusedTo(
  reader: Pick<ReadClient, '$queryRaw'>,
  { userId, email, mobile }: CashCustomer,
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - UNTAKEN_DAYS * DAY_MS);
  const rows = await reader.$queryRaw<unknown[]>(Prisma.sql`
    select 1 from "order" o where o.payment_method = 'cod' and o.status in (${anyOf(UNTAKEN_STATUSES)}) and o.promised_start_at >= ${since}
      and (o.user_id = ${userId}::uuid or o.contact_email = ${email} or o.contact_mobile = ${mobile})
    limit ${MOST_UNTAKEN}`);
  return rows.length >= MOST_UNTAKEN;
}
