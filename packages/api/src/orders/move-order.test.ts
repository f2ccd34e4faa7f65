import { buildUser } from '@sweetspot/db/testing';
import { ORDER_EVENTS } from '@sweetspot/domain/orders/order-status';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsIn, mailsAbout, openKitchen, queuedJobs } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { afterMove } from './after-move.ts';
import { applyMove } from './apply-move.ts';
import { systemMove } from './move-command.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const seconds = (count: number) => ({ minutes: count / 60 });
const moveOf = (orderId: string, event: string) => world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId, event } });

describe('the store moves an order', () => {
  it('from the bell to the door, and each answer says what may be done next', async () => {
    const kitchen = await openKitchen(world, { status: 'placed', fulfilment: 'delivery' });
    const next = (ticket: Awaited<ReturnType<typeof kitchen.ticket>>) => ticket.allowed.map(({ event }) => event);
    expect(next(await kitchen.ticket())).toEqual(['accept', 'reject', 'cancel']);
    expect(next(await kitchen.tap('accept'))).toEqual(['cancel', 'start_baking']);
    expect(next(await kitchen.tap('start_baking'))).toEqual(['undo']);
    const boxed = await kitchen.tickAll('baked', 'decorated', 'boxed');
    expect([boxed.status, next(boxed)]).toEqual(['ready', ['send_out', 'undo']]);
    expect(next(await kitchen.tap('send_out'))).toEqual(['deliver', 'fail_delivery', 'undo']);
    expect(next(await kitchen.tap('fail_delivery', { reason: 'Nobody at home' }))).toEqual(['send_out', 'undo']);
    await kitchen.tap('send_out');
    expect(next(await kitchen.tap('deliver'))).toEqual(['undo']);
    expect(await kitchen.row()).toMatchObject({ status: 'delivered', closedAt: world.services.now() });

    const moves = await world.db.prisma.orderMove.findMany({ where: { orderId: kitchen.order.id }, orderBy: { version: 'asc' } });
    expect(moves.map(({ version, event, from, to }) => [version, event, from, to])).toEqual([
      [2, 'pay', 'awaiting_payment', 'placed'],
      [3, 'accept', 'placed', 'accepted'],
      [4, 'start_baking', 'accepted', 'baking'],
      [5, 'make_ready', 'baking', 'ready'],
      [6, 'send_out', 'ready', 'out_for_delivery'],
      [7, 'fail_delivery', 'out_for_delivery', 'delivery_failed'],
      [8, 'send_out', 'delivery_failed', 'out_for_delivery'],
      [9, 'deliver', 'out_for_delivery', 'delivered'],
    ]);
    expect(moves.slice(1).every(({ actor, actorUserId }) => actor === 'store' && actorUserId === kitchen.order.store.owner.id)).toBe(true);
  });

  it('only as its answer allowed: every other event is refused with where the order stands, and changes nothing', async () => {
    for (const status of ['placed', 'accepted', 'ready', 'delivered', 'cancelled'] as const) {
      const kitchen = await openKitchen(world, { status, fulfilment: status === 'delivered' ? 'delivery' : 'pickup' });
      world.pass({ minutes: 1 });
      const { allowed } = await kitchen.ticket();
      const before = await kitchen.row();
      const forbidden = ORDER_EVENTS.filter((event) => !allowed.some((move) => move.event === event));
      for (const event of forbidden) {
        const refusal = await refusalOf(kitchen.tap(event, { reason: 'A test wants to know' }));
        expect(refusal, `${event} from ${status}`).toMatchObject({ kind: 'conflict', data: { current: status, allowed } });
      }
      expect(await kitchen.row()).toEqual(before);
    }
  });

  it('rejects only with a reason, which the customer will read', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    expect(await refusalOf(kitchen.tap('reject'))).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      data: { reason: { key: 'move_refused_reason_missing' } },
    });
    expect(await kitchen.tap('reject', { reason: 'The oven broke' })).toMatchObject({ status: 'rejected', statusReason: 'The oven broke' });
    const { hold } = await world.db.prisma.order.findUniqueOrThrow({ where: { id: kitchen.order.id }, include: { hold: true } });
    expect(hold?.state).toBe('released');
  });

  it('with a later time when it accepts, and never an earlier one', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { promisedStartAt, promisedEndAt } = await kitchen.row();
    const earlier = kitchen.tap('accept', { revisedStartAt: promisedStartAt.toISOString() });
    expect(await refusalOf(earlier)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { revisedStartAt: 'time_not_later' } } });
    const later = new Date(promisedStartAt.getTime() + 3_600_000);
    expect(await kitchen.tap('accept', { revisedStartAt: later.toISOString() })).toMatchObject({ revisedStartAt: later.toISOString() });
    expect((await kitchen.row()).revisedEndAt).toEqual(promisedEndAt);
  });

  it("but not another store's: there is no such order", async () => {
    const [mine, theirs] = [await openKitchen(world), await openKitchen(world)];
    const command = {
      number: mine.order.number,
      event: 'start_baking',
      commandId: randomUUID(),
      tappedAt: '2026-12-01T05:00:00Z',
    } as const;
    const move = theirs.api.storeOrders.move({ storeId: theirs.storeId, expectedVersion: mine.order.version, ...command });
    expect(await refusalOf(move)).toEqual({ code: 'NOT_FOUND', kind: 'not_found', data: undefined });
    const read = theirs.api.storeOrders.byNumber({ storeId: theirs.storeId, number: mine.order.number });
    expect(await refusalOf(read)).toMatchObject({ code: 'NOT_FOUND' });
    const ring = theirs.api.storeOrders.acknowledge({ storeId: theirs.storeId, number: mine.order.number });
    expect(await refusalOf(ring)).toMatchObject({ code: 'NOT_FOUND' });
    expect((await mine.row()).version).toBe(mine.order.version);
  });
});

