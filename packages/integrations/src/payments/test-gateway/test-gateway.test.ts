import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anAttempt,
  capturingGatewayKeepsItsPromises,
  createdRef,
  everyGatewayKeepsItsPromises,
  rupees,
} from '../payment-gateway.contract.ts';
import { GatewayUnknownError } from '../payment-gateway.ts';
import { createTestGateway, type TestGateway, type TestGatewayCall, type TestGatewayFault } from './test-gateway.ts';
import { createMemoryTestGatewayStore } from './test-gateway-store.ts';

const publicUrl = 'https://shop.example';

function harness() {
  const gateway = createTestGateway({ store: createMemoryTestGatewayStore(), publicUrl });
  return {
    gateway,
    approve: async (ref: string) => void (await gateway.decide(ref, 'approve')),
    decline: async (ref: string) => void (await gateway.decide(ref, 'decline')),
  };
}

everyGatewayKeepsItsPromises('test gateway', harness);
capturingGatewayKeepsItsPromises('test gateway', harness);

/** A gateway whose line fails as told, one call at a time. */
function faultyGateway() {
  const faults = new Map<TestGatewayCall, TestGatewayFault>();
  const gateway = createTestGateway({
    store: createMemoryTestGatewayStore(),
    publicUrl,
    faultFor: (call) => {
      const fault = faults.get(call) ?? null;
      faults.delete(call);
      return fault;
    },
  });
  return { gateway, failNext: (call: TestGatewayCall, fault: TestGatewayFault) => void faults.set(call, fault) };
}

function lostAnswer(error: unknown): void {
  if (!(error instanceof GatewayUnknownError)) throw error;
}

async function approvedAndAuthorized(gateway: TestGateway) {
  const gatewayRef = await createdRef(gateway);
  await gateway.decide(gatewayRef, 'approve');
  const { gatewayId } = await gateway.authorize({ gatewayRef, requestKey: 'a' });
  return { gatewayRef, authorizationId: gatewayId ?? '' };
}

describe('a lost answer', () => {
  it('after the work was done is found by the same key, and the money was taken once', async () => {
    const { gateway, failNext } = faultyGateway();
    const held = await approvedAndAuthorized(gateway);
    const request = { ...held, requestKey: 'c', amount: rupees(89_400), invoiceId: 'SW-1-1' };
    failNext('capture', 'drop_after_processing');
    await expect(gateway.capture(request)).rejects.toThrow(GatewayUnknownError);
    expect((await gateway.read(held.gatewayRef))?.captures).toHaveLength(1);
    expect(await gateway.capture(request)).toMatchObject({ outcome: 'succeeded' });
    expect((await gateway.read(held.gatewayRef))?.captures).toHaveLength(1);
  });

  it('before the work was done leaves nothing behind', async () => {
    const { gateway, failNext } = faultyGateway();
    const held = await approvedAndAuthorized(gateway);
    failNext('void', 'drop_before_processing');
    await expect(gateway.void({ ...held, requestKey: 'v' })).rejects.toThrow(GatewayUnknownError);
    expect(await gateway.read(held.gatewayRef)).toMatchObject({ status: 'authorized' });
  });

  it('of an attempt leads to the same attempt', async () => {
    const { gateway, failNext } = faultyGateway();
    const request = anAttempt();
    failNext('createAttempt', 'drop_after_processing');
    await expect(gateway.createAttempt(request)).rejects.toThrow(GatewayUnknownError);
    const found = await gateway.createAttempt(request);
    expect(found).toMatchObject({ outcome: 'created' });
    expect(await gateway.createAttempt(request)).toEqual(found);
  });
});

it('a declined capture keeps its answer under its key, and another try may succeed', async () => {
  const { gateway, failNext } = faultyGateway();
  const held = await approvedAndAuthorized(gateway);
  const request = { ...held, requestKey: 'c1', amount: rupees(100), invoiceId: 'SW-1-1' };
  failNext('capture', 'decline');
  expect(await gateway.capture(request)).toMatchObject({ outcome: 'declined', issue: 'INSTRUMENT_DECLINED' });
  expect(await gateway.capture(request)).toMatchObject({ outcome: 'declined' });
  expect(await gateway.capture({ ...request, requestKey: 'c2' })).toMatchObject({ outcome: 'succeeded' });
});

it('what was done under a key stays done, whatever the bank would say to the same key by now', async () => {
  const { gateway, failNext } = faultyGateway();
  const held = await approvedAndAuthorized(gateway);
  const request = { ...held, requestKey: 'c1', amount: rupees(100), invoiceId: 'SW-1-1' };
  failNext('capture', 'drop_after_processing');
  await expect(gateway.capture(request)).rejects.toThrow(GatewayUnknownError);
  failNext('capture', 'decline');
  expect(await gateway.capture(request)).toMatchObject({ outcome: 'succeeded' });
});

