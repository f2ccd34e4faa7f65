import { randomInt } from 'node:crypto';
import { request, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { NEAR_PIN, procedures, STORE } from '../shop/buying.ts';

export interface Ordered {
  readonly number: string;
  /** Nobody else's: journeys share one store and its queue. */
  readonly customer: string;
  readonly cakeName: string;
  /** With its secret, as the customer opens it. */
  readonly trackingPath: string;
}

/** A guest's order, paid in cash, for a day a week ahead, through the same procedures as the shop's pages. */
export async function orderCake(serverUrl: string, fulfilment: 'delivery' | 'pickup', name = 'Leela'): Promise<Ordered> {
  const guest = await request.newContext();
  try {
    const prepared = await prepareOrder(guest, serverUrl, fulfilment);
    const { cakeName } = prepared;
    const { contact } = prepared.input;
    const input = { ...prepared.input, contact: { ...contact, name: contact.name.replace('Leela', name) } };
    const { number, next } = await procedures(guest, serverUrl).checkout.place.mutate(input);
    if (next.type !== 'track') throw new Error('Cash needs no approval.');
    return { number, customer: input.contact.name, cakeName, trackingPath: next.path };
  } finally {
    await guest.dispose();
  }
}

/** All but the last press: a cake in the cart, a slot held, and what would be sent. */
export async function prepareOrder(guest: APIRequestContext, serverUrl: string, fulfilment: 'delivery' | 'pickup') {
  const shop = procedures(guest, serverUrl);
  const mark = randomInt(10_000_000, 99_999_999);
  const { id: storeId } = await shop.stores.bySlug.query({ slug: STORE.slug });
  const [place] = await shop.stores.findPlaces.query({ words: NEAR_PIN });
  if (place === undefined) throw new Error(`The demo data does not know ${NEAR_PIN}.`);
  const point = { latitude: place.latitude, longitude: place.longitude };
  const where = fulfilment === 'delivery' ? point : null;
  const cakeName = await addToCart(shop, storeId);
  const { days } = await shop.stores.slots.query({ storeId, fulfilment, point: where, cake: null });
  const free = days.flatMap(({ slots }) => slots.filter(({ isOffered }) => isOffered));
  const slot = free[randomInt(Math.floor(free.length / 3), free.length)];
  if (slot === undefined) throw new Error('The store has no free slot.');
  const held = await shop.checkout.holdSlot.mutate({ storeId, fulfilment, slotId: slot.id, point: where });
  const input = {
    storeId,
    holdId: held.holdId,
    fulfilment,
    contact: { name: `Leela ${mark}`, email: `leela${mark}@example.test`, mobile: `98${mark}` },
    address:
      fulfilment === 'delivery'
        ? { ...point, line1: '12 Lake Road', line2: '', city: 'Kolhapur', state: 'MH', postalCode: NEAR_PIN, instructions: '' }
        : null,
    paymentMethod: 'cod' as const,
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: `journey-${mark}`,
  };
  return { input, cakeName };
}

/** The first cake that can be ordered as it comes, cheap enough for cash. */
async function addToCart(shop: ReturnType<typeof procedures>, storeId: string): Promise<string> {
  const { items } = await shop.cakes.list.query({ storeId, sort: 'price_up', limit: 100 });
  for (const cake of items) {
    if (cake.isSoldOut) continue;
    const customization = { selections: {} };
    const { isOrderable } = await shop.cakes.quote.query({ cakeId: cake.id, customization });
    if (!isOrderable) continue;
    await shop.carts.addLine.mutate({ cakeId: cake.id, customization, quantity: 1 });
    return cake.name;
  }
  throw new Error('The demo data has no cake that can be ordered as it comes.');
}

/** The order's card, on whichever column or tab is open. */
export const ticketOf = (page: Page, { customer }: Ordered): Locator => page.getByRole('article').filter({ hasText: customer });

/** Columns stand side by side on a wide screen; a phone shows one at a time. */
export async function openColumn(page: Page, name: 'New' | 'Accepted' | 'Baking' | 'Ready' | 'Out' | 'Finished'): Promise<void> {
  const tab = page.getByRole('tab', { name: new RegExp(`^${name}`) });
  const summary = page.locator('summary').filter({ hasText: name });
  await tab
    .or(summary)
    .or(page.getByRole('region', { name: new RegExp(`^${name},`) }))
    .first()
    .waitFor();
  if (await tab.isVisible()) await tab.click();
  else if (name === 'Finished') await summary.click();
}
