import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { people } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const password = 'sweetspot-demo';

test('an admin signs in, lands where they were going, and signs out again', async ({ page, isMobile, consoleGuard }) => {
  // What is read anew just as the session ends is refused, rightly: a list is when its page hears that something changed.
  consoleGuard.expectComplaint(/401.*\/trpc\/admin\./);
  await page.goto('/admin/stores?status=approved');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the office' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('E-mail address').fill(people.admin.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Stores' })).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/stores\?status=approved$/);
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);

  if (isMobile) await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the office' })).toBeVisible();
  await page.goto('/admin/users');
  await expect(page.getByLabel('Password')).toBeVisible();
});

test('customers and bakers do not get in and are told where to go', { tag: '@any-width' }, async ({ page, signInAs, consoleGuard }) => {
  consoleGuard.expectComplaint(/403/);
  // Being signed in at the shop opens no other door.
  await signInAs('customer');
  await page.goto('/admin/orders');
  for (const who of ['customer', 'baker'] as const) {
    await page.getByLabel('E-mail address').fill(people[who].email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('no place in the office');
    await page.getByLabel('Password').clear();
  }
  await expect(page.getByRole('link', { name: 'Go to the shop' })).toBeVisible();
  await expectNoAxeViolations(page);
});
