import { inTx } from '@sweetspot/db';
import { timelineFor } from '@sweetspot/domain/slots/timeline';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { moneyIn, paidOrder, runOperations } from '../testing/paying.ts';
import { mailsAbout, openKitchen, queuedJobs } from '../testing/kitchen.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { waitingForLocks } from '../testing/while-held.ts';
import { loadStoreTerms } from '../stores/load-store-schedule.ts';
import { answerDeadline } from './agree-to-time.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const HOUR_MS = 3_600_000;

/** A paid order that its store accepts for a time past the promised window. */
async function acceptLater(hours = 24) {
  const shop = await openStore(world);
  const buyer = world.visitor();
  const { number, secret } = await paidOrder(world, buyer, shop);
  const row = () => world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  const placed = await row();
  const startAt = new Date(placed.promisedStartAt.getTime() + hours * HOUR_MS);
  const ticket = await world.baker(shop.store).api.storeOrders.move({
    storeId: shop.store.row.id,
    number,
    event: 'accept',
    commandId: randomUUID(),
    tappedAt: world.services.now().toISOString(),
    expectedVersion: placed.version,
    revisedStartAt: startAt.toISOString(),
  });
  await runOperations(world);
  const { api } = world.visitor();
  const track = () => api.orders.track({ number, secret });
  const answer = async () => ({ number, secret, expectedVersion: (await row()).version });
  const mayBake = async () => {
    const { allowed } = await world.baker(shop.store).api.storeOrders.byNumber({ storeId: shop.store.row.id, number });
    return allowed.some(({ event }) => event === 'start_baking');
  };
  return {
    shop,
    number,
    secret,
    placed,
    startAt,
    ticket,
    row,
    track,
    mayBake,
    agree: async () => api.orders.agreeToTime(await answer()),
    cancel: async () => api.orders.cancel(await answer()),
  };
}

describe('a later time within the promised window', () => {
  it('narrows the window, counts the kitchen’s clocks anew and asks nobody', async () => {
    const kitchen = await openKitchen(world, { status: 'placed', fulfilment: 'delivery' });
    const { promisedStartAt, promisedEndAt, travelMinutes } = await kitchen.row();
    const startAt = new Date(promisedStartAt.getTime() + HOUR_MS);
    await kitchen.tap('accept', { revisedStartAt: startAt.toISOString() });
    const { schedule } = await loadStoreTerms(world.db.prisma, kitchen.storeId);
    const { lines } = await world.db.prisma.order.findUniqueOrThrow({ where: { id: kitchen.order.id }, select: { lines: true } });
    const work = { travelMinutes: travelMinutes ?? 0, preparationMinutes: lines[0]?.preparationMinutes ?? 0 };
    expect(await kitchen.row()).toMatchObject({
      revisedStartAt: startAt,
      revisedEndAt: promisedEndAt,
      answerTimeBy: null,
      ...timelineFor(schedule, { startAt, endAt: promisedEndAt }, work),
    });
    expect(await mailsAbout(world.db, kitchen.order.id)).toContain('order_accepted');
  });
});

/** A paid order promised in the morning, its store's afternoon window, and a way to accept it for that. */
async function placedOrder() {
  return orderIn(await openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes: 6 } } }));
}

async function orderIn(shop: Awaited<ReturnType<typeof openStore>>) {
  const { number } = await paidOrder(world, world.visitor(), shop);
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, include: { hold: true } });
  const staff = world.baker(shop.store);
  const at = { storeId: shop.store.row.id, number };
  const claims = () =>
    world.db.pool
      .query<{ date: string; units: number }>(
        `select to_char(b.date, 'YYYY-MM-DD') as date, c.units from capacity_claim c join capacity_bucket b on b.id = c.bucket_id
         where c.hold_id = $1 order by b.date, c.units`,
        [order.holdId],
      )
      .then(({ rows }) => rows);
  const times = () => staff.api.storeOrders.laterTimes(at);
  const accept = (revisedStartAt: string, overbooks = false, { api } = staff) =>
    api.storeOrders.move({
      ...at,
      event: 'accept',
      commandId: randomUUID(),
      tappedAt: world.services.now().toISOString(),
      expectedVersion: order.version,
      revisedStartAt,
      overbooks,
    });
  return { shop, order, claims, times, accept };
}

const dateOf = (at: string) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date(at));

