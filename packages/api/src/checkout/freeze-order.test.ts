import { declared } from '@sweetspot/db/testing';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCake, buy, holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const orderOf = (number: string) => world.db.prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
const minutesBefore = (instant: Date, minutes: number) => new Date(instant.getTime() - minutes * 60_000);

test('an order keeps the printed parts of each price as they were shown, and they are its price', async () => {
  const shop = await openStore(world);
  const { number } = await buy(world.visitor(), shop, { quantity: 3 });
  const [line] = (await orderOf(number)).lines;
  const shown = evaluateCustomization(shop.cake.customizable, { selections: {} });
  expect(shown.parts.length).toBeGreaterThan(1);
  expect(line?.priceParts).toEqual(shown.parts);
  expect(line).toMatchObject({ unitPriceMinor: shown.unitPriceMinor, lineTotalMinor: shown.unitPriceMinor * 3 });
});

test('an order keeps of a cake what it was when it was ordered: what is in it, for whom it is, and what work it is', async () => {
  const shop = await openStore(world, {
    cake: {
      mark: 'egg',
      claims: ['sugar_free'],
      allergens: declared({ soybeans: 'contains' }),
      serves: 7,
      leadTimeMinutes: 300,
      preparationMinutes: 95,
    },
  });
  const { number } = await buy(world.visitor(), shop);
  const [line] = (await orderOf(number)).lines;
  const shown = evaluateCustomization(shop.cake.customizable, { selections: {} });
  expect([shown.claims, Object.keys(shown.work).length > 0]).toEqual([['sugar_free'], true]);
  const { allergens, mark, claims, serves, weightGrams, work, preparationMinutes, leadTimeMinutes, design, choices } = shown;
  expect(line).toMatchObject({ allergens, mark, claims, serves, weightGrams, work, preparationMinutes, leadTimeMinutes, design, choices });
  expect(line?.inscription).toEqual(design.inscription);
});

test('an order keeps the terms by which it was charged, what they came to, and the door as it was typed', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store);
  const form = orderFor(shop.store, held);
  const address = form.address && { ...form.address, instructions: 'Gate code 4711' };
  const order = await orderOf((await visitor.api.checkout.place({ ...form, address })).number);
  const { taxMinor, commissionMinor, subtotalMinor, deliveryMinor, totalMinor } = orderTotalSchema.parse(order.breakdown);
  const rateBp = world.services.market.goodsTax.cake.rateBp;
  expect(Math.min(taxMinor, commissionMinor, deliveryMinor, held.distanceMetres ?? 0)).toBeGreaterThan(0);
  expect(order).toMatchObject({ taxMinor, commissionMinor, subtotalMinor, deliveryMinor, totalMinor, discountMinor: 0 });
  expect(order).toMatchObject({ commissionRateBp: shop.store.row.commissionRateBp, taxRateBp: rateBp, feeRule: shop.store.feeRule });
  expect(order.lines.map((line) => line.taxRateBp)).toEqual([rateBp]);
  expect(order).toMatchObject({ distanceMetres: held.distanceMetres, instructions: 'Gate code 4711', addressLine1: form.address?.line1 });
});

test('a surprise may be told from the start of its promised window on, and what is none keeps no such hour', async () => {
  const shop = await openStore(world);
  const recipient = { name: 'Meera', mobile: '90000 00000' };
  const gift = await buy(world.visitor(), shop, { recipient, isSurprise: true, paymentMethod: 'test' });
  const surprise = await orderOf(gift.number);
  expect(surprise).toMatchObject({ isSurprise: true, revealAt: surprise.promisedStartAt });
  const plain = await buy(world.visitor(), shop, { recipient, paymentMethod: 'test' });
  expect(await orderOf(plain.number)).toMatchObject({ isSurprise: false, revealAt: null });
});

test('a way longer than its window moves what the kitchen must have done before the window opens', async () => {
  // Some sixty kilometres from the door.
  const far = await openStore(world, { store: { latitude: 17.25, deliveryRadiusMetres: 100_000 } });
  const { number } = await buy(world.visitor(), far);
  const order = await orderOf(number);
  const travelMinutes = order.travelMinutes ?? 0;
  expect(travelMinutes).toBeGreaterThan(120);
  expect(order.leaveByAt).toEqual(minutesBefore(order.promisedEndAt, travelMinutes));
  expect(order.boxByAt).toEqual(minutesBefore(order.leaveByAt, 10));
  expect(order.startByAt < order.decorateByAt && order.decorateByAt < order.boxByAt).toBe(true);
});

test('a way within its window, and none at all, leave the counter as the window opens', async () => {
  const shop = await openStore(world);
  for (const fulfilment of ['delivery', 'pickup'] as const) {
    const { number } = await buy(world.visitor(), shop, { fulfilment });
    const order = await orderOf(number);
    expect(order.leaveByAt).toEqual(order.promisedStartAt);
  }
});
