import { randomUUID } from 'node:crypto';
import { paidOrder, runOperations, tap } from './paying.ts';
import { buy, openStore, secretIn } from './shopping.ts';
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
  const shop = await openStore(world, overrides);
  const visitor = world.visitor();
  const bought = paymentMethod === 'test' ? await paidOrder(world, visitor, shop) : await inCash(visitor, shop);
  const ref = { number: bought.number, secret: bought.secret };
  await tap(world, shop, ref.number, 'accept');
  await runOperations(world);
  return { shop, visitor, ref };
}

async function inCash(visitor: Person, shop: Shop) {
  const { number, next } = await buy(visitor, shop, { fulfilment: 'pickup' });
  if (next.type !== 'track') throw new Error('Cash is paid at the counter.');
  return { number, secret: secretIn(next.path) };
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
