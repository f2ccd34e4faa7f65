import {
  Prisma,
  type Order,
  type OrderAmendment,
  type Payment,
  type PaymentAttempt,
  type PaymentOperation,
  type Refund,
} from '@sweetspot/db';
import type { Services } from '../context.ts';
import type { Attempt } from './open-attempt.ts';

/** An order's money, with the tries at it that are not decided yet: all that settling them needs to know. */
export type TriedOrder = Pick<Order, 'id' | 'number' | 'userId' | 'status' | 'totalMinor' | 'changedMinor'> & {
  /** Oldest first. */
  readonly payments: TriedPayment[];
};

/** Times are as JSON has them. */
type TriedPayment = Pick<Payment, 'id' | 'method' | 'amountMinor' | 'currency' | 'authorizedMinor' | 'capturedMinor' | 'amendmentId'> & {
  readonly failedAt: string | null;
  readonly amendment: (Pick<OrderAmendment, 'state'> & { readonly appliedAt: string | null }) | null;
  readonly attempts: readonly (Pick<PaymentAttempt, 'id' | 'number' | 'method' | 'state' | 'requestKey' | 'gatewayRef' | 'approvalUrl'> & {
    readonly createdAt: string;
  })[];
  readonly operations: Pick<PaymentOperation, 'id' | 'attemptId' | 'kind' | 'state' | 'amountMinor'>[];
  readonly refunds: Pick<Refund, 'state' | 'amountMinor'>[];
};

/** Typed SQL: a customer waits for it each time they come back from a wallet, and a model's answer costs the server several times as much. */
export async function findTriedOrder(
  { db }: Pick<Services, 'db'>,
  key: { readonly id: string } | { readonly number: string },
): Promise<TriedOrder | null> {
  const [order] = await db.prisma.$queryRaw<TriedOrder[]>`
    select o.id, o.number, o.user_id as "userId", o.status, o.total_minor as "totalMinor", o.changed_minor as "changedMinor", (
      select coalesce(json_agg(json_build_object('id', p.id, 'method', p.method, 'amountMinor', p.amount_minor, 'currency', p.currency,
        'authorizedMinor', p.authorized_minor, 'capturedMinor', p.captured_minor, 'failedAt', p.failed_at, 'amendmentId', p.amendment_id,
        'amendment', (select json_build_object('state', m.state, 'appliedAt', m.applied_at)
          from order_amendment m where m.id = p.amendment_id),
        'attempts', (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'method', a.method, 'state', a.state,
            'requestKey', a.request_key, 'gatewayRef', a.gateway_ref, 'approvalUrl', a.approval_url, 'createdAt', a.created_at)), '[]')
          from payment_attempt a where a.payment_id = p.id and a.state in ('created', 'abandoned')),
        'operations', (select coalesce(json_agg(json_build_object('id', op.id, 'attemptId', op.attempt_id, 'kind', op.kind, 'state', op.state,
            'amountMinor', op.amount_minor) order by op.created_at), '[]')
          from payment_operation op where op.payment_id = p.id),
        'refunds', (select coalesce(json_agg(json_build_object('state', r.state, 'amountMinor', r.amount_minor)), '[]')
          from refund r where r.payment_id = p.id)) order by p.created_at), '[]')
      from payment p where p.order_id = o.id) as payments
    from "order" o where ${'id' in key ? Prisma.sql`o.id = ${key.id}::uuid` : Prisma.sql`o.number = ${key.number}`}`;
  return order ?? null;
}

export async function loadTriedOrder(services: Pick<Services, 'db'>, orderId: string): Promise<TriedOrder> {
  const order = await findTriedOrder(services, { id: orderId });
  if (order === null) throw new Error(`There is no order ${orderId}.`);
  return order;
}

const MOST_TRIES = 5;

/** Newest first. */
export function triesOf({ id, number, status, payments }: TriedOrder): Attempt[] {
  return payments
    .flatMap(({ attempts, id: paymentId, method, amountMinor, currency }) => {
      const payment = { id: paymentId, method, amountMinor, currency, order: { id, number, status } };
      return attempts.map((attempt) => ({ ...attempt, payment }));
    })
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.number - a.number)
    .slice(0, MOST_TRIES);
}
