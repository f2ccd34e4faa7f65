import { randomUUID } from 'node:crypto';
import { atWallet, runOperations, tap } from './paying.ts';
import { addCake, firstSlot, NEARBY, openStore, orderFor, secretIn } from './shopping.ts';
import type { Person, TestWorld } from './test-world.ts';

type Shop = Awaited<ReturnType<typeof openStore>>;
type Customization = Parameters<Person['api']['orderChanges']['propose']>[0]['customization'];
export interface Bought {
  readonly shop: Shop;
  readonly visitor: Person;
  readonly ref: { readonly number: string; readonly secret: string };
}

/** An accepted order of one cake of half a kilo, its money taken. */
export async function acceptedOrder(
  world: TestWorld,
  paymentMethod: 'test' | 'cod' = 'test',
  overrides: Parameters<typeof openStore>[1] = {},
): Promise<Bought> {
  return acceptedOrderIn(world, await openStore(world, overrides), { paymentMethod });
}

interface OrderedIn {
  readonly paymentMethod?: 'test' | 'cod';
  readonly fulfilment?: 'delivery' | 'pickup';
  /** Else the first slot that is free. */
  readonly slotId?: string | undefined;
}

/** Another accepted order of a store. */
export async function acceptedOrderIn(
  world: TestWorld,
  shop: Shop,
  { paymentMethod = 'test', fulfilment = 'pickup', slotId }: OrderedIn = {},
): Promise<Bought> {
  const visitor = world.visitor();
  await addCake(visitor, shop.cake);
  const held = await visitor.api.checkout.holdSlot({
    storeId: shop.store.row.id,
    fulfilment,
    slotId: slotId ?? (await firstSlot(visitor, shop.store, fulfilment)).id,
    point: fulfilment === 'delivery' ? NEARBY : null,
  });
  const placed = await visitor.api.checkout.place(orderFor(shop.store, held, { paymentMethod }));
  const ref = {
    number: placed.number,
    secret: placed.next.type === 'track' ? secretIn(placed.next.path) : await paid(world, visitor, placed),
  };
  await tap(world, shop, ref.number, 'accept');
  await runOperations(world);
  return { shop, visitor, ref };
}

async function paid(world: TestWorld, visitor: Person, placed: Parameters<typeof atWallet>[2]): Promise<string> {
  const paying = await atWallet(world, visitor, placed);
  await paying.decide('approve');
  await paying.settle();
  return paying.secret;
}

/** The same cake in another size; sizes are named by their keys. */
export async function inSize({ shop, visitor, ref }: Bought, size: string): Promise<Customization> {
  const { customization } = await visitor.api.orderChanges.line({ ...ref, position: 0 });
  const group = shop.cake.customizable.groups.find(({ role }) => role === 'size');
  const option = group?.options.find(({ name }) => name === size);
  if (group === undefined || option === undefined) throw new Error(`There is no size ${size}.`);
  return { selections: { ...customization.selections, [group.id]: { optionIds: [option.id] } } };
}

export async function askForChange({ visitor, ref }: Bought, customization: Customization, commandId: string = randomUUID()) {
  const { difference } = await visitor.api.orderChanges.quote({ ...ref, position: 0, customization });
  const asked = { ...ref, position: 0, customization, expectedDifferenceMinor: difference.amount, commandId };
  const { changes } = await visitor.api.orderChanges.propose(asked);
  const [change] = changes;
  if (change === undefined) throw new Error('Nothing was asked for.');
  return { change, asked, differenceMinor: difference.amount };
}

export const answerChangeOf = (world: TestWorld, { shop, ref }: Bought, id: string, decision: 'accept' | 'decline' = 'accept') =>
  world.baker(shop.store).api.storeOrders.answerChange({
    storeId: shop.store.row.id,
    number: ref.number,
    id,
    decision,
    reason: decision === 'decline' ? 'The tin is too small' : null,
  });

/** Pays what a change costs more, as its customer does at the wallet. */
export async function payChangeOf(
  world: TestWorld,
  { visitor, ref }: Bought,
  id: string,
  decision: 'approve' | 'decline' = 'approve',
): Promise<void> {
  const { next } = await visitor.api.orderChanges.pay({ ...ref, id });
  if (next.type !== 'approve') throw new Error('There is nothing to approve.');
  await world.testGateway.decide(next.url.split('/').at(-1) ?? '', decision);
  await visitor.api.checkout.settle(ref);
  await runOperations(world);
}

/** Another slot that the store offers for the order, by how many days later its day is at least; the last of that day. */
export async function otherSlot({ visitor, ref }: Bought, daysLater = 1) {
  const { days } = await visitor.api.orderChanges.times(ref);
  const free = days.map(({ slots }) => slots.filter(({ isOffered }) => isOffered)).filter((slots) => slots.length > 0);
  const slot = free[daysLater]?.at(-1);
  if (slot === undefined) throw new Error('The store offers no other slot.');
  return slot;
}

export async function askForTime({ visitor, ref }: Bought, slotId: string, commandId: string = randomUUID()) {
  const { changes } = await visitor.api.orderChanges.proposeTime({ ...ref, slotId, commandId });
  const [change] = changes;
  if (change === undefined) throw new Error('Nothing was asked for.');
  return change;
}
