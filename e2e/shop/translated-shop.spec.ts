import { expect, test } from '../fixtures/test.ts';
import { translatePage } from '../fixtures/translate-page.ts';
import {
  chooseMethod,
  goOn,
  holdSlot,
  NEAR_PIN,
  newPerson,
  onTrackingPage,
  orderAsGuest,
  procedures,
  STORE,
  typeAddress,
} from './buying.ts';

test('a shop that the browser has translated goes on: the cake, checkout and tracking follow every change @any-width', async ({
  page,
  context,
  server,
  openBrowserOf,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  const shop = procedures(page.request, server.url);
  const store = await shop.stores.bySlug.query({ slug: STORE.slug });

  await test.step('a design says what it is after each choice', async () => {
    await page.goto(`/stores/${STORE.slug}/belgian-chocolate-truffle`);
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
    await translatePage(page);
    const sizes = page.getByRole('group', { name: /^Size/ }).getByRole('radio');
    await sizes.first().check({ force: true });
    await translatePage(page);
    const serves = page.getByText(/^Serves \d+/).first();
    const before = await serves.innerText();
    await sizes.nth(1).check({ force: true });
    await expect(serves).not.toHaveText(before);
    await translatePage(page);
    await page.getByRole('textbox', { name: 'Inscription' }).fill('Happy birthday');
    await page.getByRole('button', { name: 'One more: How many of this cake?' }).click();
    await translatePage(page);
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('link', { name: 'Cart with 2 cakes' })).toBeVisible();
  });

  await test.step('checkout goes from step to step', async () => {
    await page.goto(`/checkout/${store.id}`);
    await expect(page.getByRole('button', { name: 'Go on' })).toBeEnabled();
    await translatePage(page);
    await context.setOffline(true);
    await expect(page.getByText('You are offline.', { exact: false })).toBeVisible();
    await translatePage(page);
    await context.setOffline(false);
    await expect(page.getByText('You are offline.', { exact: false })).toBeHidden();
    // Each refusal beside its field comes and goes.
    await goOn(page);
    await translatePage(page);
    await orderAsGuest(page, newPerson());
    await translatePage(page);
    await typeAddress(page, NEAR_PIN);
    await translatePage(page);
    await page.getByRole('checkbox', { name: /Somebody else/ }).check();
    await translatePage(page);
    await page.getByRole('checkbox', { name: /Somebody else/ }).uncheck();
    await goOn(page);
    await translatePage(page);
    await holdSlot(page);
    await translatePage(page);
    await page.getByRole('button', { name: /^Pay/ }).click();
    await expect(page.getByText('Choose how you want to pay.')).toBeVisible();
    await translatePage(page);
    await chooseMethod(page, 'Cash');
    await page.getByRole('button', { name: /^Order for ₹/ }).click();
    await expect(page).toHaveURL(onTrackingPage);
  });

  await test.step('the tracking page follows the kitchen', async () => {
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await translatePage(page);
    const number = /orders\/(\w+)/.exec(page.url())?.[1] ?? '';
    const baker = await openBrowserOf('baker');
    const kitchen = procedures(baker.request, server.url, 'console');
    const { version } = await kitchen.storeOrders.byNumber.query({ storeId: store.id, number });
    const tap = { storeId: store.id, number, commandId: crypto.randomUUID(), tappedAt: new Date().toISOString() };
    await kitchen.storeOrders.move.mutate({ ...tap, event: 'accept', expectedVersion: version });
    await expect(page.getByText(/will make your cakes/)).toBeVisible();
    await translatePage(page);
    await page.getByRole('button', { name: 'Cancel the order' }).click();
    await translatePage(page);
    await page.getByRole('button', { name: 'Yes, cancel it' }).click();
    await expect(page.getByText('The order is cancelled.')).toBeVisible();
  });
});
