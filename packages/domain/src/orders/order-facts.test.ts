import { describe, expect, test } from 'vitest';
import { failingGuard, moveRefused, type OrderFacts } from './order-facts.ts';
import type { MoveGuard } from './order-table.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const SOON = new Date(NOW.getTime() + 1);

/** Nothing is paid, nothing is made, nothing is dated. */
const FACTS: OrderFacts = {
  status: 'placed',
  fulfilment: 'delivery',
  isMoneyCovered: false,
  hasMoneyFailed: false,
  isCartUnclaimed: false,
  isStoreOpen: false,
  hasSlotRoom: false,
  hasCodeRoom: false,
  holdExpiresAt: null,
  acceptBy: null,
  answerTimeBy: null,
  isAnyPieceStarted: false,
  isEveryPieceBoxed: false,
  pickupClosesAt: null,
  lastMove: null,
};

const holds = (guard: MoveGuard, facts: Partial<OrderFacts>) => failingGuard([guard], { ...FACTS, ...facts }, NOW) === null;

describe('what waits for a time', () => {
  test.each([
    ['hold_ran_out', 'holdExpiresAt'],
    ['deadline_passed', 'acceptBy'],
    ['time_unanswered', 'answerTimeBy'],
    ['pickup_closed', 'pickupClosesAt'],
  ] as const)('%s comes at that very instant, not before it, and never where no time is set', (guard, date) => {
    expect(holds(guard, { [date]: NOW })).toBe(true);
    expect(holds(guard, { [date]: SOON })).toBe(false);
    expect(holds(guard, { [date]: null })).toBe(false);
  });

  test('a time asked for awaits its answer until there is one, also when it is late', () => {
    for (const answerTimeBy of [NOW, SOON]) {
      expect(holds('time_awaits_answer', { answerTimeBy })).toBe(true);
      expect(holds('time_settled', { answerTimeBy })).toBe(false);
    }
    expect(holds('time_awaits_answer', {})).toBe(false);
    expect(holds('time_settled', {})).toBe(true);
  });
});

test.each<[MoveGuard, Partial<OrderFacts>, Partial<OrderFacts>]>([
  ['money_covered', { isMoneyCovered: true }, { isMoneyCovered: false }],
  ['money_not_covered', { isMoneyCovered: false }, { isMoneyCovered: true }],
  ['money_not_failed', { hasMoneyFailed: false }, { hasMoneyFailed: true }],
  ['cart_unclaimed', { isCartUnclaimed: true }, { isCartUnclaimed: false }],
  ['store_open', { isStoreOpen: true }, { isStoreOpen: false }],
  ['slot_has_room', { hasSlotRoom: true }, { hasSlotRoom: false }],
  ['code_has_room', { hasCodeRoom: true }, { hasCodeRoom: false }],
  ['first_line_not_started', { isAnyPieceStarted: false }, { isAnyPieceStarted: true }],
  ['every_piece_boxed', { isEveryPieceBoxed: true }, { isEveryPieceBoxed: false }],
  ['not_every_piece_boxed', { isEveryPieceBoxed: false }, { isEveryPieceBoxed: true }],
  ['is_delivery', { fulfilment: 'delivery' }, { fulfilment: 'pickup' }],
  ['is_pickup', { fulfilment: 'pickup' }, { fulfilment: 'delivery' }],
])('%s is judged by the fact that it names', (guard, met, unmet) => {
  expect(holds(guard, met)).toBe(true);
  expect(holds(guard, unmet)).toBe(false);
});

test('of several guards the first that does not hold is the reason, and its key has a sentence of its own', () => {
  expect(failingGuard(['is_delivery', 'money_covered', 'slot_has_room'], FACTS, NOW)).toBe('money_covered');
  expect(failingGuard(['is_delivery'], FACTS, NOW)).toBeNull();
  expect(failingGuard([], FACTS, NOW)).toBeNull();
  expect(moveRefused('money_covered')).toEqual({ key: 'move_refused_money_covered', params: {} });
  expect(moveRefused('stale', { current: 'placed' })).toEqual({ key: 'move_refused_stale', params: { current: 'placed' } });
});
