import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildOrder, buildStore, buildUser, type OrderOverrides } from '@sweetspot/db/testing';
import { isLate } from '@sweetspot/domain/kitchen/next-deadline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestWorld, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let admin: Api['admin'];
let storeIds: string[];
beforeAll(async () => {
  world = await createTestWorld();
  const { fixture, db } = world;
  const user = buildUser(fixture, { role: 'admin' });
  const shops = [buildStore(fixture), buildStore(fixture)].map((store) => ({
    store,
    cake: buildCake(fixture, { library: buildOptionLibrary(fixture, store) }),
  }));
  const days = ['2026-11-20', '2026-11-21', '2026-11-28', '2026-11-29', '2026-11-30'];
  const statuses: OrderOverrides['status'][] = ['delivered', 'delivered', 'cancelled', 'accepted', 'placed', 'rejected', 'expired'];
  shops.forEach(({ cake }, index) => {
    for (const day of days)
      for (const status of statuses.slice(index))
        buildOrder(fixture, { lines: [{ cake }], createdAt: new Date(`${day}T20:00:00Z`), ...(status && { status }) });
  });
  buildStore(fixture, { status: 'awaiting_approval' });
  await fixture.save(db);
  storeIds = shops.map(({ store }) => store.row.id);
  admin = world.admin(user).api.admin;
});
afterAll(() => world[Symbol.asyncDispose]());

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

/** The same figures, added up here from the rows. */
async function counted(from: Date, to: Date, storeId?: string) {
  const rows = await world.db.prisma.order.findMany({
    where: {
      placedAt: { gte: from, lt: to },
      status: { notIn: ['rejected', 'cancelled', 'expired'] },
      ...(storeId && { storeId }),
    },
  });
  return { orders: rows.length, revenue: sum(rows.map(({ totalMinor }) => totalMinor)) };
}

// Midnights in India.
const midnight = (date: string) => new Date(`${date}T00:00:00+05:30`);

