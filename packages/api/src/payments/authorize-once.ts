import { Prisma, writeNow } from '@sweetspot/db';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { Services } from '../context.ts';
import { moneyOf } from '../orders/index.ts';
import type { Attempt } from './open-attempt.ts';
import type { Operation } from './run-operation.ts';
import { loadTriedOrder, type TriedOrder } from './tried-order.ts';

type SeenPayment = Pick<TriedOrder['payments'][number], 'method' | 'authorizedMinor' | 'capturedMinor' | 'failedAt'>;

/** Longer than asking the gateway here takes; then the job asks it again. */
const JOB_AFTER_MS = 30_000;

interface Authorization {
  readonly operationId: string;
  /** Null where it was requested before, by whoever. */
  readonly made: Operation | null;
}

/**
 * The authorization of this try, requested now if it was not; null when the order is paid or being paid by another try. Judged by what was
 * read, and written only if nothing of it has changed: else it is read and judged anew.
 */
export async function authorizeOnce(services: Services, seen: TriedOrder, attempt: Attempt): Promise<Authorization | null> {
  for (let order = seen; ; order = await loadTriedOrder(services, seen.id)) {
    const asked = order.payments.flatMap(({ operations }) => operations).filter(({ kind }) => kind === 'authorize');
    const known = asked.find(({ attemptId }) => attemptId === attempt.id);
    if (known) return { operationId: known.id, made: null };
    const payment = order.payments.find(({ id }) => id === attempt.payment.id);
    const hasRival = asked.some(({ state }) => OPEN_OPERATION_STATES.includes(state));
    if (payment === undefined || hasRival || isPaid(order, payment)) return null;
    const made = await requestIfUnchanged(services, attempt, payment);
    if (made !== null) return { operationId: made.id, made };
  }
}

/** The order is covered; or the change that it is about is given up, or paid. */
function isPaid(order: TriedOrder, { amendment }: TriedOrder['payments'][number]): boolean {
  return amendment === null ? moneyOf(order).isCovered : amendment.state !== 'accepted' || amendment.appliedAt !== null;
}

/**
 * The row commits before anybody calls the gateway, with the job that asks again should this process end before it has. Money is settled
 * under the order's lock and changes what its payment has brought: whoever waited here for the lock finds that it has changed. Two
 * requests at once are told apart by the indexes, of one try and of what is open of one payment.
 */
async function requestIfUnchanged({ db, now, newId }: Services, attempt: Attempt, seen: SeenPayment): Promise<Operation | null> {
  const { payment } = attempt;
  const [id, requestKey] = [newId(), newId()];
  const jobAt = new Date(now().getTime() + JOB_AFTER_MS);
  const count = await writeNow(db, {
    sql: Prisma.sql`
      insert into payment_operation (id, payment_id, attempt_id, kind, amount_minor, request_key)
      select ${id}::uuid, owed.id, ${attempt.id}::uuid, 'authorize', owed.amount_minor, ${requestKey} from (
        select p.id, p.amount_minor from "order" o join payment p on p.order_id = o.id
        where p.id = ${payment.id}::uuid and p.method = ${seen.method}::payment_method and p.authorized_minor = ${seen.authorizedMinor}
          and p.captured_minor = ${seen.capturedMinor} and (p.failed_at is null) = ${seen.failedAt === null} for update of o, p) owed
      on conflict do nothing`,
    jobs: {
      returning: Prisma.sql`id`,
      select: (written) =>
        Prisma.sql`select 'payment.operation', jsonb_build_object('operationId', id), ${jobAt}::timestamptz from ${written}`,
    },
  });
  if (count === 0) return null;
  const { number, method, gatewayRef } = attempt;
  return {
    id,
    kind: 'authorize',
    state: 'requested',
    amountMinor: payment.amountMinor,
    requestKey,
    attemptId: attempt.id,
    payment: { ...payment, attempts: [{ id: attempt.id, number, method, gatewayRef }], operations: [] },
  };
}
