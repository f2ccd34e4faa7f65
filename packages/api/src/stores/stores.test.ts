import { buildCake, buildOptionLibrary, buildUser } from '@sweetspot/db/testing';
import { registerStoreInput } from '@sweetspot/domain/stores/inputs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { addCake, buy, NEARBY, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { requireViewer } from '../trpc.ts';
import { registerStore } from './register-store.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function customer() {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return { user, ...world.customer(user) };
}

test('places are found by city and by postal code, and nothing is made up', async () => {
  const { api } = world.visitor();
  expect(await api.stores.findPlaces({ words: 'kolhapur' })).toMatchObject([{ name: 'Kolhapur', isCertain: true }]);
  for (const words of ['416001', '416 001', '416–001', '४१६००१', '\u200e416001'])
    expect(await api.stores.findPlaces({ words })).toMatchObject([{ postalCode: '416001' }]);
  expect(await api.stores.findPlaces({ words: 'qqqqqqqqqqqq' })).toEqual([]);
});

test('stores near a place come nearest first, with whether they deliver there, page by page', async () => {
  const near = await openStore(world, { store: { name: 'Near Bakes' } });
  const farther = await openStore(world, { store: { name: 'Farther Bakes', latitude: 16.85, deliveryRadiusMetres: 3_000 } });
  await openStore(world, { store: { name: 'Elsewhere Bakes', latitude: 19.07, longitude: 72.87 } });
  const { api } = world.visitor();
  const first = await api.stores.list({ near: NEARBY, words: 'bakes', limit: 1 });
  const second = await api.stores.list({ near: NEARBY, words: 'bakes', limit: 1, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ slug, deliversThere }) => [slug, deliversThere])).toEqual([
    [near.store.row.slug, true],
    [farther.store.row.slug, false],
  ]);
  expect(second.nextCursor).toBeNull();
  const delivering = await api.stores.list({ near: NEARBY, words: 'bakes', fulfilment: 'delivery' });
  expect(delivering.items.map(({ slug }) => slug)).toEqual([near.store.row.slug]);
});

test('a store is in the list from its first cake on the menu to its last, also where the list is remembered', async () => {
  const shop = await openStore(world, { store: { name: 'Menu Makers' } });
  const { api } = world.visitor();
  const listed = async () => (await api.stores.list({ words: 'menu makers' })).items.map(({ slug }) => slug);
  const offer = (status: 'draft' | 'published') =>
    inTx(world.services, ({ tx }) => tx.cake.update({ where: { id: shop.cake.id }, data: { status } }));
  expect(await listed()).toEqual([shop.store.row.slug]);
  await offer('draft');
  await expect.poll(listed, { timeout: 30_000 }).toEqual([]);
  expect(await api.stores.bySlug({ slug: shop.store.row.slug })).toMatchObject({ name: 'Menu Makers' });
  await offer('published');
  await expect.poll(listed, { timeout: 30_000 }).toEqual([shop.store.row.slug]);
});

test('a store’s cakes are laid out by kind, each in one section, and a kind of which it has none has no section', async () => {
  const { store, cake } = await openStore(world);
  const library = buildOptionLibrary(world.fixture, store);
  const [tiered, draft] = [buildCake(world.fixture, { library }), buildCake(world.fixture, { library })];
  await world.fixture.save(world.db);
  await world.db.pool.query(`update cake set category = case when id = $1 then 'cake' else 'tiered' end where store_id = $2`, [
    cake.id,
    store.row.id,
  ]);
  await world.db.pool.query(`update cake set status = 'draft' where id = $1`, [draft.id]);
  const { sections } = await world.visitor().api.stores.bySlug({ slug: store.row.slug });
  expect(sections).toEqual([
    { category: 'cake', cakeIds: [cake.id] },
    { category: 'tiered', cakeIds: [tiered.id] },
  ]);
});

