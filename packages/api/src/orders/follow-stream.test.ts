import { appendEvents, inTx } from '@sweetspot/db';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashPassword } from '../sessions/passwords.ts';
import { openBrowser } from '../testing/browser.ts';
import { openKitchen, type Kitchen } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => void vi.useRealTimers());
afterAll(() => world[Symbol.asyncDispose]());

type Stream = AsyncIterable<unknown>;
/** What tRPC sends: the number to resume after, and the event. */
type Sent = readonly [
  number: string,
  event: { readonly type: string; readonly orderNumber: string | null; readonly status: string | null },
];

/** The next so many events of a stream, which is then closed. */
async function take(stream: Stream, count: number): Promise<Sent[]> {
  const taken: Sent[] = [];
  for await (const sent of stream) {
    const [number, event] = sent as Sent;
    taken.push([number, event]);
    if (taken.length === count) break;
  }
  return taken;
}

const numbersOf = (sent: readonly Sent[]) => sent.map(([number]) => Number(number));
const follow = ({ api, storeId }: Kitchen, lastEventId?: string) => api.storeOrders.follow({ storeId, lastEventId });

interface Opened {
  readonly api: Api;
  readonly userId: string;
  readonly storeId: string;
}

describe('a stream of events', () => {
  it('goes on after the last number that the client saw, in order and once each, across a lost connection', async () => {
    const kitchen = await openKitchen(world, { status: 'placed', quantity: 2 });
    await kitchen.tap('accept');
    const before = await take(await follow(kitchen), 1);
    await kitchen.tickAll('started', 'baked');
    const resumed = await take(await follow(kitchen, before.at(-1)?.[0]), 3);
    const live = follow(kitchen, resumed.at(-1)?.[0]).then((stream) => take(stream, 3));
    await kitchen.tickAll('decorated');
    const all = [...before, ...resumed, ...(await live)];
    expect(numbersOf(all)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(all.slice(0, 2).map(([, { type, status, orderNumber }]) => [type, status, orderNumber])).toEqual([
      ['order_changed', 'accepted', kitchen.order.number],
      ['order_changed', 'baking', kitchen.order.number],
    ]);
  });

  it.each(['0', '-5', 'not a number', '9007199254740993', null])('begins at the beginning for %s', async (lastEventId) => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    await kitchen.tap('accept');
    const stream = await kitchen.api.storeOrders.follow({ storeId: kitchen.storeId, lastEventId });
    expect(numbersOf(await take(stream, 1))).toEqual([1]);
  });

  it('tells a reader who is far behind, or ahead after a restored backup, to read anew', async () => {
    const kitchen = await openKitchen(world);
    const stream = { kind: 'store', id: kitchen.storeId } as const;
    await inTx(world.db, (tx) => appendEvents(tx, [{ stream, type: 'store_changed', payload: {} }]));
    const [ahead] = await take(await follow(kitchen, '50'), 1);
    expect(ahead).toMatchObject(['1', { type: 'refetch', orderNumber: null }]);
    const many = Array.from({ length: 501 }, () => ({ stream, type: 'store_changed', payload: {} }));
    await inTx(world.db, (tx) => appendEvents(tx, many));
    const [behind] = await take(await follow(kitchen, '1'), 1);
    expect(behind).toMatchObject(['502', { type: 'refetch' }]);
  });

  it("shows a customer their own order's changes and nobody else's order", async () => {
    const kitchen = await openKitchen(world, { status: 'placed' });
    const { userId } = await kitchen.row();
    const user = await world.db.prisma.user.findUniqueOrThrow({ where: { id: userId ?? '' } });
    const { number } = kitchen.order;
    const live = world
      .customer(user)
      .api.orders.follow({ number })
      .then((stream) => take(stream, 1));
    await kitchen.tap('accept');
    expect(await live).toMatchObject([['1', { type: 'order_changed', status: 'accepted' }]]);
    const stranger = world.visitor().api.orders.follow({ number });
    expect(await refusalOf(stranger.then((stream) => take(stream, 1)))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<[string, (opened: Opened) => Promise<unknown>, string]>([
    ['the person signs out everywhere', ({ api }) => api.sessions.signOutEverywhere(), 'NOT_SIGNED_IN'],
    [
      'the session is ended from elsewhere',
      ({ userId }) => inTx(world.db, (tx) => tx.session.deleteMany({ where: { userId } })),
      'NOT_SIGNED_IN',
    ],
    [
      'the account is disabled',
      ({ userId }) => inTx(world.db, (tx) => tx.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })),
      'NOT_SIGNED_IN',
    ],
    [
      'the person leaves the store’s staff',
      ({ userId, storeId }) => inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { userId, storeId } })),
      'STORE_NOT_FOUND',
    ],
  ])('ends in a refusal as soon as %s', async (_what, happen, code) => {
    const kitchen = await openKitchen(world);
    const { owner } = kitchen.order.store;
    await inTx(world.db, async (tx) =>
      tx.user.update({ where: { id: owner.id }, data: { passwordHash: await hashPassword('a cake for grandmother') } }),
    );
    const browser = openBrowser(world);
    await browser.in('console').sessions.signIn({ email: owner.email, password: 'a cake for grandmother' });
    const stream: Stream = await browser.in('console').storeOrders.follow({ storeId: kitchen.storeId });
    const events = stream[Symbol.asyncIterator]();
    const first = events.next();
    await kitchen.tap('start_baking');
    expect(numbersOf([(await first).value as Sent])).toEqual([1]);
    // Heard from its first moment: a refusal may come before what causes it has answered.
    const end = refusalOf(events.next());
    await happen({ api: browser.in('console'), userId: owner.id, storeId: kitchen.storeId });
    expect(await end).toMatchObject({ code });
  });

  it('goes on when another membership of the same person ends', async () => {
    const kitchen = await openKitchen(world);
    const other = await openKitchen(world);
    const { owner } = kitchen.order.store;
    await inTx(world.db, async (tx) => {
      await tx.user.update({ where: { id: owner.id }, data: { passwordHash: await hashPassword('a cake for grandmother') } });
      await tx.storeStaff.create({ data: { storeId: other.storeId, userId: owner.id, role: 'staff' } });
    });
    const browser = openBrowser(world);
    await browser.in('console').sessions.signIn({ email: owner.email, password: 'a cake for grandmother' });
    const stream: Stream = await browser.in('console').storeOrders.follow({ storeId: kitchen.storeId });
    const first = stream[Symbol.asyncIterator]().next();
    await inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { storeId: other.storeId } }));
    await kitchen.tap('start_baking');
    expect(numbersOf([(await first).value as Sent])).toEqual([1]);
  });

  it('ends by itself when nothing is known any more of its session', async () => {
    const kitchen = await openKitchen(world);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const stream: Stream = await kitchen.api.storeOrders.follow({ storeId: kitchen.storeId });
    const end = stream[Symbol.asyncIterator]().next();
    vi.advanceTimersByTime(60_000);
    expect(await refusalOf(end)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });
});
