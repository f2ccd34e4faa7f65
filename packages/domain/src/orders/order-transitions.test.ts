import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAppError } from '../errors/app-error.ts';
import type { LastMove, OrderFacts } from './order-facts.ts';
import { ORDER_ACTORS, ORDER_EVENTS, ORDER_STATUSES, type OrderActor, type OrderEvent, type OrderStatus } from './order-status.ts';
import { FINAL_STATUSES, MOVE_EFFECTS, MOVE_GUARDS, nextStatus, ORDER_TRANSITIONS, type MoveEffect } from './order-table.ts';
import { allowedMoves, decide, requireMove } from './order-transitions.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const PAST = new Date('2026-03-01T09:59:00Z');
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

/** An order that every guard of its status lets on; a test spoils the one fact it is about. */
function facts(overrides: Partial<OrderFacts> = {}): OrderFacts {
  return {
    status: 'placed',
    fulfilment: 'delivery',
    isMoneyCovered: true,
    hasMoneyFailed: false,
    isCartUnclaimed: true,
    isStoreOpen: true,
    hasSlotRoom: true,
    hasCodeRoom: true,
    holdExpiresAt: PAST,
    acceptBy: PAST,
    answerTimeBy: null,
    isAnyPieceStarted: false,
    isEveryPieceBoxed: true,
    pickupClosesAt: PAST,
    lastMove: null,
    ...overrides,
  };
}

const move = (overrides: Partial<OrderFacts>, event: OrderEvent, actor: OrderActor, reason?: string) =>
  decide(facts(overrides), { event, actor, reason }, NOW);

/** The product's own drawing, written down a second time: status, event, who may, where to. */
const LEGAL: readonly (readonly [OrderStatus, OrderEvent, readonly OrderActor[], OrderStatus])[] = [
  ['awaiting_payment', 'pay', ['system'], 'placed'],
  ['expired', 'pay', ['system'], 'placed'],
  ['awaiting_payment', 'expire', ['system'], 'expired'],
  ['awaiting_payment', 'give_way', ['system'], 'expired'],
  ['placed', 'accept', ['store'], 'accepted'],
  ['placed', 'reject', ['store', 'system'], 'rejected'],
  ['placed', 'cancel', ['customer', 'store', 'admin'], 'cancelled'],
  ['accepted', 'cancel', ['customer', 'store', 'admin', 'system'], 'cancelled'],
  ['accepted', 'agree_time', ['customer'], 'accepted'],
  ['accepted', 'start_baking', ['store', 'admin'], 'baking'],
  ['baking', 'make_ready', ['store', 'admin'], 'ready'],
  ['ready', 'unready', ['store', 'admin'], 'baking'],
  ['ready', 'send_out', ['store', 'admin'], 'out_for_delivery'],
  ['delivery_failed', 'send_out', ['store', 'admin'], 'out_for_delivery'],
  ['out_for_delivery', 'deliver', ['store', 'admin'], 'delivered'],
  ['out_for_delivery', 'fail_delivery', ['store', 'admin'], 'delivery_failed'],
  ['ready', 'collect', ['store', 'admin'], 'collected'],
  ['ready', 'miss_collection', ['store', 'admin', 'system'], 'not_collected'],
  ['baking', 'cancel', ['admin'], 'cancelled'],
  ['ready', 'cancel', ['admin'], 'cancelled'],
  ['out_for_delivery', 'cancel', ['admin'], 'cancelled'],
  ['delivery_failed', 'cancel', ['admin'], 'cancelled'],
];

/** Set off by what was asked and not by a row alone. */
const OF_THE_REQUEST: readonly MoveEffect[] = ['take_back_ticks', 'start_answer_clock', 'mail:new_time'];

/** Facts under which the row's own guards all hold. */
function favourable(status: OrderStatus, event: OrderEvent): Partial<OrderFacts> {
  const isPickup = event === 'collect' || event === 'miss_collection';
  return {
    status,
    fulfilment: isPickup ? 'pickup' : 'delivery',
    isMoneyCovered: event !== 'expire',
    answerTimeBy: event === 'agree_time' || event === 'cancel' ? PAST : null,
    isEveryPieceBoxed: event !== 'unready',
  };
}

