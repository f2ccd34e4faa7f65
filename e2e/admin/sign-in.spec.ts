import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { people } from '../fixtures/people.ts';
import { expect, test } from '../fixtures/test.ts';

const password = 'sweetspot-demo';

test('an admin signs in, lands where they were going, and signs out again', async ({ page, isMobile }) => {
  await page.goto('/admin/stores?status=approved');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the office' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('E-mail address').fill(people.admin.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Stores' })).toBeVisible();
  await expect(page).toHaveURL(/\/admin\/stores\?status=approved$/);

  if (isMobile) await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the office' })).toBeVisible();
  await page.goto('/admin/users');
  await expect(page.getByLabel('Password')).toBeVisible();
});

for (const who of ['customer', 'baker'] as const) {
  test(`a ${who} does not get in and is told where to go`, async ({ page, consoleGuard }) => {
    consoleGuard.expectComplaint(/403/);
    await page.goto('/admin');
    await page.getByLabel('E-mail address').fill(people[who].email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('no place in the office');
    await expect(page.getByRole('link', { name: 'Go to the shop' })).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('a customer signed in at the shop is nobody in the office', async ({ page, signInAs }) => {
  await signInAs('customer');
  await page.goto('/admin/orders');
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the office' })).toBeVisible();
});
