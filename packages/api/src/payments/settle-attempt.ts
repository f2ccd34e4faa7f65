import { enqueue } from '@sweetspot/db';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentAttemptState, Prisma } from '@sweetspot/db';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { GatewayPayment } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { FACTS_SELECT, holdOrder, moneyOf } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { ATTEMPT_SELECT, gatewayOf, invoiceIdOf, openAttempt, type Attempt } from './open-attempt.ts';
import { requestOperation } from './request-operation.ts';
import { runOperation } from './run-operation.ts';

/**
 * Finds out from the gateway how a customer's try went, and does what follows. The browser's return, a notification and the expiry job
 * all call this; whoever comes first does the work, the others find it done.
 */
export async function settleAttempt(services: Services, known: Attempt): Promise<void> {
  const attempt = await openAttempt(services, known);
  const { gatewayRef, id: attemptId } = attempt;
  if (gatewayRef === null || attempt.state === 'declined' || attempt.state === 'failed') return;
  const found = await gatewayOf(services, attempt).read(gatewayRef);
  if (!found || found.status === 'created') return;
  if (!isOurs(found, attempt)) {
    services.log.error({ attemptId, found }, 'the gateway answers with another payment than ours');
    return decideAttempt(services, attempt, 'failed', 'NOT_OUR_PAYMENT');
  }
  if (found.status === 'declined') return decideAttempt(services, attempt, 'declined', 'DECLINED');
  if (found.status === 'voided') return decideAttempt(services, attempt, 'failed', 'VOIDED');
  const operation = await inTx(services, (t) => authorizeOnce(t, attempt));
  if (operation === null) return decideAttempt(services, attempt, 'abandoned', 'PAID_OTHERWISE');
  const { operationId, isNew } = operation;
  const outcome = await runOperation(services, operationId);
  // The gateway has not made up its mind, and the customer waits: asking again begins now, once however often they look.
  if (outcome === 'open' && isNew) await inTx(services, ({ tx }) => enqueue(tx, { name: 'payment.operation', data: { operationId } }));
}

/** The tries of an order that are not decided yet, newest first. What the gateway cannot say now, it is asked again later. */
export async function settleOrder(services: Services, orderId: string): Promise<void> {
  const attempts = await services.db.prisma.paymentAttempt.findMany({
    where: { payment: { orderId }, state: { in: ['created', 'abandoned'] } },
    orderBy: { createdAt: 'desc' },
    take: MOST_ATTEMPTS,
    select: ATTEMPT_SELECT,
  });
  for (const attempt of attempts) {
    try {
      await settleAttempt(services, attempt);
    } catch (error) {
      if (isAppError(error, 'PAYMENT_DECLINED')) continue;
      services.log.warn({ error, attemptId: attempt.id }, 'a payment could not be settled now');
    }
  }
}

const MOST_ATTEMPTS = 5;

/** Amount, currency and names must be what we asked for, whatever the address bar or the gateway says. */
function isOurs(found: GatewayPayment, attempt: Attempt): boolean {
  const { payment } = attempt;
  return (
    found.amount.amount === payment.amountMinor &&
    found.amount.currency === payment.currency &&
    found.reference === attempt.id &&
    found.invoiceId === invoiceIdOf(attempt)
  );
}

async function decideAttempt(services: Services, { id }: Attempt, state: PaymentAttemptState, issue: string): Promise<void> {
  await inTx(services, ({ tx, now }) =>
    tx.paymentAttempt.updateMany({
      where: { id, state: { in: ['created', 'abandoned'] } },
      data: { state, issue, decidedAt: now() },
    }),
  );
}

/** Longer than asking the gateway here takes; then the job asks it again. */
const JOB_AFTER_MS = 30_000;

interface Authorization {
  readonly operationId: string;
  readonly isNew: boolean;
}

const ASKED_SELECT = {
  status: true,
  totalMinor: true,
  payments: {
    ...FACTS_SELECT.payments,
    select: {
      ...FACTS_SELECT.payments.select,
      operations: {
        ...FACTS_SELECT.payments.select.operations,
        select: { id: true, attemptId: true, kind: true, state: true, amountMinor: true },
      },
    },
  },
} satisfies Prisma.OrderSelect;

/** The authorization of this attempt, requested now if it was not; null when the order is paid or being paid by another try. */
async function authorizeOnce(t: TxContext, { id, payment }: Attempt): Promise<Authorization | null> {
  await holdOrder(t, payment.order.id);
  const order = await t.tx.order.findUniqueOrThrow({ where: { id: payment.order.id }, select: ASKED_SELECT });
  const asked = order.payments.flatMap(({ operations }) => operations).filter(({ kind }) => kind === 'authorize');
  const known = asked.find(({ attemptId }) => attemptId === id);
  if (known) return { operationId: known.id, isNew: false };
  const hasRival = asked.some(({ state }) => OPEN_OPERATION_STATES.includes(state));
  if (hasRival || moneyOf(order).isCovered) return null;
  const operationId = await requestOperation(t, {
    paymentId: payment.id,
    attemptId: id,
    kind: 'authorize',
    amountMinor: payment.amountMinor,
    jobAt: new Date(t.now().getTime() + JOB_AFTER_MS),
  });
  return { operationId, isNew: true };
}
