import { buildStaff, buildUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailsAbout, queuedJobs } from '../testing/kitchen.ts';
import { moneyIn, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { acceptanceDeadline } from './acceptance-deadline.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** An order that was paid by wallet and waits for the store's answer. */
async function waitingOrder() {
  const shop = await openStore(world);
  const { number } = await paidOrder(world, world.visitor(), shop);
  const { id, acceptBy } = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  return { shop, number, id, acceptBy };
}

const mailsTo = async (orderId: string, kind: string) =>
  (await world.db.prisma.mail.findMany({ where: { orderId, kind } })).map(({ recipient }) => recipient).toSorted();
const minutesFrom = (start: Date, end: Date) => (end.getTime() - start.getTime()) / 60_000;

describe('an order that waits for an answer', () => {
  it('is placed with its three dates: the owner after ten minutes, an admin after thirty, and the end after an hour', async () => {
    const placedAt = world.services.now();
    const { id, acceptBy } = await waitingOrder();
    const jobs = (await queuedJobs(world.db, 'order.acceptanceDeadline')).filter(({ data }) => data['orderId'] === id);
    expect(jobs.map(({ data, startAfter }) => [data['step'], minutesFrom(placedAt, startAfter)])).toEqual([
      ['warn_owner', 10],
      ['warn_admin', 30],
      ['reject', 60],
    ]);
    expect(acceptBy?.getTime()).toBe(placedAt.getTime() + 3_600_000);
  });

  it('mails every owner of the store once, then every admin once', async () => {
    const { id, shop } = await waitingOrder();
    const { fixture } = world;
    const [coOwner, colleague] = [buildUser(fixture), buildUser(fixture)];
    const [admin] = [buildUser(fixture, { role: 'admin' }), buildUser(fixture, { role: 'admin', disabledAt: new Date() })];
    buildStaff(fixture, { storeId: shop.store.row.id, userId: coOwner.id, role: 'owner' });
    buildStaff(fixture, { storeId: shop.store.row.id, userId: colleague.id });
    await fixture.save(world.db);
    for (const step of ['warn_owner', 'warn_owner', 'warn_admin', 'warn_admin'] as const)
      await acceptanceDeadline(world.services, id, step);
    expect(await mailsTo(id, 'store_acceptance_running_out')).toEqual([shop.store.owner.email, coOwner.email].toSorted());
    expect(await mailsTo(id, 'admin_acceptance_running_out')).toEqual([admin.email]);
  });

  it('is given back at the deadline: rejected, the slot free, the money released, the customer told', async () => {
    const { id, number } = await waitingOrder();
    world.pass({ minutes: 60 });
    await acceptanceDeadline(world.services, id, 'reject');
    await acceptanceDeadline(world.services, id, 'reject');
    await runOperations(world);
    const { hold, ...order } = await world.db.prisma.order.findUniqueOrThrow({ where: { id }, include: { hold: true } });
    expect([order.status, order.acceptBy, hold?.state]).toEqual(['rejected', null, 'released']);
    expect((await moneyIn(world, number)).operations).toEqual(['authorize succeeded', 'void succeeded']);
    expect(await mailsAbout(world.db, id)).toEqual(['order_placed', 'store_new_order', 'order_rejected']);
  });

  it('is not given back a moment early: the job fails, so that it is tried again', async () => {
    const { id } = await waitingOrder();
    world.pass({ minutes: 59.9 });
    expect(await refusalOf(acceptanceDeadline(world.services, id, 'reject'))).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect((await world.db.prisma.order.findUniqueOrThrow({ where: { id } })).status).toBe('placed');
  });
});

it('leaves an answered order alone', async () => {
  const { id, number, shop } = await waitingOrder();
  await tap(world, shop, number, 'accept');
  world.pass({ minutes: 60 });
  for (const step of ['warn_owner', 'warn_admin', 'reject'] as const) await acceptanceDeadline(world.services, id, step);
  expect((await world.db.prisma.order.findUniqueOrThrow({ where: { id } })).status).toBe('accepted');
  expect(await mailsAbout(world.db, id)).toEqual(['order_placed', 'store_new_order', 'order_accepted']);
});

it('lets the store and the deadline meet: one of them answers', async () => {
  for (let round = 0; round < 3; round++) {
    const { id, number, shop } = await waitingOrder();
    world.pass({ minutes: 60 });
    await Promise.allSettled([tap(world, shop, number, 'accept'), acceptanceDeadline(world.services, id, 'reject')]);
    await runOperations(world);
    const { status } = await world.db.prisma.order.findUniqueOrThrow({ where: { id } });
    expect((await moneyIn(world, number)).operations.at(-1)).toBe(status === 'accepted' ? 'capture succeeded' : 'void succeeded');
  }
});
