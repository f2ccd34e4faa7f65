import type { Money } from '@sweetspot/domain/money/money';
import { describe, expect, it } from 'vitest';
import type { AttemptRequest, PaymentGateway } from './payment-gateway.ts';

/** What a gateway's own test lends the contract: the gateway, and how its payer presses the button on its page. */
interface GatewayHarness {
  readonly gateway: PaymentGateway;
  readonly approve: (gatewayRef: string) => Promise<void>;
  readonly decline: (gatewayRef: string) => Promise<void>;
}

export function rupees(amount: number): Money {
  return { amount, currency: 'INR' };
}

let attempts = 0;

/** A new attempt with keys of its own. */
export function anAttempt(overrides: Partial<AttemptRequest> = {}): AttemptRequest {
  attempts += 1;
  return {
    requestKey: `create-${attempts}`,
    amount: rupees(89_400),
    reference: `attempt-${attempts}`,
    invoiceId: `SW-1042-${attempts}`,
    returnUrl: 'https://shop.example/pay/return',
    cancelUrl: 'https://shop.example/pay/cancel',
    ...overrides,
  };
}

export async function createdRef(gateway: PaymentGateway, request = anAttempt()): Promise<string> {
  const attempt = await gateway.createAttempt(request);
  if (attempt.outcome !== 'created') throw new Error(`attempt refused: ${attempt.issue}`);
  return attempt.gatewayRef;
}

async function authorized({ gateway, approve }: GatewayHarness): Promise<{ gatewayRef: string; authorizationId: string }> {
  const gatewayRef = await createdRef(gateway);
  if (gateway.capabilities.hasApprovalPage) await approve(gatewayRef);
  const { gatewayId } = await gateway.authorize({ gatewayRef, requestKey: `${gatewayRef}-authorize` });
  return { gatewayRef, authorizationId: gatewayId ?? '' };
}

/** What checkout relies on from every gateway, whatever it can do. */
export function everyGatewayKeepsItsPromises(name: string, makeHarness: () => GatewayHarness): void {
  describe(`${name}: an attempt`, () => {
    it('is the same attempt when asked for again with the same key', async () => {
      const { gateway } = makeHarness();
      const request = anAttempt();
      expect(await gateway.createAttempt(request)).toEqual(await gateway.createAttempt(request));
    });

    it('sends the customer to a page exactly when the gateway says it has one', async () => {
      const { gateway } = makeHarness();
      const attempt = await gateway.createAttempt(anAttempt());
      const hasUrl = attempt.outcome === 'created' && attempt.approvalUrl !== null;
      expect(hasUrl).toBe(gateway.capabilities.hasApprovalPage);
    });

    it('reads back amount, currency, reference and invoice as they were asked', async () => {
      const { gateway } = makeHarness();
      const request = anAttempt({ amount: rupees(123_456) });
      const { amount, reference, invoiceId } = request;
      expect(await gateway.read(await createdRef(gateway, request))).toMatchObject({ amount, reference, invoiceId });
    });

    it('that nobody made is not there, and nothing can be done with it', async () => {
      const { gateway } = makeHarness();
      const gatewayRef = 'NOBODY';
      expect(await gateway.read(gatewayRef)).toBeNull();
      expect(await gateway.authorize({ gatewayRef, requestKey: 'k1' })).toMatchObject({ outcome: 'failed', gatewayId: null });
    });
  });

  describe(`${name}: money handed over`, () => {
    it('is taken exactly where it is collected in person, and a replay says the same', async () => {
      const { gateway } = makeHarness();
      const collect = () => gateway.collect({ requestKey: 'handed-over', owed: rupees(89_400), amount: rupees(89_400) });
      const answer = await collect();
      expect(answer.outcome).toBe(gateway.capabilities.isCollectedInPerson ? 'succeeded' : 'failed');
      expect(await collect()).toEqual(answer);
    });
  });

  describe(`${name}: authorising`, () => {
    it('succeeds once the payer agreed, and a replay answers with the same authorisation', async () => {
      const harness = makeHarness();
      const { gatewayRef, authorizationId } = await authorized(harness);
      const replay = await harness.gateway.authorize({ gatewayRef, requestKey: `${gatewayRef}-authorize` });
      expect(replay).toEqual({ outcome: 'succeeded', gatewayId: authorizationId, issue: null, debugId: null });
      expect(await harness.gateway.read(gatewayRef)).toMatchObject({ status: 'authorized', authorizationId });
    });

    it('can be voided, and voiding it again says the same', async () => {
      const harness = makeHarness();
      const { gatewayRef, authorizationId } = await authorized(harness);
      for (const requestKey of ['void-1', 'void-1', 'void-2'])
        expect(await harness.gateway.void({ gatewayRef, authorizationId, requestKey })).toMatchObject({ outcome: 'succeeded' });
    });
  });
}

