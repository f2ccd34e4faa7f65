import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { describe, expect, test } from 'vitest';
import { trackingSteps, type TrackedOrder } from './tracking-steps.ts';

const at = (hour: number) => `2026-11-12T${String(hour).padStart(2, '0')}:00:00Z`;

/** An order that went through these states, an hour each. */
function went(states: readonly OrderStatus[], overrides: Partial<TrackedOrder> = {}) {
  const moves = states.map(
    (to, hour) => ({ version: hour + 1, event: 'create', from: null, to, actor: 'system', reason: null, at: at(hour) }) as const,
  );
  const status = states.at(-1) ?? 'awaiting_payment';
  const order = {
    status,
    fulfilment: 'delivery' as const,
    moves: [...moves],
    leaveByAt: at(20),
    revisedStartAt: null,
    estimatedArrivalAt: null,
  };
  return trackingSteps({ ...order, ...overrides }).map(({ name, state, at: time }) => `${name} ${state} ${time ?? '-'}`);
}

describe('the line of steps', () => {
  test('tells what happened and when, where it stands, and when it leaves', () => {
    expect(went(['awaiting_payment', 'placed', 'accepted', 'baking'])).toEqual([
      `placed done ${at(1)}`,
      `accepted done ${at(2)}`,
      `baking now ${at(3)}`,
      'ready ahead -',
      `outForDelivery ahead ${at(20)}`,
      'delivered ahead -',
    ]);
  });

  test('tells the leaving time of the later promise, which moves with it', () => {
    expect(went(['awaiting_payment', 'placed'], { revisedStartAt: at(22), leaveByAt: at(22) })).toContain(`outForDelivery ahead ${at(22)}`);
  });

  test('waits at its first step while unpaid, and at none when handed over', () => {
    expect(went(['awaiting_payment'])[0]).toBe('placed now -');
    expect(went(['placed', 'accepted', 'baking', 'ready', 'collected'], { fulfilment: 'pickup' }).at(-1)).toBe(`collected done ${at(4)}`);
  });

  test('ends where it stopped, with nothing to come', () => {
    expect(went(['awaiting_payment', 'placed', 'rejected'])).toEqual([`placed done ${at(1)}`, `rejected stopped ${at(2)}`]);
    expect(went(['awaiting_payment', 'expired'])).toEqual([`expired stopped ${at(1)}`]);
  });

  test('says the later time of a step that was taken twice', () => {
    expect(went(['placed', 'accepted', 'baking', 'ready', 'baking'])[2]).toBe(`baking now ${at(4)}`);
  });
});
