import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDER_ACTORS, ORDER_STATUSES } from '../orders/order-status.ts';
import {
  allowedOnProblem,
  canHaveProblem,
  dueOfProblem,
  OPEN_PROBLEM_STATES,
  PROBLEM_STATES,
  PROBLEM_TABLE,
  reportableBetween,
  whyNoReport,
  type ProblemState,
} from './problem.ts';

const anyActor = fc.constantFrom(...ORDER_ACTORS);
const anyState = fc.constantFrom(...PROBLEM_STATES);
const anyInstant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const HOUR_MS = 3_600_000;

test('however people press, a problem ends only where its customer accepts, an admin decides, or an answer was left alone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyActor, fc.nat()), { maxLength: 12 }), (presses) => {
      let state: ProblemState = 'reported';
      for (const [actor, choice] of presses) {
        const allowed = allowedOnProblem(actor, { state });
        const event = allowed[choice % Math.max(1, allowed.length)];
        if (event === undefined) continue;
        const { by, to } = PROBLEM_TABLE[event];
        expect(by).toBe(actor);
        if (to === 'settled') expect([actor, state]).toEqual(['customer', 'answered']);
        if (to === 'decided') expect([actor, state]).toEqual(['admin', 'with_admin']);
        if (to === 'lapsed') expect([actor, state]).toEqual(['system', 'answered']);
        state = to;
      }
    }),
  );
});

test('an open problem always has somebody who may go on with it, and a closed one nobody', () => {
  for (const state of PROBLEM_STATES) {
    const people = (['customer', 'store', 'admin'] as const).flatMap((actor) => allowedOnProblem(actor, { state }));
    expect(people.length > 0).toBe(OPEN_PROBLEM_STATES.includes(state));
  }
});

test('nobody but the admins has a say in what was passed on, and the store answers once', () => {
  expect(allowedOnProblem('store', { state: 'with_admin' })).toEqual([]);
  expect(allowedOnProblem('customer', { state: 'with_admin' })).toEqual([]);
  expect(PROBLEM_STATES.filter((state) => allowedOnProblem('store', { state }).length > 0)).toEqual(['reported']);
});

test('a deadline does nothing before its time, and nothing to what waits for no deadline', () => {
  fc.assert(
    fc.property(anyState, anyInstant, fc.integer({ min: -1000, max: 1000 }), (state, dueAt, hours) => {
      const due = dueOfProblem({ state, dueAt }, new Date(dueAt.getTime() + hours * HOUR_MS));
      if (hours < 0) expect(due).toBeNull();
      else expect(due).toBe(state === 'reported' ? 'pass_on' : state === 'answered' ? 'lapse' : null);
      expect(dueOfProblem({ state, dueAt: null }, dueAt)).toBeNull();
    }),
  );
});

test('an order is reported from its end, or from when it should have been there, for so many days and no longer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ORDER_STATUSES),
      anyInstant,
      fc.option(anyInstant, { nil: null }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: -800, max: 800 }),
      (status, endAt, closedAt, days, hours) => {
        const order = { status, endAt, closedAt };
        const between = reportableBetween(order, days);
        expect(between !== null).toBe(canHaveProblem(status));
        if (between === null) {
          expect(whyNoReport(order, { states: [], days, now: endAt })).toBe('not_brought');
          return;
        }
        const isOver = ['delivered', 'collected', 'not_collected'].includes(status) && closedAt !== null;
        expect(between.from).toEqual(isOver ? closedAt : endAt);
        const now = new Date(between.from.getTime() + hours * HOUR_MS);
        const because = hours < 0 ? 'not_yet' : hours < days * 24 ? null : 'too_late';
        expect(whyNoReport(order, { states: ['settled', 'lapsed'], days, now })).toBe(because);
      },
    ),
  );
});

test.each([
  ['reported', 'open'],
  ['answered', 'open'],
  ['with_admin', 'open'],
  ['decided', 'decided'],
] as const)('beside one that is %s no other is reported', (state, because) => {
  const at = new Date('2026-11-27T12:00:00Z');
  expect(whyNoReport({ status: 'delivered', closedAt: at, endAt: at }, { states: ['lapsed', state], days: 7, now: at })).toBe(because);
});
