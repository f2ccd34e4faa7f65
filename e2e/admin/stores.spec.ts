import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { registerStore } from './market.ts';

test('a store that registered is checked on a map of its quarter and approved, and its owner hears of it', async ({
  page,
  signInAs,
  server,
  mailbox,
}) => {
  const store = await registerStore(server.url);
  await signInAs('admin');
  await page.goto('/admin/stores');
  await page.getByRole('link', { name: `Review ${store.name}` }).click();

  await expect(page.getByRole('heading', { level: 1, name: store.name })).toBeVisible();
  const map = page.getByRole('region', { name: `Where ${store.name} is` });
  // Near enough to tell one quarter from the next, each by its name and PIN code.
  await expect(map.locator('.leaflet-control-scale-line')).toHaveText('1 km');
  await expect(
    map
      .locator('.map-place')
      .filter({ hasText: /416\d{3}$/ })
      .first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('The pin stands where the address says').check();
  await page.getByRole('button', { name: 'Approve store' }).click();

  // Nobody has called yet: what is open is said before it is waved through.
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Somebody answered at the contact');
  await question.getByRole('button', { name: 'Approve anyway' }).click();
  await expect(page.getByText(`${store.name} is approved`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();
  await mailbox.waitFor(store.email, 'store_approved');
});

test(
  'a store is suspended with a reason, which stays readable, and reinstated',
  { tag: '@any-width' },
  async ({ page, signInAs, server }) => {
    const store = await registerStore(server.url);
    await signInAs('admin');
    await page.goto(`/admin/stores?status=awaiting_approval&words=${encodeURIComponent(store.name)}`);
    await page.getByRole('link', { name: store.name }).click();
    await page.getByRole('button', { name: 'Approve store' }).click();
    await page.getByRole('button', { name: 'Approve anyway' }).click();

    await page.getByRole('button', { name: 'Suspend' }).click();
    const question = page.getByRole('dialog', { name: `Suspend ${store.name}?` });
    await question.getByRole('button', { name: 'Suspend' }).click();
    await expect(question.getByLabel('Reason')).toHaveAttribute('aria-invalid', 'true');
    await question.getByLabel('Reason').fill('The licence has run out');
    await expectNoAxeViolations(page);
    await question.getByRole('button', { name: 'Suspend' }).click();
    await expect(page.getByText('Reason: The licence has run out')).toBeVisible();

    await page.getByRole('button', { name: 'Reinstate' }).click();
    await page.getByLabel('Reason').fill('The new licence is here');
    await page.getByRole('dialog').getByRole('button', { name: 'Reinstate' }).click();
    await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible();

    await page.goto(`/admin/audit?words=${encodeURIComponent('The licence has run out')}`);
    await page.getByText('1 change', { exact: true }).click();
    await expect(page.getByRole('insertion')).toContainText('suspended');
    await expectNoAxeViolations(page);
  },
);
