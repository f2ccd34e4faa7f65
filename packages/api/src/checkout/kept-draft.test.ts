import { buildUser } from '@sweetspot/db/testing';
import type { SaveDraftInput } from '@sweetspot/domain/orders/draft-inputs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepExpired } from '../sessions/index.ts';
import { addCake, holdFirstSlot, NEARBY, openStore, orderFor } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let shop: Awaited<ReturnType<typeof openStore>>;
beforeAll(async () => {
  world = await createTestWorld();
  shop = await openStore(world);
});
afterAll(() => world[Symbol.asyncDispose]());

async function aCustomer(): Promise<Person> {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  return world.customer(user);
}

/** One account on two devices, with a cake in its cart. */
async function twoDevices() {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const [phone, laptop] = [world.customer(user), world.customer(user)];
  await addCake(phone, shop.cake);
  return { phone, laptop };
}

const WHO = { name: 'Meera Patil', email: 'meera@example.test', mobile: '98123 45678', isDone: true };
const WHERE: NonNullable<SaveDraftInput['where']> = {
  fulfilment: 'delivery',
  savedAddressId: null,
  postalCode: '416001',
  line1: '12 Station Road',
  line2: '',
  city: 'Kolhapur',
  state: 'MH',
  instructions: '',
  ...NEARBY,
  hasRecipient: true,
  recipientName: 'Kiran',
  recipientMobile: '98000',
  giftMessage: 'Many happy',
  giftFrom: '',
  isSurprise: false,
  pickupInstructions: '',
  isDone: true,
};

const save = ({ api }: Person, groups: Omit<SaveDraftInput, 'storeId'>) =>
  api.checkout.saveDraft({ storeId: shop.store.row.id, ...groups });
const start = ({ api }: Person) => api.checkout.start({ storeId: shop.store.row.id });

