import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailsAbout, openKitchen, type Kitchen, type KitchenOrder } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { afterMove } from './after-move.ts';

let world: TestWorld;
beforeAll(async () => void (world = await createTestWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const TEN_SECONDS = { minutes: 10 / 60 };
const READY: KitchenOrder = { status: 'ready', fulfilment: 'delivery', row: { travelMinutes: 30 } };

/** Its job comes now: whatever of it is due is done. */
async function ring({ order }: Kitchen, event = 'send_out'): Promise<void> {
  const move = await world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId: order.id, event }, orderBy: { version: 'desc' } });
  await afterMove(world.services, move.id);
}
const told = async ({ order }: Kitchen) => (await mailsAbout(world.db, order.id)).filter((kind) => kind === 'order_nearly_there').length;
const tell = ({ api, storeId, order }: Kitchen) => api.storeOrders.tellNearlyThere({ storeId, number: order.number });

async function onItsWay(order: KitchenOrder = READY): Promise<Kitchen> {
  const kitchen = await openKitchen(world, order);
  await kitchen.tap('send_out');
  world.pass(TEN_SECONDS);
  await ring(kitchen);
  return kitchen;
}

it('is told five minutes before the estimated arrival, and once, however often the job comes', async () => {
  const kitchen = await onItsWay();
  expect([await told(kitchen), await mailsAbout(world.db, kitchen.order.id)]).toEqual([0, ['order_out_for_delivery']]);
  world.pass({ minutes: 24 });
  await ring(kitchen);
  expect(await told(kitchen), 'a minute early').toBe(0);
  world.pass({ minutes: 1 });
  await Promise.all([ring(kitchen), ring(kitchen), ring(kitchen)]);
  expect(await told(kitchen)).toBe(1);
  expect((await kitchen.ticket()).nearlyThereAt).toBe(world.services.now().toISOString());
});

it('is told at the earliest when sending it out can no longer be undone, and not at all where it was', async () => {
  const near = await openKitchen(world, { ...READY, row: { travelMinutes: 2 } });
  await near.tap('send_out');
  await ring(near);
  expect(await told(near)).toBe(0);
  world.pass(TEN_SECONDS);
  await ring(near);
  expect(await told(near)).toBe(1);
  const undone = await openKitchen(world, READY);
  await undone.tap('send_out');
  await undone.tap('undo');
  world.pass({ minutes: 26 });
  await ring(undone);
  expect(await told(undone)).toBe(0);
});

it('the store tells it before, in one tap that counts once; the estimate is five minutes from then, and the clock has nothing to add', async () => {
  const kitchen = await onItsWay();
  world.pass({ minutes: 3 });
  const [first, second] = await Promise.all([tell(kitchen), tell(kitchen)]);
  const now = world.services.now();
  expect([first?.nearlyThereAt, second?.nearlyThereAt]).toEqual([now.toISOString(), now.toISOString()]);
  expect((await kitchen.row()).estimatedArrivalAt).toEqual(new Date(now.getTime() + 5 * 60_000));
  world.pass({ minutes: 30 });
  await ring(kitchen);
  expect(await told(kitchen)).toBe(1);
});

it('what was told can be taken back no more', async () => {
  const kitchen = await openKitchen(world, READY);
  await kitchen.tap('send_out');
  await tell(kitchen);
  expect(await refusalOf(kitchen.tap('undo'))).toMatchObject({ code: 'UNDO_TOO_LATE' });
});

it('is not told of what arrived, came back, or should be there by now; of a second way out it is told anew', async () => {
  const arrived = await onItsWay();
  await arrived.tap('deliver');
  const late = await onItsWay();
  const back = await onItsWay();
  await back.tap('fail_delivery', { reason: 'Nobody there' });
  world.pass({ minutes: 25 });
  await Promise.all([ring(arrived), ring(back)]);
  expect([await told(arrived), await told(back)]).toEqual([0, 0]);
  world.pass({ minutes: 6 });
  await ring(late);
  expect(await told(late)).toBe(0);
  await back.tap('send_out');
  world.pass({ minutes: 25 });
  await ring(back);
  expect(await told(back)).toBe(1);
});

it('by itself tells nothing where nobody knows how long the way is', async () => {
  const kitchen = await onItsWay({ ...READY, row: { travelMinutes: null } });
  world.pass({ minutes: 60 });
  await ring(kitchen);
  expect(await told(kitchen)).toBe(0);
});

it('is told of nothing that is not under way, nor by another store', async () => {
  const kitchen = await openKitchen(world, READY);
  expect(await refusalOf(tell(kitchen))).toMatchObject({ code: 'STALE_STATE', data: { current: 'ready' } });
  const other = await openKitchen(world);
  await kitchen.tap('send_out');
  expect(await refusalOf(tell({ ...other, order: kitchen.order }))).toMatchObject({ code: 'NOT_FOUND' });
});
