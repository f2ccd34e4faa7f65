import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { orderTotalSchema } from '@sweetspot/domain/orders/inputs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkBooks } from '../books/check-books.ts';
import { expireUnpaidOrder } from '../payments/expire-unpaid-order.ts';
import { ordering } from '../testing/ordering.ts';
import { atWallet, handOver, moneyIn, runOperations, tap } from '../testing/paying.ts';
import { addCake, buy, holdFirstSlot, NEARBY, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, untilAnswered, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let at: ReturnType<typeof ordering>;
beforeAll(async () => {
  world = await createTestWorld();
  at = ordering(world);
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;
type NewCode = Parameters<Person['api']['storePromoCodes']['create']>[0];

let names = 0;

/** A code of the store, made by its owner. */
async function giveCode({ store }: Shop, overrides: Partial<NewCode> = {}): Promise<string> {
  const code = `CODE${++names}`;
  const made = await world.baker(store).api.storePromoCodes.create({
    storeId: store.row.id,
    code,
    terms: { kind: 'percent', percentBp: 1_000 },
    startsAt: world.services.now().toISOString(),
    ...overrides,
  });
  return made.code;
}

const contact = (email: string) => ({ name: 'Asha Patil', email, mobile: '98765 43210' });

/** Held, priced with the code, and ordered in cash for what the screen then shows. */
async function buyWith(person: Person, shop: Shop, code: string, form: { email?: string } = {}) {
  await addCake(person, shop.cake);
  return placeWith(person, shop, code, form);
}

async function placeWith(
  person: Person,
  { store }: Shop,
  code: string,
  { email = 'asha@example.test', paymentMethod = 'cod' }: { email?: string; paymentMethod?: 'cod' | 'test' } = {},
) {
  const held = await untilAnswered(() => holdFirstSlot(person, store, 'pickup'));
  const { breakdown } = await untilAnswered(() => apply(person, store.row.id, held.holdId, code, email));
  const form = orderFor(store, held, { promoCode: code, contact: contact(email), paymentMethod, idempotencyKey: at.newKey() });
  return untilAnswered(() => person.api.checkout.place({ ...form, expectedTotalMinor: breakdown.total.amount }));
}

const apply = ({ api }: Person, storeId: string, holdId: string, code: string, email: string | null = null) =>
  api.checkout.applyPromoCode({ storeId, holdId, fulfilment: 'pickup', point: null, code, email });

const usedCount = async (code: string) =>
  (await world.db.prisma.promoCode.findFirstOrThrow({ where: { code }, select: { usedCount: true } })).usedCount;
const standingUses = (code: string) => world.db.prisma.promoCodeUse.count({ where: { promoCode: { code }, givenBackAt: null } });

async function expectUses(code: string, count: number): Promise<void> {
  expect([await usedCount(code), await standingUses(code)]).toEqual([count, count]);
}

test('a code takes its part off the cakes, not off delivery; the order freezes what it gave, and who pays for it', async () => {
  const shop = await openStore(world);
  const visitor = world.visitor();
  const code = await giveCode(shop);
  await addCake(visitor, shop.cake, 2);
  const held = await holdFirstSlot(visitor, shop.store, 'delivery');
  const { breakdown } = await visitor.api.checkout.applyPromoCode({
    storeId: shop.store.row.id,
    holdId: held.holdId,
    fulfilment: 'delivery',
    point: NEARBY,
    code: ` ${code.toLowerCase()} `,
  });
  const { subtotal, delivery, discount, total } = breakdown;
  expect(delivery.amount).toBeGreaterThan(0);
  expect(breakdown.promoCode).toBe(code);
  expect(discount.amount).toBe(Math.round(subtotal.amount / 10));
  expect(total.amount).toBe(subtotal.amount + delivery.amount - discount.amount);

  const form = orderFor(shop.store, held, { promoCode: code });
  expect((await refusalOf(visitor.api.checkout.place(form))).code).toBe('PRICE_CHANGED');
  const { number } = await visitor.api.checkout.place({ ...form, expectedTotalMinor: total.amount, idempotencyKey: at.newKey() });
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  expect(order).toMatchObject({ totalMinor: total.amount, discountMinor: discount.amount });
  expect(orderTotalSchema.parse(order.breakdown)).toMatchObject({ promoCode: code, promotionMinor: 0 });
  await expectUses(code, 1);
});

test('a discount of the marketplace is its own: the store earns as if there were none', async () => {
  const shop = await openStore(world);
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const code = `CODE${++names}`;
  await world.admin(user).api.admin.createPromoCode({
    code,
    storeId: null,
    fundedBy: 'platform',
    terms: { kind: 'fixed', amountMinor: 10_000 },
    startsAt: world.services.now().toISOString(),
  });
  const full = await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  const { number } = await buyWith(world.visitor(), shop, code);
  const earnings = async (of: string) =>
    orderTotalSchema.parse((await world.db.prisma.order.findUniqueOrThrow({ where: { number: of } })).breakdown);
  const [without, discounted] = [await earnings(full.number), await earnings(number)];
  expect(discounted).toMatchObject({ discountMinor: 10_000, promotionMinor: 10_000, commissionMinor: without.commissionMinor });
  expect(discounted.totalMinor).toBe(without.totalMinor - 10_000);
});

describe('a code that gives nothing says why', () => {
  const minute = 60_000;
  const from = (minutes: number) => new Date(world.services.now().getTime() + minutes * minute).toISOString();

  test.each<[string, () => Partial<NewCode>]>([
    ['not_yet', () => ({ startsAt: from(1) })],
    ['ended', () => ({ startsAt: from(-2), endsAt: from(0) })],
    ['below_minimum', () => ({ minimumMinor: 1_000_000_000 })],
  ])('%s', async (because, terms) => {
    const shop = await openStore(world);
    const visitor = world.visitor();
    const code = await giveCode(shop, terms());
    await addCake(visitor, shop.cake);
    const held = await holdFirstSlot(visitor, shop.store, 'pickup');
    const refusal = { code: 'PROMO_CODE_REFUSED', data: { because } };
    expect(await refusalOf(apply(visitor, shop.store.row.id, held.holdId, code))).toMatchObject(refusal);
    expect(await refusalOf(visitor.api.checkout.place(orderFor(shop.store, held, { promoCode: code })))).toMatchObject(refusal);
  });

  test('unknown, of another store, ended by its owner', async () => {
    const [shop, other] = [await openStore(world), await openStore(world)];
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const { holdId } = await holdFirstSlot(visitor, shop.store, 'pickup');
    const because = async (code: string) => {
      const refusal = await refusalOf(apply(visitor, shop.store.row.id, holdId, code));
      return refusal.code === 'PROMO_CODE_REFUSED' ? refusal.data.because : refusal.code;
    };
    expect(await because('NOBODYS')).toBe('unknown');
    expect(await because(await giveCode(other))).toBe('other_store');
    const code = await giveCode(shop);
    const owner = world.baker(shop.store).api.storePromoCodes;
    const { items } = await owner.list({ storeId: shop.store.row.id });
    expect(items.map((item) => item.code)).toEqual([code]);
    await owner.end({ storeId: shop.store.row.id, id: items[0]?.id ?? '' });
    expect(await because(code)).toBe('ended');
  });
});

test('a store’s own code comes before the marketplace’s of the same name', async () => {
  const shop = await openStore(world);
  const admin = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const code = await giveCode(shop, { terms: { kind: 'fixed', amountMinor: 2_000 } });
  await world.admin(admin).api.admin.createPromoCode({
    code,
    storeId: null,
    fundedBy: 'platform',
    terms: { kind: 'fixed', amountMinor: 9_000 },
    startsAt: world.services.now().toISOString(),
  });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const { holdId } = await holdFirstSlot(visitor, shop.store, 'pickup');
  expect((await apply(visitor, shop.store.row.id, holdId, code)).breakdown.discount.amount).toBe(2_000);
});

test('a guest who has used a code up hears it while they type it, by their address', async () => {
  const shop = await openStore(world);
  const code = await giveCode(shop, { perCustomerLimit: 1 });
  await buyWith(world.visitor(), shop, code, { email: 'twice@example.test' });
  const again = world.visitor();
  await addCake(again, shop.cake);
  const { holdId } = await holdFirstSlot(again, shop.store, 'pickup');
  expect(await refusalOf(apply(again, shop.store.row.id, holdId, code, 'twice@example.test'))).toMatchObject({
    code: 'PROMO_CODE_REFUSED',
    data: { because: 'used_by_customer', times: 1 },
  });
  expect((await apply(again, shop.store.row.id, holdId, code, 'once@example.test')).breakdown.promoCode).toBe(code);
});

describe('uses are counted', () => {
  test('of forty who order with a code at the same moment as many have it as it has uses left', async () => {
    const shop = await at.openShop();
    const code = await giveCode(shop, { totalLimit: 10 });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const visitor = world.visitor();
        await untilAnswered(() => addCake(visitor, shop.cake));
        try {
          await placeWith(visitor, shop, code, { email: `guest${index}@example.test` });
          return 'ordered';
        } catch (error) {
          return (await refusalOf(Promise.reject(error))).code;
        }
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'ordered')).toHaveLength(10);
    expect(new Set(outcomes)).toEqual(new Set(['ordered', 'PROMO_CODE_REFUSED']));
    await expectUses(code, 10);
  });

  test('a customer who orders twice at the same moment has a code once, by account as by address', async () => {
    const shop = await at.openShop();
    const user = buildUser(world.fixture);
    await world.fixture.save(world.db);
    const code = await giveCode(shop, { perCustomerLimit: 1 });
    const account = world.customer(user);
    const guests = [world.visitor(), world.visitor()];
    for (const guest of guests) await addCake(guest, shop.cake);
    const placed = await Promise.allSettled(guests.map((guest) => placeWith(guest, shop, code, { email: 'once@example.test' })));
    expect(placed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

    await buyWith(account, shop, code, { email: 'first@example.test' });
    const again = refusalOf(buyWith(account, shop, code, { email: 'second@example.test' }));
    expect(await again).toMatchObject({ code: 'PROMO_CODE_REFUSED', data: { because: 'used_by_customer', times: 1 } });
    await expectUses(code, 2);
  });

  test('an order that nobody paid gives its use back, once', async () => {
    const shop = await at.openShop();
    const code = await giveCode(shop, { totalLimit: 1 });
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const { number } = await placeWith(visitor, shop, code, { paymentMethod: 'test' });
    const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
    await expectUses(code, 1);
    world.pass({ minutes: 11 });
    await expireUnpaidOrder(world.services, id);
    await expireUnpaidOrder(world.services, id);
    await expectUses(code, 0);
    await buyWith(world.visitor(), shop, code);
    await expectUses(code, 1);
  });

  test('what a store turns away gives its use back; a cake that is being made has used it', async () => {
    const shop = await at.openShop();
    const code = await giveCode(shop);
    const turnedAway = await buyWith(world.visitor(), shop, code);
    const made = await buyWith(world.visitor(), shop, code);
    await tap(world, shop, turnedAway.number, 'reject', 'No oven');
    await tap(world, shop, made.number, 'accept');
    await expectUses(code, 1);
  });
});

describe('money that comes late', () => {
  async function lapsed(limit: number) {
    const shop = await at.openShop();
    const code = await giveCode(shop, { totalLimit: limit });
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const paying = await atWallet(world, visitor, await placeWith(visitor, shop, code, { paymentMethod: 'test' }));
    const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: paying.number }, select: { id: true } });
    world.pass({ minutes: 11 });
    await expireUnpaidOrder(world.services, id);
    return { shop, code, paying };
  }

  test('places the order where the code has a use left, and takes it', async () => {
    const { code, paying } = await lapsed(1);
    await paying.decide('approve');
    expect(await paying.settle()).toMatchObject({ state: 'paid' });
    await expectUses(code, 1);
  });

  test('goes back where the code was used up meanwhile', async () => {
    const { shop, code, paying } = await lapsed(1);
    await buyWith(world.visitor(), shop, code);
    await paying.decide('approve');
    expect(await paying.settle()).toMatchObject({ state: 'expired', isReleased: true, unplacedFor: 'code_used_up' });
    await runOperations(world);
    const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: paying.number }, select: { id: true } });
    const mail = await world.db.prisma.mail.findFirstOrThrow({ where: { orderId: id, kind: 'payment_released' } });
    expect(mail.data).toEqual({ because: 'code_used_up' });
    expect((await moneyIn(world, paying.number)).operations).toEqual(['authorize succeeded', 'void succeeded']);
    await expectUses(code, 1);
  });
});