test('what was typed on one device is on the other, half typed too, and neither the stranger’s nor the visitor’s', async () => {
  const { phone, laptop } = await twoDevices();
  const saved = await save(phone, { who: { ...WHO, mobile: '98', isDone: false }, code: { code: 'DIWALI10' } });
  const { kept } = await start(laptop);
  expect(kept).toMatchObject({
    who: { name: WHO.name, mobile: '98', isDone: false, at: saved.who },
    where: null,
    code: { code: 'DIWALI10' },
  });
  const [other, visitor] = [await aCustomer(), world.visitor()];
  for (const stranger of [other, visitor]) await addCake(stranger, shop.cake);
  expect((await start(other)).kept).toMatchObject({ who: null, where: null, code: null });
  expect((await start(visitor)).kept).toBeNull();
  await expect(save(visitor, { who: WHO })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
});

test('the draft says whose it is, the same on every device, so that a browser keeps nobody else’s', async () => {
  const { phone, laptop } = await twoDevices();
  const stranger = await aCustomer();
  await addCake(stranger, shop.cake);
  const ownerFor = async ({ api }: Person) => (await api.checkout.start({ storeId: shop.store.row.id })).kept?.owner;
  const owners = await Promise.all([phone, laptop, stranger].map(ownerFor));
  expect(owners).toEqual([phone, laptop, stranger].map(({ ctx }) => ctx.viewer?.userId));
});

test('of two devices the last that changed a group is right about it, and about no other', async () => {
  const { phone, laptop } = await twoDevices();
  await save(phone, { who: WHO, where: WHERE });
  await Promise.all([save(laptop, { who: { ...WHO, name: 'Meera Rao' } }), save(phone, { where: { ...WHERE, giftMessage: 'For you' } })]);
  const { kept } = await start(phone);
  expect(kept).toMatchObject({ who: { name: 'Meera Rao' }, where: { giftMessage: 'For you', recipientMobile: '98000' } });
});

test('a change is later than the one before it, and the same again is none, whatever the clock says', async () => {
  const { phone, laptop } = await twoDevices();
  const first = await save(phone, { who: WHO });
  const second = await save(laptop, { who: { ...WHO, name: 'Meera Rao' } });
  expect(second.who! > first.who!).toBe(true);
  expect((await save(phone, { who: { ...WHO, name: 'Meera Rao' } })).who).toBe(second.who);
});

test('the slot that one device holds for the door that was typed is shown on the other, with what the way there costs', async () => {
  const { phone, laptop } = await twoDevices();
  await save(phone, { where: WHERE });
  const held = await holdFirstSlot(phone, shop.store, 'delivery');
  const { hold } = await start(laptop);
  expect(hold).toMatchObject({ id: held.holdId, expiresAt: held.expiresAt, breakdown: held.breakdown });
  const { number } = await laptop.api.checkout.place(orderFor(shop.store, held));
  expect(number).toMatch(/^[0-9A-Z]+$/);

  const changed = await twoDevices();
  await save(changed.phone, { where: WHERE });
  await holdFirstSlot(changed.phone, shop.store, 'delivery');
  await save(changed.phone, { where: { ...WHERE, latitude: NEARBY.latitude + 0.01 } });
  expect((await start(changed.laptop)).hold).toBeNull();
});

test('it is forgotten when the order is placed, and no late save of another device brings it back', async () => {
  const { phone, laptop } = await twoDevices();
  await save(phone, { who: WHO, where: WHERE, code: { code: 'DIWALI10' } });
  const held = await holdFirstSlot(phone, shop.store, 'pickup');
  await phone.api.checkout.place(orderFor(shop.store, held));
  expect(await save(laptop, { who: WHO })).toEqual({ who: null, where: null, code: null });
  await addCake(laptop, shop.cake);
  expect((await start(laptop)).kept).toMatchObject({ who: null, where: null, code: null });
});

test('it goes with the last cake of its store, and stays with another’s', async () => {
  const elsewhere = await openStore(world);
  const { phone } = await twoDevices();
  await addCake(phone, elsewhere.cake);
  await save(phone, { who: WHO });
  await phone.api.checkout.saveDraft({ storeId: elsewhere.store.row.id, who: WHO });
  const { stores } = await phone.api.carts.get();
  const lineId = stores.find(({ store }) => store.id === shop.store.row.id)?.lines[0]?.id ?? '';
  await phone.api.carts.removeLine({ lineId });
  await addCake(phone, shop.cake);
  expect((await start(phone)).kept?.who).toBeNull();
  expect((await phone.api.checkout.start({ storeId: elsewhere.store.row.id })).kept?.who).toMatchObject(WHO);
});

test('it is kept for thirty days after the last change', async () => {
  const own = await createTestWorld();
  try {
    const { store, cake } = await openStore(own);
    const user = buildUser(own.fixture);
    await own.fixture.save(own.db);
    const person = own.customer(user);
    await addCake(person, cake);
    const kept = async () => (await person.api.checkout.start({ storeId: store.row.id })).kept?.who?.name ?? null;
    await person.api.checkout.saveDraft({ storeId: store.row.id, who: WHO });
    own.pass({ minutes: 29 * 24 * 60 });
    await sweepExpired(own.services);
    expect(await kept()).toBe(WHO.name);
    own.pass({ minutes: 2 * 24 * 60 });
    await sweepExpired(own.services);
    expect(await kept()).toBeNull();
  } finally {
    await own[Symbol.asyncDispose]();
  }
});

test('words of any kind are kept or refused, and never break it', async () => {
  const { phone, laptop } = await twoDevices();
  await save(phone, { who: { ...WHO, name: 'M\ud800eera \u202e"\\' } });
  expect((await start(laptop)).kept?.who?.name).toBe('Meera "\\');
  await expect(save(phone, { who: { ...WHO, name: 'x'.repeat(301) } })).rejects.toMatchObject({ code: 'UNPROCESSABLE_CONTENT' });
});
