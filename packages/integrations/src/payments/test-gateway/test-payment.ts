import type { CurrencyCode, Money } from '@sweetspot/domain/money/money';
import { z } from 'zod';
import type { AttemptRequest, GatewayPayment, GatewayPaymentStatus, OperationResult } from '../payment-gateway.ts';

/** The buttons of the approval page. `slow` approves, but the authorisation stays pending for a while. */
export const TEST_DECISIONS = ['approve', 'decline', 'abandon', 'slow'] as const;
export type TestDecision = (typeof TEST_DECISIONS)[number];

const money = z.object({ amount: z.int(), currency: z.custom<CurrencyCode>((value) => typeof value === 'string') });
const movement = z.object({ id: z.string(), amountMinor: z.int() });

export const testPaymentSchema = z.object({
  ref: z.string(),
  amount: money,
  reference: z.string(),
  invoiceId: z.string(),
  returnUrl: z.string(),
  cancelUrl: z.string(),
  decision: z.enum(['open', 'approved', 'slow', 'declined']),
  authorization: z.object({ id: z.string(), settlesAt: z.string().nullable(), isVoided: z.boolean() }).nullable(),
  capture: movement.nullable(),
  refunds: z.array(movement),
  /** What each request key asked and was told. */
  answers: z.record(
    z.string(),
    z.object({ asked: z.string(), outcome: z.string(), gatewayId: z.string().nullable(), issue: z.string().nullable() }),
  ),
});
export type TestPayment = z.infer<typeof testPaymentSchema>;

interface Step {
  readonly payment: TestPayment;
  readonly result: OperationResult;
}

export type TestOperation =
  | { readonly kind: 'authorize' }
  | { readonly kind: 'capture'; readonly authorizationId: string; readonly amount: Money }
  | { readonly kind: 'void'; readonly authorizationId: string }
  | { readonly kind: 'refund'; readonly captureId: string; readonly amount: Money };

/** What a step needs from outside: ids and the clock stay with the caller, so that a step can be run again. */
interface StepContext {
  readonly newId: string;
  readonly now: Date;
  readonly slowMs: number;
}

export function openTestPayment(ref: string, request: AttemptRequest): TestPayment {
  return {
    ref,
    amount: { ...request.amount },
    reference: request.reference,
    invoiceId: request.invoiceId,
    returnUrl: request.returnUrl,
    cancelUrl: request.cancelUrl,
    decision: 'open',
    authorization: null,
    capture: null,
    refunds: [],
    answers: {},
  };
}

export function isSameAttempt(payment: TestPayment, request: AttemptRequest): boolean {
  return (
    payment.amount.amount === request.amount.amount &&
    payment.amount.currency === request.amount.currency &&
    payment.reference === request.reference &&
    payment.invoiceId === request.invoiceId
  );
}

/** A decision holds once made: pressing Back and another button changes nothing. */
export function decide(payment: TestPayment, decision: TestDecision): TestPayment {
  if (payment.decision !== 'open' || decision === 'abandon') return payment;
  const decided = { approve: 'approved', decline: 'declined', slow: 'slow' } as const;
  return { ...payment, decision: decided[decision] };
}

export function statusOf(payment: TestPayment, now: Date): GatewayPaymentStatus {
  if (payment.capture) return 'captured';
  if (payment.authorization?.isVoided) return 'voided';
  if (payment.authorization) return isSettled(payment, now) ? 'authorized' : 'pending';
  if (payment.decision === 'open') return 'created';
  return payment.decision === 'declined' ? 'declined' : 'approved';
}

export function toGatewayPayment(payment: TestPayment, now: Date): GatewayPayment {
  const inCurrency = (moved: { id: string; amountMinor: number }) => ({
    gatewayId: moved.id,
    state: 'succeeded' as const,
    amount: { amount: moved.amountMinor, currency: payment.amount.currency },
  });
  return {
    gatewayRef: payment.ref,
    status: statusOf(payment, now),
    amount: payment.amount,
    reference: payment.reference,
    invoiceId: payment.invoiceId,
    authorizationId: payment.authorization?.id ?? null,
    captures: payment.capture ? [inCurrency(payment.capture)] : [],
    refunds: payment.refunds.map(inCurrency),
  };
}

/** One operation under one key. The key's second use gives the first answer, but a pending one may have settled since. */
export function operate(payment: TestPayment, requestKey: string, operation: TestOperation, context: StepContext): Step {
  const asked = JSON.stringify(operation);
  const told = payment.answers[requestKey];
  if (told) {
    if (told.asked !== asked) return refused(payment, 'failed', 'REQUEST_KEY_REUSED');
    const settled = told.outcome === 'pending' && isSettled(payment, context.now);
    const outcome = settled ? 'succeeded' : (told.outcome as OperationResult['outcome']);
    return { payment, result: { outcome, gatewayId: told.gatewayId, issue: told.issue, debugId: null } };
  }
  return remember(perform(payment, operation, context), requestKey, operation);
}

