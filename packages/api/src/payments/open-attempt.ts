import { enqueue, insertLater, Prisma, writeNow } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import type { AttemptResult, PaymentGateway } from '@sweetspot/integrations/payments';
import type { Services } from '../context.ts';
import { paymentReturnPath } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

interface NewAttempt {
  readonly paymentId: string;
  readonly method: PaymentMethod;
  readonly now: Date;
}

/** The first try at a payment that was made in this transaction, written down before the gateway hears of it. */
export async function createFirstAttempt(t: TxContext, { payment, now }: { payment: OwedPayment; now: Date }): Promise<Attempt> {
  const { method } = payment;
  const { id, requestKey } = await writeAttempt(t, { paymentId: payment.id, method, now, number: 1 });
  return { id, requestKey, number: 1, method, state: 'created', gatewayRef: null, approvalUrl: null, payment };
}

/** One more try at a payment. Earlier tries that led nowhere are given up. */
export async function createAttempt(t: TxContext, { paymentId, method, now }: NewAttempt): Promise<string> {
  const { tx } = t;
  await tx.$queryRaw`select id from payment where id = ${paymentId}::uuid for update`;
  await tx.paymentAttempt.updateMany({ where: { paymentId, state: 'created' }, data: { state: 'abandoned', decidedAt: now } });
  // Counted over the order: the invoice of a try is named after both.
  const before = await tx.paymentAttempt.count({ where: { payment: { order: { payments: { some: { id: paymentId } } } } } });
  const { id } = await writeAttempt(t, { paymentId, method, now, number: 1 + before });
  return id;
}

async function writeAttempt({ tx, newId }: TxContext, { paymentId, method, now, number }: NewAttempt & { readonly number: number }) {
  const id = newId();
  const requestKey = `attempt:${id}`;
  await insertLater(tx, 'payment_attempt', [{ id, paymentId, number, method, requestKey, createdAt: now }]);
  return { id, requestKey };
}

/** Gives the held time back if nobody paid by then. */
export async function expireLater({ tx }: TxContext, { orderId, expiresAt }: { orderId: string; expiresAt: Date }): Promise<void> {
  await enqueue(tx, { name: 'order.expireHold', data: { orderId } }, { startAfter: expiresAt });
}

const ATTEMPT_SELECT = {
  id: true,
  number: true,
  method: true,
  state: true,
  requestKey: true,
  gatewayRef: true,
  approvalUrl: true,
  payment: {
    select: { id: true, method: true, amountMinor: true, currency: true, order: { select: { id: true, number: true, status: true } } },
  },
} as const;

export async function loadAttempt({ db }: Pick<Services, 'db'>, attemptId: string) {
  return db.prisma.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId }, select: ATTEMPT_SELECT });
}
export type Attempt = Awaited<ReturnType<typeof loadAttempt>>;
/** What a try is about. */
export type OwedPayment = Attempt['payment'];

/** Of the try, not of the payment: whoever paid by a wallet may have asked since to pay in cash. */
export function gatewayOf(
  { gateways }: Pick<Services, 'gateways'>,
  { method, payment }: Pick<Attempt, 'method' | 'payment'>,
): PaymentGateway {
  const used = method ?? payment.method;
  const gateway = gateways.find(used);
  if (!gateway) throw new AppError('UNAVAILABLE', { part: `payment by ${used}` });
  return gateway;
}

/** The attempt with its place at the gateway, opened there once whatever happens: the same key names the same attempt there. */
export async function openAttempt(services: Services, attempt: Attempt): Promise<Attempt> {
  if (attempt.gatewayRef !== null) return attempt;
  const result = await askForAttempt(services, attempt);
  if (result.outcome === 'failed') {
    await inTx(services, ({ tx, now }) =>
      tx.paymentAttempt.updateMany({
        where: { id: attempt.id, state: 'created' },
        data: { state: 'failed', issue: result.issue, decidedAt: now() },
      }),
    );
    throw new AppError('PAYMENT_DECLINED', { method: attempt.payment.method, canRetry: true });
  }
  const { gatewayRef, approvalUrl } = result;
  const sql = Prisma.sql`update payment_attempt set gateway_ref = ${gatewayRef}, approval_url = ${approvalUrl} where id = ${attempt.id}::uuid`;
  await writeNow(services.db, { sql });
  return { ...attempt, gatewayRef, approvalUrl };
}

const TRIES = 3;

/** A lost answer is asked for again with the same key; the customer is waiting, so only a few times. */
async function askForAttempt(services: Services, attempt: Attempt): Promise<AttemptResult> {
  const gateway = gatewayOf(services, attempt);
  const { payment } = attempt;
  const back = services.publicUrl + paymentReturnPath(services, payment.order);
  for (let tried = 1; ; tried++) {
    try {
      return await gateway.createAttempt({
        requestKey: attempt.requestKey,
        amount: { amount: payment.amountMinor, currency: payment.currency as CurrencyCode },
        reference: attempt.id,
        invoiceId: invoiceIdOf(attempt),
        returnUrl: back,
        cancelUrl: back,
      });
    } catch (error) {
      services.log.warn({ error, attemptId: attempt.id, tried }, 'the gateway did not answer an attempt');
      if (tried === TRIES) throw new AppError('UNAVAILABLE', { part: 'payments' });
    }
  }
}

/** Unique for each attempt: some gateways refuse an invoice that they have seen. */
export const invoiceIdOf = ({ payment, number }: Pick<Attempt, 'payment' | 'number'>): string => `${payment.order.number}-${number}`;
