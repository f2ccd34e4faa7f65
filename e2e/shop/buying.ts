import { randomInt } from 'node:crypto';
import type { AppRouter } from '@sweetspot/api';
import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';

export const STORE = { slug: 'sweetspot-kolhapur', name: 'SweetSpot Kolhapur' } as const;
/** A postal code that the store delivers to, and one that is far away. */
export const NEAR_PIN = '416008';
export const FAR_PIN = '411001';

/** Somebody who never was here before. */
export function newPerson() {
  const mark = randomInt(10_000_000, 99_999_999);
  return { name: 'Meera Joshi', email: `meera${mark}@example.test`, mobile: `98${mark}`, password: 'four green mango trees' };
}
export type NewPerson = ReturnType<typeof newPerson>;

/** On the page for it. */
export async function register(page: Page, person: NewPerson): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(person.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Mobile' }).fill(person.mobile);
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await page.getByRole('button', { name: 'Make my account' }).click();
}

/** The procedures, called with the cookies of a browser: for what a journey needs but is not about. */
export function procedures(request: APIRequestContext, serverUrl: string, app: 'shop' | 'console' = 'shop'): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${serverUrl}/trpc`,
        transformer: superjson,
        headers: { 'x-sweetspot-app': app, origin: serverUrl },
        async fetch(url, options) {
          const { method = 'GET', headers, body } = options as { method?: string; headers: Record<string, string>; body?: string };
          const answer = await request.fetch(new Request(url).url, { method, headers, ...(body === undefined ? {} : { data: body }) });
          return new Response(new Uint8Array(await answer.body()), { status: answer.status() });
        },
      }),
    ],
  });
}

/** Two designs of one cake in the cart of the page's visitor: as it comes, and in another size. */
export async function putTwoDesignsInCart(page: Page, serverUrl: string): Promise<{ cakeId: string; cakeName: string; storeId: string }> {
  const shop = procedures(page.request, serverUrl);
  const store = await shop.stores.bySlug.query({ slug: STORE.slug });
  const { items } = await shop.cakes.list.query({ storeId: store.id, limit: 100 });
  for (const { slug, isSoldOut } of items) {
    const cake = await shop.cakes.bySlug.query({ storeSlug: STORE.slug, cakeSlug: slug });
    const size = cake.customizable.groups.find(({ role, kind }) => role === 'size' && kind === 'single');
    const other = size?.options.find((option) => !option.isDefault && !option.isSoldOut);
    if (isSoldOut || !size || !other) continue;
    const designs = [{}, { [size.id]: { optionIds: [other.id] } }];
    const quotes = await Promise.all(
      designs.map((selections) => shop.cakes.quote.query({ cakeId: cake.id, customization: { selections } })),
    );
    if (!quotes.every(({ isOrderable }) => isOrderable)) continue;
    for (const selections of designs) await shop.carts.addLine.mutate({ cakeId: cake.id, customization: { selections }, quantity: 1 });
    return { cakeId: cake.id, cakeName: cake.name, storeId: store.id };
  }
  throw new Error(`The demo data has no cake of ${STORE.name} that comes in two sizes as it is.`);
}

export async function orderAsGuest(page: Page, person: NewPerson): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(person.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('textbox', { name: 'Mobile' }).fill(person.mobile);
  await goOn(page);
}

export async function typeAddress(page: Page, pin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'PIN code' }).fill(pin);
  await page.getByRole('textbox', { name: 'House and street' }).fill('12 Lake Road');
  await expect(page.getByRole('textbox', { name: 'City' })).not.toHaveValue('');
}

/** As somebody presses it: on its card, and not while a message lies over that. The radio itself is only there for screen readers. */
export async function pick(radio: Locator): Promise<void> {
  await radio.locator('xpath=ancestor::label').click();
  await expect(radio).toBeChecked();
}

export const goOn = (page: Page) => page.getByRole('button', { name: 'Go on' }).click();

/** The last free time of a day a week ahead: there journeys do not meet the demo's own orders. */
export async function holdSlot(page: Page): Promise<void> {
  await pick(page.getByRole('group', { name: 'Which day?' }).getByRole('radio').nth(7));
  await pick(page.getByRole('group', { name: 'What time?' }).getByRole('radio', { disabled: false }).last());
  await page.getByRole('button', { name: 'Hold this slot' }).click();
  await expect(page.getByRole('heading', { name: /^Pay/ })).toBeFocused();
}

export async function chooseMethod(page: Page, method: 'Test wallet' | 'Cash'): Promise<void> {
  await pick(page.getByRole('radio', { name: method }));
}

/** From a filled cart to the last step of checkout. */
export async function checkOutTo(page: Page, person: NewPerson, storeId: string): Promise<void> {
  await page.goto(`/checkout/${storeId}`);
  await orderAsGuest(page, person);
  await typeAddress(page, NEAR_PIN);
  await goOn(page);
  await holdSlot(page);
}

export const onTrackingPage = /\/orders\/[0-9A-Z]+\?secret=[\w-]+$/;

/** As its owner would in the console, at the worst moment. */
export async function raisePrice(
  kitchen: TRPCClient<AppRouter>,
  cake: { storeId: string; cakeId: string; byMinor: number },
): Promise<void> {
  const { storeId, cakeId, byMinor } = cake;
  const { version, basePriceMinor, photos, ...rest } = await kitchen.storeCakes.get.query({ storeId, cakeId });
  await kitchen.storeCakes.save.mutate({
    ...rest,
    storeId,
    expectedVersion: version,
    basePriceMinor: basePriceMinor + byMinor,
    photos: photos.map(({ id, alt }) => ({ pictureId: id, alt })),
  });
}
