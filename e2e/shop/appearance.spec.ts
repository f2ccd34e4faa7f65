import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { STORE } from './buying.ts';

test('a reader turns the shop dark, reads it in Hindi, and finds the office in the same colours', async ({ page, signInAs }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Dark' }).click();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expectNoAxeViolations(page);

  // As a search engine leads to it.
  await page.goto(`/stores/${STORE.slug}?lang=hi`);
  await expect(root).toHaveAttribute('lang', 'hi');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute('content', '#1b120e');
  await expectNoAxeViolations(page);
  await page.goto('/cakes');
  await expect(root).toHaveAttribute('lang', 'hi');
  await expectNoAxeViolations(page);

  await signInAs('admin');
  await page.goto('/admin');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoAxeViolations(page);
});
