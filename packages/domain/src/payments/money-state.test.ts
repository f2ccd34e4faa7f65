import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayVoid, moneySummary, paymentSums, promisedMoney, type OperationFact, type PaymentFacts } from './money-state.ts';
import { PAYMENT_OPERATION_KINDS, PAYMENT_OPERATION_STATES, REFUND_STATES } from './payment-state.ts';

const op = (kind: OperationFact['kind'], state: OperationFact['state'], amountMinor = 100_00): OperationFact => ({
  kind,
  state,
  amountMinor,
});
const payment = (operations: readonly OperationFact[], overrides: Partial<PaymentFacts> = {}): PaymentFacts => ({
  method: 'test',
  amountMinor: 100_00,
  operations,
  refunds: [],
  ...overrides,
});
const authorized = op('authorize', 'succeeded');
const captured = [authorized, op('capture', 'succeeded')];
const stateOf = (...payments: readonly PaymentFacts[]) => moneySummary(100_00, payments).state;

describe('the money of an order', () => {
  test.each<[string, PaymentFacts]>([
    ['due', payment([])],
    ['due', payment([op('authorize', 'pending')])],
    ['due', payment([op('authorize', 'unknown')])],
    ['failed', payment([op('authorize', 'failed')])],
    ['due', payment([op('authorize', 'unknown'), op('authorize', 'failed')])],
    ['authorized', payment([op('authorize', 'failed'), authorized])],
    ['authorized', payment([authorized, op('capture', 'requested')])],
    ['failed', payment([authorized, op('capture', 'failed')])],
    ['due', payment([authorized, op('capture', 'failed')], { method: 'cod' })],
    ['captured', payment([authorized, op('capture', 'failed'), op('capture', 'succeeded')])],
    ['captured', payment(captured)],
    ['voided', payment([authorized, op('void', 'succeeded')])],
    ['captured', payment(captured, { refunds: [{ state: 'pending', amountMinor: 100_00 }] })],
    ['captured', payment(captured, { refunds: [{ state: 'failed', amountMinor: 100_00 }] })],
    ['partly_refunded', payment(captured, { refunds: [{ state: 'succeeded', amountMinor: 99_99 }] })],
    ['refunded', payment(captured, { refunds: [{ state: 'succeeded', amountMinor: 100_00 }] })],
  ])('is %s', (state, facts) => {
    expect(stateOf(facts)).toBe(state);
  });

  test.each<[string, PaymentFacts]>([
    ['not_due', payment([], { method: 'cod' })],
    ['not_due', payment([])],
    ['not_due', payment([op('authorize', 'failed')])],
    ['authorized', payment([authorized, op('void', 'requested')])],
    ['authorized', payment([authorized, op('capture', 'failed')])],
    ['voided', payment([authorized, op('void', 'succeeded')])],
    ['voided', payment([authorized, op('capture', 'failed'), op('void', 'succeeded')])],
    ['captured', payment(captured)],
    ['partly_refunded', payment(captured, { refunds: [{ state: 'succeeded', amountMinor: 1 }] })],
  ])('is %s where the order was called off', (state, facts) => {
    expect(moneySummary(100_00, [facts], true).state).toBe(state);
  });

  test('is not due where a discount left nothing of it', () => {
    for (const method of ['test', 'cod'] as const)
      expect(moneySummary(0, [payment([], { method, amountMinor: 0 })])).toMatchObject({ state: 'not_due', isCovered: true });
  });

  test('is due while there is no payment, and nothing is covered', () => {
    for (const owedMinor of [100_00, 0]) expect(moneySummary(owedMinor, [])).toMatchObject({ state: 'due', isCovered: false });
  });

  test('is voided only when every payment is', () => {
    const voided = payment([authorized, op('void', 'succeeded')]);
    expect(moneySummary(100_00, [voided, voided])).toMatchObject({ state: 'voided', isVoided: true });
    expect(moneySummary(100_00, [voided, payment([])])).toMatchObject({ state: 'due', isVoided: false });
  });

  test('can be given back as far as it was captured, is not given back, and is not on its way', () => {
    const refunds = [
      { state: 'succeeded', amountMinor: 30_00 },
      { state: 'pending', amountMinor: 20_00 },
      { state: 'failed', amountMinor: 10_00 },
    ] as const;
    expect(moneySummary(100_00, [payment(captured, { refunds })])).toMatchObject({
      refundedMinor: 30_00,
      refundPendingMinor: 20_00,
      refundableMinor: 50_00,
    });
  });

  test('fails by what should bring money, and by nothing that gives it back', () => {
    const hasFailed = (...operations: readonly OperationFact[]) => paymentSums(payment(operations)).hasFailed;
    for (const kind of ['authorize', 'capture', 'collect'] as const) expect(hasFailed(op(kind, 'failed'))).toBe(true);
    for (const kind of ['void', 'refund'] as const) expect(hasFailed(authorized, op(kind, 'failed'))).toBe(false);
    expect(hasFailed(authorized, op('capture', 'failed'), op('void', 'requested'))).toBe(true);
    expect(hasFailed(op('collect', 'requested'), op('collect', 'failed'))).toBe(false);
  });

  test('is covered by an authorization, by cash promised, and not by a shortfall of one paisa', () => {
    expect(moneySummary(100_00, [payment([authorized])]).isCovered).toBe(true);
    expect(moneySummary(100_00, [payment([], { method: 'cod' })]).isCovered).toBe(true);
    expect(moneySummary(100_01, [payment([authorized])]).isCovered).toBe(false);
    expect(moneySummary(100_00, [payment([op('authorize', 'unknown')])]).isCovered).toBe(false);
  });

  test('is held again by an authorization after one that was released, and then covers in cash too', () => {
    const released = [authorized, op('void', 'succeeded')];
    expect(moneySummary(100_00, [payment([...released, authorized])])).toMatchObject({
      state: 'authorized',
      heldMinor: 100_00,
      isCovered: true,
    });
    expect(moneySummary(100_00, [payment(released, { method: 'cod' })]).isCovered).toBe(true);
  });

  test('fails with its capture until it is paid again', () => {
    const failing = payment([authorized, op('capture', 'failed')]);
    expect(moneySummary(100_00, [failing])).toMatchObject({ state: 'failed', isCovered: false, hasFailed: true });
    expect(moneySummary(100_00, [failing, payment(captured)])).toMatchObject({ state: 'captured', isCovered: true, hasFailed: false });
  });

  test('adds the payment of an increase to the first', () => {
    const increase = payment([op('authorize', 'succeeded', 20_00), op('capture', 'succeeded', 20_00)], { amountMinor: 20_00 });
    expect(moneySummary(120_00, [payment(captured), increase])).toMatchObject({
      state: 'captured',
      capturedMinor: 120_00,
      isCovered: true,
    });
  });
});

