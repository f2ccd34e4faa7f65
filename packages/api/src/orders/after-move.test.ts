import { buildUser } from '@sweetspot/db/testing';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mailsAbout, openKitchen, queuedJobs, type Kitchen, type KitchenOrder } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { waitingForLocks } from '../testing/while-held.ts';
import { afterMove } from './after-move.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const TEN_SECONDS = { minutes: 10 / 60 };

interface Undoable {
  readonly event: OrderEvent;
  readonly order: KitchenOrder;
  readonly reason?: string;
  readonly mail: string;
  readonly isPaidFor?: true;
}

/** Every move behind which something waits. */
const UNDOABLE: readonly Undoable[] = [
  { event: 'start_baking', order: { status: 'accepted' }, mail: 'order_baking' },
  { event: 'make_ready', order: { status: 'accepted' }, mail: 'order_ready_to_collect' },
  { event: 'send_out', order: { status: 'ready', fulfilment: 'delivery' }, mail: 'order_out_for_delivery' },
  {
    event: 'fail_delivery',
    order: { status: 'out_for_delivery', fulfilment: 'delivery' },
    reason: 'Nobody there',
    mail: 'delivery_failed',
  },
  { event: 'deliver', order: { status: 'out_for_delivery', fulfilment: 'delivery' }, mail: 'order_delivered', isPaidFor: true },
  { event: 'collect', order: { status: 'ready' }, mail: 'order_delivered', isPaidFor: true },
];

/** An order on which that move has just been made. */
async function afterTap({ event, order, reason }: Undoable): Promise<{ kitchen: Kitchen; moveId: string; before: string }> {
  const kitchen = await openKitchen(world, order);
  // By its last tick, as a kitchen does it.
  if (event === 'make_ready') await kitchen.tickAll('started', 'baked', 'decorated', 'boxed');
  else await kitchen.tap(event, reason === undefined ? {} : { reason });
  const move = await world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId: kitchen.order.id }, orderBy: { version: 'desc' } });
  expect(move.event).toBe(event);
  return { kitchen, moveId: move.id, before: move.from ?? '' };
}

/** What has left the house for good. */
async function left(orderId: string): Promise<{ mails: string[]; collected: number; earned: number }> {
  const [mails, collected, earned] = await Promise.all([
    mailsAbout(world.db, orderId),
    world.db.prisma.paymentOperation.count({ where: { payment: { orderId }, kind: 'collect' } }),
    world.db.prisma.ledgerTransaction.count({ where: { orderId, kind: 'earn' } }),
  ]);
  return { mails, collected, earned };
}
const nothing = { mails: [], collected: 0, earned: 0 };
const everything = ({ mail, isPaidFor }: Undoable) => ({ mails: [mail], collected: isPaidFor ? 1 : 0, earned: isPaidFor ? 1 : 0 });

/** The job, run by a process whose clock says that the ten seconds are over. */
const job = (moveId: string) => {
  const now = new Date(world.services.now().getTime() + 10_000);
  return afterMove({ ...world.services, now: () => now }, moveId);
};

const orderIdOf = ({ order }: Kitchen) => order.id;

/** Starts the calls one after the other while somebody holds the order, each once the one before waits for it; then lets go. */
async function inTurn<T extends readonly (() => Promise<unknown>)[]>(orderId: string, calls: T): Promise<PromiseSettledResult<unknown>[]> {
  const holder = await world.db.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from "order" where id = $1 for update', [orderId]);
    const started: Promise<unknown>[] = [];
    for (const call of calls) {
      started.push(call());
      await vi.waitFor(async () => expect(await waitingForLocks(world)).toBe(started.length), { timeout: 30_000, interval: 10 });
    }
    await holder.query('commit');
    return await Promise.allSettled(started);
  } finally {
    holder.release();
  }
}

