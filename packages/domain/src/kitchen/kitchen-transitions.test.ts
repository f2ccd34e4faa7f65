import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KITCHEN_STATES, type KitchenState } from './kitchen-state.ts';
import {
  decideTick,
  firstToStart,
  leastAdvanced,
  orderEventAfterTick,
  orderProgress,
  pieceState,
  stepBackUntil,
  type TickFacts,
} from './kitchen-transitions.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const anyState = fc.constantFrom(...KITCHEN_STATES);
const tiersOf = (...states: KitchenState[]) => states.map((state) => ({ state }));
const anyPiece = fc.record({ state: anyState, tiers: fc.array(fc.record({ state: anyState }), { maxLength: 4 }) });

const tick = (overrides: Partial<TickFacts>, from: KitchenState, to: KitchenState) =>
  decideTick({ current: from, lastTick: null, orderStatus: 'baking', stepBackMinutes: 10, ...overrides }, { from, to }, NOW);

describe('a tick', () => {
  test.each(KITCHEN_STATES.flatMap((from) => KITCHEN_STATES.map((to) => ({ from, to }))))('$from to $to', ({ from, to }) => {
    const steps = KITCHEN_STATES.indexOf(to) - KITCHEN_STATES.indexOf(from);
    const lastTick = { from: KITCHEN_STATES[KITCHEN_STATES.indexOf(from) - 1] ?? from, to: from, at: minutesAgo(9) };
    expect(tick({ lastTick }, from, to).ok).toBe(Math.abs(steps) === 1);
  });

  test('goes back only within the minutes', () => {
    const lastTick = (minutes: number) => ({ from: 'decorated', to: 'boxed', at: minutesAgo(minutes) }) as const;
    expect(tick({ lastTick: lastTick(9.99) }, 'boxed', 'decorated')).toEqual({ ok: true, isStepBack: true });
    expect(tick({ lastTick: lastTick(10) }, 'boxed', 'decorated')).toMatchObject({ reason: { key: 'tick_refused_back_too_late' } });
  });

  test('goes back once: a step back is not followed by another', () => {
    const lastTick = { from: 'boxed', to: 'decorated', at: minutesAgo(1) } as const;
    expect(tick({ lastTick }, 'decorated', 'baked')).toMatchObject({ ok: false, reason: { key: 'tick_refused_back_too_far' } });
    expect(tick({ lastTick }, 'decorated', 'boxed')).toEqual({ ok: true, isStepBack: false });
  });

  test('that takes too much at once says whether it skips ahead or goes back too far, and what stands', () => {
    const lastTick = { from: 'decorated', to: 'boxed', at: minutesAgo(1) } as const;
    expect(tick({}, 'queued', 'baked')).toEqual({
      ok: false,
      reason: { key: 'tick_refused_skips', params: { current: 'queued', minutes: 10 } },
    });
    expect(tick({}, 'queued', 'queued')).toMatchObject({ reason: { key: 'tick_refused_skips' } });
    expect(tick({ lastTick }, 'boxed', 'baked')).toMatchObject({ reason: { key: 'tick_refused_back_too_far' } });
  });

  test('goes back from where the last tick led, and from nowhere else', () => {
    const lastTick = { from: 'baked', to: 'decorated', at: minutesAgo(1) } as const;
    const until = (current: KitchenState, last: TickFacts['lastTick'], stepBackMinutes = 10) =>
      stepBackUntil({ current, lastTick: last, stepBackMinutes });
    expect(until('decorated', lastTick)).toEqual(new Date(NOW.getTime() + 9 * 60_000));
    expect(until('decorated', lastTick, 0)).toEqual(minutesAgo(1));
    expect(until('boxed', lastTick)).toBeNull();
    expect(until('decorated', null)).toBeNull();
    expect(tick({ lastTick: null }, 'decorated', 'baked')).toMatchObject({ reason: { key: 'tick_refused_back_too_far' } });
    expect(tick({ lastTick }, 'boxed', 'decorated')).toMatchObject({ reason: { key: 'tick_refused_back_too_far' } });
  });

  test('from what is no longer there is refused with what is', () => {
    const decision = decideTick(
      { current: 'baked', lastTick: null, orderStatus: 'baking', stepBackMinutes: 10 },
      { from: 'queued', to: 'started' },
      NOW,
    );
    expect(decision).toMatchObject({ ok: false, reason: { key: 'tick_refused_stale', params: { current: 'baked' } } });
  });

  test('counts only while the kitchen has the order', () => {
    for (const orderStatus of ['accepted', 'baking', 'ready'] as const)
      expect(tick({ orderStatus }, 'queued', 'started')).toEqual({ ok: true, isStepBack: false });
    for (const orderStatus of ['placed', 'out_for_delivery', 'delivered', 'cancelled'] as const)
      expect(tick({ orderStatus }, 'queued', 'started')).toMatchObject({ ok: false, reason: { key: 'tick_refused_order' } });
  });
});

