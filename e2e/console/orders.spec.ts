import type { Locator } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { openColumn, orderCake, ticketOf } from './ordering.ts';

test('an order rings and appears by itself, and goes by taps from accepted to delivered', async ({ page, signInAs, server }) => {
  await signInAs('baker');
  await page.goto('/console');
  await expect(page.getByText('Live', { exact: true })).toBeVisible();

  const ordered = await orderCake(server.url, 'delivery');
  await openColumn(page, 'New');
  const ticket = ticketOf(page, ordered);
  await expect(ticket).toBeVisible();
  await expect(page.getByText(/new orders?/i).first()).toBeVisible();
  await expect(page).toHaveTitle(/^\(\d+\)/);
  await expect(ticket).toContainText(ordered.cakeName);
  await expect(ticket.getByText(/^Contains|^None of/)).toBeVisible();

  await ticket.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
  await openColumn(page, 'Accepted');
  // By key this time: the hands stay on the ticket while it moves on.
  await ticket.getByRole('button', { name: 'Start baking' }).focus();
  await page.keyboard.press('Enter');
  await openColumn(page, 'Baking');
  for (const done of ['Baked', 'Decorated', 'Box']) await ticket.getByRole('button', { name: done, exact: true }).click();
  await openColumn(page, 'Ready');

  await ticket.getByRole('button', { name: 'Send out' }).click();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await openColumn(page, 'Ready');
  await expect(ticket.getByRole('button', { name: 'Send out' })).toBeVisible();
  await ticket.getByRole('button', { name: 'Send out' }).click();
  await openColumn(page, 'Out');
  await ticket.getByRole('button', { name: 'Mark delivered' }).click();
  await expect(ticket).toBeHidden();
  await openColumn(page, 'Finished');
  await expect(page.getByRole('listitem').filter({ hasText: ordered.customer })).toContainText('Delivered');

  // What the taps did is what the server has: a fresh page shows the same, and nothing was refused.
  await page.goto(`/console/orders/${ordered.number}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Delivered');
});

test('a name without end widens no page, and the word that it moved leaves the next button free', async ({ page, signInAs, server }) => {
  await signInAs('baker');
  const ordered = await orderCake(server.url, 'pickup', 'Venkatanarasimharajuvaripetakrishnamoorthyveluswamyavadhani');
  await page.goto('/console');
  const isWiderThanScreen = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await openColumn(page, 'New');
  const ticket = ticketOf(page, ordered);
  await expect(ticket).toBeVisible();
  expect(await isWiderThanScreen()).toBe(false);
  await ticket.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
  await openColumn(page, 'Accepted');
  await ticket.getByRole('button', { name: 'Start baking' }).click();
  // A word that lasts seconds names no more of them than can be read in that time.
  const word = page.getByRole('status').filter({ hasText: ordered.customer.slice(0, 24) });
  await expect(word).toBeVisible();
  expect(await isWiderThanScreen()).toBe(false);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const last = await page.getByRole('main').getByRole('button').last().boundingBox();
  const said = await word.boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(said?.y ?? 0);
  await page.goto(`/console/orders/${ordered.number}`);
  await expect(page.getByRole('definition').filter({ hasText: ordered.customer })).toBeVisible();
  expect(await isWiderThanScreen(), 'its ticket').toBe(false);
});

test('board, ticket and settings are accessible', async ({ page, signInAs }) => {
  await signInAs('baker');
  await page.goto('/console');
  await page.getByRole('article').first().waitFor();
  await expectNoAxeViolations(page);
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Order');
  await expectNoAxeViolations(page);
  await page.goto('/console/settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test(
  'every tier and piece is ticked by itself, and one step can be taken back',
  { tag: '@any-width' },
  async ({ page, signInAs, server }) => {
    await signInAs('baker');
    const ordered = await orderCake(server.url, 'pickup');
    await page.goto(`/console/orders/${ordered.number}`);
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
    await page.getByRole('button', { name: 'Start baking' }).click();
    const progress = page.getByRole('list', { name: 'Cakes and tiers' });
    await expect(progress).toContainText('Started');
    await page.getByRole('button', { name: 'Baked', exact: true }).click();
    await expect(progress).toContainText('Baked');
    await progress.getByRole('button', { name: /^Back to Started/ }).click();
    await expect(progress).toContainText('Started');
  },
);

test(
  'a declined order needs a reason, and the customer reads it',
  { tag: '@any-width' },
  async ({ page, signInAs, openBrowserOf, server }) => {
    const ordered = await orderCake(server.url, 'pickup');
    const customer = await openBrowserOf('visitor');
    await customer.goto(ordered.trackingPath);
    await signInAs('baker');
    await page.goto('/console');
    await openColumn(page, 'New');
    const ticket = ticketOf(page, ordered);
    await ticket.getByRole('button', { name: /^More for/ }).click();
    await page.getByRole('menuitem', { name: 'Decline' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(dialog.getByText('Give a reason in a few words.')).toBeVisible();
    await dialog.getByRole('textbox', { name: /Why/ }).fill('The oven broke down this morning');
    await dialog.getByRole('button', { name: 'Decline' }).click();
    await expect(ticket).toBeHidden();
    await expect(customer.getByText('The oven broke down this morning')).toBeVisible();
  },
);

test(
  'without a network the board says so, keeps the taps, and sends them when it is back',
  { tag: '@any-width' },
  async ({ page, context, signInAs, server, consoleGuard }) => {
    consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    await signInAs('baker');
    const ordered = await orderCake(server.url, 'pickup');
    await page.goto('/console');
    await openColumn(page, 'New');
    const ticket = ticketOf(page, ordered);
    await expect(ticket).toBeVisible();

    await context.setOffline(true);
    await ticket.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
    await expect(page.getByText(/No connection\..*1 tap is kept here/)).toBeVisible();
    await openColumn(page, 'Accepted');
    await ticket.getByRole('button', { name: 'Start baking' }).click();
    await openColumn(page, 'Baking');
    await expect(ticket).toBeVisible();
    await expect(page.getByText(/2 taps are kept here/)).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await expect(page.getByText(/No connection/)).toBeHidden();
    await page.reload();
    await openColumn(page, 'Baking');
    await expect(ticket).toBeVisible();
  },
);

test('the store pauses new orders and takes them again', { tag: '@any-width' }, async ({ page, signInAs }) => {
  await signInAs('baker');
  await page.goto('/console');
  await page.getByRole('button', { name: 'Taking orders' }).click();
  await page.getByRole('menuitem', { name: 'Pause for 30 minutes' }).click();
  await page.getByRole('button', { name: /^Paused until/ }).click();
  await page.getByRole('menuitem', { name: 'Take orders again' }).click();
  await expect(page.getByRole('button', { name: 'Taking orders' })).toBeVisible();
});

test('somebody without a store is told so, and a wrong password too', { tag: '@any-width' }, async ({ page, consoleGuard }) => {
  consoleGuard.expectComplaint(/40[13]/);
  await page.goto('/console');
  await page.getByRole('textbox', { name: /E-mail/ }).fill('customer@sweetspot.test');
  await page.getByLabel(/Password/).fill('not the password at all');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText(/do not match/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel(/Password/).fill('sweetspot-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No store yet' }).last()).toBeVisible();
  await expectNoAxeViolations(page);
});

test(
  'what rings, and who and when of the card and the ticket at hand, stay in view while a baker scrolls',
  { tag: '@any-width' },
  async ({ page, signInAs, server }) => {
    await signInAs('baker');
    const ordered = await orderCake(server.url, 'pickup');
    await page.goto('/console');
    const notices = page.getByRole('region', { name: 'Notices' });
    const ticket = ticketOf(page, ordered);
    await expect(notices).toContainText(ordered.customer);
    /** Its first lines would be gone. */
    const scrollPast = (part: Locator) => part.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top + 120));
    const expectInView = async (head: Locator) => {
      await expect(notices).toBeInViewport({ ratio: 1 });
      await expect(head).toBeInViewport({ ratio: 1 });
      const below = async () => {
        const [bar, shown] = await Promise.all([notices.boundingBox(), head.boundingBox()]);
        return (shown?.y ?? 0) - (bar?.y ?? 0) - (bar?.height ?? 0);
      };
      await expect.poll(below).toBeGreaterThanOrEqual(-1);
    };
    await scrollPast(ticket);
    await expectInView(ticket.getByRole('banner').or(ticket.locator('header')));

    await page.goto(`/console/orders/${ordered.number}`);
    const head = page.getByRole('main').locator('header').filter({ hasText: ordered.customer });
    await expect(head).toBeVisible();
    await expect(notices).toContainText(ordered.customer);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(120);
    await expectInView(head);
  },
);
