import { inTx } from '@sweetspot/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireUnpaidOrder } from '../payments/expire-unpaid-order.ts';
import { atWallet, orderByWallet, runOperations } from '../testing/paying.ts';
import { addCake, buy, firstSlot, holdFirstSlot, NEARBY, openStore, orderFor, secretIn } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';
import { sweepHolds } from '../capacity/sweep-holds.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Room for so many cakes in each window. */
const capacity = (cakes: number) => ({ capacity: { oven: 10_000, decorator: 100_000, cakes } });

test('a held slot says what the order will cost, part by part, and what cancelling gives back', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake, 2);
  const { breakdown, ladder, distanceMetres } = await holdFirstSlot(visitor, shop.store);
  const { subtotal, delivery, total } = breakdown;
  expect(breakdown.lines).toMatchObject([{ label: shop.cake.customizable.name, quantity: 2 }]);
  expect(delivery.amount).toBeGreaterThan(0);
  expect(total.amount).toBe(subtotal.amount + delivery.amount);
  expect(distanceMetres).toBeGreaterThan(0);
  expect(ladder.at(-1)).toEqual({ until: null, refundBp: 0, refund: { amount: 0, currency: 'INR' } });
});

test('choosing another slot gives the first one back, and a refused choice keeps it', async () => {
  const shop = await openStore(world, { store: capacity(1) });
  const [first, second] = [world.visitor(), world.visitor()];
  await addCake(first, shop.cake);
  await addCake(second, shop.cake);
  const hold = (person: typeof first, slotId: string) =>
    person.api.checkout.holdSlot({ storeId: shop.store.row.id, fulfilment: 'pickup', slotId, point: null });
  const early = await firstSlot(first, shop.store, 'pickup');
  await hold(first, early.id);
  const later = await firstSlot(second, shop.store, 'pickup');
  expect(later.id).not.toBe(early.id);
  await hold(second, later.id);

  expect((await refusalOf(hold(first, later.id))).code).toBe('SLOT_FULL');
  expect((await refusalOf(hold(second, early.id))).code).toBe('SLOT_FULL');
  // The customer's own hold takes no room from them.
  await hold(first, early.id);
  await world.visitor().api.stores.slots({ storeId: shop.store.row.id, fulfilment: 'pickup', cake: null, point: null });
});

test('cash is placed at once; the cart is empty of it and the store is told', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const placed = await buy(visitor, shop);
  expect(placed.next).toMatchObject({ type: 'track' });
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number: placed.number } });
  expect(order).toMatchObject({ status: 'placed', contactMobile: '+919876543210', version: 2 });
  expect(order.acceptBy?.getTime()).toBe(world.services.now().getTime() + 60 * 60_000);
  expect((await visitor.api.carts.get()).count).toBe(0);
  const mails = await world.db.prisma.mail.findMany({ where: { orderId: order.id }, select: { kind: true, recipient: true } });
  expect(mails).toEqual(
    expect.arrayContaining([
      { kind: 'order_placed', recipient: 'asha@example.test' },
      { kind: 'store_new_order', recipient: shop.store.row.email },
    ]),
  );
});

test('whatever happens to the cake, store or rates afterwards, the order stays as it was placed', async () => {
  const shop = await openStore(world);
  const { number } = await buy(world.visitor(), shop, { quantity: 2 });
  const load = () =>
    world.db.prisma.order.findUniqueOrThrow({
      where: { number },
      include: { lines: { include: { pieces: { include: { tiers: true } } } } },
    });
  const before = await load();
  await inTx(world.db, async (tx) => {
    await tx.cake.update({
      where: { id: shop.cake.id },
      data: { name: 'Another', basePriceMinor: 1, allergens: {}, leadTimeMinutes: 9 },
      select: { id: true },
    });
    await tx.store.update({
      where: { id: shop.store.row.id },
      data: { taxRateBp: 0, commissionRateBp: 0, deliveryFeeRule: {} },
      select: { id: true },
    });
  });
  expect(await load()).toEqual(before);
  expect(before.lines[0]?.pieces).toHaveLength(2);
  expect(before).toMatchObject({ taxRateBp: 500, commissionRateBp: 1_200, distanceSource: 'estimate' });
  expect(before.lines[0]?.lineTotalMinor).toBe((before.lines[0]?.unitPriceMinor ?? 0) * 2);
  expect([before.startByAt, before.decorateByAt, before.boxByAt, before.leaveByAt]).toEqual(
    [before.startByAt, before.decorateByAt, before.boxByAt, before.leaveByAt].toSorted((a, b) => a.getTime() - b.getTime()),
  );
});