describe('progress', () => {
  test('a tiered piece is as far as its least advanced tier, whatever its own state says', () => {
    expect(pieceState({ state: 'boxed', tiers: tiersOf('boxed', 'started', 'decorated') })).toBe('started');
    expect(pieceState({ state: 'baked', tiers: [] })).toBe('baked');
  });

  test('no tier is behind the state of its piece', () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1 }), (tiers) => {
        const least = KITCHEN_STATES.indexOf(leastAdvanced(tiers));
        expect(Math.min(...tiers.map((state) => KITCHEN_STATES.indexOf(state)))).toBe(least);
      }),
    );
  });

  test('counts every piece once, and everything boxed means nothing unboxed', () => {
    fc.assert(
      fc.property(fc.array(anyPiece), (pieces) => {
        const progress = orderProgress(pieces);
        expect(Object.values(progress.counts).reduce((sum, count) => sum + count, 0)).toBe(pieces.length);
        expect(progress.isEveryBoxed).toBe(pieces.length > 0 && pieces.every((piece) => pieceState(piece) === 'boxed'));
      }),
    );
  });

  test('is told piece by piece, and of no pieces as nothing made', () => {
    expect(
      orderProgress([
        { state: 'baked', tiers: [] },
        { state: 'boxed', tiers: tiersOf('boxed', 'decorated') },
        { state: 'boxed', tiers: [] },
      ]),
    ).toEqual({
      pieces: 3,
      counts: { queued: 0, started: 0, baked: 1, decorated: 1, boxed: 1 },
      isAnyStarted: true,
      isEveryBoxed: false,
      leastAdvanced: 'baked',
    });
    expect(orderProgress([])).toEqual({
      pieces: 0,
      counts: { queued: 0, started: 0, baked: 0, decorated: 0, boxed: 0 },
      isAnyStarted: false,
      isEveryBoxed: false,
      leastAdvanced: 'queued',
    });
  });

  test('of a tiered piece is in its tiers alone', () => {
    expect(orderProgress([{ state: 'started', tiers: tiersOf('queued', 'queued') }]).isAnyStarted).toBe(false);
    expect(orderProgress([{ state: 'queued', tiers: [] }]).isAnyStarted).toBe(false);
    expect(orderProgress([{ state: 'started', tiers: [] }]).isAnyStarted).toBe(true);
  });

  test('one started tier starts the order, though its piece still reads queued', () => {
    const progress = orderProgress([{ state: 'queued', tiers: tiersOf('started', 'queued') }]);
    expect(progress).toMatchObject({ isAnyStarted: true, leastAdvanced: 'queued' });
    expect(orderEventAfterTick('accepted', progress)).toBe('start_baking');
  });

  test('begins with the first piece, and of a tiered one with its bottom tier alone', () => {
    const plain = { state: 'queued', tiers: [] } as const;
    const tiered = { state: 'queued', tiers: tiersOf('queued', 'queued') } as const;
    expect(firstToStart([plain, tiered])).toEqual({ piece: plain, tier: null });
    const begun = firstToStart([tiered, plain]);
    expect(begun?.piece).toBe(tiered);
    expect(begun?.tier).toBe(tiered.tiers[0]);
    expect(firstToStart([])).toBeNull();
  });

  test('once any tick has begun it, needs no beginning', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 1 }), (pieces) => {
        expect(firstToStart(pieces) === null).toBe(orderProgress(pieces).isAnyStarted);
      }),
    );
  });

  test('boxing the last piece makes the order ready, and unboxing one takes it back', () => {
    const boxed = orderProgress([{ state: 'boxed', tiers: [] }]);
    const unboxed = orderProgress([{ state: 'decorated', tiers: [] }]);
    expect(orderEventAfterTick('baking', boxed)).toBe('make_ready');
    expect(orderEventAfterTick('ready', boxed)).toBeNull();
    expect(orderEventAfterTick('ready', unboxed)).toBe('unready');
    expect(orderEventAfterTick('baking', unboxed)).toBeNull();
    expect(orderEventAfterTick('accepted', orderProgress([{ state: 'queued', tiers: [] }]))).toBeNull();
    expect(orderEventAfterTick('delivered', boxed)).toBeNull();
    expect(orderEventAfterTick('delivered', unboxed)).toBeNull();
  });
});
