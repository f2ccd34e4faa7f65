import { describe, expect, test } from 'vitest';
import { ticketClock } from './ticket-clock.ts';
import { aPiece, aTicket } from './ticket-fixture.ts';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00.000Z`);

describe('the clock of a ticket', () => {
  test('counts towards the promise, not from the order: early is calm, the last half hour is soon, past is late', () => {
    expect(ticketClock(aTicket(), at('00:00'))).toMatchObject({ deadline: 'start_by', minutesLeft: 120, pressure: 'calm' });
    expect(ticketClock(aTicket(), at('01:30'))).toMatchObject({ minutesLeft: 30, pressure: 'soon' });
    expect(ticketClock(aTicket(), at('02:05'))).toMatchObject({ minutesLeft: -5, pressure: 'late' });
  });

  test('while baking, the least advanced piece or tier decides', () => {
    const tiers = (['decorated', 'started'] as const).map((state, index) => ({
      tier: index + 1,
      sponge: 'Vanilla',
      state,
      stepBackUntil: null,
    }));
    const ticket = aTicket({ status: 'baking', pieces: [aPiece({ state: 'boxed' }), aPiece({ id: 'piece-2', tiers })] });
    expect(ticketClock(ticket, at('01:00'))?.deadline).toBe('decorate_by');
  });

  test('is about leaving for a delivery, and never late for a cake that waits to be collected', () => {
    expect(ticketClock(aTicket({ status: 'ready' }), at('01:00'))?.deadline).toBe('leave_by');
    const waiting = ticketClock(aTicket({ status: 'ready', fulfilment: 'pickup' }), at('06:00'));
    expect(waiting).toMatchObject({ deadline: 'collect_from', pressure: 'soon' });
  });

  test('follows a promise made anew', () => {
    const ticket = aTicket({
      status: 'out_for_delivery',
      revisedStartAt: '2026-11-24T05:30:00.000Z',
      revisedEndAt: '2026-11-24T07:30:00.000Z',
    });
    expect(ticketClock(ticket, at('05:00'))?.at).toBe('2026-11-24T07:30:00.000Z');
  });

  test('stops when nothing is left to do', () => {
    for (const status of ['delivered', 'collected', 'cancelled', 'rejected'] as const)
      expect(ticketClock(aTicket({ status }), 0)).toBeNull();
  });
});