/** What the gateways that hold the money until capture promise besides. */
export function capturingGatewayKeepsItsPromises(name: string, makeHarness: () => GatewayHarness): void {
  describe(`${name}: approval`, () => {
    it('is needed before authorising', async () => {
      const { gateway } = makeHarness();
      const gatewayRef = await createdRef(gateway);
      expect(await gateway.authorize({ gatewayRef, requestKey: 'early' })).toMatchObject({ outcome: 'failed', issue: expect.any(String) });
      expect(await gateway.read(gatewayRef)).toMatchObject({ status: 'created', authorizationId: null });
    });

    it('that was declined authorises nothing', async () => {
      const { gateway, decline } = makeHarness();
      const gatewayRef = await createdRef(gateway);
      await decline(gatewayRef);
      expect(await gateway.authorize({ gatewayRef, requestKey: 'declined' })).toMatchObject({ outcome: 'declined', gatewayId: null });
    });
  });

  describe(`${name}: capturing`, () => {
    it('takes the money once, however often and under whatever key it is asked', async () => {
      const harness = makeHarness();
      const held = await authorized(harness);
      const ask = (requestKey: string) => harness.gateway.capture({ ...held, requestKey, amount: rupees(89_400), invoiceId: 'SW-1042-1' });
      const answers = await Promise.all(['c1', 'c1', 'c1', 'c2'].map(ask));
      expect(new Set(answers.map(({ outcome, gatewayId }) => `${outcome} ${gatewayId}`)).size).toBe(1);
      const payment = await harness.gateway.read(held.gatewayRef);
      expect(payment?.status).toBe('captured');
      expect(payment?.captures).toEqual([{ gatewayId: answers[0]?.gatewayId, state: 'succeeded', amount: rupees(89_400) }]);
    });

    it.each([0, -1, 0.5, 89_401, Number.NaN])('refuses to take %s', async (amount) => {
      const harness = makeHarness();
      const held = await authorized(harness);
      const refusal = await harness.gateway.capture({ ...held, requestKey: 'c', amount: rupees(amount), invoiceId: 'SW-1042-1' });
      expect(refusal).toMatchObject({ outcome: 'failed', gatewayId: null });
      expect(await harness.gateway.read(held.gatewayRef)).toMatchObject({ status: 'authorized', captures: [] });
    });

    it('refuses another currency, another authorisation, and a key that asked for something else', async () => {
      const harness = makeHarness();
      const held = await authorized(harness);
      const request = { ...held, requestKey: 'c', amount: rupees(500), invoiceId: 'SW-1042-1' };
      const failed = { outcome: 'failed', gatewayId: null };
      expect(await harness.gateway.capture({ ...request, requestKey: 'usd', amount: { amount: 500, currency: 'USD' } })).toMatchObject(
        failed,
      );
      expect(await harness.gateway.capture({ ...request, requestKey: 'other', authorizationId: 'A-other' })).toMatchObject(failed);
      expect(await harness.gateway.capture(request)).toMatchObject({ outcome: 'succeeded' });
      expect(await harness.gateway.capture({ ...request, amount: rupees(600) })).toMatchObject(failed);
    });

    it('is refused after a void, and a void after it', async () => {
      const harness = makeHarness();
      const [voided, captured] = [await authorized(harness), await authorized(harness)];
      await harness.gateway.void({ ...voided, requestKey: 'v' });
      const capture = { requestKey: 'c', amount: rupees(100), invoiceId: 'SW-1042-1' };
      expect(await harness.gateway.capture({ ...voided, ...capture })).toMatchObject({ outcome: 'failed' });
      expect(await harness.gateway.capture({ ...captured, ...capture })).toMatchObject({ outcome: 'succeeded' });
      expect(await harness.gateway.void({ ...captured, requestKey: 'v' })).toMatchObject({ outcome: 'failed' });
    });
  });

  describe(`${name}: refunding`, () => {
    it('gives back parts up to what was taken and not a paisa more', async () => {
      const harness = makeHarness();
      const held = await authorized(harness);
      const { gatewayId } = await harness.gateway.capture({ ...held, requestKey: 'c', amount: rupees(1000), invoiceId: 'SW-1042-1' });
      const refund = (requestKey: string, amount: number) =>
        harness.gateway.refund({ gatewayRef: held.gatewayRef, captureId: gatewayId ?? '', requestKey, amount: rupees(amount) });
      expect(await refund('r1', 600)).toMatchObject({ outcome: 'succeeded' });
      expect(await refund('r1', 600)).toEqual(await refund('r1', 600));
      expect(await refund('r2', 401)).toMatchObject({ outcome: 'failed' });
      expect(await refund('r3', 400)).toMatchObject({ outcome: 'succeeded' });
      expect((await harness.gateway.read(held.gatewayRef))?.refunds.map(({ amount }) => amount.amount)).toEqual([600, 400]);
    });
  });
}
