import { createHash, randomUUID } from 'node:crypto';
import type { AttemptRequest, AttemptResult, OperationResult, PaymentGateway } from '../payment-gateway.ts';
import { GatewayUnknownError } from '../payment-gateway.ts';
import type { TestGatewayStore } from './test-gateway-store.ts';
import type { TestDecision, TestOperation } from './test-payment.ts';
import { decide, declineOperation, isSameAttempt, openTestPayment, operate, testPaymentSchema, toGatewayPayment } from './test-payment.ts';

export type TestGatewayCall = 'createAttempt' | 'read' | TestOperation['kind'];

/** What a test may make go wrong: the line drops before or after the work was done, or the payer's bank says no. */
export type TestGatewayFault = 'drop_before_processing' | 'drop_after_processing' | 'decline';

interface TestGatewayOptions {
  readonly store: TestGatewayStore;
  /** Where the approval page lives; the server answers `/test-gateway/:ref` below it. */
  readonly publicUrl: string;
  readonly now?: (() => Date) | undefined;
  /** How long a `slow` authorisation stays pending. */
  readonly slowMs?: number | undefined;
  readonly faultFor?: ((call: TestGatewayCall) => TestGatewayFault | null) | undefined;
}

/** A wallet that behaves like a real one and moves no money. */
export interface TestGateway extends PaymentGateway {
  /** The press of a button on the approval page; answers where the browser goes next, or null for an unknown payment. */
  decide(gatewayRef: string, decision: TestDecision): Promise<{ readonly redirectUrl: string } | null>;
}

export function createTestGateway(options: TestGatewayOptions): TestGateway {
  const { store, publicUrl, now = () => new Date(), slowMs = 10_000, faultFor = () => null } = options;

  async function overTheLine<T>(call: TestGatewayCall, work: (fault: TestGatewayFault | null) => Promise<T>): Promise<T> {
    const fault = faultFor(call);
    if (fault === 'drop_before_processing') throw new GatewayUnknownError(`${call}: the connection was refused`);
    const answer = await work(fault);
    if (fault === 'drop_after_processing') throw new GatewayUnknownError(`${call}: the connection dropped`);
    return answer;
  }

  const operation = (gatewayRef: string, requestKey: string, asked: TestOperation): Promise<OperationResult> =>
    overTheLine(asked.kind, async (fault) => {
      const context = { newId: randomUUID(), now: now(), slowMs };
      return store.change<OperationResult>(gatewayRef, (state) => {
        if (state === null) return { state, answer: { outcome: 'failed', gatewayId: null, issue: 'INVALID_RESOURCE_ID', debugId: null } };
        const payment = testPaymentSchema.parse(state);
        // What a key was answered, it is answered again, whatever the bank would say by now.
        const isAnswered = requestKey in payment.answers;
        const step =
          fault === 'decline' && !isAnswered ? declineOperation(payment, requestKey, asked) : operate(payment, requestKey, asked, context);
        return { state: step.payment, answer: step.result };
      });
    });

  return {
    method: 'test',
    capabilities: { hasApprovalPage: true, needsCapture: true, isCollectedInPerson: false },
    supports: () => true,
    createAttempt: (request) =>
      overTheLine('createAttempt', () => store.change(refFor(request.requestKey), (state) => openAttempt(state, request, publicUrl))),
    read: (gatewayRef) =>
      overTheLine('read', async () => {
        const state = await store.get(gatewayRef);
        return state === null ? null : toGatewayPayment(testPaymentSchema.parse(state), now());
      }),
    authorize: ({ gatewayRef, requestKey }) => operation(gatewayRef, requestKey, { kind: 'authorize' }),
    capture: ({ gatewayRef, requestKey, authorizationId, amount }) =>
      operation(gatewayRef, requestKey, { kind: 'capture', authorizationId, amount }),
    void: ({ gatewayRef, requestKey, authorizationId }) => operation(gatewayRef, requestKey, { kind: 'void', authorizationId }),
    refund: ({ gatewayRef, requestKey, captureId, amount }) => operation(gatewayRef, requestKey, { kind: 'refund', captureId, amount }),
    collect: async () => ({ outcome: 'failed', gatewayId: null, issue: 'NOT_COLLECTED_IN_PERSON', debugId: null }),
    decide: (gatewayRef, decision) =>
      store.change<{ redirectUrl: string } | null>(gatewayRef, (state) => {
        if (state === null) return { state, answer: null };
        const payment = testPaymentSchema.parse(state);
        const redirectUrl = decision === 'abandon' ? payment.cancelUrl : payment.returnUrl;
        return { state: decide(payment, decision), answer: { redirectUrl } };
      }),
  };
}

/** Made from the key, so that the same key finds the same payment without an index of keys. */
function refFor(requestKey: string): string {
  return `TEST${createHash('sha256').update(requestKey).digest('hex').slice(0, 24).toUpperCase()}`;
}

function openAttempt(state: unknown, request: AttemptRequest, publicUrl: string): { state: object; answer: AttemptResult } {
  const ref = refFor(request.requestKey);
  const payment = state === null ? openTestPayment(ref, request) : testPaymentSchema.parse(state);
  if (!isSameAttempt(payment, request))
    return { state: payment, answer: { outcome: 'failed', issue: 'REQUEST_KEY_REUSED', debugId: null } };
  const approvalUrl = new URL(`/test-gateway/${ref}`, publicUrl).href;
  return { state: payment, answer: { outcome: 'created', gatewayRef: ref, approvalUrl } };
}
