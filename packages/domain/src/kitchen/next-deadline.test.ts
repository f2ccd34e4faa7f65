import { describe, expect, test } from 'vitest';
import { isLate, nextDeadline, type Deadline, type TimedOrder } from './next-deadline.ts';

const at = (time: string) => new Date(`2026-11-24T${time}:00.000Z`);

const anOrder = (overrides: Partial<TimedOrder<Date>> = {}): TimedOrder<Date> => ({
  status: 'accepted',
  fulfilment: 'delivery',
  acceptBy: at('01:00'),
  startByAt: at('02:00'),
  decorateByAt: at('03:00'),
  boxByAt: at('04:00'),
  leaveByAt: at('05:00'),
  promisedStartAt: at('06:00'),
  promisedEndAt: at('07:00'),
  revisedStartAt: null,
  revisedEndAt: null,
  pieces: [{ state: 'queued', tiers: [] }],
  ...overrides,
});

describe('the next deadline of an order', () => {
  const cases: readonly (readonly [string, Partial<TimedOrder<Date>>, Deadline | null, string])[] = [
    ['a placed order is answered', { status: 'placed' }, 'answer_by', '01:00'],
    ['an accepted one is started', {}, 'start_by', '02:00'],
    ['one with a piece in the queue is started', { status: 'baking' }, 'start_by', '02:00'],
    [
      'one tier in the queue is a piece in the queue',
      { status: 'baking', pieces: [{ state: 'boxed', tiers: [{ state: 'decorated' }, { state: 'queued' }] }] },
      'start_by',
      '02:00',
    ],
    ['one with a piece in the oven is decorated', { status: 'baking', pieces: [{ state: 'started', tiers: [] }] }, 'decorate_by', '03:00'],
    ['a decorated one is boxed', { status: 'baking', pieces: [{ state: 'decorated', tiers: [] }] }, 'box_by', '04:00'],
    ['a boxed delivery leaves', { status: 'ready' }, 'leave_by', '05:00'],
    ['a boxed pick-up is collected', { status: 'ready', fulfilment: 'pickup' }, 'collect_from', '06:00'],
    ['what left arrives', { status: 'out_for_delivery' }, 'arrive_by', '07:00'],
    ['what could not be handed over arrives', { status: 'delivery_failed', revisedEndAt: at('08:00') }, 'arrive_by', '08:00'],
  ];
  test.each(cases)('%s', (_name, overrides, deadline, time) => {
    expect(nextDeadline(anOrder(overrides))).toEqual({ deadline, at: at(time) });
  });

  test.each(['awaiting_payment', 'expired', 'rejected', 'cancelled', 'delivered', 'collected', 'not_collected'] as const)(
    'nothing is left to do of one that is %s',
    (status) => expect(nextDeadline(anOrder({ status }))).toBeNull(),
  );
});

test('an order is late after its next deadline, not at it, and before the promise itself is broken', () => {
  expect(isLate(anOrder(), at('02:00'))).toBe(false);
  expect(isLate(anOrder(), new Date(at('02:00').getTime() + 1))).toBe(true);
});

test('a cake that waits to be collected is never late', () => {
  expect(isLate(anOrder({ status: 'ready', fulfilment: 'pickup' }), at('23:00'))).toBe(false);
});