describe('every (status, event, actor)', () => {
  const cases = ORDER_STATUSES.flatMap((status) =>
    ORDER_EVENTS.filter((event) => event !== 'undo').flatMap((event) => ORDER_ACTORS.map((actor) => ({ status, event, actor }))),
  );

  test.each(cases)('$status, $event by $actor is decided as the product draws it', ({ status, event, actor }) => {
    const legal = LEGAL.find(([from, name]) => from === status && name === event);
    const decision = move(favourable(status, event), event, actor, 'a reason');
    expect(nextStatus(status, event)).toBe(legal?.[3] ?? null);
    const expected = !legal
      ? { ok: false, code: 'STALE_STATE', reason: { key: 'move_refused_stale', params: { current: status } } }
      : legal[2].includes(actor)
        ? { ok: true, to: legal[3] }
        : { ok: false, code: 'MOVE_NOT_ALLOWED', reason: { key: 'move_refused_actor' } };
    expect(decision).toMatchObject(expected);
  });
});

describe('the table', () => {
  const reachableFrom = (start: OrderStatus): ReadonlySet<OrderStatus> => {
    const seen = new Set<OrderStatus>([start]);
    for (const status of seen) for (const row of ORDER_TRANSITIONS) if (row.from.includes(status)) seen.add(row.to);
    return seen;
  };

  test('names every status as start, target or both, and reaches each from a new order', () => {
    expect([...reachableFrom('awaiting_payment')].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  test('has no dead end but the final statuses, and nothing leaves those', () => {
    const withoutExit = ORDER_STATUSES.filter((status) => !ORDER_TRANSITIONS.some((row) => row.from.includes(status)));
    expect([...withoutExit].sort()).toEqual([...FINAL_STATUSES].sort());
  });

  test('lets every unfinished order still end', () => {
    for (const status of ORDER_STATUSES) expect(FINAL_STATUSES.some((end) => reachableFrom(status).has(end))).toBe(true);
  });

  test('sends one event from one status to one place only', () => {
    for (const status of ORDER_STATUSES) {
      for (const event of ORDER_EVENTS) {
        const targets = ORDER_TRANSITIONS.filter((row) => row.event === event && row.from.includes(status)).map((row) => row.to);
        expect(new Set(targets).size).toBeLessThanOrEqual(1);
      }
    }
  });

  test('uses every event, guard and effect that it names', () => {
    const used = <T>(pick: (row: (typeof ORDER_TRANSITIONS)[number]) => readonly T[]) => new Set(ORDER_TRANSITIONS.flatMap(pick));
    expect(used((row) => [row.event])).toEqual(new Set(ORDER_EVENTS.filter((event) => event !== 'undo')));
    expect(used((row) => row.guards)).toEqual(new Set(MOVE_GUARDS));
    expect(used((row) => row.effects)).toEqual(new Set(MOVE_EFFECTS.filter((effect) => !OF_THE_REQUEST.includes(effect))));
  });

  test('asks a reason only of those who may make the move', () => {
    for (const row of ORDER_TRANSITIONS) expect(row.actors).toEqual(expect.arrayContaining([...row.reasonFrom]));
  });
});

describe('guards', () => {
  test.each<[string, Partial<OrderFacts>, OrderEvent, OrderActor]>([
    ['money_covered', { status: 'awaiting_payment', isMoneyCovered: false }, 'pay', 'system'],
    ['cart_unclaimed', { status: 'awaiting_payment', isCartUnclaimed: false }, 'pay', 'system'],
    ['store_open', { status: 'awaiting_payment', isStoreOpen: false }, 'pay', 'system'],
    ['slot_has_room', { status: 'expired', hasSlotRoom: false }, 'pay', 'system'],
    ['code_has_room', { status: 'expired', hasCodeRoom: false }, 'pay', 'system'],
    ['hold_ran_out', { status: 'awaiting_payment', isMoneyCovered: false, holdExpiresAt: new Date(NOW.getTime() + 1) }, 'expire', 'system'],
    ['money_not_covered', { status: 'awaiting_payment' }, 'expire', 'system'],
    ['deadline_passed', { acceptBy: new Date(NOW.getTime() + 1) }, 'reject', 'system'],
    ['first_line_not_started', { status: 'accepted', isAnyPieceStarted: true }, 'cancel', 'customer'],
    ['money_not_failed', { status: 'accepted', hasMoneyFailed: true }, 'start_baking', 'store'],
    ['time_settled', { status: 'accepted', answerTimeBy: PAST }, 'start_baking', 'store'],
    ['time_awaits_answer', { status: 'accepted' }, 'agree_time', 'customer'],
    ['time_unanswered', { status: 'accepted', answerTimeBy: new Date(NOW.getTime() + 1) }, 'cancel', 'system'],
    ['every_piece_boxed', { status: 'baking', isEveryPieceBoxed: false }, 'make_ready', 'store'],
    ['not_every_piece_boxed', { status: 'ready' }, 'unready', 'store'],
    ['is_delivery', { status: 'ready', fulfilment: 'pickup' }, 'send_out', 'store'],
    ['is_pickup', { status: 'ready' }, 'collect', 'store'],
    ['pickup_closed', { status: 'ready', fulfilment: 'pickup', pickupClosesAt: new Date(NOW.getTime() + 1) }, 'miss_collection', 'system'],
  ])('%s holds the move back and is the reason given', (guard, spoiled, event, actor) => {
    expect(move(spoiled, event, actor, 'a reason')).toEqual({
      ok: false,
      code: 'MOVE_NOT_ALLOWED',
      reason: { key: `move_refused_${guard}`, params: {} },
    });
  });

  test.each<[OrderStatus, OrderEvent, OrderActor]>([
    ['placed', 'reject', 'store'],
    ['placed', 'cancel', 'store'],
    ['accepted', 'cancel', 'admin'],
    ['baking', 'cancel', 'admin'],
    ['out_for_delivery', 'fail_delivery', 'store'],
  ])('from %s, %s by %s needs a reason, and blanks are none', (status, event, actor) => {
    expect(move({ status }, event, actor, ' \n')).toMatchObject({
      ok: false,
      code: 'MOVE_NOT_ALLOWED',
      reason: { key: 'move_refused_reason_missing' },
    });
    expect(move({ status }, event, actor, 'oven broke')).toMatchObject({ ok: true });
  });

  test('an acceptance for a time beyond the promise asks the customer, takes the money all the same and starts their clock', () => {
    const effects = (asksForTime: boolean) => {
      const decision = decide(facts(), { event: 'accept', actor: 'store', asksForTime }, NOW);
      return decision.ok && decision.effects;
    };
    expect(effects(false)).toEqual(['capture_payment', 'mail:order_accepted']);
    expect(effects(true)).toEqual(['capture_payment', 'start_answer_clock', 'mail:new_time']);
  });

  test('no other move of the store asks the customer for a later time', () => {
    const sentOut = decide(facts({ status: 'ready' }), { event: 'send_out', actor: 'store', asksForTime: true }, NOW);
    expect(sentOut).toMatchObject({ ok: true, effects: ['schedule_arrival', 'mail:order_out_for_delivery', 'tell_nearly_there'] });
  });

  test('a customer cancels without saying why, until the first line is started', () => {
    expect(move({ status: 'accepted' }, 'cancel', 'customer')).toMatchObject({ ok: true, to: 'cancelled' });
  });

  test('only a pick-up order is told that it is ready to collect', () => {
    const effects = (fulfilment: 'pickup' | 'delivery') => {
      const decision = move({ status: 'baking', fulfilment }, 'make_ready', 'store');
      return decision.ok && decision.effects;
    };
    expect(effects('pickup')).toEqual(['mail:order_ready_to_collect']);
    expect(effects('delivery')).toEqual([]);
  });

  test('cancelling gives capacity back only while nothing is baked', () => {
    const effects = (status: OrderStatus) => {
      const decision = move({ status }, 'cancel', 'admin', 'a reason');
      return decision.ok ? decision.effects : [];
    };
    expect(effects('accepted')).toContain('release_capacity');
    expect(effects('baking')).not.toContain('release_capacity');
  });
});

describe('undo', () => {
  const ended = (event: OrderEvent, from: OrderStatus, overrides: Partial<LastMove> = {}): LastMove => ({
    event,
    from,
    actor: 'store',
    at: secondsAgo(1),
    isEffectDone: false,
    ...overrides,
  });
  const sentOut = (seconds: number, isEffectDone = false): Partial<OrderFacts> => ({
    status: 'out_for_delivery',
    lastMove: ended('send_out', 'ready', { at: secondsAgo(seconds), isEffectDone }),
  });

  test('takes the last move back within ten seconds', () => {
    expect(move(sentOut(9.999), 'undo', 'store')).toMatchObject({ ok: true, to: 'ready', effects: [] });
  });

  test('is too late at ten seconds', () => {
    expect(move(sentOut(10), 'undo', 'store')).toMatchObject({ ok: false, code: 'UNDO_TOO_LATE' });
  });

  test('is too late, and not offered, once something that waited behind the move is done, whatever the clock says', () => {
    const told = sentOut(1, true);
    const tooLate = { ok: false, code: 'UNDO_TOO_LATE', reason: { key: 'move_refused_undo_too_late' } };
    expect(move(told, 'undo', 'store')).toMatchObject(tooLate);
    expect(allowedMoves(facts(told), 'store', NOW).map(({ event }) => event)).not.toContain('undo');
  });

  test.each<[OrderEvent, OrderStatus, OrderStatus]>([
    ['start_baking', 'accepted', 'baking'],
    ['make_ready', 'baking', 'ready'],
  ])('takes back the ticks that came with %s', (event, from, status) => {
    expect(move({ status, lastMove: ended(event, from) }, 'undo', 'store')).toMatchObject({ to: from, effects: ['take_back_ticks'] });
  });

  test.each<[OrderEvent, OrderStatus, OrderStatus]>([
    ['accept', 'placed', 'accepted'],
    ['reject', 'placed', 'rejected'],
    ['cancel', 'accepted', 'cancelled'],
    ['pay', 'awaiting_payment', 'placed'],
    ['undo', 'out_for_delivery', 'ready'],
    ['unready', 'ready', 'baking'],
  ])('never goes back across %s', (event, from, status) => {
    expect(move({ status, lastMove: ended(event, from) }, 'undo', 'store')).toMatchObject({
      ok: false,
      code: 'MOVE_NOT_ALLOWED',
      reason: { key: 'move_refused_undo_not_possible' },
    });
  });

  test('is for the store and its own moves only', () => {
    const byAdmin = { status: 'baking', lastMove: ended('start_baking', 'accepted', { actor: 'admin' }) } as const;
    expect(move(byAdmin, 'undo', 'store').ok).toBe(false);
    for (const actor of ['customer', 'admin', 'system'] as const)
      expect(move(sentOut(1), 'undo', actor)).toEqual({
        ok: false,
        code: 'MOVE_NOT_ALLOWED',
        reason: { key: 'move_refused_actor', params: {} },
      });
    expect(move({ status: 'placed' }, 'undo', 'store').ok).toBe(false);
  });

  test('refuses when the order is no longer where the last move left it', () => {
    expect(move({ ...sentOut(1), status: 'delivered' }, 'undo', 'store')).toMatchObject({
      ok: false,
      code: 'STALE_STATE',
      reason: { key: 'move_refused_undo_not_last' },
    });
  });

  test('every status and undoable row agree: undo goes back exactly where the move came from', () => {
    for (const row of ORDER_TRANSITIONS.filter(({ isUndoable }) => isUndoable)) {
      for (const from of row.from) {
        expect(move({ status: row.to, lastMove: ended(row.event, from) }, 'undo', 'store')).toMatchObject({ ok: true, to: from });
      }
    }
  });

  test('effects of an undoable move wait until it can no longer be undone; of others they run at once', () => {
    expect(move({ status: 'ready' }, 'send_out', 'store')).toMatchObject({ effectsAt: new Date(NOW.getTime() + 10_000) });
    expect(move({ status: 'ready' }, 'send_out', 'admin', 'by phone')).toMatchObject({ effectsAt: NOW, undoableUntil: null });
    expect(move({}, 'accept', 'store')).toMatchObject({ effectsAt: NOW, undoableUntil: null });
  });
});

const anyFacts: fc.Arbitrary<OrderFacts> = fc.record({
  status: fc.constantFrom(...ORDER_STATUSES),
  fulfilment: fc.constantFrom('delivery' as const, 'pickup' as const),
  isMoneyCovered: fc.boolean(),
  hasMoneyFailed: fc.boolean(),
  isCartUnclaimed: fc.boolean(),
  isStoreOpen: fc.boolean(),
  hasSlotRoom: fc.boolean(),
  hasCodeRoom: fc.boolean(),
  holdExpiresAt: fc.constantFrom(null, PAST, new Date(NOW.getTime() + 60_000)),
  acceptBy: fc.constantFrom(null, PAST, new Date(NOW.getTime() + 60_000)),
  answerTimeBy: fc.constantFrom(null, PAST, new Date(NOW.getTime() + 60_000)),
  isAnyPieceStarted: fc.boolean(),
  isEveryPieceBoxed: fc.boolean(),
  pickupClosesAt: fc.constantFrom(null, PAST, new Date(NOW.getTime() + 60_000)),
  lastMove: fc.option(
    fc.record({
      event: fc.constantFrom(...ORDER_EVENTS),
      from: fc.constantFrom(...ORDER_STATUSES),
      actor: fc.constantFrom(...ORDER_ACTORS),
      at: fc.constantFrom(secondsAgo(2), secondsAgo(60)),
      isEffectDone: fc.boolean(),
    }),
  ),
});

describe('allowedMoves', () => {
  test('offers exactly what decide grants', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...ORDER_ACTORS), (order, actor) => {
        const offered = allowedMoves(order, actor, NOW);
        for (const event of ORDER_EVENTS) {
          const decision = decide(order, { event, actor, reason: 'why' }, NOW);
          const offer = offered.find((each) => each.event === event);
          expect(offer?.to ?? null).toBe(decision.ok ? decision.to : null);
          expect(decide(order, { event, actor }, NOW).ok).toBe(offer !== undefined && !offer.needsReason);
        }
      }),
    );
  });

  test('tells of an undo alone until when it is possible, which is ten seconds after its move', () => {
    const sentOut: LastMove = { event: 'send_out', from: 'ready', actor: 'store', at: secondsAgo(2), isEffectDone: false };
    expect(allowedMoves(facts({ status: 'out_for_delivery', lastMove: sentOut }), 'store', NOW)).toEqual([
      { event: 'deliver', to: 'delivered', needsReason: false, until: null },
      { event: 'fail_delivery', to: 'delivery_failed', needsReason: true, until: null },
      { event: 'undo', to: 'ready', needsReason: false, until: '2026-03-01T10:00:08.000Z' },
    ]);
  });

  test('offers nothing to anyone on a finished order, but the undo of its last seconds', () => {
    for (const status of FINAL_STATUSES) for (const actor of ORDER_ACTORS) expect(allowedMoves(facts({ status }), actor, NOW)).toEqual([]);
  });
});