test('a suspended store is not found by customers, and who asks for its times hears that it takes no orders', async () => {
  const shop = await openStore(world, { store: { status: 'suspended' } });
  const { api } = world.visitor();
  const { id, slug } = shop.store.row;
  expect((await refusalOf(api.stores.bySlug({ slug }))).code).toBe('STORE_NOT_FOUND');
  expect((await refusalOf(api.stores.slots({ storeId: id, fulfilment: 'pickup' }))).code).toBe('STORE_SUSPENDED');
  expect((await refusalOf(api.cakes.bySlug({ storeSlug: slug, cakeSlug: shop.cake.slug }))).code).toBe('CAKE_NOT_FOUND');
  const quote = api.cakes.quote({ cakeId: shop.cake.id, customization: { selections: {} } });
  expect((await refusalOf(quote)).code).toBe('CAKE_NOT_FOUND');
});

test("a cake's page carries what the browser needs to price it, and prices it as the server does", async () => {
  const shop = await openStore(world);
  const { api } = world.visitor();
  const page = await api.cakes.bySlug({ storeSlug: shop.store.row.slug, cakeSlug: shop.cake.slug });
  expect(page.customizable).toEqual(JSON.parse(JSON.stringify(shop.cake.customizable)));
  const quote = await api.cakes.quote({ cakeId: shop.cake.id, customization: { selections: {} } });
  expect(quote.isOrderable).toBe(true);
  expect(quote.unitPrice.amount).toBe(quote.parts.reduce((sum, { amount }) => sum + amount.amount, 0));
  const listed = (await api.cakes.list({ storeId: shop.store.row.id })).items[0];
  expect(listed?.price).toEqual(quote.unitPrice);
});

test('an override of 0 is a value, not "no override"', async () => {
  const shop = await openStore(world, {
    cake: {
      optionOverrides: [
        { group: 'size', option: 'half_kg', price: { type: 'fixed', amountMinor: 0 }, leadTimeMinutes: 0, isDefault: false },
      ],
      groupOverrides: { toppings: { freeCount: 0, min: 0 } },
    },
  });
  const page = await world.visitor().api.cakes.bySlug({ storeSlug: shop.store.row.slug, cakeSlug: shop.cake.slug });
  expect(page.customizable).toEqual(JSON.parse(JSON.stringify(shop.cake.customizable)));
});

test("a store's page shows its cakes, and a pause ends by the clock", async () => {
  const shop = await openStore(world);
  const { api } = world.visitor();
  const load = () => api.stores.bySlug({ slug: shop.store.row.slug, near: NEARBY });
  const page = await load();
  expect(page).toMatchObject({ isTakingOrders: true, deliversThere: true });
  expect(page.cakes.map(({ slug }) => slug)).toEqual([shop.cake.slug]);
  await world.baker(shop.store).api.storeOrders.pause({ storeId: shop.store.row.id, minutes: 15 });
  expect((await load()).isTakingOrders).toBe(false);
  const { earliest, refusal } = await api.stores.slots({ storeId: shop.store.row.id, fulfilment: 'pickup' });
  expect([earliest, refusal?.key]).toEqual([null, 'slot_refused_paused']);
  world.pass({ minutes: 15 });
  expect((await load()).isTakingOrders).toBe(true);
});

test('slots count the work that is sold, and say why and when instead', async () => {
  const shop = await openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes: 1 } } });
  const slots = (quantity: number) =>
    world.visitor().api.stores.slots({
      storeId: shop.store.row.id,
      fulfilment: 'pickup',
      cake: { cakeId: shop.cake.id, customization: { selections: {} }, quantity },
    });
  const before = await slots(1);
  await buy(world.visitor(), shop, { fulfilment: 'pickup' });
  const after = await slots(1);
  const sold = after.days.flatMap((day) => day.slots).find(({ id }) => id === before.earliest?.id);
  expect(sold).toMatchObject({ isOffered: false, refusal: { key: 'slot_refused_full' } });
  expect(after.earliest?.startAt).toBeDefined();
  expect((await slots(2)).earliest).toBeNull();
});

