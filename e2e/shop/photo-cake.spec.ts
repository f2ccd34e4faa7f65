import { fileURLToPath } from 'node:url';
import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { builtChunk } from '../fixtures/built-shop.ts';
import { holdScripts } from '../fixtures/hold-scripts.ts';
import { expect, test } from '../fixtures/test.ts';
import { chooseMethod, checkOutTo, newPerson, onTrackingPage, procedures, STORE } from './buying.ts';

/** Any picture that is in the tree already, and small: a large one is half a second's work, which a busy machine stretches. */
const PICTURE = fileURLToPath(new URL('../../apps/console/packaging/icon.png', import.meta.url));

test('a guest prints a picture of their own on a cake, and the baker opens it large', async ({
  page,
  server,
  openBrowserOf,
  consoleGuard,
}) => {
  // From the cake page through checkout to the kitchen.
  test.slow();
  consoleGuard.expectComplaint(/422.*uploads\/photos/);
  const letFieldCome = await holdScripts(page, `**/${builtChunk('src/features/cake/photo-field.tsx').file}`);
  await page.goto(`/stores/${STORE.slug}/photo-cake`, { waitUntil: 'commit' });
  const field = page.getByRole('group', { name: 'Edible photo' });

  await test.step('what is no picture is refused in words, and the right one is seen, replaced and kept', async () => {
    const chooser = field.getByLabel('Choose a picture');
    // Its scripts come after the page's: what is chosen before would be lost.
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
    // Off, or, where something else on the page has changed meanwhile, not there yet.
    await expect(chooser.and(page.locator(':enabled'))).toHaveCount(0);
    letFieldCome();
    await expect(chooser).toBeEnabled();
    await chooser.setInputFiles({ name: 'notes.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await expect(field.getByText('“notes.pdf” is not a picture we can print', { exact: false }).first()).toBeVisible();
    await chooser.setInputFiles({ name: 'torn.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') });
    await expect(field.getByText('“torn.jpg” is not a picture we can print', { exact: false }).first()).toBeVisible();
    await chooser.setInputFiles(PICTURE);
    await expect(field.getByRole('img', { name: 'The picture you chose' })).toBeVisible();
    await expect(
      page
        .getByRole('img', { name: /^Drawing of your/ })
        .first()
        .locator('image'),
    ).toBeAttached();
    await field.getByLabel('Choose another').setInputFiles(PICTURE);
    await expect(field.getByRole('img', { name: 'The picture you chose' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.reload();
    await expect(field.getByRole('img', { name: 'The picture you chose' })).toBeVisible();
  });

  await test.step('it is on the cart’s line and can be taken off there', async () => {
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('link', { name: 'Cart with 1 cake' })).toBeVisible();
    await page.goto('/cart');
    await expect(page.getByRole('link', { name: 'Edible photo: open your picture large' })).toBeVisible();
    const design = await page.getByRole('link', { name: 'Change design' }).getAttribute('href');
    const letScriptsCome = await holdScripts(page);
    await page.goto(design ?? '', { waitUntil: 'commit' });
    const remove = field.getByRole('button', { name: 'Remove it' });
    await expect(remove, 'before the scripts have come a press would be lost').toBeDisabled();
    letScriptsCome();
    await remove.click();
    await expect(field.getByLabel('Choose a picture')).toBeFocused();
  });

  const cart = await procedures(page.request, server.url).carts.get.query();
  await checkOutTo(page, newPerson(), cart.stores[0]?.store.id ?? '');
  await chooseMethod(page, 'Cash');
  await page.getByRole('button', { name: /^Order for/ }).click();
  await expect(page).toHaveURL(onTrackingPage);
  // The address changes a moment before the page does.
  const ordered = page.getByRole('region', { name: 'What you ordered' });
  await expect(ordered.getByRole('link', { name: 'Edible photo: open your picture large' })).toBeVisible();

  await test.step('the baker opens it large', async () => {
    const number = /orders\/(\w+)/.exec(page.url())?.[1] ?? '';
    const baker = await openBrowserOf('baker');
    await baker.goto(`/console/orders/${number}`);
    await baker.getByRole('button', { name: /Open it large/ }).click();
    const large = baker.getByRole('dialog').getByRole('img');
    await expect.poll(() => large.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(320);
    await expect(baker.getByRole('link', { name: 'Open it for printing' })).toBeVisible();
    await expectNoAxeViolations(baker);
  });
});
