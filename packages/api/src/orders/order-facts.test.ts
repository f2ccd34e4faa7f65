import { describe, expect, it } from 'vitest';
import { factsOf, type FactsRow } from './order-facts.ts';

const NOW = new Date('2026-12-01T05:00:00Z');
const LATER = new Date('2026-12-02T05:00:00Z');

const row = (overrides: Partial<FactsRow> = {}): FactsRow => ({
  id: '0',
  number: '2345678',
  storeId: '0',
  status: 'accepted',
  version: 3,
  fulfilment: 'pickup',
  totalMinor: 100,
  changedMinor: 0,
  acceptBy: null,
  answerTimeBy: null,
  timeAgreedAt: null,
  promisedStartAt: NOW,
  promisedEndAt: NOW,
  revisedEndAt: null,
  hold: null,
  pieces: [],
  moves: [],
  payments: [],
  ...overrides,
});
const piece = (state: 'queued' | 'boxed', tiers: ('queued' | 'started' | 'boxed')[] = []) => ({
  state,
  tiers: tiers.map((each) => ({ state: each })),
});

describe('the facts of an order', () => {
  it('take a piece as started when any tier is, and as boxed when all are, whatever its own column says', () => {
    expect(factsOf(row({ pieces: [piece('queued', ['queued', 'started'])] }), NOW)).toMatchObject({ isAnyPieceStarted: true });
    expect(factsOf(row({ pieces: [piece('queued', ['boxed', 'boxed']), piece('boxed')] }), NOW)).toMatchObject({ isEveryPieceBoxed: true });
    expect(factsOf(row({ pieces: [piece('boxed', ['boxed', 'queued'])] }), NOW)).toMatchObject({ isEveryPieceBoxed: false });
    expect(factsOf(row(), NOW)).toMatchObject({ isAnyPieceStarted: false, isEveryPieceBoxed: false });
  });

  it('count a hold until it expires, and a confirmed one for good', () => {
    const held = (state: 'held' | 'confirmed', expiresAt: Date) => factsOf(row({ hold: { id: '0', state, expiresAt } }), NOW).hasSlotRoom;
    expect([held('held', new Date(NOW.getTime() + 1)), held('held', NOW), held('confirmed', NOW)]).toEqual([true, false, true]);
    expect(factsOf(row(), NOW).hasSlotRoom).toBe(false);
  });

  it('have a closing time for pick-up only, and no last move where there is no state to go back to', () => {
    expect(factsOf(row(), NOW).pickupClosesAt).toEqual(NOW);
    expect(factsOf(row({ revisedEndAt: LATER }), NOW).pickupClosesAt, 'the time that stands').toEqual(LATER);
    expect(factsOf(row({ fulfilment: 'delivery' }), NOW).pickupClosesAt).toBeNull();
    const created = { id: '0', event: 'create', from: null, actor: 'customer' as const, createdAt: NOW, effects: [] };
    expect(factsOf(row({ moves: [created] }), NOW).lastMove).toBeNull();
  });
});
