import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { haveOrder } from './market.ts';

test('an order is found by its number and shows its whole history', async ({ page, signInAs, server }) => {
  const order = await haveOrder(server.databaseUrl, { status: 'delivered', createdAt: new Date(Date.now() - 3 * 86_400_000) });
  await signInAs('admin');
  await page.goto('/admin/orders');
  await page.getByLabel('Search orders').fill(order.number.toLowerCase());
  await expect(page.getByRole('heading', { name: `Orders, matching “${order.number.toLowerCase()}”` })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: order.number }).click();

  await expect(page.getByRole('heading', { level: 1, name: `Order ${order.number}` })).toBeVisible();
  const history = page.getByRole('region', { name: 'What happened' });
  for (const state of ['Placed', 'Accepted', 'Baking', 'Ready', 'Out for delivery', 'Delivered'])
    await expect(history).toContainText(state);
  await expect(page.getByRole('region', { name: 'Kitchen', exact: true })).toContainText('Boxed');
  await expect(page.getByRole('region', { name: 'Payments' })).toContainText('Test wallet');
  await expect(page.getByRole('region', { name: 'Price' })).toContainText('Commission');
  await expect(page.getByRole('region', { name: 'Change this order' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test(
  'an accepted order is cancelled with a reason, and another admin’s screen follows',
  { tag: '@any-width' },
  async ({ page, signInAs, openBrowserOf, server }) => {
    const order = await haveOrder(server.databaseUrl, { status: 'accepted' });
    await signInAs('admin');
    const colleague = await openBrowserOf('secondAdmin');
    await colleague.goto(`/admin/orders/${order.number}`);
    await expect(colleague.getByRole('button', { name: 'Cancel order' })).toBeVisible();

    await page.goto(`/admin/orders/${order.number}`);
    await page.getByRole('button', { name: 'Cancel order' }).click();
    const question = page.getByRole('dialog', { name: `Cancel order ${order.number}?` });
    await expect(question).toContainText(/The customer gets ₹[\d,.]+ back/);
    await question.getByRole('button', { name: 'Cancel order' }).click();
    await expect(question.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
    await question.getByLabel('Reason').fill('The oven broke down');
    await expectNoAxeViolations(page);
    await question.getByRole('button', { name: 'Cancel order' }).click();

    const history = (of: typeof page) => of.getByRole('region', { name: 'What happened' });
    await expect(history(page)).toContainText('“The oven broke down”');
    await expect(history(page)).toContainText('Cancelled');
    await expect(history(colleague)).toContainText('“The oven broke down”');
    await expect(colleague.getByRole('button', { name: 'Cancel order' })).toBeHidden();
  },
);

test(
  'a screen that fell behind is told where the order stands instead of overruling a colleague',
  { tag: '@any-width' },
  async ({ page, signInAs, openBrowserOf, consoleGuard, server }) => {
    consoleGuard.expectComplaint(/409/);
    const order = await haveOrder(server.databaseUrl, { status: 'placed' });
    await signInAs('admin');
    await page.goto(`/admin/orders/${order.number}`);
    await page.getByRole('button', { name: 'Cancel order' }).click();
    await page.getByLabel('Reason').fill('Asked for by telephone');

    const colleague = await openBrowserOf('secondAdmin');
    await colleague.goto(`/admin/orders/${order.number}`);
    await colleague.getByRole('button', { name: 'Cancel order' }).click();
    await colleague.getByLabel('Reason').fill('Placed twice by mistake');
    await colleague.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click();
    await expect(colleague.getByText(`Order ${order.number} is now “cancelled”.`)).toBeVisible();

    const question = page.getByRole('dialog');
    const told = 'Somebody moved this order meanwhile: it is now “cancelled”.';
    await expect(question.getByRole('alert')).toContainText(told);
    await question.getByRole('button', { name: 'Cancel order' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(told)).toBeVisible();
    await expect(page.getByRole('region', { name: 'What happened' })).toContainText('“Placed twice by mistake”');
  },
);

test('filters live in the address and read as a sentence', { tag: '@any-width' }, async ({ page, signInAs, server }) => {
  const order = await haveOrder(server.databaseUrl, { status: 'placed' });
  await signInAs('admin');
  await page.goto('/admin/orders');
  await page.getByLabel('Status').selectOption('Placed');
  await page.getByLabel('Days').selectOption('Last 7 days');
  await page.getByRole('button', { name: 'Any store' }).click();
  await page.getByPlaceholder('Find a store by name or city').fill(order.store.row.name);
  await page.getByRole('button', { name: order.store.row.name }).click();
  const sentence = `Orders placed in the last 7 days at ${order.store.row.name}, now “placed”`;
  await expect(page.getByRole('heading', { name: sentence })).toBeVisible();
  await expect(page.getByRole('link', { name: order.number })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: sentence })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByRole('heading', { name: 'All orders' })).toBeVisible();
});