test('a delivery beyond the radius is refused with the distance, and its fee is shown within it', async () => {
  const shop = await openStore(world);
  const { api } = world.visitor();
  const slots = (point: typeof NEARBY) => api.stores.slots({ storeId: shop.store.row.id, fulfilment: 'delivery', point });
  expect((await slots({ latitude: 17.2, longitude: 74.2 })).refusal?.key).toBe('slot_refused_out_of_range');
  const near = await slots(NEARBY);
  expect(near.deliveryFee?.amount).toBeGreaterThan(0);
  expect(near.refusal).toBeNull();
});

test('slots of the cart are those that everything in it allows', async () => {
  const quick = await openStore(world);
  const visitor = world.visitor();
  const slots = () => visitor.api.stores.slots({ storeId: quick.store.row.id, fulfilment: 'pickup' });
  const anyCake = (await slots()).earliest?.startAt ?? '';
  await addCake(visitor, quick.cake);
  expect(((await slots()).earliest?.startAt ?? '') >= anyCake).toBe(true);
});

const application = {
  name: 'Crème Bakery',
  legalName: 'Crème Foods LLP',
  email: 'hello@creme.test',
  phone: '098765 43210',
  licenceNumber: '1234 5678 901234',
  address: { line1: '1 Main Road', city: 'Pune', state: 'MH', postalCode: '411001', latitude: 18.52, longitude: 73.85 },
};

test('a registered store waits, unseen, with its owner and its admins told', async () => {
  const admin = buildUser(world.fixture, { role: 'admin' });
  const { api, user } = await customer();
  const registered = await api.stores.register(application);
  expect(registered).toMatchObject({ name: 'Crème Bakery', status: 'awaiting_approval' });
  expect((await api.stores.applications()).map(({ id }) => id)).toEqual([registered.id]);
  const store = await world.db.prisma.store.findUniqueOrThrow({ where: { id: registered.id }, include: { staff: true, windows: true } });
  expect(store).toMatchObject({ slug: 'creme-bakery', phone: '+919876543210', licenceNumber: '12345678901234' });
  expect(store.staff).toMatchObject([{ userId: user.id, role: 'owner' }]);
  expect(store.windows.length).toBeGreaterThan(0);
  expect((await refusalOf(world.visitor().api.stores.bySlug({ slug: store.slug }))).code).toBe('STORE_NOT_FOUND');
  const mails = await world.db.prisma.mail.findMany({ where: { kind: 'admin_store_awaiting' }, select: { recipient: true } });
  expect(mails.map(({ recipient }) => recipient)).toContain(admin.email);
});

test('one licence registered by two at once makes one store', async () => {
  const [one, two] = [await customer(), await customer()];
  const form = { ...application, licenceNumber: '99999999999999' };
  const outcomes = await Promise.allSettled([one.api.stores.register(form), two.api.stores.register(form)]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await refusalOf(one.api.stores.register(form))).code).toBe('LICENCE_TAKEN');
});

describe('registering stores without end', () => {
  it('is refused to one account beyond three that wait, also when many are sent at once', async () => {
    const { api, user } = await customer();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, each) => api.stores.register({ ...application, licenceNumber: `7000000000000${each}` })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await refusalOf(api.stores.register({ ...application, licenceNumber: '70000000000009' }))).toMatchObject({
      code: 'LIST_FULL',
      data: { list: 'applications', most: 3 },
    });
    const stores = await world.db.prisma.store.findMany({ where: { staff: { some: { userId: user.id } } }, select: { id: true } });
    const admins = await world.db.prisma.user.count({ where: { role: 'admin' } });
    const mails = await world.db.prisma.mail.count({
      where: { kind: 'admin_store_awaiting', subjectId: { in: stores.map(({ id }) => id) } },
    });
    expect(mails, 'each admin once for each store').toBe(3 * admins);
  });

  it('needs an address that is confirmed', async () => {
    const { ctx } = await customer();
    const viewer = { ...requireViewer(ctx.viewer), isEmailVerified: false };
    const refused = registerStore({ ...ctx, viewer }, registerStoreInput.parse({ ...application, licenceNumber: '80000000000000' }));
    expect(await refusalOf(refused)).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
  });
});
