import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKitchen, type Kitchen } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const piecesOf = ({ order }: Kitchen) => order.lines.flatMap(({ pieceIds }) => pieceIds);
const refusedTick = (key: string) => ({ code: 'TICK_NOT_ALLOWED', data: { reason: { key } } });

describe('the order follows its pieces', () => {
  it('bakes with the first tick, is ready with the last box, and bakes again when a cake is taken out of its box', async () => {
    const kitchen = await openKitchen(world, { quantity: 2 });
    const [first = '', second = ''] = piecesOf(kitchen);
    expect(await kitchen.tick(first, 'queued', 'started')).toMatchObject({ status: 'baking' });
    await kitchen.tick(first, 'started', 'baked');
    await kitchen.tick(first, 'baked', 'decorated');
    expect(await kitchen.tick(first, 'decorated', 'boxed')).toMatchObject({ status: 'baking' });
    await kitchen.tick(second, 'queued', 'started');
    await kitchen.tick(second, 'started', 'baked');
    await kitchen.tick(second, 'baked', 'decorated');
    expect(await kitchen.tick(second, 'decorated', 'boxed')).toMatchObject({ status: 'ready' });
    expect(await kitchen.tick(second, 'boxed', 'decorated')).toMatchObject({ status: 'baking' });
    expect(await kitchen.tick(second, 'decorated', 'boxed')).toMatchObject({ status: 'ready' });
    const moves = await world.db.prisma.orderMove.findMany({ where: { orderId: kitchen.order.id }, orderBy: { version: 'asc' } });
    expect(moves.slice(2).map(({ event, actor }) => [event, actor])).toEqual([
      ['start_baking', 'store'],
      ['make_ready', 'store'],
      ['unready', 'store'],
      ['make_ready', 'store'],
    ]);
  });

  it('tier by tier: ready only when every tier is boxed', async () => {
    const kitchen = await openKitchen(world, { tiers: 'two' });
    const [piece = ''] = piecesOf(kitchen);
    expect(await refusalOf(kitchen.tick(piece, 'queued', 'started'))).toMatchObject({ code: 'PIECE_NOT_FOUND' });
    expect(await refusalOf(kitchen.tick(piece, 'queued', 'started', { tier: 3 }))).toMatchObject({ code: 'PIECE_NOT_FOUND' });
    await kitchen.tick(piece, 'queued', 'started', { tier: 2 });
    const { pieces, status } = await kitchen.ticket();
    expect(status).toBe('baking');
    expect(pieces[0]?.tiers.map(({ tier, state }) => [tier, state])).toEqual([
      [1, 'queued'],
      [2, 'started'],
    ]);
    await kitchen.tick(piece, 'queued', 'started', { tier: 1 });
    expect(await kitchen.tickAll('baked', 'decorated', 'boxed')).toMatchObject({ status: 'ready' });
  });

  it('by the bottom tier when the whole order is started at once', async () => {
    const kitchen = await openKitchen(world, { tiers: 'three', quantity: 2 });
    const { pieces } = await kitchen.tap('start_baking');
    expect(pieces.map(({ tiers }) => tiers.map(({ state }) => state))).toEqual([
      ['started', 'queued', 'queued'],
      ['queued', 'queued', 'queued'],
    ]);
    const undone = await kitchen.tap('undo');
    expect(undone.pieces.flatMap(({ tiers }) => tiers).every(({ state }) => state === 'queued')).toBe(true);
  });

  it('and an undo of the move takes the tick that caused it back', async () => {
    const kitchen = await openKitchen(world);
    const [piece = ''] = piecesOf(kitchen);
    await kitchen.tick(piece, 'queued', 'started');
    expect(await kitchen.tap('undo')).toMatchObject({ status: 'accepted', pieces: [{ state: 'queued' }] });
  });

  it('but not what was ticked of the cake since', async () => {
    const kitchen = await openKitchen(world);
    const [piece = ''] = piecesOf(kitchen);
    await kitchen.tap('start_baking');
    await kitchen.tick(piece, 'started', 'baked');
    expect(await kitchen.tap('undo')).toMatchObject({ pieces: [{ state: 'baked' }] });
  });
});