test('a price that changed is told, line by line, and not charged; asked again it is', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const cart = await addCake(visitor, shop.cake);
  const lineId = cart.stores[0]?.lines[0]?.id;
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  await inTx(world.db, (tx) =>
    tx.cake.update({ where: { id: shop.cake.id }, data: { basePriceMinor: { increment: 10_000 } }, select: { id: true } }),
  );
  const refusal = await refusalOf(visitor.api.checkout.place(orderFor(shop.store, held)));
  expect(refusal).toMatchObject({
    code: 'PRICE_CHANGED',
    data: { beforeMinor: held.breakdown.total.amount, changes: [{ type: 'price', lineId }] },
  });
  const nowMinor = refusal.code === 'PRICE_CHANGED' ? refusal.data.nowMinor : 0;
  const placed = await visitor.api.checkout.place(
    orderFor(shop.store, held, { expectedTotalMinor: nowMinor, idempotencyKey: 'a-second-look' }),
  );
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number: placed.number } });
  expect(order.totalMinor).toBe(nowMinor);
});

test('a price sent by the client is a guard, never a price', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store);
  const refusal = await refusalOf(visitor.api.checkout.place(orderFor(shop.store, held, { expectedTotalMinor: 1 })));
  expect(refusal.code).toBe('PRICE_CHANGED');
});

test('a hundred checkouts at once for five places make five orders and ninety-five clean refusals', async () => {
  const shop = await openStore(world, { store: capacity(5) });
  const people = Array.from({ length: 100 }, () => world.visitor());
  await Promise.all(people.map((person) => untilAnswered(() => addCake(person, shop.cake))));
  const slot = await firstSlot(people[0] ?? world.visitor(), shop.store, 'pickup');
  const outcomes = await Promise.all(
    people.map(async ({ api }) => {
      const wanted = { storeId: shop.store.row.id, fulfilment: 'pickup' as const, slotId: slot.id, point: null };
      const holding = untilAnswered(() => api.checkout.holdSlot(wanted));
      const held = await holding.catch(() => null);
      if (held === null) return (await refusalOf(holding)).code;
      return (await untilAnswered(() => api.checkout.place(orderFor(shop.store, held)))).number;
    }),
  );
  expect(outcomes.filter((outcome) => outcome === 'SLOT_FULL')).toHaveLength(95);
  const orders = await world.db.prisma.order.findMany({ where: { storeId: shop.store.row.id }, select: { number: true, status: true } });
  expect(orders).toHaveLength(5);
  expect(new Set(outcomes.filter((outcome) => outcome !== 'SLOT_FULL'))).toEqual(new Set(orders.map(({ number }) => number)));
  expect(orders.every(({ status }) => status === 'placed')).toBe(true);
});

test('twenty identical presses at once make one order and twenty equal answers', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store);
  const form = orderFor(shop.store, held, { paymentMethod: 'test' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => untilAnswered(() => visitor.api.checkout.place(form))));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await world.db.prisma.order.count({ where: { storeId: shop.store.row.id } })).toBe(1);
  expect(await world.db.prisma.paymentAttempt.count({ where: { payment: { order: { storeId: shop.store.row.id } } } })).toBe(1);
});

test('a repeat of placing or paying again tells the step of now', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const form = orderFor(shop.store, held, { paymentMethod: 'test' });
  const place = () => visitor.api.checkout.place(form);
  const first = await place();
  expect(await place(), 'unpaid: the same approval').toEqual(first);
  const paying = await atWallet(world, visitor, first);
  const { number, secret } = paying;
  const isPaymentPage = { number, next: { type: 'track', path: expect.stringContaining(`/orders/${number}/payment?secret=`) } };
  const isOrderPage = { number, next: { type: 'track', path: expect.stringContaining(`/orders/${number}?secret=`) } };

  await paying.decide('decline');
  await paying.settle();
  expect(await place(), 'declined: where another try is offered').toEqual(isPaymentPage);
  const again = { number, secret, method: 'test' as const, idempotencyKey: 'another-try' };
  const second = await visitor.api.checkout.payAgain(again);
  expect(second.next).toMatchObject({ type: 'approve' });
  expect(await visitor.api.checkout.payAgain(again)).toEqual(second);
  expect(await place(), 'another try is open').toEqual(isPaymentPage);
  const retrying = await atWallet(world, visitor, second);
  await retrying.decide('slow');
  await retrying.settle();
  expect(await visitor.api.checkout.payAgain(again), 'the wallet has not made up its mind').toEqual(isPaymentPage);
  world.pass({ minutes: 1 });
  await runOperations(world);
  expect(await place(), 'paid').toEqual(isOrderPage);
  expect(await visitor.api.checkout.payAgain(again)).toEqual(isOrderPage);
});