describe('a late or repeated tap', () => {
  it('on an order that has moved on is refused with the moves that are left', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const seen = kitchen.order.version;
    await kitchen.tap('accept');
    const { allowed } = await kitchen.ticket();
    const refusal = await refusalOf(kitchen.tap('cancel', { expectedVersion: seen, reason: 'Seen too late' }));
    expect(refusal).toEqual({ code: 'STALE_STATE', kind: 'conflict', data: { current: 'accepted', allowed } });
  });

  it('of one command is done once, however often it arrives, also at the same time', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const again = { commandId: randomUUID(), expectedVersion: kitchen.order.version };
    const answers = await Promise.all(Array.from({ length: 5 }, () => kitchen.tap('accept', again)));
    answers.push(await kitchen.tap('accept', again));
    expect(answers.map(({ status, version }) => [status, version])).toEqual(answers.map(() => ['accepted', again.expectedVersion + 1]));
    expect(await mailsAbout(world.db, kitchen.order.id)).toEqual(['order_accepted']);
  });

  it("with another order's command id is refused", async () => {
    const [first, second] = [await openKitchen(world, { status: 'placed' }), await openKitchen(world, { status: 'placed' })];
    const commandId = randomUUID();
    await first.tap('accept', { commandId });
    expect(await refusalOf(second.tap('accept', { commandId }))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('of two bakers at once: one is right, the other is told', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { version: expectedVersion } = kitchen.order;
    const taps = [kitchen.tap('accept', { expectedVersion }), kitchen.tap('reject', { expectedVersion, reason: 'Fully booked' })];
    const results = await Promise.allSettled(taps);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await kitchen.row()).version).toBe(expectedVersion + 1);
  });
});