describe('a tick', () => {
  it('goes one step on from what the screen showed, and no further', async () => {
    const kitchen = await openKitchen(world);
    const [piece = ''] = piecesOf(kitchen);
    expect(await refusalOf(kitchen.tick(piece, 'queued', 'baked'))).toMatchObject(refusedTick('tick_refused_skips'));
    await kitchen.tick(piece, 'queued', 'started');
    expect(await refusalOf(kitchen.tick(piece, 'queued', 'started'))).toMatchObject(refusedTick('tick_refused_stale'));
  });

  it('can be taken back for ten minutes, one step only', async () => {
    const kitchen = await openKitchen(world, { quantity: 2 });
    const [first = '', second = ''] = piecesOf(kitchen);
    await kitchen.tick(second, 'queued', 'started');
    await kitchen.tick(first, 'queued', 'started');
    await kitchen.tick(first, 'started', 'baked');
    const until = new Date(world.services.now().getTime() + 600_000).toISOString();
    expect((await kitchen.ticket()).pieces.find(({ id }) => id === first)?.stepBackUntil).toBe(until);
    await kitchen.tick(first, 'baked', 'started');
    expect((await kitchen.ticket()).pieces.find(({ id }) => id === first)?.stepBackUntil).toBeNull();
    expect(await refusalOf(kitchen.tick(first, 'started', 'queued'))).toMatchObject(refusedTick('tick_refused_back_too_far'));
    await kitchen.tick(first, 'started', 'baked');
    world.pass({ minutes: 10 });
    expect(await refusalOf(kitchen.tick(first, 'baked', 'started'))).toMatchObject(refusedTick('tick_refused_back_too_late'));
  });

  it('of a tier is taken back by its own last tick, whatever was ticked of another tier since', async () => {
    const kitchen = await openKitchen(world, { tiers: 'two' });
    const [piece = ''] = piecesOf(kitchen);
    await kitchen.tick(piece, 'queued', 'started', { tier: 1 });
    await kitchen.tick(piece, 'queued', 'started', { tier: 2 });
    await kitchen.tick(piece, 'started', 'baked', { tier: 2 });
    expect((await kitchen.tick(piece, 'started', 'queued', { tier: 1 })).pieces[0]?.tiers.map(({ state }) => state)).toEqual([
      'queued',
      'baked',
    ]);
  });

  it('counts once, however often it arrives, also at the same time', async () => {
    const kitchen = await openKitchen(world);
    const [piece = ''] = piecesOf(kitchen);
    const commandId = randomUUID();
    const again = () => kitchen.tick(piece, 'queued', 'started', { commandId });
    const answers = await Promise.all([again(), again(), again()]);
    answers.push(await again());
    expect(answers.map(({ version }) => version)).toEqual(answers.map(() => kitchen.order.version + 1));
    expect(await world.db.prisma.kitchenMove.count({ where: { pieceId: piece } })).toBe(1);
  });

  it("with another piece's command id is refused", async () => {
    const kitchen = await openKitchen(world, { quantity: 2 });
    const [first = '', second = ''] = piecesOf(kitchen);
    const commandId = randomUUID();
    await kitchen.tick(first, 'queued', 'started', { commandId });
    expect(await refusalOf(kitchen.tick(second, 'queued', 'started', { commandId }))).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('counts only while the kitchen has the order', async () => {
    for (const status of ['placed', 'cancelled'] as const) {
      const kitchen = await openKitchen(world, { status });
      const [piece = ''] = piecesOf(kitchen);
      expect(await refusalOf(kitchen.tick(piece, 'queued', 'started'))).toMatchObject(refusedTick('tick_refused_order'));
    }
    const gone = await openKitchen(world, { status: 'delivered', fulfilment: 'delivery' });
    const [piece = ''] = piecesOf(gone);
    expect(await refusalOf(gone.tick(piece, 'boxed', 'decorated'))).toMatchObject(refusedTick('tick_refused_order'));
  });

  it("on another store's piece finds no piece", async () => {
    const [mine, theirs] = [await openKitchen(world), await openKitchen(world)];
    const [piece = ''] = piecesOf(mine);
    expect(await refusalOf(theirs.tick(piece, 'queued', 'started'))).toEqual({
      code: 'PIECE_NOT_FOUND',
      kind: 'not_found',
      data: undefined,
    });
  });

  it('of the baker and a cancelling customer in one moment: one of them is right', async () => {
    for (let round = 0; round < 5; round++) {
      const kitchen = await openKitchen(world);
      const [piece = ''] = piecesOf(kitchen);
      const { userId } = await kitchen.row();
      const user = await world.db.prisma.user.findUniqueOrThrow({ where: { id: userId ?? '' } });
      const cancel = world.customer(user).api.orders.cancel({ number: kitchen.order.number, expectedVersion: kitchen.order.version });
      const results = await Promise.allSettled([cancel, kitchen.tick(piece, 'queued', 'started')]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const { status } = await kitchen.row();
      const [ticked] = (await kitchen.ticket()).pieces;
      expect([status, ticked?.state]).toEqual(results[0].status === 'fulfilled' ? ['cancelled', 'queued'] : ['baking', 'started']);
    }
  });
});
