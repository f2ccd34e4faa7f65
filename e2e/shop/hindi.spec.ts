import { expect, test } from '../fixtures/test.ts';
import { checkOutTo, chooseMethod, newPerson, onTrackingPage, putTwoDesignsInCart, STORE } from './buying.ts';

test('a reader switches to Hindi and follows an order in it, and back', async ({ page, server }) => {
  test.slow();
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  await checkOutTo(page, newPerson(), storeId);
  await chooseMethod(page, 'Cash');
  await page.getByRole('button', { name: /^Order/ }).click();
  await expect(page).toHaveURL(onTrackingPage);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-IN');

  // From the page that tells nobody its address.
  await page.getByRole('button', { name: 'हिन्दी' }).click();
  await expect(page).toHaveURL(onTrackingPage);
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await expect(page.getByText(`${STORE.name} को आपका ऑर्डर मिल गया है`, { exact: false })).toBeVisible();
  await expect(page.getByRole('list', { name: 'आपका ऑर्डर कहाँ तक पहुँचा' })).toContainText('ऑर्डर हुआ');
  await expect(page.getByText('लाइव', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'ऑर्डर रद्द करें' }).click();
  await expect(page.getByRole('dialog', { name: 'यह ऑर्डर रद्द करें?' })).toBeVisible();
  await page.getByRole('button', { name: 'ऑर्डर रहने दें' }).click();

  await page.getByRole('link', { name: 'SweetSpot, मुखपृष्ठ' }).click();
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'दुकानें' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-IN');
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Stores' })).toBeVisible();
});
