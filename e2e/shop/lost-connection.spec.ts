import { expect, test } from '../fixtures/test.ts';
import { newPerson, checkOutTo, chooseMethod, onTrackingPage, putTwoDesignsInCart, STORE } from './buying.ts';

test('a connection that goes and comes ends no way through the shop, and is never called our fault @any-width', async ({
  page,
  context,
  server,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/);
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  const offline = page.getByText('You are offline.', { exact: false });
  const blame = page.getByText('on our side', { exact: false });

  await test.step('lost while checkout opens', async () => {
    await page.goto('/cart');
    // Whoever loses the connection before a page's scripts have come has a page without scripts, which is another journey.
    await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith('__reactFiber')));
    await context.setOffline(true);
    await expect(offline).toBeVisible();
    await page.getByRole('link', { name: `Check out ${STORE.name}` }).click();
    await expect(page).toHaveURL(/\/cart$/);
    await expect(blame).toBeHidden();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: `Check out ${STORE.name}` })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
    await expect(offline).toBeHidden();
  });

  await test.step('the shop away while the device has a network', async () => {
    const away = (url: URL) => url.pathname.startsWith('/trpc') || url.pathname === '/healthz';
    await page.route(away, (route) => route.abort());
    await page.getByRole('link', { name: 'Stores', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'The shop cannot be reached' }).first()).toBeAttached();
    await expect(blame).toBeHidden();
    await page.unroute(away);
    await expect(page.getByRole('heading', { name: 'Bakeries', level: 1 })).toBeVisible();
  });

  await test.step('an order that is followed is never called live without a network', async () => {
    await checkOutTo(page, newPerson(), storeId);
    await chooseMethod(page, 'Cash');
    await page.getByRole('button', { name: /^Order for ₹/ }).click();
    await expect(page).toHaveURL(onTrackingPage);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByText('Live', { exact: true })).toBeHidden();
    await context.setOffline(false);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
  });
});