describe('cash', () => {
  const cash = (operations: readonly OperationFact[]) => payment(operations, { method: 'cod' });

  test('counts as captured money once collected', () => {
    expect(stateOf(cash([]))).toBe('due');
    expect(stateOf(cash([op('collect', 'succeeded')]))).toBe('captured');
  });
});

describe('limits', () => {
  test('captured money is refunded, never voided', () => {
    expect(mayVoid(payment([authorized]))).toBe(true);
    expect(mayVoid(payment(captured))).toBe(false);
    expect(mayVoid(payment([authorized, op('capture', 'succeeded', 40_00)]))).toBe(false);
    expect(mayVoid(payment([authorized, op('void', 'succeeded')]))).toBe(false);
  });

  test('sums never go below zero, whatever the rows', () => {
    const anyPayment: fc.Arbitrary<PaymentFacts> = fc.record({
      method: fc.constantFrom('test' as const, 'cod' as const),
      amountMinor: fc.nat(1e6),
      operations: fc.array(
        fc.record({
          kind: fc.constantFrom(...PAYMENT_OPERATION_KINDS),
          state: fc.constantFrom(...PAYMENT_OPERATION_STATES),
          amountMinor: fc.nat(1e6),
        }),
      ),
      refunds: fc.array(fc.record({ state: fc.constantFrom(...REFUND_STATES), amountMinor: fc.nat(1e6) })),
    });
    fc.assert(
      fc.property(anyPayment, fc.nat(1e6), (facts, owed) => {
        const sums = paymentSums(facts);
        expect(
          Math.min(sums.heldMinor, sums.capturedMinor, sums.refundedMinor, moneySummary(owed, [facts]).refundableMinor),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what is promised', () => {
  const cash = (operations: readonly OperationFact[]) => payment(operations, { method: 'cod' });

  test.each<[string, PaymentFacts, number]>([
    ['nothing before the gateway has said yes', payment([op('authorize', 'unknown')]), 0],
    ['what it holds', payment([authorized]), 100_00],
    ['nothing once it is taken', payment(captured), 0],
    ['what of it is not taken yet', payment([authorized, op('capture', 'succeeded', 30_00)]), 70_00],
    ['nothing once it is let go', payment([authorized, op('void', 'succeeded')]), 0],
    ['nothing that could not be taken', payment([authorized, op('capture', 'failed')]), 0],
    ['once, what was authorised anew', payment([authorized, op('capture', 'failed'), authorized]), 100_00],
    ['nothing of what lapses by itself', payment([authorized, op('capture', 'failed'), ...captured]), 0],
    ['nothing that cash was agreed for instead', cash([authorized, op('capture', 'failed')]), 0],
  ])('by a gateway is %s', (_, facts, authorizedMinor) => {
    expect(promisedMoney([facts], true).authorizedMinor).toBe(authorizedMinor);
    expect(promisedMoney([facts, payment([authorized])], true).authorizedMinor).toBe(authorizedMinor + 100_00);
  });

  test('in cash is what was not collected yet, of an order that stands', () => {
    const facts = [cash([]), cash([op('collect', 'succeeded')]), payment([])];
    expect(promisedMoney(facts, true)).toEqual({ authorizedMinor: 0, cashDueMinor: 100_00 });
    expect(promisedMoney(facts, false).cashDueMinor).toBe(0);
  });
});