describe('back from the wallet without having paid', () => {
  async function orderedTwice() {
    const shop = await at.openShop();
    const code = await giveCode(shop, { totalLimit: 1, perCustomerLimit: 1 });
    const visitor = world.visitor();
    await addCake(visitor, shop.cake);
    const older = await atWallet(world, visitor, await placeWith(visitor, shop, code, { paymentMethod: 'test' }));
    const newer = await atWallet(world, visitor, await placeWith(visitor, shop, code, { paymentMethod: 'test' }));
    await expectUses(code, 1);
    return { code, older, newer };
  }

  test.each(['older', 'newer'] as const)('the same cakes may be ordered with the same code again, and the %s order paid', async (which) => {
    const { code, ...orders } = await orderedTwice();
    expect(await at.approve(orders[which])).toMatchObject({ state: 'paid' });
    await expectUses(code, 1);
    const late = orders[which === 'older' ? 'newer' : 'older'];
    expect(await at.approve(late)).toMatchObject({ state: 'expired', placedInstead: orders[which].number });
    await expectUses(code, 1);
  });
});

describe('who keeps codes', () => {
  test('an owner sees and ends those of their store alone; a name stands once a store, and once for all', async () => {
    const [shop, other] = [await openStore(world), await openStore(world)];
    const code = await giveCode(shop);
    expect(await refusalOf(giveCode(shop, { code }))).toMatchObject({ code: 'PROMO_CODE_TAKEN', data: { code } });
    await giveCode(other, { code });
    const row = await world.db.prisma.promoCode.findFirstOrThrow({ where: { code, storeId: shop.store.row.id }, select: { id: true } });
    const theirs = world.baker(other.store).api.storePromoCodes;
    expect((await refusalOf(theirs.end({ storeId: other.store.row.id, id: row.id }))).code).toBe('NOT_FOUND');
    expect((await theirs.list({ storeId: other.store.row.id })).items).toHaveLength(1);
  });

  test('making and ending one stands in the audit, ending twice once', async () => {
    const shop = await openStore(world);
    const code = await giveCode(shop);
    const { id } = await world.db.prisma.promoCode.findFirstOrThrow({ where: { code }, select: { id: true } });
    const owner = world.baker(shop.store).api.storePromoCodes;
    const ended = await owner.end({ storeId: shop.store.row.id, id });
    world.pass({ minutes: 1 });
    expect(await owner.end({ storeId: shop.store.row.id, id })).toEqual(ended);
    const entries = await world.db.prisma.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { createdAt: 'asc' },
      select: { action: true },
    });
    expect(entries.map(({ action }) => action)).toEqual(['promo_code.create', 'promo_code.end']);
  });

  test('no store pays for a code of the marketplace, not even by hand in the database', async () => {
    const user = buildUser(world.fixture);
    await world.fixture.save(world.db);
    const data = { code: `CODE${++names}`, storeId: null, fundedBy: 'store' as const, startsAt: world.services.now().toISOString() };
    const made = world.admin(user).api.admin.createPromoCode({ ...data, terms: { kind: 'fixed', amountMinor: 100 } });
    expect(await refusalOf(made)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { fundedBy: 'promo_marketplace_pays' } } });
    await expect(
      inTx(world.db, (tx) => tx.promoCode.create({ data: { ...data, kind: 'fixed', amountMinor: 100, currency: 'INR' } })),
    ).rejects.toThrow('promo_code_funder');
  });
});

