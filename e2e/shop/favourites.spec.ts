import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { newPerson, register, STORE } from './buying.ts';

test('a visitor keeps a cake and a store by their hearts, finds them again, and has them in the account they make', async ({ page }) => {
  const person = newPerson();
  await page.goto(`/stores/${STORE.slug}`);
  const ofStore = page.getByRole('button', { name: `Favourite: ${STORE.name}`, exact: true });
  await ofStore.focus();
  await page.keyboard.press('Space');
  await expect(ofStore).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(`${STORE.name} is among your favourites.`)).toBeVisible();
  const name = (await page.getByRole('article').first().getByRole('heading').textContent()) ?? '';
  const ofCake = page.getByRole('button', { name: `Favourite: ${name}`, exact: true });
  await ofCake.click();
  await expect(page.getByText(`${name} is among your favourites.`)).toBeVisible();
  await page.reload();
  await expect(ofCake).toHaveAttribute('aria-pressed', 'true');
  await expectNoAxeViolations(page);

  await page.goto('/register');
  await register(page, person);
  await page.getByRole('link', { name: `Your account, ${person.name}` }).click();
  await page.getByRole('link', { name: 'Favourites', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Favourites' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name, exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: STORE.name })).toBeVisible();
  await expectNoAxeViolations(page);
  await ofCake.click();
  await expect(page.getByText(`${name} is no favourite any more.`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 3, name: STORE.name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name, exact: true })).toHaveCount(0);
});