test('a repeat for an order that ended leads to its page, which says how', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const form = orderFor(shop.store, held, { paymentMethod: 'test' });
  const { number } = await visitor.api.checkout.place(form);
  world.pass({ minutes: 10 });
  await expireUnpaidOrder(world.services, (await world.db.prisma.order.findUniqueOrThrow({ where: { number } })).id);
  const repeated = await visitor.api.checkout.place(form);
  expect(repeated).toEqual({ number, next: { type: 'track', path: expect.stringContaining(`/orders/${number}?secret=`) } });
});

test('the same key with another request is refused', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store);
  const form = orderFor(shop.store, held);
  await visitor.api.checkout.place(form);
  expect((await refusalOf(visitor.api.checkout.place({ ...form, giftMessage: 'Another' }))).code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('a hold that ran out still completes while there is room, and no longer when there is none', async () => {
  const shop = await openStore(world, { store: capacity(1) });
  const [slow, slower] = [world.visitor(), world.visitor()];
  await addCake(slow, shop.cake);
  await addCake(slower, shop.cake);
  const held = await holdFirstSlot(slow, shop.store, 'pickup');
  world.pass({ minutes: 11 });
  await sweepHolds(world.services);
  const taken = await holdFirstSlot(slower, shop.store, 'pickup');
  expect(taken.slot.id).toBe(held.slot.id);
  expect((await refusalOf(slow.api.checkout.place(orderFor(shop.store, held)))).code).toBe('SLOT_FULL');
  await slower.api.checkout.releaseSlot({ holdId: taken.holdId });
  expect((await slow.api.checkout.place(orderFor(shop.store, held, { idempotencyKey: 'now-there-is-room' }))).next.type).toBe('track');
});

test('what was added after the hold must fit into the slot too', async () => {
  const shop = await openStore(world, { store: capacity(2) });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  await addCake(visitor, shop.cake, 2);
  const total = held.breakdown.total.amount * 3;
  const refusal = await refusalOf(visitor.api.checkout.place(orderFor(shop.store, held, { expectedTotalMinor: total })));
  expect(refusal.code).toBe('SLOT_FULL');
});

test("somebody else's hold answers like one that ran out", async () => {
  const shop = await openStore(world);
  const [owner, thief] = [world.visitor(), world.visitor()];
  await addCake(owner, shop.cake);
  await addCake(thief, shop.cake);
  const held = await holdFirstSlot(owner, shop.store);
  expect((await refusalOf(thief.api.checkout.place(orderFor(shop.store, held)))).code).toBe('HOLD_EXPIRED');
  await thief.api.checkout.releaseSlot({ holdId: held.holdId });
  expect((await owner.api.checkout.place(orderFor(shop.store, held))).next.type).toBe('track');
});

test('a door beyond the radius, a store that does not deliver and an empty cart are refused by name', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const slot = { storeId: shop.store.row.id, fulfilment: 'delivery' as const, slotId: 'x', point: { latitude: 18.5, longitude: 73.8 } };
  expect((await refusalOf(visitor.api.checkout.holdSlot(slot))).code).toBe('CART_EMPTY');
  await addCake(visitor, shop.cake);
  expect((await refusalOf(visitor.api.checkout.holdSlot(slot))).code).toBe('OUT_OF_RANGE');
  expect((await refusalOf(visitor.api.checkout.holdSlot({ ...slot, point: NEARBY }))).code).toBe('SLOT_GONE');
  await inTx(world.db, (tx) =>
    tx.store.update({ where: { id: shop.store.row.id }, data: { offersDelivery: false }, select: { id: true } }),
  );
  expect((await refusalOf(visitor.api.checkout.holdSlot({ ...slot, point: NEARBY }))).code).toBe('FULFILMENT_UNAVAILABLE');
});

test('an order too large to be booked is refused before it is held', async () => {
  const shop = await openStore(world, { store: capacity(1_000), cake: { basePriceMinor: 90_000_000 } });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake, 50);
  expect((await refusalOf(holdFirstSlot(visitor, shop.store, 'pickup'))).code).toBe('ORDER_TOO_LARGE');
});

test('a store suspended while somebody checks out says that it takes no orders, at every step', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await holdFirstSlot(visitor, shop.store, 'pickup');
  const storeId = shop.store.row.id;
  await world.db.pool.query(`update store set status = 'suspended' where id = $1`, [storeId]);
  const { checkout, stores } = visitor.api;
  const steps = [
    () => checkout.start({ storeId }),
    () => stores.slots({ storeId, fulfilment: 'pickup' }),
    () => checkout.holdSlot({ storeId, fulfilment: 'pickup', slotId: held.slot.id, point: null }),
    () => checkout.place(orderFor(shop.store, held)),
  ];
  for (const step of steps) expect((await refusalOf(step())).code).toBe('STORE_SUSPENDED');
});

