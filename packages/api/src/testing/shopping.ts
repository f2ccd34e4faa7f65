import {
  buildCake,
  buildOptionLibrary,
  buildStore,
  type BuiltCake,
  type BuiltStore,
  type CakeOverrides,
  type StoreOverrides,
} from '@sweetspot/db/testing';
import type { Person, TestWorld } from './test-world.ts';

/** A few minutes from any `buildStore`. */
export const NEARBY = { latitude: 16.705, longitude: 74.2433 };

/** A store with one cake, in the database. */
export async function openStore(
  { fixture, db }: TestWorld,
  { store, cake }: { store?: StoreOverrides; cake?: CakeOverrides } = {},
): Promise<{ store: BuiltStore; cake: BuiltCake }> {
  const built = buildStore(fixture, store);
  const library = buildOptionLibrary(fixture, built);
  const result = { store: built, cake: buildCake(fixture, { library, ...cake }) };
  await fixture.save(db);
  return result;
}

export async function addCake({ api }: Person, cake: BuiltCake, quantity = 1) {
  return api.carts.addLine({ cakeId: cake.id, customization: { selections: {} }, quantity });
}

/** The first slot that the store offers for what is in the cart. */
export async function firstSlot({ api }: Person, store: BuiltStore, fulfilment: 'delivery' | 'pickup' = 'delivery') {
  const { earliest, refusal } = await api.stores.slots({
    storeId: store.row.id,
    fulfilment,
    point: fulfilment === 'delivery' ? NEARBY : null,
  });
  if (!earliest) throw new Error(`No slot is offered: ${refusal?.key}`);
  return earliest;
}

type Held = Awaited<ReturnType<Person['api']['checkout']['holdSlot']>>;

export async function holdFirstSlot(person: Person, store: BuiltStore, fulfilment: 'delivery' | 'pickup' = 'delivery'): Promise<Held> {
  const slot = await firstSlot(person, store, fulfilment);
  return person.api.checkout.holdSlot({
    storeId: store.row.id,
    fulfilment,
    slotId: slot.id,
    point: fulfilment === 'delivery' ? NEARBY : null,
  });
}

/** A whole form, for what is held. */
export function orderFor(store: BuiltStore, held: Held, overrides: Partial<PlaceInput> = {}): PlaceInput {
  return {
    storeId: store.row.id,
    holdId: held.holdId,
    fulfilment: held.fulfilment,
    contact: { name: 'Asha Patil', email: 'asha@example.test', mobile: '98765 43210' },
    address: held.fulfilment === 'delivery' ? ADDRESS : null,
    paymentMethod: 'cod',
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: `key-${held.holdId}`,
    ...overrides,
  };
}

type PlaceInput = Parameters<Person['api']['checkout']['place']>[0];

const ADDRESS = { line1: '12 Station Road', city: 'Kolhapur', state: 'MH', postalCode: '416001', ...NEARBY };

/** Puts a cake in, holds the first slot and orders it. */
export async function buy(
  person: Person,
  { store, cake }: { store: BuiltStore; cake: BuiltCake },
  overrides: Partial<PlaceInput> & { readonly quantity?: number } = {},
) {
  const { quantity = 1, ...form } = overrides;
  await addCake(person, cake, quantity);
  const held = await holdFirstSlot(person, store, form.fulfilment ?? 'delivery');
  return person.api.checkout.place(orderFor(store, held, form));
}

/** The secret of the link that a buyer gets. */
export function secretIn(path: string): string {
  return new URL(path, 'http://shop.test').searchParams.get('secret') ?? '';
}