describe('undo', () => {
  it('takes the last move back within ten seconds, with the tick that it made', async () => {
    const kitchen = await openKitchen(world);
    const baking = await kitchen.tap('start_baking');
    expect(baking.pieces.map(({ state }) => state)).toEqual(['started']);
    const undoable = baking.allowed.find(({ event }) => event === 'undo');
    expect(undoable?.until).toBe(new Date(world.services.now().getTime() + 10_000).toISOString());
    world.pass(seconds(9.9));
    const undone = await kitchen.tap('undo');
    expect(undone).toMatchObject({ status: 'accepted', pieces: [{ state: 'queued' }], version: kitchen.order.version + 2 });
    expect(undone.allowed.map(({ event }) => event)).toEqual(['cancel', 'start_baking']);
  });

  it('is too late after ten seconds, and says so', async () => {
    const kitchen = await openKitchen(world);
    await kitchen.tap('start_baking');
    world.pass(seconds(10));
    expect((await kitchen.ticket()).allowed.map(({ event }) => event)).toEqual([]);
    expect(await refusalOf(kitchen.tap('undo'))).toMatchObject({ code: 'UNDO_TOO_LATE', data: { current: 'baking' } });
  });

  it('never goes across accepting, and never back twice', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    await kitchen.tap('accept');
    expect(await refusalOf(kitchen.tap('undo'))).toMatchObject({ data: { reason: { key: 'move_refused_undo_not_possible' } } });
    await kitchen.tap('start_baking');
    await kitchen.tap('undo');
    expect(await refusalOf(kitchen.tap('undo'))).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect((await kitchen.row()).status).toBe('accepted');
  });

  it('forgets the arrival that sending out had promised', async () => {
    const kitchen = await openKitchen(world, { status: 'ready', fulfilment: 'delivery' });
    await kitchen.tap('send_out');
    const { estimatedArrivalAt, travelMinutes } = await kitchen.row();
    expect(estimatedArrivalAt?.getTime()).toBe(world.services.now().getTime() + (travelMinutes ?? 0) * 60_000);
    await kitchen.tap('undo');
    expect(await kitchen.row()).toMatchObject({ status: 'ready', estimatedArrivalAt: null });
  });
});

it('counts the way from when the rider left, also where the tap arrives later', async () => {
  const kitchen = await openKitchen(world, { status: 'ready', fulfilment: 'delivery' });
  const leftAt = new Date(world.services.now().getTime() - 7 * 60_000);
  await kitchen.tap('send_out', { tappedAt: leftAt.toISOString() });
  const { estimatedArrivalAt, travelMinutes } = await kitchen.row();
  expect(estimatedArrivalAt?.getTime()).toBe(leftAt.getTime() + (travelMinutes ?? 0) * 60_000);
});

describe('what leaves the house', () => {
  it('leaves with an accepted order at once', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    await kitchen.tap('accept');
    expect(await mailsAbout(world.db, kitchen.order.id)).toEqual(['order_accepted']);
  });

  it('waits until a move can no longer be undone, and is done once', async () => {
    const kitchen = await openKitchen(world);
    await kitchen.tap('start_baking');
    const { id } = await moveOf(kitchen.order.id, 'start_baking');
    expect(await mailsAbout(world.db, kitchen.order.id)).toEqual([]);
    const waiting = (await queuedJobs(world.db, 'order.afterMove')).filter(({ data }) => data['orderMoveId'] === id);
    expect(waiting.map(({ startAfter }) => startAfter.getTime())).toEqual([world.services.now().getTime() + 10_000]);
    world.pass(seconds(10));
    await afterMove(world.services, id);
    await afterMove(world.services, id);
    expect(await mailsAbout(world.db, kitchen.order.id)).toEqual(['order_baking']);
  });

  it('never leaves when the move was undone, though the same move is made again', async () => {
    const kitchen = await openKitchen(world);
    await kitchen.tap('start_baking');
    const { id } = await moveOf(kitchen.order.id, 'start_baking');
    await kitchen.tap('undo');
    await kitchen.tap('start_baking');
    world.pass(seconds(10));
    await afterMove(world.services, id);
    expect(await mailsAbout(world.db, kitchen.order.id)).toEqual([]);
  });

  it('tells a customer who collects when it is ready, and one at home when it is on its way', async () => {
    const pickup = await openKitchen(world, { status: 'accepted' });
    await pickup.tickAll('started', 'baked', 'decorated', 'boxed');
    world.pass(seconds(10));
    await afterMove(world.services, (await moveOf(pickup.order.id, 'make_ready')).id);
    const delivery = await openKitchen(world, { status: 'ready', fulfilment: 'delivery' });
    await afterMove(world.services, (await moveOf(delivery.order.id, 'make_ready')).id);
    await delivery.tap('send_out');
    world.pass(seconds(10));
    await afterMove(world.services, (await moveOf(delivery.order.id, 'send_out')).id);
    expect(await mailsAbout(world.db, pickup.order.id)).toEqual(['order_ready_to_collect']);
    expect(await mailsAbout(world.db, delivery.order.id)).toEqual(['order_out_for_delivery']);
  });

  it('tells the customer, and nobody else, that a delivery failed, with the reason', async () => {
    const kitchen = await openKitchen(world, { status: 'out_for_delivery', fulfilment: 'delivery' });
    await kitchen.tap('fail_delivery', { reason: 'Nobody answered the door' });
    world.pass(seconds(10));
    await afterMove(world.services, (await moveOf(kitchen.order.id, 'fail_delivery')).id);
    const mails = await world.db.prisma.mail.findMany({ where: { orderId: kitchen.order.id } });
    const { contactEmail } = await kitchen.row();
    expect(mails.map(({ kind, recipient }) => [kind, recipient])).toEqual([['delivery_failed', contactEmail]]);
    expect((await kitchen.ticket()).allowed.map(({ event }) => event)).toContain('send_out');
  });
});