test('cash above what the store takes is refused, with what can be used instead', async () => {
  const shop = await openStore(world, { store: { cashLimitMinor: 1_000 } });
  const refusal = await refusalOf(buy(world.visitor(), shop));
  expect(refusal).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE', data: { method: 'cod', available: ['test'] } });
});

test('a store that holds much of the marketplace’s cash is offered no more of it, and checkout says so', async () => {
  const shop = await openStore(world);
  const storeId = shop.store.row.id;
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const cash = async () => (await visitor.api.checkout.start({ storeId })).methods.find(({ method }) => method === 'cod');
  expect(await cash()).toMatchObject({ isAvailable: true, stoppedBy: null });
  const { heldMinor } = world.services.cashLimits;
  await inTx(world.db, (tx) => tx.storeCash.create({ data: { storeId, heldMinor } }));
  expect(await cash()).toMatchObject({ isAvailable: true, stoppedBy: null });
  await inTx(world.db, (tx) => tx.storeCash.update({ where: { storeId }, data: { heldMinor: heldMinor + 1 } }));
  expect(await cash()).toMatchObject({ isAvailable: false, stoppedBy: 'store' });
  const refusal = await refusalOf(buy(world.visitor(), shop));
  expect(refusal).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE', data: { method: 'cod', available: ['test'] } });
});

test('what is too dear for cash is not offered for it after a declined payment either, and refused it', async () => {
  const shop = await openStore(world, { store: { cashLimitMinor: 1_000 } });
  const visitor = world.visitor();
  const paying = await orderByWallet(world, visitor, shop);
  await paying.decide('decline');
  const { state, methods } = await paying.settle();
  expect([state, methods.map(({ method, isAvailable }) => [method, isAvailable])]).toEqual([
    'declined',
    [
      ['test', true],
      ['cod', false],
    ],
  ]);
  const { number, secret } = paying;
  const again = visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: `again-${number}` });
  expect(await refusalOf(again)).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE', data: { method: 'cod', available: ['test'] } });
});

test('a gift whose payment was declined is not offered for cash at the door, and refused it', async () => {
  const visitor = world.visitor();
  const recipient = { name: 'Meera Kulkarni', mobile: '90000 00000' };
  const paying = await orderByWallet(world, visitor, await openStore(world), { fulfilment: 'delivery', recipient });
  await paying.decide('decline');
  expect((await paying.settle()).methods.map(({ method }) => method)).toEqual(['test']);
  const { number, secret } = paying;
  const refusal = await refusalOf(visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: 'cash-at-her-door' }));
  expect(refusal).toMatchObject({ code: 'PAYMENT_METHOD_UNAVAILABLE', data: { available: ['test'] } });
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  expect(order).toMatchObject({ status: 'awaiting_payment', paymentMethod: 'test' });
});

test('tiers are followed one by one, and the tracking link opens the order without an account', async () => {
  const shop = await openStore(world);
  const tiers = shop.cake.customizable.groups.find(({ role }) => role === 'tiers');
  const size = shop.cake.customizable.groups.find(({ role }) => role === 'size');
  const visitor = world.visitor();
  const two = tiers?.options.find(({ drawnAs }) => drawnAs.tiers === 2);
  const large = size?.options.at(-1);
  await visitor.api.carts.addLine({
    cakeId: shop.cake.id,
    customization: {
      selections: { [tiers?.id ?? '']: { optionIds: [two?.id ?? ''] }, [size?.id ?? '']: { optionIds: [large?.id ?? ''] } },
    },
    quantity: 1,
  });
  const held = await holdFirstSlot(visitor, shop.store);
  const placed = await visitor.api.checkout.place(orderFor(shop.store, held, { paymentMethod: 'cod' }));
  const pieces = await world.db.prisma.orderPiece.findMany({ where: { order: { number: placed.number } }, include: { tiers: true } });
  expect(pieces.map((piece) => piece.tiers.map(({ tier }) => tier))).toEqual([[1, 2]]);

  const path = placed.next.type === 'track' ? placed.next.path : '';
  const stranger = world.visitor();
  expect(await stranger.api.orders.track({ number: placed.number, secret: secretIn(path) })).toMatchObject({ status: 'placed' });
  const [wrong, none, unknown] = await Promise.all([
    refusalOf(stranger.api.orders.track({ number: placed.number, secret: 'x'.repeat(43) })),
    refusalOf(stranger.api.orders.track({ number: placed.number })),
    refusalOf(stranger.api.orders.track({ number: 'ZZZZZZZ' })),
  ]);
  expect(wrong).toEqual(none);
  expect(none).toEqual(unknown);
  expect(none.kind).toBe('not_found');
});
