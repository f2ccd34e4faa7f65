import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { people } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { haveOrder } from './market.ts';

test('the dashboard shows orders now and the sales by day, for any days and as a table', async ({ page, signInAs, server }) => {
  await haveOrder(server.databaseUrl, { status: 'placed' });
  await signInAs('admin');
  await page.goto('/admin');
  await expect(page.getByRole('region', { name: 'Orders now' })).toContainText('Awaiting acceptance');
  await expect(page.getByRole('heading', { level: 3, name: /^Revenue .*the four weeks before$/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: /^Orders .*the four weeks before$/ })).toBeVisible();
  await expect(page.locator('figure .recharts-bar-rectangle').first()).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByLabel('Days').selectOption('Last 7 days');
  await expect(page).toHaveURL(/days=week/);
  await expect(page.getByRole('heading', { level: 3, name: /^Revenue .*the week before$/ })).toBeVisible();
  await page.getByText('Show the figures as a table').click();
  const figures = page.getByRole('table', { name: 'Sales by day' });
  await expect(figures.getByRole('row')).toHaveCount(1 + 7 + 1);
  await expect(figures.getByRole('row').last()).toContainText(/Total\s*\d+\s*₹/);
});

test('every figure of the dashboard leads to the orders that it counts', { tag: '@any-width' }, async ({ page, signInAs, server }) => {
  await haveOrder(server.databaseUrl, { status: 'accepted', createdAt: new Date(Date.now() - 5 * 86_400_000) });
  await signInAs('admin');
  await page.goto('/admin');
  const late = page.getByRole('region', { name: 'Orders now' }).getByRole('link', { name: /, late: show the orders$/ });
  const count = Number(await late.textContent());
  expect(count).toBeGreaterThan(0);
  await late.click();
  await expect(page).toHaveURL(/\/admin\/orders\?situation=late$/);
  await expect(page.getByRole('heading', { name: 'Orders, late with the next step' })).toBeVisible();
  await expect(page.getByLabel('Situation')).toHaveValue('late');
  await expect(page.getByRole('main').getByRole('link', { name: /^[0-9A-Z]{7}$/ })).toHaveCount(count);
  await expectNoAxeViolations(page);

  await page.goto('/admin?days=week');
  await page.getByRole('link', { name: /^Orders \d+$/ }).click();
  await expect(page.getByRole('heading', { name: /^Orders placed from .+, neither declined, cancelled nor expired$/ })).toBeVisible();
});

test('an account is disabled with a reason and let in again', { tag: '@any-width' }, async ({ page, signInAs, server }) => {
  const { store } = await haveOrder(server.databaseUrl, { status: 'placed' });
  await signInAs('admin');
  await page.goto(`/admin/users?words=${encodeURIComponent(store.owner.email)}`);
  await page.getByRole('link', { name: store.owner.name }).click();
  await expect(page.getByRole('heading', { level: 1, name: store.owner.name })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Disable account' }).click();
  await page.getByLabel('Reason').fill('Shared the password');
  await page.getByRole('dialog').getByRole('button', { name: 'Disable account' }).click();
  await expect(page.getByText(`${store.owner.name}’s account is disabled.`)).toBeVisible();
  await page.getByRole('button', { name: 'Enable account' }).click();
  await page.getByLabel('Reason').fill('Chose a new password');
  await page.getByRole('dialog').getByRole('button', { name: 'Enable account' }).click();
  await expect(page.getByText(`${store.owner.name} can sign in again.`)).toBeVisible();
});

test('nobody disables themselves', { tag: '@any-width' }, async ({ page, signInAs }) => {
  await signInAs('admin');
  await page.goto(`/admin/users?words=${people.admin.email}`);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByText('nobody disables their own account')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Disable account' })).toBeHidden();
});

test('every list is reached from its address, with no accessibility violation and no scrolling sideways', async ({ page, signInAs }) => {
  // Seven pages, each looked at by axe.
  test.slow();
  await signInAs('admin');
  for (const { path, title } of [
    { path: 'orders', title: 'Orders' },
    { path: 'stores', title: 'Stores' },
    { path: 'cakes', title: 'Cakes' },
    { path: 'users', title: 'People' },
    { path: 'mails', title: 'Mails' },
    { path: 'audit', title: 'Audit log' },
    { path: 'no-such-page', title: 'This page is not here' },
  ]) {
    await page.goto(`/admin/${path}`);
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    await expectNoAxeViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), path).toBeLessThanOrEqual(0);
  }
});

test(
  'without a connection the screen says so and keeps what it shows',
  { tag: '@any-width' },
  async ({ page, signInAs, context, consoleGuard }) => {
    consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
    await signInAs('admin');
    await page.goto('/admin/stores');
    await expect(page.getByRole('heading', { name: 'All stores' })).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'All stores' })).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
  },
);