describe('the streams', () => {
  it('of order and store hear of every move once, without a gap, and a refused tap leaves none', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { id } = kitchen.order;
    const again = { commandId: randomUUID(), expectedVersion: kitchen.order.version };
    await Promise.all([kitchen.tap('accept', again), kitchen.tap('accept', again)]);
    await refusalOf(kitchen.tap('deliver'));
    await kitchen.tickAll('started', 'baked');
    const expected = ['order_changed', 'order_changed', 'kitchen_changed'].map((type, index) => ({ number: index + 1, type }));
    expect(await eventsIn(world.db, { kind: 'order', id })).toEqual(expected);
    expect(await eventsIn(world.db, { kind: 'store', id: kitchen.storeId })).toEqual(expected);
  });

  it("let two stores' orders move side by side: a move that is not committed yet keeps no other store waiting", async () => {
    const [slow, quick] = [await openKitchen(world, { status: 'placed' }), await openKitchen(world, { status: 'placed' })];
    const [made, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const moving = inTx(world.services, async (t) => {
      await applyMove(t, { ...systemMove(slow.order.id, 'accept'), actor: 'store' });
      made.resolve();
      await open.promise;
    });
    await made.promise;
    expect(await quick.tap('accept')).toMatchObject({ status: 'accepted' });
    open.resolve();
    await moving;
    expect((await slow.row()).status).toBe('accepted');
  });
});

describe('the bell', () => {
  it('stops on every console at the first answer, and stays stopped', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { storeId, order, api } = kitchen;
    const first = await api.storeOrders.acknowledge({ storeId, number: order.number });
    expect(first.acknowledgedAt).toBe(world.services.now().toISOString());
    world.pass({ minutes: 1 });
    expect(await api.storeOrders.acknowledge({ storeId, number: order.number })).toMatchObject({ acknowledgedAt: first.acknowledgedAt });
    expect(await eventsIn(world.db, { kind: 'store', id: storeId })).toEqual([{ number: 1, type: 'order_acknowledged' }]);
  });
});

describe('an admin', () => {
  it('cancels what bakes, with a reason that is audited in the same transaction', async () => {
    const kitchen = await openKitchen(world, { status: 'baking' });
    const admin = buildUser(world.fixture, { role: 'admin' });
    await world.fixture.save(world.db);
    const command = { number: kitchen.order.number, event: 'cancel', commandId: randomUUID(), tappedAt: '2026-12-01T05:00:00Z' } as const;
    const cancel = (reason: string | null, expectedVersion: number) =>
      world.admin(admin).api.admin.moveOrder({ ...command, reason, expectedVersion });
    expect(await refusalOf(cancel('Seen too late', 1))).toMatchObject({ code: 'STALE_STATE' });
    expect(await refusalOf(cancel(null, kitchen.order.version))).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    const audited = { where: { subjectKind: 'order', subjectId: kitchen.order.id } };
    expect(await world.db.prisma.auditEntry.count(audited)).toBe(0);
    const { order, audit } = await cancel('The kitchen flooded', kitchen.order.version);
    expect(order.status).toBe('cancelled');
    expect(audit).toMatchObject([{ action: 'order.cancel', by: admin.name, reason: 'The kitchen flooded' }]);
    expect((await cancel('The kitchen flooded', kitchen.order.version)).order.status).toBe('cancelled');
    expect(await world.db.prisma.auditEntry.findMany(audited), 'once, from what to what').toMatchObject([
      { before: { status: 'baking' }, after: { status: 'cancelled' } },
    ]);
  });
});