describe.each(UNDOABLE)('what waits behind $event', (undoable) => {
  it('is stored with the move, and done once when it is due, however often the job comes', async () => {
    const { kitchen, moveId } = await afterTap(undoable);
    const orderId = orderIdOf(kitchen);
    const stored = await world.db.prisma.orderMoveEffect.findMany({ where: { moveId }, orderBy: { position: 'asc' } });
    expect(stored.map(({ kind }) => kind)).toEqual([
      ...(undoable.isPaidFor ? ['collect_cash', 'issue_tax_document'] : []),
      ...(undoable.event === 'start_baking' ? ['lapse_change'] : []),
      `mail:${undoable.mail}`,
      ...(undoable.event === 'send_out' ? ['tell_nearly_there'] : []),
    ]);
    expect(await left(orderId)).toEqual(nothing);
    world.pass(TEN_SECONDS);
    await Promise.all([1, 2, 3].map(() => afterMove(world.services, moveId)));
    await afterMove(world.services, moveId);
    expect(await left(orderId)).toEqual(everything(undoable));
  });

  it('is never done when an undo is in flight as the job comes', async () => {
    const { kitchen, moveId, before } = await afterTap(undoable);
    const results = await inTurn(orderIdOf(kitchen), [() => kitchen.tap('undo'), () => job(moveId)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await world.db.prisma.orderMoveEffect.count({ where: { moveId, cancelledAt: null } })).toBe(0);
    expect((await kitchen.row()).status).toBe(before);
    expect(await left(orderIdOf(kitchen))).toEqual(nothing);
  });

  it('ends the undo when the job was first, within the ten seconds too, and the ticket offers none', async () => {
    const { kitchen, moveId } = await afterTap(undoable);
    const standing = await kitchen.row();
    const [, undo] = await inTurn(orderIdOf(kitchen), [() => job(moveId), () => refusalOf(kitchen.tap('undo'))]);
    expect(undo).toMatchObject({
      value: { code: 'UNDO_TOO_LATE', data: { current: standing.status, reason: { key: 'move_refused_undo_too_late' } } },
    });
    expect(await kitchen.row()).toEqual(standing);
    expect((await kitchen.ticket()).allowed.map(({ event }) => event)).not.toContain('undo');
    expect(await left(orderIdOf(kitchen))).toEqual(everything(undoable));
  });

  it('is either done or undone when both come at once', async () => {
    for (let round = 0; round < 3; round++) {
      const { kitchen, moveId, before } = await afterTap(undoable);
      const { status: after } = await kitchen.row();
      const [undo] = await Promise.allSettled([kitchen.tap('undo'), job(moveId)]);
      const isUndone = undo.status === 'fulfilled';
      expect((await kitchen.row()).status).toBe(isUndone ? before : after);
      expect(await left(orderIdOf(kitchen))).toEqual(isUndone ? nothing : everything(undoable));
    }
  });

  it('is done once, too, when the version before this table made the move and its job comes now', async () => {
    const { kitchen, moveId } = await afterTap(undoable);
    await world.db.pool.query('delete from order_move_effect where move_id = $1', [moveId]);
    world.pass(TEN_SECONDS);
    await Promise.all([afterMove(world.services, moveId), afterMove(world.services, moveId)]);
    await afterMove(world.services, moveId);
    expect(await left(orderIdOf(kitchen))).toEqual(everything(undoable));
  });

  it('is never done when the move was undone, whichever version made the move and whichever undid it', async () => {
    const forget = 'delete from order_move_effect where move_id = $1';
    const leave = 'update order_move_effect set cancelled_at = null where move_id = $1';
    for (const sql of [forget, leave]) {
      const { kitchen, moveId } = await afterTap(undoable);
      await kitchen.tap('undo');
      await world.db.pool.query(sql, [moveId]);
      await job(moveId);
      expect(await left(orderIdOf(kitchen)), `after ${sql}`).toEqual(nothing);
    }
  });
});

describe('an effect', () => {
  const [baking] = UNDOABLE;
  if (baking === undefined) throw new Error('There is no such move.');

  it('that nobody knows fails aloud, and the others of its move wait with it', async () => {
    const { kitchen, moveId } = await afterTap({ event: 'collect', order: { status: 'ready' }, mail: 'order_delivered' });
    await world.db.pool.query(`update order_move_effect set kind = 'send_balloons' where move_id = $1 and kind = 'collect_cash'`, [moveId]);
    await expect(job(moveId)).rejects.toThrow('send_balloons');
    await expect(job(moveId)).rejects.toThrow('send_balloons');
    expect(await left(orderIdOf(kitchen))).toEqual(nothing);
    await world.db.pool.query(`update order_move_effect set kind = 'collect_cash' where move_id = $1 and kind = 'send_balloons'`, [moveId]);
    await job(moveId);
    expect(await left(orderIdOf(kitchen))).toEqual({ mails: ['order_delivered'], collected: 1, earned: 1 });
  });

  it('that lacks what it needs fails aloud', async () => {
    const { kitchen, moveId } = await afterTap({ event: 'collect', order: { status: 'ready' }, mail: 'order_delivered' });
    await world.db.pool.query(`update order_move_effect set needs = '{}' where move_id = $1`, [moveId]);
    await expect(job(moveId)).rejects.toThrow('userId');
    expect(await left(orderIdOf(kitchen))).toEqual(nothing);
  });

  it('that is not due yet waits, and the job comes again for it', async () => {
    const { kitchen, moveId } = await afterTap(baking);
    const later = new Date(world.services.now().getTime() + 3_600_000);
    await world.db.pool.query(
      `insert into order_move_effect (move_id, position, order_id, kind, needs, due_at) values ($1, 2, $2, 'mail:order_out_for_delivery', '{}', $3)`,
      [moveId, orderIdOf(kitchen), later],
    );
    const calls = async () => (await queuedJobs(world.db, 'order.afterMove')).filter(({ data }) => data['orderMoveId'] === moveId);
    await afterMove(world.services, moveId);
    expect(await mailsAbout(world.db, orderIdOf(kitchen))).toEqual([]);
    world.pass(TEN_SECONDS);
    await afterMove(world.services, moveId);
    expect(await mailsAbout(world.db, orderIdOf(kitchen))).toEqual(['order_baking']);
    expect((await calls()).at(-1)?.startAfter).toEqual(later);
    world.pass({ minutes: 60 });
    await afterMove(world.services, moveId);
    expect(await mailsAbout(world.db, orderIdOf(kitchen))).toEqual(['order_baking', 'order_out_for_delivery']);
  });

  it('of a move that was never to leave anything fails aloud when a job asks for it', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    await kitchen.tap('accept');
    const { id } = await world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId: kitchen.order.id, event: 'accept' } });
    await expect(afterMove(world.services, id)).rejects.toThrow('accept');
  });

  it('that says "ready to collect" is never done when the last tick is taken back, whichever version ticked and whichever took back', async () => {
    const leave = 'update order_move_effect set cancelled_at = null where move_id = $1';
    for (const sql of [null, leave]) {
      const { kitchen, moveId } = await afterTap({ event: 'make_ready', order: { status: 'accepted' }, mail: 'order_ready_to_collect' });
      const [piece] = (await kitchen.ticket()).pieces;
      expect(await kitchen.tick(piece?.id ?? '', 'boxed', 'decorated')).toMatchObject({ status: 'baking' });
      expect(await world.db.prisma.orderMoveEffect.count({ where: { moveId, cancelledAt: null } })).toBe(0);
      if (sql !== null) await world.db.pool.query(sql, [moveId]);
      await job(moveId);
      expect(await left(orderIdOf(kitchen)), `after ${sql}`).toEqual(nothing);
    }
  });

  it('that is due in a moment by a clock behind the queue’s is asked for again in a second, not at once', async () => {
    const { moveId } = await afterTap(baking);
    const due = new Date(world.services.now().getTime() + 5);
    await world.db.pool.query('update order_move_effect set due_at = $2 where move_id = $1', [moveId, due]);
    await afterMove(world.services, moveId);
    const calls = (await queuedJobs(world.db, 'order.afterMove')).filter(({ data }) => data['orderMoveId'] === moveId);
    expect(calls.map(({ startAfter }) => startAfter)).toContainEqual(new Date(world.services.now().getTime() + 1_000));
  });

  it('that says how far the cake is is never done when the order was cancelled before it left', async () => {
    const { kitchen, moveId } = await afterTap(baking);
    const admin = buildUser(world.fixture, { role: 'admin' });
    await world.fixture.save(world.db);
    const { number } = kitchen.order;
    const { version: expectedVersion } = await kitchen.row();
    const command = { number, event: 'cancel', commandId: randomUUID(), tappedAt: '2026-12-01T05:00:00Z', expectedVersion } as const;
    await world.admin(admin).api.admin.moveOrder({ ...command, reason: 'The kitchen flooded' });
    await job(moveId);
    expect((await left(orderIdOf(kitchen))).mails).toEqual(['order_cancelled', 'store_order_cancelled']);
  });
});
