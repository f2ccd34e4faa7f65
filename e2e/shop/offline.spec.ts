import { expectNoAxeViolations } from '../fixtures/accessibility.ts';
import { expect, test } from '../fixtures/test.ts';
import { orderCake } from '../console/ordering.ts';
import { STORE } from './buying.ts';

test.use({ serviceWorkers: 'allow' });

test('without a connection the last order is read as it was seen, any other page says why not, and signing out leaves nothing', async ({
  page,
  context,
  server,
  signInAs,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 503/);
  const kept = () =>
    page.evaluate(() => caches.keys().then((names) => names.filter((name) => name.startsWith('sweetspot-kept-')).toSorted()));
  await signInAs('customer');
  const { trackingPath, number } = await orderCake(server.url, 'pickup');

  await test.step('what is worth reading is put away, late', async () => {
    await page.goto('/designs');
    await expect.poll(kept).toEqual(['sweetspot-kept-designs']);
    await page.goto(trackingPath);
    await expect(page.getByText(`${STORE.name} has your order`)).toBeVisible();
    await expect.poll(kept).toEqual(['sweetspot-kept-designs', 'sweetspot-kept-order']);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  await test.step('the order, and when it was seen', async () => {
    // It is put away after its files.
    await expect
      .poll(() =>
        page.evaluate(async (path) => (await (await caches.open('sweetspot-kept-order')).match(path)) !== undefined, trackingPath),
      )
      .toBe(true);
    await context.setOffline(true);
    await page.goto(trackingPath);
    await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
    await expect(page.getByText(/^No connection\. You see this page as it stood on /)).toBeVisible();
    await expect(page.getByText('Live', { exact: true })).toHaveCount(0);
    await expectNoAxeViolations(page);
  });

  await test.step('a page with prices of today is never brought out of a cupboard', async () => {
    await page.goto('/cakes');
    await expect(page.getByRole('heading', { level: 1, name: 'No connection' })).toBeVisible();
    await expect(page.getByText('₹')).toHaveCount(0);
    await expectNoAxeViolations(page);
    await page.getByRole('link', { name: `Order ${number}` }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
  });

  await test.step('with the connection the page is true again by itself', async () => {
    await context.setOffline(false);
    await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
    await expect(page.getByText(/^No connection/)).toHaveCount(0);
  });

  await test.step('whoever signs out leaves nothing of theirs', async () => {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect.poll(kept).toEqual([]);
  });
});