describe('the approval page', () => {
  it('sends the customer back to where the attempt said', async () => {
    const { gateway } = harness();
    const decided = async (decision: 'approve' | 'decline' | 'abandon' | 'slow') => gateway.decide(await createdRef(gateway), decision);
    for (const decision of ['approve', 'decline', 'slow'] as const)
      expect(await decided(decision)).toEqual({ redirectUrl: 'https://shop.example/pay/return' });
    expect(await decided('abandon')).toEqual({ redirectUrl: 'https://shop.example/pay/cancel' });
    expect(await gateway.decide('NOBODY', 'approve')).toBeNull();
  });

  it('decides once: leaving decides nothing, and a second button changes nothing', async () => {
    const { gateway } = harness();
    const gatewayRef = await createdRef(gateway);
    await gateway.decide(gatewayRef, 'abandon');
    expect(await gateway.read(gatewayRef)).toMatchObject({ status: 'created' });
    await gateway.decide(gatewayRef, 'approve');
    await gateway.decide(gatewayRef, 'decline');
    expect(await gateway.read(gatewayRef)).toMatchObject({ status: 'approved' });
  });

  it('"slow" is pending until the wallet made up its mind, then authorised, with no second request', async () => {
    let now = new Date('2026-03-01T10:00:00Z');
    const gateway = createTestGateway({ store: createMemoryTestGatewayStore(), publicUrl, now: () => now, slowMs: 5_000 });
    const gatewayRef = await createdRef(gateway);
    await gateway.decide(gatewayRef, 'slow');
    const pending = await gateway.authorize({ gatewayRef, requestKey: 'a' });
    expect(pending).toMatchObject({ outcome: 'pending', gatewayId: expect.any(String) });
    const capture = { gatewayRef, authorizationId: pending.gatewayId ?? '', amount: rupees(100), invoiceId: 'SW-1-1' };
    expect(await gateway.capture({ ...capture, requestKey: 'early' })).toMatchObject({ outcome: 'failed' });
    expect(await gateway.read(gatewayRef)).toMatchObject({ status: 'pending' });
    now = new Date('2026-03-01T10:00:05Z');
    expect(await gateway.read(gatewayRef)).toMatchObject({ status: 'authorized' });
    expect(await gateway.authorize({ gatewayRef, requestKey: 'a' })).toEqual({ ...pending, outcome: 'succeeded' });
    expect(await gateway.capture({ ...capture, requestKey: 'c' })).toMatchObject({ outcome: 'succeeded' });
  });
});

it('no sequence of calls takes more than was authorised, gives back more than was taken, or takes what was voided', async () => {
  const key = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6');
  const amount = fc.oneof(fc.constantFrom(100, 400, 1_000), fc.integer({ min: -10, max: 1_200 }));
  const fault = fc.constantFrom<TestGatewayFault | null>(null, null, null, 'drop_before_processing', 'drop_after_processing', 'decline');
  const move = fc.oneof(
    fc.record({
      call: fc.constant('decide' as const),
      decision: fc.constantFrom('approve' as const, 'slow' as const, 'abandon' as const, 'decline' as const),
    }),
    fc.record({ call: fc.constant('authorize' as const), key, fault }),
    fc.record({ call: fc.constant('void' as const), key, fault }),
    fc.record({ call: fc.constantFrom('capture' as const, 'refund' as const), key, amount, fault }),
    fc.record({ call: fc.constant('wait' as const) }),
  );
  let reached = { captured: 0, refunded: 0, voided: 0 };

  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
      let now = new Date('2026-03-01T10:00:00Z');
      let next: TestGatewayFault | null = null;
      const gateway = createTestGateway({
        store: createMemoryTestGatewayStore(),
        publicUrl,
        now: () => now,
        faultFor: (call) => (call === 'createAttempt' || call === 'read' ? null : next),
      });
      const gatewayRef = await createdRef(gateway, anAttempt({ amount: rupees(1_000) }));
      await gateway.decide(gatewayRef, 'approve');
      let wasVoided = false;

      for (const step of moves) {
        const before = await gateway.read(gatewayRef);
        const ids = { gatewayRef, authorizationId: before?.authorizationId ?? '', captureId: before?.captures[0]?.gatewayId ?? '' };
        next = 'fault' in step ? step.fault : null;
        if (step.call === 'decide') await gateway.decide(gatewayRef, step.decision);
        else if (step.call === 'wait') now = new Date(now.getTime() + 60_000);
        else {
          const request = {
            ...ids,
            requestKey: `${step.call}-${step.key}`,
            amount: rupees('amount' in step ? step.amount : 0),
            invoiceId: 'SW-1-1',
          };
          await gateway[step.call](request).catch(lostAnswer);
        }
        const after = await gateway.read(gatewayRef);
        const taken = after?.captures.reduce((sum, { amount: moved }) => sum + moved.amount, 0) ?? 0;
        const givenBack = after?.refunds.reduce((sum, { amount: moved }) => sum + moved.amount, 0) ?? 0;
        expect(taken).toBeLessThanOrEqual(1_000);
        expect(givenBack).toBeLessThanOrEqual(taken);
        for (const { amount: moved } of [...(after?.captures ?? []), ...(after?.refunds ?? [])]) expect(moved.amount).toBeGreaterThan(0);
        wasVoided ||= after?.status === 'voided';
        expect(wasVoided && taken > 0).toBe(false);
        reached = {
          captured: Math.max(reached.captured, taken),
          refunded: Math.max(reached.refunded, givenBack),
          voided: reached.voided + Number(wasVoided),
        };
      }
    }),
    { numRuns: 300 },
  );
  // A walk that never gets anywhere would prove nothing.
  expect(reached.captured).toBeGreaterThan(0);
  expect(reached.refunded).toBeGreaterThan(0);
  expect(reached.voided).toBeGreaterThan(0);
});