it('adds up: the days make the total, the total is what the rows say, and so is the range before it', async () => {
  for (const storeId of [null, ...storeIds]) {
    const { days, totals } = await admin.dashboard({ from: '2026-11-27', to: '2026-12-01', storeId });
    expect(days.map(({ date }) => date)).toEqual(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']);
    expect(sum(days.map(({ orders }) => orders))).toBe(totals.orders);
    expect(sum(days.map(({ revenue }) => revenue.amount))).toBe(totals.revenue.amount);
    const now = await counted(midnight('2026-11-27'), midnight('2026-12-02'), storeId ?? undefined);
    const before = await counted(midnight('2026-11-22'), midnight('2026-11-27'), storeId ?? undefined);
    expect([totals.orders, totals.revenue.amount]).toEqual([now.orders, now.revenue]);
    expect([totals.ordersBefore, totals.revenueBefore.amount]).toEqual([before.orders, before.revenue]);
    expect(now.orders).toBeGreaterThan(0);
  }
});

it("counts an order on the day it was placed by the market's clock", async () => {
  const { days } = await admin.dashboard({ from: '2026-11-28', to: '2026-11-29', storeId: storeIds[0] });
  // At 20:00 UTC it is already tomorrow in India.
  expect(days.map(({ date, orders }) => [date, orders])).toEqual([
    ['2026-11-28', 0],
    ['2026-11-29', 4],
  ]);
});

it('has a day for every date, none for a range that is the wrong way round, and no more than a year of them', async () => {
  const { days, totals } = await admin.dashboard({ from: '2026-12-01', to: '2026-11-30' });
  expect([days, totals.orders]).toEqual([[], 0]);
  expect((await admin.dashboard({ from: '2020-01-01', to: '2026-11-30' })).days).toHaveLength(367);
});

it('says how many orders are where now, and which problems need a person, each with the page that settles it', async () => {
  const open = await world.db.prisma.order.findMany({ where: { status: { in: ['placed', 'accepted'] } } });
  const late = open.filter((order) => isLate({ ...order, pieces: [] }, world.services.now()));
  const first = await admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
  expect(first.ordersNow).toMatchObject({
    awaitingAcceptance: open.filter(({ status }) => status === 'placed').length,
    inKitchen: open.filter(({ status }) => status === 'accepted').length,
    onTheWay: 0,
    late: late.length,
  });
  const placed = open.find(({ status }) => status === 'placed');
  await inTx(world.db, async (tx) => {
    await tx.order.update({ where: { id: placed?.id ?? '' }, data: { adminWarnedAt: world.services.now() } });
    const mail = { kind: 'order_baking', subjectId: '1', recipient: 'a@example.test', locale: 'en-IN', data: {}, messageId: 'one' };
    await tx.mail.create({ data: { ...mail, state: 'failed' } });
  });
  const { problems } = await admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
  expect(problems.map(({ kind, count }) => [kind, count])).toEqual([
    ['store_awaiting', 1],
    ['mail_failed', 1],
    ['unanswered', 1],
    ['late', late.length],
  ]);
  for (const { path } of problems) expect(path).toMatch(/^\/admin\//);
});

it('counts what the books have found and what is disputed as long as nobody has settled it', async () => {
  const order = await world.db.prisma.order.findFirstOrThrow();
  const now = world.services.now();
  const admins = await world.db.prisma.user.findFirstOrThrow({ where: { role: 'admin' } });
  const about = { orderId: order.id, currency: 'INR', createdAt: now };
  const closed = { closedAt: now, closedByUserId: admins.id, closeReason: 'A misprint' };
  const finding = (key: string) => ({ ...about, id: world.services.newId(), key, kind: 'amount_differs', storeId: order.storeId });
  const dispute = () => ({ ...about, id: world.services.newId(), amountMinor: 100, reason: 'Not theirs', openedByUserId: admins.id });
  await inTx(world.db, async (tx) => {
    await tx.finding.createMany({ data: [finding('one'), { ...finding('two'), state: 'closed', ...closed }] });
    await tx.dispute.createMany({ data: [dispute(), { ...dispute(), state: 'for_store', ...closed }] });
  });
  const { problems } = await admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
  expect(problems).toEqual(
    expect.arrayContaining([
      { kind: 'finding_open', count: 1, path: '/admin/findings' },
      { kind: 'dispute_open', count: 1, path: '/admin/findings' },
    ]),
  );
});

it('lists exactly the orders that a figure counts', async () => {
  const range = { from: '2026-11-28', to: '2026-12-01' };
  const { ordersNow, totals } = await admin.dashboard({ ...range, storeId: storeIds[0] });
  const listed = async (filter: Parameters<typeof admin.orders>[0]) => (await admin.orders({ limit: 100, ...filter })).items;
  expect(await listed({ status: 'placed' })).toHaveLength(ordersNow.awaitingAcceptance);
  expect(await listed({ situation: 'in_kitchen' })).toHaveLength(ordersNow.inKitchen);
  expect(await listed({ situation: 'late' })).toHaveLength(ordersNow.late);
  const sold = await listed({ situation: 'sold', ...range, storeId: storeIds[0] ?? null });
  expect([sold.length, sum(sold.map(({ total }) => total.amount))]).toEqual([totals.orders, totals.revenue.amount]);
});

it('finds the orders behind each trouble with money', async () => {
  const [first, second, third] = await world.db.prisma.order.findMany({
    where: { status: 'accepted', paymentMethod: 'test' },
    orderBy: { id: 'asc' },
    take: 3,
    select: { number: true, payments: { select: { id: true } } },
  });
  const paymentOf = (order: typeof first) => order?.payments[0]?.id ?? '';
  await inTx(world.db, async (tx) => {
    await tx.payment.update({ where: { id: paymentOf(first) }, data: { failedAt: world.services.now() } });
    const asked = { kind: 'refund', amountMinor: 100 } as const;
    const lost = { ...asked, paymentId: paymentOf(second), requestKey: 'lost', state: 'unknown' } as const;
    await tx.paymentOperation.create({ data: lost });
    const operation = await tx.paymentOperation.create({
      data: { ...asked, paymentId: paymentOf(third), requestKey: 'refused', state: 'failed' },
    });
    await tx.refund.create({
      data: { paymentId: paymentOf(third), operationId: operation.id, amountMinor: 100, reason: 'No', state: 'failed' },
    });
  });
  const numbers = async (situation: 'capture_failed' | 'payment_unknown' | 'refund_failed') =>
    (await admin.orders({ situation })).items.map(({ number }) => number);
  expect(await numbers('capture_failed')).toEqual([first?.number]);
  expect(await numbers('payment_unknown')).toEqual([second?.number]);
  expect(await numbers('refund_failed')).toEqual([third?.number]);
  const { problems } = await admin.dashboard({ from: '2026-11-30', to: '2026-12-01' });
  for (const kind of ['capture_failed', 'payment_unknown', 'refund_failed'])
    expect(problems).toContainEqual({ kind, count: 1, path: `/admin/orders?situation=${kind}` });
});

it('keeps an order whose money could not be taken among the troubles, however far it has come', async () => {
  const { id, number } = await world.db.prisma.order.findFirstOrThrow({
    where: { status: 'accepted', paymentMethod: 'test' },
    orderBy: { id: 'desc' },
    select: { id: true, number: true },
  });
  await inTx(world.db, async (tx) => {
    await tx.payment.updateMany({ where: { orderId: id }, data: { failedAt: world.services.now() } });
    await tx.order.update({ where: { id }, data: { status: 'out_for_delivery' } });
  });
  const { items } = await admin.orders({ situation: 'capture_failed' });
  expect(items.map((order) => order.number)).toContain(number);
});
