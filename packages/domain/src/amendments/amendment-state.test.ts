import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDER_ACTORS } from '../orders/order-status.ts';
import {
  AMENDMENT_STATES,
  amendmentAfter,
  isOpenAmendment,
  payByOf,
  whyNoChange,
  type AmendmentEvent,
  type AmendmentFacts,
  type ChangeableOrder,
} from './amendment-state.ts';

const NOW = new Date('2026-11-27T08:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const PROPOSED: AmendmentFacts = { state: 'proposed', appliedAt: null, answerBy: minutes(60), payBy: null };
const OWING: AmendmentFacts = { ...PROPOSED, state: 'accepted', payBy: minutes(30) };
const ORDER: ChangeableOrder = { status: 'accepted', isAnyPieceStarted: false, isTimeAsked: false, startByAt: minutes(60) };
const EVENTS: readonly AmendmentEvent[] = ['accept', 'decline', 'withdraw', 'lapse', 'overtake', 'apply'];

test('the store answers, its customer withdraws, the clock ends it, and nobody does another’s part', () => {
  expect(amendmentAfter(PROPOSED, { event: 'accept', actor: 'store' }, NOW)).toBe('accepted');
  expect(amendmentAfter(PROPOSED, { event: 'decline', actor: 'store' }, NOW)).toBe('declined');
  expect(amendmentAfter(PROPOSED, { event: 'withdraw', actor: 'customer' }, NOW)).toBe('withdrawn');
  expect(amendmentAfter(OWING, { event: 'withdraw', actor: 'customer' }, NOW)).toBe('withdrawn');
  expect(amendmentAfter(OWING, { event: 'apply', actor: 'system' }, NOW)).toBe('accepted');
  for (const open of [PROPOSED, OWING]) expect(amendmentAfter(open, { event: 'overtake', actor: 'system' }, NOW)).toBe('lapsed');
  expect(amendmentAfter(PROPOSED, { event: 'overtake', actor: 'store' }, NOW)).toBeNull();
  for (const actor of ORDER_ACTORS.filter((each) => each !== 'store'))
    for (const event of ['accept', 'decline'] as const) expect(amendmentAfter(PROPOSED, { event, actor }, NOW)).toBeNull();
});

test('a deadline is over in its own moment: not answered or not paid by then it lapses, and not before', () => {
  expect(amendmentAfter(PROPOSED, { event: 'lapse', actor: 'system' }, minutes(59))).toBeNull();
  expect(amendmentAfter(PROPOSED, { event: 'lapse', actor: 'system' }, minutes(60))).toBe('lapsed');
  expect(amendmentAfter(PROPOSED, { event: 'accept', actor: 'store' }, minutes(60))).toBeNull();
  expect(amendmentAfter(OWING, { event: 'lapse', actor: 'system' }, minutes(30))).toBe('lapsed');
  expect(amendmentAfter(OWING, { event: 'apply', actor: 'system' }, minutes(30))).toBeNull();
});

test('what is decided stays so, whoever does whatever', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...AMENDMENT_STATES),
      fc.constantFrom(...EVENTS),
      fc.constantFrom(...ORDER_ACTORS),
      fc.integer({ min: -200, max: 200 }),
      (state, event, actor, at) => {
        const decided: AmendmentFacts = { ...OWING, state, appliedAt: state === 'accepted' ? NOW : null };
        fc.pre(!isOpenAmendment(decided));
        expect(amendmentAfter(decided, { event, actor }, minutes(at))).toBeNull();
      },
    ),
  );
});

test('only an accepted order that the kitchen has not begun takes a change, and one at a time', () => {
  expect(whyNoChange(ORDER, [], NOW)).toBeNull();
  expect(whyNoChange({ ...ORDER, isAnyPieceStarted: true }, [], NOW)).toBe('in_the_kitchen');
  expect(whyNoChange({ ...ORDER, isTimeAsked: true }, [], NOW)).toBe('time_asked');
  expect(whyNoChange(ORDER, [], minutes(60))).toBe('too_late');
  expect(whyNoChange(ORDER, [PROPOSED], NOW)).toBe('one_at_a_time');
  expect(whyNoChange(ORDER, [OWING], NOW)).toBe('one_at_a_time');
  expect(
    whyNoChange(
      ORDER,
      [
        { ...OWING, appliedAt: NOW },
        { ...PROPOSED, state: 'declined' },
      ],
      NOW,
    ),
  ).toBeNull();
});

test.each([
  ['not_accepted', ['awaiting_payment', 'placed']],
  ['expired', ['expired']],
  ['rejected', ['rejected']],
  ['cancelled', ['cancelled']],
  ['in_the_kitchen', ['baking']],
  ['made', ['ready', 'out_for_delivery', 'delivery_failed', 'not_collected']],
  ['handed_over', ['delivered', 'collected']],
] as const)('an order that takes no change says what is true of it: %s', (because, statuses) => {
  for (const status of statuses) {
    expect(whyNoChange({ ...ORDER, status }, [], NOW)).toBe(because);
    expect(whyNoChange({ ...ORDER, status, isAnyPieceStarted: true }, [PROPOSED], minutes(60))).toBe(because);
  }
});

test('the difference is paid within two hours, and before the kitchen begins', () => {
  expect(payByOf({ startByAt: minutes(600) }, NOW)).toEqual(minutes(120));
  expect(payByOf({ startByAt: minutes(45) }, NOW)).toEqual(minutes(45));
});
