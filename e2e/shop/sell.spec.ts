import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

test('a baker asks to sell: the licence’s rule is exact, the pin follows the PIN code, and the answer is awaited', async ({
  page,
  signInAs,
}, { project }) => {
  await page.goto('/sell');
  await expect(page.getByRole('link', { name: 'Sign in' }).last()).toHaveAttribute('href', '/sign-in?next=%2Fsell');
  await expectNoAxeViolations(page);

  await signInAs('customer');
  await page.goto('/sell');
  const name = `Sunrise Bakes ${project.name}`;
  await page.getByLabel('Name of the store').fill(name);
  await page.getByLabel('Registered name').fill('Sunrise Bakes LLP');
  await page.getByRole('textbox', { name: /^PIN code/ }).fill('416008');
  await expect(page.getByLabel('City')).toHaveValue('Kolhapur');
  await page.getByLabel('House and street').fill('14 Tarabai Park');
  const licence = page.getByLabel('FSSAI licence or registration number');
  await licence.fill('1234 567');
  await expect(page.getByText('7 of 14 digits')).toBeVisible();
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByText('Give the 14 digits of the FSSAI licence.')).toBeVisible();
  await expect(licence).toBeFocused();
  const pin = page.getByRole('region', { name: /door|map/i }).getByRole('button', { name: 'Pin' });
  await pin.focus();
  await pin.press('ArrowUp');
  await expectNoAxeViolations(page);

  await licence.fill(project.name === 'phone' ? '2026 1123 0000 01' : '2026 1123 0000 02');
  await page.getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText('Waits for approval')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('whoever told us of an allergy is warned before the cake is added', { tag: '@any-width' }, async ({ page, signInAs, server }) => {
  await signInAs('customer');
  const saved = await page.request.post(`${server.url}/trpc/accounts.saveAllergens`, {
    headers: { 'x-sweetspot-app': 'shop', origin: server.url },
    data: { json: { allergens: ['milk'] } },
  });
  expect(saved.ok()).toBe(true);
  await page.goto('/stores/sweetspot-kolhapur/belgian-chocolate-truffle');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  const warning = page.getByRole('alert').filter({ hasText: 'Look before you add it' });
  await expect(warning).toContainText('This cake contains milk, which you told us to watch for.');
  await expect(warning).toBeFocused();
  await expectNoAxeViolations(page);
  await warning.getByRole('button', { name: 'Add it all the same' }).click();
  await expect(page.getByText('is in your cart')).toBeVisible();
});
