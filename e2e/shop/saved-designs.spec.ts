import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { STORE } from './buying.ts';

test('a visitor keeps their own of a signature cake by name, shows it by a link without its words, and ends the link', async ({
  page,
  openBrowserOf,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/404.*\/d\//);
  await page.goto(`/stores/${STORE.slug}/the-panchganga`);
  // A signature cake: its recipe stays as it is.
  const flavour = page.getByRole('group', { name: 'Flavour Part of this signature cake' });
  await expect(flavour.getByRole('radio', { name: /^Pistachio and rose/ })).toBeChecked();
  for (const other of await flavour.getByRole('radio', { checked: false }).all()) await expect(other).toBeDisabled();
  const inscription = page.getByRole('textbox', { name: 'Inscription' });
  await inscription.fill('For Asha');
  await page.getByRole('button', { name: 'Save this design' }).click();
  await page.getByRole('textbox', { name: 'A name for it' }).fill('Asha turns five');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('“Asha turns five” is saved.')).toBeFocused();
  await page.getByRole('button', { name: 'Show it to others: “Asha turns five”' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = page.getByRole('textbox', { name: 'Link to this design' });
  await expect(link).toHaveValue(/\/d\/[a-z0-9]{12}$/);
  const { pathname } = new URL(await link.inputValue());

  const stranger = await openBrowserOf('visitor');
  await stranger.goto(pathname);
  await expect(stranger.getByRole('heading', { level: 1, name: 'The Panchganga' })).toBeVisible();
  await expect(stranger.getByText('Its name and what is written on it are not shown.')).toBeVisible();
  expect(await stranger.content()).not.toContain('Asha');
  await expect(stranger.locator('meta[property="og:image"]')).toHaveAttribute('content', /\/drawings\/cake\.png\?(?!.*words=)/);
  await expectNoAxeViolations(stranger);
  await stranger.getByRole('link', { name: 'Open it and make it yours' }).click();
  await expect(stranger.getByRole('form', { name: 'Design it' })).toBeVisible();

  await page.getByRole('link', { name: 'See your saved designs' }).click();
  await expect(page.getByRole('heading', { name: 'Asha turns five' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'End the link' }).click();
  await expect(page.getByText('The link is over.', { exact: false })).toBeVisible();
  const answer = await stranger.goto(pathname);
  expect(answer?.status()).toBe(404);
  await expect(stranger.getByRole('heading', { level: 1, name: 'This link is over' })).toBeVisible();
  await page.getByRole('link', { name: 'Design it on: Asha turns five' }).click();
  await expect(inscription).toHaveValue('For Asha');
});
