import { expect, test } from 'vitest';
import { isAimReached } from './aim-reached.ts';
import type { Command, MoveCommand, TickCommand } from './command.ts';
import { aChange, aChangeInForce, aPiece, aTicket } from './ticket-fixture.ts';

const tapped = { id: 'tap-1', number: '7KQ2MPN', tappedAt: '2026-11-24T01:00:00.000Z', expectedVersion: 2 };
const aMove = (more: Partial<MoveCommand> = {}): MoveCommand => ({
  ...tapped,
  kind: 'move',
  event: 'accept',
  to: 'accepted',
  reason: null,
  revisedStartAt: null,
  ...more,
});
const aTick = (more: Partial<TickCommand> = {}): TickCommand => ({
  ...tapped,
  kind: 'tick',
  pieceId: 'piece-1',
  tier: null,
  from: 'started',
  to: 'baked',
  ...more,
});

test('a move is reached where the order stands there, or has come through there', () => {
  expect(isAimReached(aMove(), aTicket({ status: 'accepted' }))).toBe(true);
  expect(isAimReached(aMove(), aTicket({ status: 'ready' }))).toBe(true);
  expect(isAimReached(aMove(), aTicket({ status: 'cancelled' }))).toBe(false);
  expect(isAimReached(aMove({ event: 'reject', to: 'rejected' }), aTicket({ status: 'accepted' }))).toBe(false);
  expect(isAimReached(aMove({ event: 'undo', to: 'accepted' }), aTicket({ status: 'baking' }))).toBe(false);
});

test('an acceptance for another time is not the one that was meant', () => {
  const revisedStartAt = '2026-11-24T05:30:00.000Z';
  expect(isAimReached(aMove(), aTicket({ revisedStartAt }))).toBe(false);
  expect(isAimReached(aMove({ revisedStartAt }), aTicket())).toBe(false);
  expect(isAimReached(aMove({ revisedStartAt }), aTicket({ revisedStartAt }))).toBe(true);
});

test('a tick is reached where the piece, or its tier, is as far or further, in the direction that was tapped', () => {
  const withState = (state: TickCommand['to']) => aTicket({ pieces: [aPiece({ state })] });
  expect(isAimReached(aTick(), withState('decorated'))).toBe(true);
  expect(isAimReached(aTick(), withState('started'))).toBe(false);
  expect(isAimReached(aTick({ from: 'baked', to: 'started' }), withState('decorated'))).toBe(false);
  expect(isAimReached(aTick({ from: 'baked', to: 'started' }), withState('started'))).toBe(true);
  const tiered = aTicket({ pieces: [aPiece({ tiers: [{ tier: 1, sponge: 'vanilla', state: 'queued' }] })] });
  expect(isAimReached(aTick({ tier: 1, from: 'queued', to: 'started' }), tiered)).toBe(false);
});

test('an answer to a change is reached where it was answered so, and having seen it where anybody has', () => {
  const answer = (decision: 'accept' | 'decline') =>
    ({ ...tapped, kind: 'answer_change', changeId: 'change-1', decision, reason: null }) satisfies Command;
  const taken = aTicket({ changes: [aChangeInForce()] });
  expect(isAimReached(answer('accept'), taken)).toBe(true);
  expect(isAimReached(answer('decline'), taken)).toBe(false);
  expect(isAimReached(answer('accept'), aTicket({ changes: [aChange({ state: 'withdrawn' })] }))).toBe(false);
  expect(isAimReached(answer('accept'), aTicket())).toBe(false);
  const seen = { ...tapped, kind: 'acknowledge_change', changeId: 'change-1' } satisfies Command;
  expect(isAimReached(seen, taken)).toBe(false);
  expect(isAimReached(seen, aTicket({ changes: [aChangeInForce({ acknowledgedAt: tapped.tappedAt })] }))).toBe(true);
});