describe('requireMove', () => {
  const refusal = (overrides: Partial<OrderFacts>, request: Parameters<typeof requireMove>[1]): unknown => {
    try {
      return requireMove(facts(overrides), request, NOW);
    } catch (error) {
      return error;
    }
  };

  test('answers with the move that decide grants', () => {
    expect(requireMove(facts(), { event: 'accept', actor: 'store' }, NOW)).toEqual(move({}, 'accept', 'store'));
  });

  test('throws where the order stands and what may be done instead', () => {
    const caught = refusal({ status: 'accepted' }, { event: 'accept', actor: 'store' });
    if (!isAppError(caught, 'STALE_STATE')) throw new Error('expected a stale state');
    expect(caught.data).toEqual({
      current: 'accepted',
      allowed: [expect.objectContaining({ event: 'cancel' }), expect.objectContaining({ event: 'start_baking' })],
    });
  });

  test('throws why a move is not allowed, beside where the order stands and what may be done instead', () => {
    const caught = refusal({ status: 'accepted', hasMoneyFailed: true }, { event: 'start_baking', actor: 'store' });
    if (!isAppError(caught, 'MOVE_NOT_ALLOWED')) throw new Error('expected a move that is not allowed');
    expect(caught.data).toEqual({
      current: 'accepted',
      allowed: [{ event: 'cancel', to: 'cancelled', needsReason: true, until: null }],
      reason: { key: 'move_refused_money_not_failed', params: {} },
    });
  });

  test('throws that an undo came too late', () => {
    const lastMove: LastMove = { event: 'send_out', from: 'ready', actor: 'store', at: secondsAgo(11), isEffectDone: false };
    const caught = refusal({ status: 'out_for_delivery', lastMove }, { event: 'undo', actor: 'store' });
    if (!isAppError(caught, 'UNDO_TOO_LATE')) throw new Error('expected an undo that came too late');
    expect(caught.data).toMatchObject({ current: 'out_for_delivery', reason: { key: 'move_refused_undo_too_late' } });
  });
});
