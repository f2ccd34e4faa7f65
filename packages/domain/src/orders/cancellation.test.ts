import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentStep, DEFAULT_CANCELLATION_RULE, ladderAsItStands, ladderFor, refundDue } from './cancellation.ts';
import { ORDER_ACTORS } from './order-status.ts';

const PROMISE = new Date('2026-03-06T06:30:00Z');
const hoursBefore = (hours: number) => new Date(PROMISE.getTime() - hours * 3_600_000);
const ladder = () => ladderFor(DEFAULT_CANCELLATION_RULE, PROMISE, 1001, hoursBefore(100));
const byCustomer = (at: Date, capturedMinor = 1001) =>
  refundDue(ladder(), { by: 'customer', isAccepted: true, isTimeAsked: false, at, capturedMinor });

const anyRule = fc.record({
  steps: fc.array(fc.record({ hoursBefore: fc.nat(200), refundBasisPoints: fc.nat(10_000) }), { maxLength: 6 }),
});

describe('the ladder', () => {
  test('is dated back from the promise, with the amounts', () => {
    expect(ladder().steps).toEqual([
      { until: '2026-03-04T06:30:00.000Z', refundBasisPoints: 10_000, refundMinor: 1001 },
      { until: '2026-03-05T06:30:00.000Z', refundBasisPoints: 5_000, refundMinor: 501 },
    ]);
  });

  test('refunds exactly as shown, changing at the instant named', () => {
    expect(byCustomer(hoursBefore(48.001))).toBe(1001);
    expect(byCustomer(hoursBefore(48))).toBe(501);
    expect(byCustomer(hoursBefore(24.001))).toBe(501);
    expect(byCustomer(hoursBefore(24))).toBe(0);
  });

  test.each([
    ['was not moved', null, 0],
    ['was moved to a later one', hoursBefore(-72), 0],
    ['was moved to an earlier one', hoursBefore(30), 30],
  ])('is counted from the earlier of the slot as placed and as it stands, where it %s', (_where, revisedStartAt, earlierHours) => {
    const stands = ladderAsItStands(ladder(), { promisedStartAt: PROMISE, revisedStartAt });
    expect(stands.steps.map(({ until }) => until)).toEqual([
      hoursBefore(48 + earlierHours).toISOString(),
      hoursBefore(24 + earlierHours).toISOString(),
    ]);
    expect(stands.steps.map(({ refundMinor }) => refundMinor)).toEqual([1001, 501]);
  });

  test('leaves out steps already over when the order is placed', () => {
    expect(ladderFor(DEFAULT_CANCELLATION_RULE, PROMISE, 1000, hoursBefore(30)).steps).toHaveLength(1);
    expect(ladderFor(DEFAULT_CANCELLATION_RULE, PROMISE, 1000, hoursBefore(48)).steps).toHaveLength(1);
    expect(ladderFor(DEFAULT_CANCELLATION_RULE, PROMISE, 1000, hoursBefore(5)).steps).toEqual([]);
  });

  const percentages = (...steps: readonly (readonly [hoursBefore: number, refundBasisPoints: number])[]) =>
    ladderFor(
      { steps: steps.map(([hours, refundBasisPoints]) => ({ hoursBefore: hours, refundBasisPoints })) },
      PROMISE,
      1000,
      hoursBefore(100),
    ).steps.map(({ until, refundBasisPoints }) => [until, refundBasisPoints]);

  test('goes from the earliest step to the latest in whatever order the store wrote them, and never up again', () => {
    const falling = [
      [hoursBefore(48).toISOString(), 8_000],
      [hoursBefore(24).toISOString(), 5_000],
      [hoursBefore(12).toISOString(), 5_000],
    ];
    expect(percentages([48, 8_000], [24, 5_000], [12, 9_000])).toEqual(falling);
    expect(percentages([12, 9_000], [48, 8_000], [24, 5_000])).toEqual(falling);
  });

  test('promises no step that gives nothing', () => {
    expect(percentages([48, 5_000], [24, 0])).toEqual([[hoursBefore(48).toISOString(), 5_000]]);
  });

  test('costs a customer nothing before acceptance, and nobody else ever', () => {
    for (const by of ORDER_ACTORS) {
      expect(refundDue(ladder(), { by, isAccepted: true, isTimeAsked: true, at: hoursBefore(1), capturedMinor: 700 })).toBe(700);
      expect(refundDue(ladder(), { by, isAccepted: false, isTimeAsked: false, at: hoursBefore(1), capturedMinor: 700 })).toBe(700);
      expect(refundDue(ladder(), { by, isAccepted: true, isTimeAsked: false, at: hoursBefore(1), capturedMinor: 700 })).toBe(
        by === 'customer' ? 0 : 700,
      );
    }
  });

  test('never gives more later than sooner, nor more than was captured, however the rule is written', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(300), fc.nat(300), fc.nat(1_000_000), (rule, a, b, capturedMinor) => {
        const frozen = ladderFor(rule, PROMISE, capturedMinor, hoursBefore(400));
        const at = (hours: number) =>
          refundDue(frozen, { by: 'customer', isAccepted: true, isTimeAsked: false, at: hoursBefore(hours), capturedMinor });
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
        expect(at(a)).toBeLessThanOrEqual(capturedMinor);
        expect(at(a)).toBe(currentStep(frozen, hoursBefore(a))?.refundMinor ?? 0);
      }),
    );
  });
});
