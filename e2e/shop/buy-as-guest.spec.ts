import { randomUUID } from 'node:crypto';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import {
  chooseMethod,
  goOn,
  holdSlot,
  NEAR_PIN,
  newPerson,
  onTrackingPage,
  orderAsGuest,
  procedures,
  putTwoDesignsInCart,
  STORE,
  typeAddress,
} from './buying.ts';

test('a guest keeps two designs apart, pays by wallet, and follows the order live by its link', async ({
  page,
  server,
  mailbox,
  openBrowserOf,
  consoleGuard,
}) => {
  // The whole way from the cart to the kitchen, with a look at every page.
  test.slow();
  const person = newPerson();
  const { cakeName } = await putTwoDesignsInCart(page, server.url);

  await test.step('the cart counts, changes and gives back', async () => {
    await page.goto('/cart');
    const lines = page.getByRole('list', { name: `Cakes from ${STORE.name}` }).getByRole('listitem');
    await expect(lines).toHaveCount(2);
    await expectNoAxeViolations(page);
    const first = page.getByRole('spinbutton', { name: `Quantity of ${cakeName}` }).first();
    await page
      .getByRole('button', { name: `One more: Quantity of ${cakeName}` })
      .first()
      .click();
    await expect(first).toHaveValue('2');
    await expect(page.getByRole('link', { name: 'Cart with 3 cakes' })).toBeVisible();
    await page
      .getByRole('button', { name: `Remove ${cakeName}` })
      .last()
      .click();
    await expect(lines).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(lines).toHaveCount(2);
    await page
      .getByRole('button', { name: `Remove ${cakeName}` })
      .last()
      .click();
    await expect(lines).toHaveCount(1);
    // Shown at once, and done when it can be taken back.
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.reload();
    await expect(lines).toHaveCount(1);
    await expect(first).toHaveValue('2');
  });

  await test.step('what is typed and held outlives a reload', async () => {
    await page.getByRole('link', { name: `Check out ${STORE.name}` }).click();
    await expectNoAxeViolations(page);
    await orderAsGuest(page, person);
    await typeAddress(page, NEAR_PIN);
    await expect(page.getByText(/^By road (about \d+|less than 1) km from the store/)).toBeVisible();
    // No street can be seen on the built-in map, so nobody is asked for a pin on their own door.
    await expect(page.getByText(`The middle of PIN code ${NEAR_PIN}`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Pin' })).toHaveCount(0);
    await expectNoAxeViolations(page);
    await goOn(page);
    await expect(page.getByRole('group', { name: 'What time?' })).toBeVisible();
    await expectNoAxeViolations(page);
    await holdSlot(page);
    await chooseMethod(page, 'Test wallet');
    await page.reload();
    await expect(page.getByText(`${person.name}, ${person.email}`)).toBeVisible();
    await expect(page.getByText('12 Lake Road')).toBeVisible();
    await expect(page.getByRole('timer').first()).toContainText('minutes left');
    await expect(page.getByRole('heading', { name: 'If you need to cancel' })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step('the wallet approves, and the order is there', async () => {
    await page.getByRole('button', { name: /^Pay ₹/ }).click();
    await page.getByRole('button', { name: 'Approve the payment' }).click();
    await page.waitForURL(onTrackingPage);
    await expect(page.getByText(`${STORE.name} has your order`)).toBeVisible();
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Cart', exact: true })).toBeVisible();
    await expectNoAxeViolations(page);
    const mail = await mailbox.waitFor(person.email, 'order_placed');
    expect(mail.text).toContain(new URL(page.url()).pathname);
  });

  await test.step('every step of the kitchen reaches the page, also by the link alone and after a lost connection', async () => {
    const stranger = await openBrowserOf('visitor');
    await stranger.goto(page.url());
    await expect(stranger.getByText('Live', { exact: true })).toBeVisible();
    const baker = await openBrowserOf('baker');
    const kitchen = procedures(baker.request, server.url, 'console');
    const number = /\/orders\/([0-9A-Z]+)/.exec(page.url())?.[1] ?? '';
    const store = await procedures(page.request, server.url).stores.bySlug.query({ slug: STORE.slug });
    const move = async (event: 'accept' | 'start_baking') => {
      const { version } = await kitchen.storeOrders.byNumber.query({ storeId: store.id, number });
      const tap = { commandId: randomUUID(), tappedAt: new Date().toISOString() };
      await kitchen.storeOrders.move.mutate({ storeId: store.id, number, event, expectedVersion: version, ...tap });
    };
    await move('accept');
    for (const screen of [page, stranger]) await expect(screen.getByText(`${STORE.name} will make your cakes`)).toBeVisible();
    await mailbox.waitFor(person.email, 'order_accepted');

    // What the page reads again after a step may be under way when the connection goes.
    consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    await stranger.context().setOffline(true);
    await move('start_baking');
    await expect(page.getByText(`${STORE.name} is baking your cakes`)).toBeVisible();
    await stranger.context().setOffline(false);
    await expect(stranger.getByText(`${STORE.name} is baking your cakes`)).toBeVisible({ timeout: 40_000 });
  });
});

test('somebody without the link or the account finds no such order', { tag: '@any-width' }, async ({ page, consoleGuard }) => {
  consoleGuard.expectComplaint(/404/);
  const answer = await page.goto('/orders/ZZZZ9999?secret=not-the-secret');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'We cannot find this order' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('an empty cart leads on', { tag: '@any-width' }, async ({ page }) => {
  await page.goto('/cart');
  await expect(page.getByRole('heading', { name: 'Nothing in your cart yet' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Find a cake' }).click();
  await page.waitForURL('**/cakes');
});
