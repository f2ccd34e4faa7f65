import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKitchen, type KitchenOrder } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { giftPath, trackingSecret } from './order-links.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const BUYER = { contactName: 'Meera Patil', contactEmail: 'meera.buyer@example.test', contactMobile: '+919812345678' };
const GIFT = { recipientName: 'Vasant', recipientMobile: '+919000012345', giftMessage: 'Many happy\nreturns', giftFrom: 'Your Mimi' };
const hours = (count: number) => new Date(world.services.now().getTime() + count * 3_600_000);

async function aGift(row: NonNullable<KitchenOrder['row']> = {}, order: Omit<KitchenOrder, 'row'> = {}) {
  const kitchen = await openKitchen(world, { fulfilment: 'delivery', method: 'test', ...order, row: { ...BUYER, ...GIFT, ...row } });
  const stored = await kitchen.row();
  const path = giftPath(world.services, stored) ?? '';
  const secret = new URL(path, 'http://shop.test').searchParams.get('secret') ?? '';
  const ref = { number: stored.number, secret };
  return { kitchen, stored, path, ref, open: () => world.visitor().api.orders.gift(ref) };
}
const aSurprise = (row: NonNullable<KitchenOrder['row']> = {}, order: Omit<KitchenOrder, 'row'> = {}) =>
  aGift({ isSurprise: true, revealAt: hours(5), ...row }, order);

describe("the recipient's page", () => {
  it('shows the cake, what is in it, the words and the name they are signed with, and nothing of a price or of the buyer', async () => {
    const gift = await aGift();
    const shown = await gift.open();
    if (shown.stage !== 'shown') throw new Error('A gift that is no surprise is shown at once.');
    expect(shown).toMatchObject({ recipientName: 'Vasant', from: 'Your Mimi', message: 'Many happy\nreturns', step: 'planned' });
    const [line] = shown.lines;
    expect([line?.cakeName, line?.design, line?.allergens, line?.mark].every((fact) => fact !== undefined)).toBe(true);
    const told = JSON.stringify(shown);
    expect(told).not.toMatch(/price|total|amount|currency|INR|meera|9812345678|"number"|9000012345/i);
    expect(told).not.toContain(trackingSecret(world.services, gift.stored.id));
  });

  it('tells of a surprise nothing at all before its time: no cake, no store, no name, no hour', async () => {
    const { open, kitchen } = await aSurprise({}, { status: 'placed' });
    expect(await open()).toEqual({ stage: 'hidden', lastEvent: 0 });
    await kitchen.tap('accept');
    expect(await open()).toEqual({ stage: 'hidden', lastEvent: 1 });
  });

  it('is shown from the time of a surprise on, and once it is in its recipient’s hands', async () => {
    const due = await aSurprise({ revealAt: hours(-1) });
    expect(await due.open()).toMatchObject({ stage: 'shown', isSurprise: true });
    const early = await aSurprise({}, { status: 'delivered' });
    expect(await early.open()).toMatchObject({ stage: 'shown', step: 'here' });
  });

  it('waits with a surprise for the time it was moved to, and names no time that its buyer has not agreed to', async () => {
    const moved = await aSurprise({ revealAt: hours(-1), revisedStartAt: hours(60), revisedEndAt: hours(62) });
    expect(await moved.open()).toMatchObject({ stage: 'hidden' });
    const asked = await aGift({ revisedStartAt: hours(60), revisedEndAt: hours(62), answerTimeBy: hours(1) });
    expect(await asked.open()).toMatchObject({ startAt: asked.stored.promisedStartAt.toISOString() });
  });

  it.each<OrderStatus>(['cancelled', 'rejected'])('says of an order that was %s only that it does not come', async (status) => {
    for (const make of [aGift, aSurprise]) {
      const { open } = await make({}, { status });
      expect(await open()).toEqual({ stage: 'called_off', lastEvent: 0 });
    }
  });

  it('tells its recipient nothing of trouble at the door', async () => {
    const { open } = await aGift({ estimatedArrivalAt: hours(1) }, { status: 'delivery_failed' });
    expect(await open()).toMatchObject({ step: 'made', estimatedArrivalAt: null });
  });

  it('opens by its own secret alone, and that opens nothing else', async () => {
    const [mine, theirs] = [await aGift(), await aGift()];
    const { api } = world.visitor();
    const { number, secret } = mine.ref;
    const refusals = [
      await refusalOf(api.orders.gift({ number, secret: trackingSecret(world.services, mine.stored.id) })),
      await refusalOf(api.orders.gift({ number, secret: theirs.ref.secret })),
      await refusalOf(api.orders.gift({ number, secret: '' })),
      await refusalOf(api.orders.gift({ number: 'ZZZZZZZ', secret })),
      await refusalOf(api.orders.track({ number, secret })),
      await refusalOf(api.orders.cancel({ number, secret, expectedVersion: mine.kitchen.order.version })),
      await refusalOf(api.checkout.settle({ number, secret })),
      await refusalOf(api.orderChanges.list({ number, secret })),
    ];
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal)))).toEqual(new Set(['{"code":"NOT_FOUND","kind":"not_found"}']));
  });

  it('does not exist for an order without a recipient, nor before it is paid for', async () => {
    const plain = await aGift({ recipientName: null, recipientMobile: null });
    const unpaid = await aGift({}, { status: 'awaiting_payment' });
    expect([plain.path, unpaid.path]).toEqual(['', '']);
    // By the secret that it will have.
    for (const { stored } of [plain, unpaid]) {
      const path = giftPath(world.services, { ...stored, recipientName: 'Vasant', status: 'placed' }) ?? '';
      const secret = new URL(path, 'http://shop.test').searchParams.get('secret') ?? '';
      expect(await refusalOf(world.visitor().api.orders.gift({ number: stored.number, secret }))).toMatchObject({ code: 'NOT_FOUND' });
    }
    const { userId } = plain.stored;
    const user = await world.db.prisma.user.findUniqueOrThrow({ where: { id: userId ?? '' } });
    expect(await world.customer(user).api.orders.track({ number: plain.stored.number })).toMatchObject({ giftPath: null, revealsAt: null });
  });

  it('is given to the buyer and to the store, each with what it opens at', async () => {
    const { stored, kitchen, path } = await aSurprise();
    const secret = trackingSecret(world.services, stored.id);
    const tracked = await world.visitor().api.orders.track({ number: stored.number, secret });
    expect(tracked).toMatchObject({ giftPath: path, giftFrom: 'Your Mimi', revealsAt: stored.revealAt?.toISOString() });
    expect(await kitchen.ticket()).toMatchObject({ giftUrl: world.services.publicUrl + path, giftFrom: 'Your Mimi' });
  });

  it('follows its order without saying what happened', async () => {
    const { kitchen, ref } = await aSurprise({}, { status: 'placed' });
    const live = world.visitor().api.orders.followGift(ref);
    const first = live.then(async (stream) => {
      for await (const sent of stream as AsyncIterable<readonly [string, object]>) return [sent[0], sent[1]];
      return null;
    });
    await kitchen.tap('accept');
    expect(await first).toEqual(['1', { type: 'changed' }]);
    const wrong = world.visitor().api.orders.followGift({ ...ref, secret: 'x' });
    expect(
      await refusalOf(
        wrong.then(async (stream) => {
          for await (const sent of stream as AsyncIterable<unknown>) return sent;
          return null;
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
  });
});