describe('the room of an order accepted for a later time', () => {
  it('goes with it to the new day, and is free again on the old one', async () => {
    const { order, claims, times, accept } = await placedOrder();
    const before = await claims();
    const other = (await times()).find(({ startAt }) => dateOf(startAt) > dateOf(order.promisedStartAt.toISOString()));
    if (other === undefined) throw new Error('The store offers no other day.');
    expect(other.hasRoom).toBe(true);
    await accept(other.startAt);
    expect(await claims()).toEqual(before.map(({ units }) => ({ units, date: dateOf(other.startAt) })));
  });

  it('must be there, or the owner takes it knowingly; nothing has moved after a refusal', async () => {
    const { order, shop, claims, times, accept } = await placedOrder();
    const before = await claims();
    const other = (await times()).find(({ startAt }) => dateOf(startAt) > dateOf(order.promisedStartAt.toISOString()));
    if (other === undefined) throw new Error('The store offers no other day.');
    await world.db.pool.query(
      `insert into capacity_bucket (id, resource_id, date, limit_units) select gen_random_uuid(), r.id, $2::date, 0
       from capacity_resource r where r.store_id = $1 and r.period = 'day'`,
      [shop.store.row.id, dateOf(other.startAt)],
    );
    expect((await times()).find(({ startAt }) => startAt === other.startAt)).toMatchObject({ hasRoom: false });
    expect(await refusalOf(accept(other.startAt))).toMatchObject({ data: { fields: { revisedStartAt: 'time_full' } } });
    expect(await refusalOf(accept(other.startAt, true, world.baker(shop.store, 'staff')))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await claims()).toEqual(before);
    expect(await accept(other.startAt, true)).toMatchObject({ status: 'accepted' });
    expect(new Set((await claims()).map(({ date }) => date))).toEqual(new Set([dateOf(other.startAt)]));
  });

  it('goes, where it is the last, to one of two orders accepted for it at once; the other is told that it is full', async () => {
    const earlier = await placedOrder();
    const orders = [await orderIn(earlier.shop), await orderIn(earlier.shop)];
    const other = (await earlier.times()).find(({ startAt }) => dateOf(startAt) > dateOf(earlier.order.promisedStartAt.toISOString()));
    if (other === undefined) throw new Error('The store offers no other day.');
    const date = dateOf(other.startAt);
    // Its buckets are there, so that neither waits for the other to make them.
    await earlier.accept(other.startAt);
    await world.db.pool.query(
      `update capacity_bucket b set limit_units = 2 * c.units from capacity_claim c where c.bucket_id = b.id and c.hold_id = $1`,
      [earlier.order.holdId],
    );
    const holding = await world.db.pool.connect();
    try {
      await holding.query('begin');
      await holding.query('select 1 from capacity_bucket b where b.date = $1::date for update', [date]);
      const accepting = Promise.allSettled(orders.map(({ accept }) => accept(other.startAt)));
      await vi.waitFor(async () => expect(await waitingForLocks(world)).toBe(2), 30_000);
      await holding.query('commit');
      const answers = await accepting;
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = answers.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
      expect(await refusalOf(Promise.reject(refused.reason))).toMatchObject({ data: { fields: { revisedStartAt: 'time_full' } } });
    } finally {
      holding.release(true);
    }
    const moved = (await Promise.all(orders.map(({ claims }) => claims()))).filter((claims) =>
      claims.every((claim) => claim.date === date),
    );
    expect(moved).toHaveLength(1);
  });

  it('is not looked for at night: a time when the store is closed is neither offered nor taken', async () => {
    const { order, times, accept } = await placedOrder();
    const night = new Date(`${dateOf(order.promisedStartAt.toISOString())}T23:00:00+05:30`).toISOString();
    expect((await times()).map(({ startAt }) => startAt)).not.toContain(night);
    expect(await refusalOf(accept(night))).toMatchObject({ data: { fields: { revisedStartAt: 'time_outside_hours' } } });
  });
});

