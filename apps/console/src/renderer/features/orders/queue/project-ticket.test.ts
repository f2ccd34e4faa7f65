import { describe, expect, test } from 'vitest';
import type { MoveCommand, TickCommand } from './command.ts';
import { projectTicket } from './project-ticket.ts';
import { aChange, aChangeInForce, aPiece, aTicket } from './ticket-fixture.ts';

const tapped = { id: 'command-1', number: '7KQ2MPN', tappedAt: '2026-11-24T01:00:00.000Z', expectedVersion: 3 };
const move = (overrides: Partial<MoveCommand>): MoveCommand => ({
  ...tapped,
  kind: 'move',
  event: 'start_baking',
  to: 'baking',
  reason: null,
  revisedStartAt: null,
  ...overrides,
});
const tick = (overrides: Partial<TickCommand>): TickCommand => ({
  ...tapped,
  kind: 'tick',
  pieceId: 'piece-1',
  tier: null,
  from: 'queued',
  to: 'started',
  ...overrides,
});

describe('a ticket with taps under way', () => {
  test('accepted for later moves its clocks along, and waits where the customer has to agree', () => {
    const placed = aTicket({ status: 'placed', allowed: [] });
    const accepted = (revisedStartAt: string) => projectTicket(placed, [move({ event: 'accept', to: 'accepted', revisedStartAt })]);
    expect(accepted('2026-11-24T05:30:00.000Z')).toMatchObject({
      revisedEndAt: '2026-11-24T06:30:00.000Z',
      answerTimeBy: null,
      leaveByAt: '2026-11-24T05:15:00.000Z',
    });
    const asking = accepted('2026-11-24T07:30:00.000Z');
    expect(asking).toMatchObject({ revisedEndAt: '2026-11-24T09:30:00.000Z', startByAt: '2026-11-24T05:00:00.000Z' });
    expect(asking.answerTimeBy).toBe(asking.startByAt);
    expect(asking.allowed.map(({ event }) => event)).not.toContain('start_baking');
  });

  test('stands where the tap leads, with what can be done from there', () => {
    const shown = projectTicket(aTicket(), [move({})]);
    expect(shown.status).toBe('baking');
    expect(shown.pieces[0]?.state).toBe('started');
    expect(shown.allowed.map(({ event }) => event)).toEqual(['undo']);
  });

  test('moves with its pieces: the first start bakes, the last box makes ready', () => {
    expect(projectTicket(aTicket(), [tick({})]).status).toBe('baking');
    const nearly = aTicket({ status: 'baking', pieces: [aPiece({ state: 'decorated' }), aPiece({ id: 'piece-2', state: 'boxed' })] });
    const done = projectTicket(nearly, [tick({ from: 'decorated', to: 'boxed' })]);
    expect(done.status).toBe('ready');
    expect(done.allowed.map(({ event }) => event)).toContain('send_out');
  });

  test('is only as far as the tiers that were ticked', () => {
    const tiers = [
      { tier: 1, sponge: 'chocolate', state: 'decorated' as const },
      { tier: 2, sponge: 'vanilla', state: 'decorated' as const },
    ];
    const tiered = aTicket({ status: 'baking', pieces: [aPiece({ state: 'decorated', tiers })] });
    const shown = projectTicket(tiered, [tick({ tier: 2, from: 'decorated', to: 'boxed' })]);
    expect(shown.pieces[0]?.tiers.map(({ state }) => state)).toEqual(['decorated', 'boxed']);
    expect(shown.status).toBe('baking');
  });

  test('takes a chain of taps made without a connection, and an undo among them', () => {
    const ready = aTicket({ status: 'ready', pieces: [aPiece({ state: 'boxed' })] });
    const out = move({ event: 'send_out', to: 'out_for_delivery' });
    const back = move({ id: 'command-2', event: 'undo', to: 'ready' });
    expect(projectTicket(ready, [out]).status).toBe('out_for_delivery');
    expect(projectTicket(ready, [out, back]).status).toBe('ready');
    expect(projectTicket(ready, [out, back, out]).status).toBe('out_for_delivery');
  });

  test('is left alone by a tap that the server has already done, and by taps on other orders', () => {
    const done = aTicket({ status: 'baking', version: 4, pieces: [aPiece({ state: 'baked' })] });
    expect(projectTicket(done, [move({}), tick({})])).toBe(done);
    expect(projectTicket(done, [move({ number: 'OTHER12' })])).toBe(done);
  });
});

describe('a change', () => {
  const tapped = { id: 'tap-1', number: '7KQ2MPN', tappedAt: '2026-11-24T01:00:00.000Z', expectedVersion: 3, changeId: 'change-1' };

  test('that was answered here is answered at once, unless somebody else was first', () => {
    const accept = { ...tapped, kind: 'answer_change' as const, decision: 'accept' as const, reason: null };
    expect(projectTicket(aTicket({ changes: [aChange()] }), [accept]).changes).toMatchObject([
      { state: 'accepted', isInForce: false, answeredAt: tapped.tappedAt, allowed: [] },
    ]);
    const withdrawn = [aChange({ state: 'withdrawn', allowed: [] })];
    expect(projectTicket(aTicket({ changes: withdrawn }), [accept]).changes).toEqual(withdrawn);
  });

  test('that was seen here is seen at once, with what held before it and nothing that came after', () => {
    const changes = [aChangeInForce({ id: 'newer' }), aChangeInForce(), aChange({ id: 'open' }), aChangeInForce({ id: 'older' })];
    const seen = projectTicket(aTicket({ changes }), [{ ...tapped, kind: 'acknowledge_change' }]).changes;
    expect(seen.map(({ acknowledgedAt }) => acknowledgedAt)).toEqual([null, tapped.tappedAt, null, tapped.tappedAt]);
  });
});