test('an order that a code pays whole is placed at once, with nothing to pay', async () => {
  const shop = await at.openShop();
  const code = await giveCode(shop, { terms: { kind: 'percent', percentBp: 10_000 } });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const placed = await placeWith(visitor, shop, code, { paymentMethod: 'test' });
  expect(placed.next.type).toBe('track');
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number: placed.number } });
  expect(order).toMatchObject({ status: 'placed', totalMinor: 0 });
});

test('the marketplace pays the store of an order that its code paid whole; nothing of it is refunded, and no paper charges nothing', async () => {
  const shop = await at.openShop();
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { api } = world.admin(user);
  const code = `CODE${++names}`;
  const startsAt = world.services.now().toISOString();
  const terms = { kind: 'percent' as const, percentBp: 10_000 };
  await api.admin.createPromoCode({ code, storeId: null, fundedBy: 'platform', terms, startsAt });
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const { number } = await placeWith(visitor, shop, code, { paymentMethod: 'test' });
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  await handOver(world, shop, number);
  const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
  const { storeEarnsMinor, promotionMinor, commissionMinor, taxMinor } = orderTotalSchema.parse(order.breakdown);
  const { balances } = await moneyIn(world, number);
  expect([storeEarnsMinor + commissionMinor + taxMinor, balances['platform_expense']]).toEqual([promotionMinor, promotionMinor]);
  expect(balances['seller_payable']).toBe(-storeEarnsMinor);
  expect((await api.admin.order({ number })).refunds).toMatchObject({ refundable: { amount: 0 }, because: 'not_taken' });
  expect(await world.db.prisma.taxDocument.count({ where: { orderId: order.id } })).toBe(0);
  world.pass({ minutes: 3 * 24 * 60 });
  const { stores } = await api.adminMoney.payoutPreview();
  expect(stores.find(({ storeId }) => storeId === shop.store.row.id)?.amount.amount).toBe(storeEarnsMinor);
  expect(await checkBooks(world.services)).toBe(0);
});
