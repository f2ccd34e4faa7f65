import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { goOn, NEAR_PIN, newPerson, orderAsGuest, pick, procedures, STORE, typeAddress } from './buying.ts';

test('a cake found for a day, an hour and a place is booked then; where nothing is found one tap leads out, and Back keeps what was asked', async ({
  page,
  server,
  isMobile,
}) => {
  const shop = procedures(page.request, server.url);
  const { id: storeId } = await shop.stores.bySlug.query({ slug: STORE.slug });
  const { days } = await shop.stores.slots.query({ storeId, fulfilment: 'delivery' });
  // A day that the demo's own orders have left free.
  const day = days.findLast(({ slots }) => slots.some(({ isOffered }) => isOffered))?.date ?? '';
  const chip = (name: string | RegExp) => page.getByRole('link', { name });
  const openFilters = async () => {
    if (isMobile) await page.getByRole('button', { name: /^Filters/ }).click();
  };
  const ask = async (label: string, choice: RegExp) => {
    const box = page.getByLabel(label, { exact: true });
    await box.selectOption(await box.getByRole('option', { name: choice }).innerText());
  };

  await test.step('each choice says how many cakes it leaves', async () => {
    await page.goto('/');
    await page.getByLabel('Where?').fill(NEAR_PIN);
    await page.getByLabel('Which day?').fill(day);
    await page.getByRole('button', { name: 'Show cakes' }).click();
    await page.waitForURL(/\/cakes\?/);
    await page.waitForLoadState('networkidle');
    await openFilters();
    await expect(page.getByLabel('Diet', { exact: true }).getByRole('option', { name: /^Eggless \([1-9]\d*\)$/ })).toBeAttached();
    await expectNoAxeViolations(page);
    await ask('At the latest by', /^8 pm$/);
    await expect(chip(/^Take off: By .*8 pm$/)).toBeVisible();
    await ask('How far', /^Within 5 km \(\d+\)$/);
    await ask('How you get it', /^Delivered/);
    await expect(chip('Take off: Delivered')).toBeVisible();
  });

  await test.step('nothing is found, and one tap leads to what is there', async () => {
    await ask('Flavour', /^Chocolate/);
    await expect(chip('Take off: Chocolate')).toBeVisible();
    await ask('Kind', /^Bento cakes/);
    await expect(page.getByRole('heading', { name: 'No cake fits all of that' })).toBeVisible();
    await expectNoAxeViolations(page);
    const empty = page.url();
    await page.getByRole('link', { name: /^\d+ cakes?: any kind$/ }).click();
    await expect(page.getByRole('article').first()).toBeVisible();
    await expect(page).toHaveURL(/flavour=chocolate/);
    await page.goBack();
    await expect(page).toHaveURL(empty);
    await expect(chip('Take off: Bento cakes')).toBeVisible();
    await page.goForward();
    await expect(page).not.toHaveURL(/category=/);
  });

  await test.step('a cake that was found is taken, Back keeps the filters, and the checkout offers the slot of its card', async () => {
    const listed = page.url();
    const card = page.getByRole('article').filter({ hasText: STORE.name }).first();
    await expect(card).toContainText(/Delivered .* to \d/);
    await card.getByRole('link').click();
    await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(listed);
    await expect(chip(/^Take off: By .*8 pm$/)).toBeVisible();
    await card.getByRole('link').click();
    await page.getByRole('button', { name: 'Add to cart' }).click();
    await page.getByRole('link', { name: 'Cart with 1 cake' }).click();
    await page.getByRole('link', { name: /^Check out/ }).click();
    await orderAsGuest(page, newPerson());
    await typeAddress(page, NEAR_PIN);
    await goOn(page);
    await expect(page.getByRole('group', { name: 'Which day?' }).locator('input:checked')).toHaveValue(day);
    await pick(page.getByRole('group', { name: 'What time?' }).getByRole('radio', { disabled: false }).first());
    await page.getByRole('button', { name: 'Hold this slot' }).click();
    await expect(page.getByRole('heading', { name: /^Pay/ })).toBeFocused();
  });
});
