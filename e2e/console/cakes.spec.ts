import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';

/** Each journey edits a cake of its own. */
async function openCake(page: Page, name: string): Promise<void> {
  await page.goto('/console/cakes');
  await page.getByRole('searchbox', { name: 'Find a cake' }).fill(name);
  // By key: while the list is narrowed and what rings comes in above it, the link is not where it was when a finger set out for it.
  await page.getByRole('link', { name: `Edit ${name}`, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('an owner makes a cake, gives it what is missing, and finds it in the shop on the next request', async ({ page, signInAs }) => {
  await signInAs('baker');
  await page.goto('/console/cakes');
  await expect(page.getByRole('link', { name: 'New cake' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'New cake' }).click();
  const name = `Jaggery sponge ${randomInt(100_000, 999_999)}`;
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Name the flavour.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Flavour' }).fill('Jaggery');
  await page.getByRole('textbox', { name: 'Price before options' }).fill('742.50');
  await expect(page.getByText('Missing before it can be in the shop')).toBeVisible();
  await page.getByRole('group', { name: 'Milk' }).getByText('Contains', { exact: true }).click();
  await page.getByRole('button', { name: 'Declare the rest free…' }).click();
  const asked = page.getByRole('dialog');
  await expect(asked.getByText('Molluscs: Free from')).toBeVisible();
  await expect(asked.getByText(/Milk/)).toHaveCount(0);
  await asked.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByText('Nothing is missing.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Declare the rest free…' }).click();
  await asked.getByRole('button', { name: 'Yes, it is true' }).click();
  await expect(page.getByText('Nothing is missing.')).toBeVisible();
  await page.getByRole('link', { name: 'All cakes' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay here' }).click();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 3));
  await expect(page.getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Put in the shop' }).click();
  const shopLink = page.getByRole('link', { name: 'See it in the shop' });
  await expect(shopLink).toBeVisible();
  await expectNoAxeViolations(page);

  const path = (await shopLink.getAttribute('href')) ?? '';
  const shown = async () => (await page.request.get(path)).text();
  expect(await shown()).toContain(name);
  expect(await shown()).toContain('742.50');

  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} deluxe`);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} deluxe`);
  expect(await shown()).toContain(`${name} deluxe`);

  // What people with allergies rely on is never taken back by a slip, once the cake is sold.
  await page.getByRole('group', { name: 'Milk' }).getByText('Free from', { exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog').getByText('Milk: Free from')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
  await page.getByRole('link', { name: 'All cakes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave, lose the changes' }).click();
  await expect(page.getByRole('searchbox', { name: 'Find a cake' })).toBeVisible();
  expect(await shown()).toContain('milk');
});

test('an option costs nothing on one cake and keeps its price in the library', { tag: '@any-width' }, async ({ page, signInAs }) => {
  await signInAs('baker');
  await openCake(page, 'Belgian Chocolate Truffle');
  await page
    .getByText(/^Change Toppings? for this cake$/i)
    .first()
    .click();
  const box = page.getByRole('textbox', { name: /^Price of .* on this cake$/ }).first();
  const label = (await box.getAttribute('aria-label')) ?? '';
  await box.fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Saved\./).first()).toBeVisible();
  await page.reload();
  await page
    .getByText(/^Change Toppings? for this cake$/i)
    .first()
    .click();
  await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue('0');
});

test(
  'two people who edit one cake see what differs, and lose nothing that only one of them changed',
  { tag: '@any-width' },
  async ({ page, openBrowserOf, signInAs, consoleGuard }) => {
    consoleGuard.expectComplaint(/409/);
    await signInAs('baker');
    await openCake(page, 'Black Forest');
    const other = await openBrowserOf('baker');
    await other.goto(page.url());
    await other.getByRole('textbox', { name: 'Description' }).fill('Changed by the other one.');
    await other.getByRole('textbox', { name: 'Flavour' }).fill('Their flavour');
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByText(/^Saved\./).first()).toBeVisible();

    await page.getByRole('textbox', { name: 'Description' }).fill('Changed by this one.');
    await page.getByRole('button', { name: 'Save' }).click();
    const notice = page.getByRole('alert', { name: 'Somebody else saved this cake meanwhile' });
    await expect(notice.getByText('Their flavour')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await notice.getByRole('button', { name: 'Save both together' }).click();
    await expect(notice.getByText('Choose one of the two in each marked place first.')).toBeVisible();
    await expectNoAxeViolations(page);
    await notice.getByRole('group', { name: 'Description' }).getByText('Changed by this one.').click();
    await notice.getByRole('button', { name: 'Save both together' }).click();
    await expect(page.getByText(/^Saved\./).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Changed by this one.');
    await expect(page.getByRole('textbox', { name: 'Flavour' })).toHaveValue('Their flavour');
  },
);

test('a photo is cut, uploaded and shown', { tag: '@any-width' }, async ({ page, signInAs }) => {
  await signInAs('baker');
  await openCake(page, 'Red Velvet Heart');
  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 600;
    const pen = canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = 'peru';
      pen.fillRect(0, 0, 900, 600);
      pen.fillStyle = 'ivory';
      pen.fillRect(300, 200, 300, 200);
    }
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  const before = await page.getByRole('button', { name: /^Remove photo/ }).count();
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'cake.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Use this photo' })).toBeEnabled();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Use this photo' }).click();
  await expect(page.getByRole('button', { name: /^Remove photo/ })).toHaveCount(before + 1);
  await page.getByRole('textbox', { name: new RegExp(`^Photo ${before + 1}:`) }).fill('An ivory cake on a brown board');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Saved\./).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('img', { name: 'An ivory cake on a brown board' })).toBeVisible();
});

test('staff switch off what has run out, and leave editing to the owner', { tag: '@any-width' }, async ({ page, signInAs }) => {
  await signInAs('staff');
  await page.goto('/console/options');
  await expect(page.getByRole('heading', { level: 1, name: 'Options' })).toBeVisible();
  await expectNoAxeViolations(page);
  const option = page.getByRole('switch').last();
  const wasSoldOut = await option.isChecked();
  // The switch shows what was wished before the server has it.
  const saved = page.waitForResponse((response) => response.url().includes('storeCakes.') && response.request().method() === 'POST');
  await option.click();
  await expect(option).toBeChecked({ checked: !wasSoldOut });
  await saved;
  await page.reload();
  await expect(option).toBeChecked({ checked: !wasSoldOut });
  await option.click();
  await expect(option).toBeChecked({ checked: wasSoldOut });
  await page.goto('/console/cakes/new');
  await expect(page.getByRole('heading', { name: 'Only the owner of the store edits cakes' }).last()).toBeVisible();
});