/** The payer's bank says no, whatever the operation. */
export function declineOperation(payment: TestPayment, requestKey: string, operation: TestOperation): Step {
  return remember(refused(payment, 'declined', 'INSTRUMENT_DECLINED'), requestKey, operation);
}

function remember(step: Step, requestKey: string, operation: TestOperation): Step {
  const { outcome, gatewayId, issue } = step.result;
  const answer = { asked: JSON.stringify(operation), outcome, gatewayId, issue };
  return { ...step, payment: { ...step.payment, answers: { ...step.payment.answers, [requestKey]: answer } } };
}

function perform(payment: TestPayment, operation: TestOperation, context: StepContext): Step {
  if (operation.kind === 'authorize') return authorize(payment, context);
  if (operation.kind === 'capture') return capture(payment, operation, context);
  if (operation.kind === 'void') return voidAuthorization(payment, operation.authorizationId);
  return refund(payment, operation, context);
}

function authorize(payment: TestPayment, { newId, now, slowMs }: StepContext): Step {
  if (payment.decision === 'open') return refused(payment, 'failed', 'ORDER_NOT_APPROVED');
  if (payment.decision === 'declined') return refused(payment, 'declined', 'INSTRUMENT_DECLINED');
  if (payment.authorization) {
    if (payment.authorization.isVoided) return refused(payment, 'failed', 'AUTHORIZATION_VOIDED');
    return done(payment, payment.authorization.id, isSettled(payment, now) ? 'succeeded' : 'pending');
  }
  const settlesAt = payment.decision === 'slow' ? new Date(now.getTime() + slowMs).toISOString() : null;
  const authorized = { ...payment, authorization: { id: `A-${newId}`, settlesAt, isVoided: false } };
  return done(authorized, authorized.authorization.id, settlesAt ? 'pending' : 'succeeded');
}

function capture(
  payment: TestPayment,
  { authorizationId, amount }: { authorizationId: string; amount: Money },
  context: StepContext,
): Step {
  if (payment.authorization?.id !== authorizationId) return refused(payment, 'failed', 'INVALID_RESOURCE_ID');
  if (payment.authorization.isVoided) return refused(payment, 'failed', 'AUTHORIZATION_VOIDED');
  if (!isSettled(payment, context.now)) return refused(payment, 'failed', 'AUTHORIZATION_PENDING');
  if (amount.currency !== payment.amount.currency) return refused(payment, 'failed', 'CURRENCY_MISMATCH');
  if (payment.capture) {
    if (payment.capture.amountMinor === amount.amount) return done(payment, payment.capture.id);
    return refused(payment, 'failed', 'AUTHORIZATION_ALREADY_CAPTURED');
  }
  if (!isWithin(amount.amount, payment.amount.amount)) return refused(payment, 'failed', 'MAX_CAPTURE_AMOUNT_EXCEEDED');
  const captured = { id: `C-${context.newId}`, amountMinor: amount.amount };
  return done({ ...payment, capture: captured }, captured.id);
}

function voidAuthorization(payment: TestPayment, authorizationId: string): Step {
  if (payment.authorization?.id !== authorizationId) return refused(payment, 'failed', 'INVALID_RESOURCE_ID');
  if (payment.capture) return refused(payment, 'failed', 'PREVIOUSLY_CAPTURED');
  return done({ ...payment, authorization: { ...payment.authorization, isVoided: true } }, authorizationId);
}

function refund(payment: TestPayment, { captureId, amount }: { captureId: string; amount: Money }, { newId }: StepContext): Step {
  if (payment.capture?.id !== captureId) return refused(payment, 'failed', 'INVALID_RESOURCE_ID');
  if (amount.currency !== payment.amount.currency) return refused(payment, 'failed', 'CURRENCY_MISMATCH');
  const refundedMinor = payment.refunds.reduce((sum, earlier) => sum + earlier.amountMinor, 0);
  if (!isWithin(amount.amount, payment.capture.amountMinor - refundedMinor)) return refused(payment, 'failed', 'REFUND_AMOUNT_EXCEEDED');
  const refunded = { id: `R-${newId}`, amountMinor: amount.amount };
  return done({ ...payment, refunds: [...payment.refunds, refunded] }, refunded.id);
}

function isWithin(amountMinor: number, limitMinor: number): boolean {
  return Number.isSafeInteger(amountMinor) && amountMinor > 0 && amountMinor <= limitMinor;
}

function isSettled(payment: TestPayment, now: Date): boolean {
  const settlesAt = payment.authorization?.settlesAt;
  return !settlesAt || now.getTime() >= Date.parse(settlesAt);
}

function done(payment: TestPayment, gatewayId: string, outcome: 'succeeded' | 'pending' = 'succeeded'): Step {
  return { payment, result: { outcome, gatewayId, issue: null, debugId: null } };
}

function refused(payment: TestPayment, outcome: 'failed' | 'declined', issue: string): Step {
  return { payment, result: { outcome, gatewayId: null, issue, debugId: null } };
}
