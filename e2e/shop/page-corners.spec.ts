import { expect, test } from '../fixtures/test.ts';
import { haveCake } from '../admin/market.ts';
import { newPerson, procedures, putTwoDesignsInCart, STORE } from './buying.ts';

const CAKE = `/stores/${STORE.slug}/belgian-chocolate-truffle`;

test('an address that was cut or garbled on its way leads to the page it was for @any-width', async ({ page }) => {
  for (const path of [
    '/?readyBy=2026-13-45&serves=-1&place=x',
    '/cakes?cursor=broken',
    '/cakes?cursor=%00&words=%00tru%00ffle',
    '/cakes?where=%00%00%00',
    '/cakes?sort=x&occasion=%00&flavour=%00&diet=1&minRating=9e9&priceFrom=abc&freeFrom=%00,,milk&withinKm=-1&place=999,999,',
    '/stores?cursor=x&where=%00x&place=1,2',
    `/stores/${STORE.slug}?place=%00&serves=1e9`,
    `${CAKE}?design=%7B%00&line=%00`,
    '/orders/ZZZZZZ?secret=%00',
    '/sign-in?next=%00//evil.test',
    '/verify-email?secret=%00',
    '/reset-password?secret=%00',
    '/cart?%00=%00',
  ]) {
    const answer = await page.request.get(path);
    const html = await answer.text();
    expect.soft(html, path).not.toMatch(/This plate is empty|could not be made ready/);
    expect.soft(answer.status(), path).toBe(path.startsWith('/orders/') ? 404 : 200);
  }
});

test('with scripts off checkout says that it needs them, and gives the store’s telephone @any-width', async ({ page, server }) => {
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  const html = await (await page.request.get(`/checkout/${storeId}`)).text();
  expect(html).toMatch(/<noscript>(?:(?!<\/noscript>).)*Checkout needs scripts(?:(?!<\/noscript>).)*href="tel:\+?\d+"/s);
});

test('what was put into the cart is told above the price bar, and stays behind when the cart is opened', async ({ page }) => {
  await page.goto(CAKE);
  const add = page.getByRole('button', { name: 'Add to cart' });
  await add.click();
  const message = page.getByText('is in your cart.', { exact: false });
  await expect(message).toBeVisible();
  await add.click({ trial: true });
  await page.getByRole('link', { name: 'Cart with 1 cake' }).click();
  await expect(page.getByRole('heading', { name: 'Your cart' })).toBeVisible();
  // Not when its time is over, but now.
  expect(await message.isVisible()).toBe(false);
});

test('what the keyboard reaches on the cake page is never under the price bar @any-width', async ({ page }) => {
  await page.goto(CAKE);
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
  for (let presses = 0; presses < 45; presses++) {
    await page.keyboard.press('Tab');
    const isCovered = await page.evaluate(() => {
      const focused = document.activeElement;
      const box = (focused?.closest('label') ?? focused)?.getBoundingClientRect();
      if (!box || !focused || focused.closest('.sticky')) return false;
      const seen = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
      return seen !== null && seen.closest('.sticky.bottom-0') !== null;
    });
    expect(isCovered, `after ${presses + 1} presses`).toBe(false);
  }
});

test('a word that is longer than a phone is wide widens no page from the cart to the order', async ({ page, server }) => {
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  const cake = await haveCake(server.databaseUrl, { name: word });
  const shop = procedures(page.request, server.url);
  const storeId = cake.library.store.row.id;
  await shop.carts.addLine.mutate({ cakeId: cake.id, customization: { selections: {} }, quantity: 1 });
  const isWiderThanScreen = async () => {
    await expect(page.getByText(word).first()).toBeVisible();
    return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  };
  for (const path of ['/cart', `/checkout/${storeId}`]) {
    await page.goto(path);
    expect(await isWiderThanScreen(), path).toBe(false);
  }
  const { earliest } = await shop.stores.slots.query({ storeId, fulfilment: 'pickup', point: null });
  const held = await shop.checkout.holdSlot.mutate({ storeId, fulfilment: 'pickup', slotId: earliest?.id ?? '', point: null });
  const { name, email, mobile } = newPerson();
  const { next } = await shop.checkout.place.mutate({
    storeId,
    holdId: held.holdId,
    fulfilment: 'pickup',
    contact: { name, email, mobile },
    address: null,
    instructions: word,
    recipient: { name: word, mobile: '9000054321' },
    giftMessage: word,
    giftFrom: word,
    paymentMethod: 'test',
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: crypto.randomUUID(),
  });
  await page.goto(next.type === 'approve' ? next.url : '');
  await page.getByRole('button', { name: 'Approve the payment' }).click();
  await expect(page.locator('dd').filter({ hasText: word })).toHaveCount(4);
  expect(await isWiderThanScreen()).toBe(false);
  await page.getByRole('link', { name: 'See it as they do' }).click();
  await expect(page.getByText(`From ${word}`)).toBeVisible();
  expect(await isWiderThanScreen()).toBe(false);
});

test('the map of the bakeries names the towns on it and the bakery at each pin @any-width', async ({ page }) => {
  await page.goto('/stores');
  await page.getByRole('button', { name: 'Show the map' }).click();
  const map = page.locator('.place-map');
  await expect(map.getByRole('button', { name: STORE.name })).toBeAttached();
  await expect(map.locator('.map-name').filter({ hasText: STORE.name })).toBeAttached();
  await expect(map.locator('.map-name:not(.map-name-covered)').first()).toBeVisible();
  await expect(map.locator('.map-place').first()).toBeVisible();
});