describe('a later time past the promised window', () => {
  it('moves the whole timeline, asks the customer by mail, and holds the oven back until they answer', async () => {
    const { placed, startAt, ticket, row, track, mayBake, number } = await acceptLater();
    const after = await row();
    expect(after.revisedStartAt).toEqual(startAt);
    for (const clock of ['startByAt', 'decorateByAt', 'boxByAt', 'leaveByAt'] as const)
      expect(after[clock].getTime()).toBeGreaterThan(placed[clock].getTime());
    expect(after.leaveByAt).toEqual(startAt);
    expect(ticket).toMatchObject({
      promisedStartAt: placed.promisedStartAt.toISOString(),
      revisedStartAt: startAt.toISOString(),
      answerTimeBy: after.startByAt.toISOString(),
      startByAt: after.startByAt.toISOString(),
    });
    expect(await mayBake()).toBe(false);
    const mails = await mailsAbout(world.db, after.id);
    expect(mails).toContain('new_time');
    expect(mails).not.toContain('order_accepted');
    expect((await track()).answerTimeBy).toBe(after.startByAt.toISOString());
    expect((await moneyIn(world, number)).capturedMinor).toBe(after.totalMinor);
  });

  it('becomes the promise once they agree, by the link and once; then the old terms hold and the kitchen begins', async () => {
    const { agree, track, mayBake, row } = await acceptLater();
    expect((await track()).allowed.map(({ event }) => event)).toEqual(['agree_time', 'cancel']);
    await agree();
    expect(await mayBake()).toBe(true);
    expect(await track()).toMatchObject({ answerTimeBy: null, status: 'accepted', allowed: [{ event: 'cancel' }] });
    expect(await refusalOf(agree())).toMatchObject({ data: { reason: { key: 'move_refused_time_awaits_answer' } } });
    const { id } = await row();
    await answerDeadline(world.services, id);
    expect((await row()).status).toBe('accepted');
  });

  it('is agreed to as it was read: not once the order is another than the page showed', async () => {
    const { number, secret, row, track } = await acceptLater();
    const { version } = await row();
    const agreeing = world.visitor().api.orders.agreeToTime({ number, secret, expectedVersion: version - 1 });
    expect(await refusalOf(agreeing)).toMatchObject({ code: 'STALE_STATE' });
    expect((await track()).answerTimeBy).not.toBeNull();
  });

  it('gives everything back to who cancels instead, whatever the ladder says by then', async () => {
    const { cancel, number, placed, track } = await acceptLater();
    await inTx(world.db, (tx) => tx.order.update({ where: { number }, data: { cancellationLadder: { steps: [] } }, select: { id: true } }));
    expect((await track()).cancelRefund).toMatchObject({ amount: placed.totalMinor });
    await cancel();
    await runOperations(world);
    expect(await moneyIn(world, number)).toMatchObject({ refundedMinor: placed.totalMinor });
  });

  it('asks nothing any more once the order is cancelled', async () => {
    const { cancel, track } = await acceptLater();
    await cancel();
    expect(await track()).toMatchObject({ status: 'cancelled', answerTimeBy: null });
  });

  it('keeps the ladder for who agreed first', async () => {
    const { agree, cancel, number, track } = await acceptLater();
    await inTx(world.db, (tx) => tx.order.update({ where: { number }, data: { cancellationLadder: { steps: [] } }, select: { id: true } }));
    await agree();
    expect((await track()).cancelRefund).toMatchObject({ amount: 0 });
    await cancel();
    await runOperations(world);
    expect(await moneyIn(world, number)).toMatchObject({ refundedMinor: 0 });
  });

  it('with no answer before start-by is cancelled by itself, refunded, mailed to both and its room given back', async () => {
    const { row, number, placed } = await acceptLater();
    const { id, answerTimeBy } = await row();
    expect(await queuedJobs(world.db, 'order.answerDeadline')).toContainEqual({ data: { orderId: id }, startAfter: answerTimeBy });
    // The queue's clock may be a moment ahead: nothing is given back early, and the job comes again.
    expect(await refusalOf(answerDeadline(world.services, id))).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    await inTx(world.db, (tx) => tx.order.update({ where: { id }, data: { answerTimeBy: world.services.now() }, select: { id: true } }));
    await answerDeadline(world.services, id);
    await answerDeadline(world.services, id);
    await runOperations(world);
    expect(await row()).toMatchObject({ status: 'cancelled' });
    expect(await moneyIn(world, number)).toMatchObject({ refundedMinor: placed.totalMinor });
    const mails = await mailsAbout(world.db, id);
    for (const kind of ['order_cancelled', 'store_order_cancelled', 'order_refunded'])
      expect(mails.filter((each) => each === kind)).toHaveLength(1);
    expect(await world.db.prisma.slotHold.findFirst({ where: { order: { id } } })).toMatchObject({ state: 'released' });
  });

  it('is settled once when agreement and deadline meet', async () => {
    const { agree, row } = await acceptLater();
    const { id } = await row();
    await inTx(world.db, (tx) => tx.order.update({ where: { id }, data: { answerTimeBy: world.services.now() }, select: { id: true } }));
    const [answered] = await Promise.allSettled([agree(), answerDeadline(world.services, id)]);
    const after = await row();
    expect([after.status, after.timeAgreedAt !== null]).toEqual(
      answered.status === 'fulfilled' ? ['accepted', true] : ['cancelled', false],
    );
  });

  it('is refused beyond a week, and by a stranger', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { promisedStartAt } = await kitchen.row();
    const far = new Date(promisedStartAt.getTime() + 8 * 24 * HOUR_MS).toISOString();
    expect(await refusalOf(kitchen.tap('accept', { revisedStartAt: far }))).toMatchObject({ code: 'INPUT_INVALID' });
    const { number, row } = await acceptLater();
    const { version } = await row();
    const stranger = world.visitor().api.orders.agreeToTime({ number, secret: 'x'.repeat(40), expectedVersion: version });
    expect(await refusalOf(stranger)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused when work on it would begin before anybody could answer, and the order still waits', async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { promisedEndAt } = await kitchen.row();
    world.pass({ minutes: (promisedEndAt.getTime() - world.services.now().getTime()) / 60_000 - 1 });
    const accepting = kitchen.tap('accept', { revisedStartAt: promisedEndAt.toISOString() });
    expect(await refusalOf(accepting)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { revisedStartAt: 'time_too_soon' } } });
    expect(await kitchen.row()).toMatchObject({ status: 'placed', answerTimeBy: null });
  });
});
