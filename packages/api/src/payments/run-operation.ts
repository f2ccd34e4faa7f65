import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { GatewayPayment, OperationResult, PaymentGateway } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { applyResult, type Outcome } from './apply-result.ts';
import { gatewayOf, invoiceIdOf } from './open-attempt.ts';

const OPERATION_SELECT = {
  id: true,
  kind: true,
  state: true,
  amountMinor: true,
  requestKey: true,
  payment: {
    select: {
      id: true,
      method: true,
      amountMinor: true,
      currency: true,
      order: { select: { id: true, number: true, status: true } },
      attempts: { orderBy: { number: 'desc' }, select: { id: true, number: true, method: true, gatewayRef: true } },
      operations: {
        where: { state: 'succeeded' },
        orderBy: { createdAt: 'desc' },
        select: { kind: true, gatewayId: true, attemptId: true, amountMinor: true },
      },
    },
  },
  attemptId: true,
} as const;

async function loadOperation({ db }: Pick<Services, 'db'>, id: string) {
  return db.prisma.paymentOperation.findUniqueOrThrow({ where: { id }, select: OPERATION_SELECT });
}
export type Operation = Awaited<ReturnType<typeof loadOperation>>;

/** Its row was committed before, so it may be run by whoever finds it, any number of times. */
export async function runOperation(services: Services, operationId: string): Promise<Outcome> {
  const operation = await loadOperation(services, operationId);
  return OPEN_OPERATION_STATES.includes(operation.state) ? performOperation(services, operation) : 'settled';
}

/**
 * Asks the gateway what the operation's row says, and books the answer. The same key is the same operation at the gateway. A lost answer
 * leaves it `unknown`, to be asked again.
 */
export async function performOperation(services: Services, operation: Operation): Promise<Outcome> {
  const result = await askGateway(services, operation);
  return applyResult(services, { id: operation.id, kind: operation.kind, orderId: operation.payment.order.id }, result);
}

async function askGateway(services: Services, operation: Operation): Promise<OperationResult | null> {
  const { payment } = operation;
  const { attempt } = standingAt(operation);
  const gateway = gatewayOf(services, { method: attempt?.method ?? null, payment });
  try {
    return await perform(gateway, operation);
  } catch (error) {
    services.log.warn({ error, operationId: operation.id, kind: operation.kind }, 'the gateway did not answer an operation');
    return readBack(gateway, operation).catch(() => null);
  }
}

function perform(gateway: PaymentGateway, operation: Operation): Promise<OperationResult> {
  const { requestKey, payment, kind } = operation;
  const amount = { amount: operation.amountMinor, currency: payment.currency as CurrencyCode };
  if (kind === 'collect') return gateway.collect({ requestKey, owed: { ...amount, amount: payment.amountMinor }, amount });
  const { attempt, authorizationId, captureId } = standingAt(operation);
  if (kind === 'refund')
    return captureId === null
      ? Promise.resolve(said(false, null))
      : gateway.refund({ requestKey, gatewayRef: attempt?.gatewayRef ?? captureId, captureId, amount });
  const gatewayRef = attempt?.gatewayRef;
  if (!attempt || !gatewayRef) return Promise.resolve(said(false, null));
  if (kind === 'authorize') return gateway.authorize({ requestKey, gatewayRef });
  if (authorizationId === null) return Promise.resolve(said(false, null));
  if (kind === 'void') return gateway.void({ requestKey, gatewayRef, authorizationId });
  return gateway.capture({ requestKey, gatewayRef, authorizationId, amount, invoiceId: invoiceIdOf({ payment, number: attempt.number }) });
}

function said(isDone: boolean, gatewayId: string | null): OperationResult {
  return { outcome: isDone ? 'succeeded' : 'failed', gatewayId, issue: isDone ? null : 'NOTHING_TO_ACT_ON', debugId: null };
}

/** Which attempt an operation is about: its own, else the one that was authorised last. Cash comes and goes by none, whatever was tried before. */
function standingAt({ kind: asked, attemptId, payment }: Operation) {
  const authorized = payment.operations.find(
    (operation) => operation.kind === 'authorize' && (attemptId === null || operation.attemptId === attemptId),
  );
  const taken = payment.operations.find(({ kind }) => kind === 'capture' || kind === 'collect');
  const isCash = asked === 'collect' || (asked === 'refund' && taken?.kind === 'collect');
  const wanted = isCash ? null : (attemptId ?? authorized?.attemptId ?? null);
  return {
    attempt: payment.attempts.find(({ id }) => id === wanted) ?? null,
    authorizationId: authorized?.gatewayId ?? null,
    captureId: taken?.gatewayId ?? null,
  };
}

/** What the gateway itself says became of it; null while it cannot be told. */
async function readBack(gateway: PaymentGateway, operation: Operation): Promise<OperationResult | null> {
  const gatewayRef = standingAt(operation).attempt?.gatewayRef;
  const found = gatewayRef ? await gateway.read(gatewayRef) : null;
  if (!found) return null;
  const gatewayId = seenAt(found, operation);
  return gatewayId === null ? null : said(true, gatewayId);
}

function seenAt(found: GatewayPayment, { kind, amountMinor }: Operation): string | null {
  switch (kind) {
    case 'authorize':
      return found.status === 'authorized' ? found.authorizationId : null;
    case 'capture':
      return found.captures.find(({ state, amount }) => state === 'succeeded' && amount.amount === amountMinor)?.gatewayId ?? null;
    case 'void':
      return found.status === 'voided' ? found.authorizationId : null;
    // Two refunds of one amount look alike: only the key tells them apart, so this one is asked again.
    case 'refund':
    case 'collect':
      return null;
  }
}

/** For the worker: what stays open is one more try later, by the queue's own growing pauses. */
export async function runPaymentOperation(services: Services, operationId: string): Promise<void> {
  if ((await runOperation(services, operationId)) === 'open') throw new AppError('UNAVAILABLE', { part: 'the payment gateway' });
}
