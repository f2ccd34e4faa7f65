import { expect, test } from '../fixtures/test.ts';
import {
  chooseMethod,
  goOn,
  holdSlot,
  NEAR_PIN,
  newPerson,
  onTrackingPage,
  procedures,
  putTwoDesignsInCart,
  typeAddress,
} from './buying.ts';

test('a checkout that was begun on one device is paid on another, with the slot that is held', async ({
  page,
  server,
  openBrowserOf,
  consoleGuard,
}) => {
  // The first device finds its cart empty.
  consoleGuard.expectComplaint(/422/);
  const { name, email, mobile, password } = newPerson();
  await procedures(page.request, server.url).sessions.register.mutate({ name, email, mobile, password });
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  await page.goto(`/checkout/${storeId}`);
  await expect(page.getByRole('textbox', { name: 'Your name' })).toHaveValue(name);
  await goOn(page);
  await typeAddress(page, NEAR_PIN);
  await goOn(page);
  await holdSlot(page);

  const other = await openBrowserOf('visitor');
  await procedures(other.request, server.url).sessions.signIn.mutate({ email, password });
  await other.goto(`/checkout/${storeId}`);
  await expect(other.getByRole('heading', { name: /^Pay/ })).toBeVisible();
  await expect(other.getByText('12 Lake Road')).toBeVisible();
  await chooseMethod(other, 'Cash');
  await other.getByRole('button', { name: /^Order for/ }).click();
  await other.waitForURL(onTrackingPage);

  await page.reload();
  await expect(page.getByText('Nothing here to check out')).toBeVisible();
});
