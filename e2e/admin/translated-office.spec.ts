import { expect, test } from '../fixtures/test.ts';
import { translatePage } from '../fixtures/translate-page.ts';
import { haveOrder, registerStore } from './market.ts';

test('an office that the browser has translated goes on: connection, filters, approval and a colleague’s changes show @any-width', async ({
  page,
  context,
  signInAs,
  openBrowserOf,
  server,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  const store = await registerStore(server.url);
  const order = await haveOrder(server.databaseUrl, { status: 'placed' });
  await signInAs('admin');

  await test.step('a list follows its filters and the connection', async () => {
    await page.goto('/admin/orders');
    await expect(page.getByRole('heading', { name: 'All orders' })).toBeVisible();
    await translatePage(page);
    await page.getByLabel('Search orders').fill(order.number);
    await expect(page.getByRole('heading', { name: `Orders, matching “${order.number}”` })).toBeVisible();
    await translatePage(page);
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await translatePage(page);
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
    await translatePage(page);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByRole('heading', { name: 'All orders' })).toBeVisible();
  });

  await test.step('a store is checked and approved', async () => {
    await page.goto(`/admin/stores?status=awaiting_approval&words=${encodeURIComponent(store.name)}`);
    await translatePage(page);
    await page.getByRole('link', { name: store.name }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: store.name })).toBeVisible();
    await translatePage(page);
    await page.getByLabel('The pin stands where the address says').check();
    await page.getByRole('button', { name: 'Approve store' }).click();
    await translatePage(page);
    await page.getByRole('button', { name: 'Approve anyway' }).click();
    await expect(page.getByText(`${store.name} is approved`)).toBeVisible();
    await translatePage(page);
    await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
  });

  await test.step('an order that a colleague cancels meanwhile shows it, and what is refused is said', async () => {
    await page.goto(`/admin/orders/${order.number}`);
    await page.getByRole('button', { name: 'Cancel order' }).click();
    const question = page.getByRole('dialog');
    await translatePage(page);
    await question.getByRole('button', { name: 'Cancel order' }).click();
    await expect(question.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
    await translatePage(page);
    await question.getByLabel('Reason').fill('Asked for by telephone');
    await question.getByRole('button', { name: 'Cancel order' }).click();
    await expect(page.getByRole('region', { name: 'What happened' })).toContainText('“Asked for by telephone”');
    await translatePage(page);
    const other = await haveOrder(server.databaseUrl, { status: 'placed' });
    await page.goto(`/admin/orders/${other.number}`);
    await expect(page.getByRole('button', { name: 'Cancel order' })).toBeVisible();
    await translatePage(page);
    const colleague = await openBrowserOf('secondAdmin');
    await colleague.goto(`/admin/orders/${other.number}`);
    await colleague.getByRole('button', { name: 'Cancel order' }).click();
    await colleague.getByLabel('Reason').fill('Placed twice');
    await colleague.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
    await expect(page.getByRole('region', { name: 'What happened' })).toContainText('“Placed twice”');
    await expect(page.getByRole('button', { name: 'Cancel order' })).toBeHidden();
  });
});
