import { enqueue } from '@sweetspot/db';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import type { PaymentAttemptState } from '@sweetspot/db';
import type { GatewayPayment } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { inTx } from '../transaction.ts';
import { authorizeOnce } from './authorize-once.ts';
import { gatewayOf, invoiceIdOf, openAttempt, type Attempt } from './open-attempt.ts';
import { performOperation, runOperation } from './run-operation.ts';
import { loadTriedOrder, triesOf, type TriedOrder } from './tried-order.ts';

/**
 * Finds out from the gateway how a customer's try went, and does what follows; true if that placed the order. The browser's return, a
 * notification and the expiry job all call this; whoever comes first does the work, the others find it done.
 */
async function settleAttempt(services: Services, order: TriedOrder, known: Attempt): Promise<boolean> {
  const attempt = await openAttempt(services, known);
  const { gatewayRef, id: attemptId } = attempt;
  if (gatewayRef === null) return false;
  const found = await gatewayOf(services, attempt).read(gatewayRef);
  if (!found || found.status === 'created') return false;
  if (!isOurs(found, attempt)) {
    services.log.error({ attemptId, found }, 'the gateway answers with another payment than ours');
    return decideAttempt(services, attempt, 'failed', 'NOT_OUR_PAYMENT');
  }
  if (found.status === 'declined') return decideAttempt(services, attempt, 'declined', 'DECLINED');
  if (found.status === 'voided') return decideAttempt(services, attempt, 'failed', 'VOIDED');
  const asked = await authorizeOnce(services, order, attempt);
  if (asked === null) return decideAttempt(services, attempt, 'abandoned', 'PAID_OTHERWISE');
  const outcome = asked.made ? await performOperation(services, asked.made) : await runOperation(services, asked.operationId);
  // The gateway has not made up its mind, and the customer waits: asking again begins now, once however often they look.
  if (outcome === 'open' && asked.made)
    await inTx(services, ({ tx }) => enqueue(tx, { name: 'payment.operation', data: { operationId: asked.operationId } }));
  return outcome === 'placed';
}

/** Of an order that is known by its id alone. */
export async function settleOrder(services: Services, orderId: string): Promise<void> {
  await settleTries(services, await loadTriedOrder(services, orderId));
}

/** The tries that are not decided yet; true if one of them placed the order. What the gateway cannot say now, it is asked again later. */
export async function settleTries(services: Services, order: TriedOrder): Promise<boolean> {
  let isPlaced = false;
  for (const attempt of triesOf(order)) {
    try {
      if (await settleAttempt(services, order, attempt)) isPlaced = true;
    } catch (error) {
      if (isAppError(error, 'PAYMENT_DECLINED')) continue;
      services.log.warn({ error, attemptId: attempt.id }, 'a payment could not be settled now');
    }
  }
  return isPlaced;
}

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

async function decideAttempt(services: Services, { id }: Attempt, state: PaymentAttemptState, issue: string): Promise<false> {
  await inTx(services, ({ tx, now }) =>
    tx.paymentAttempt.updateMany({
      where: { id, state: { in: ['created', 'abandoned'] } },
      data: { state, issue, decidedAt: now() },
    }),
  );
  return false;
}
