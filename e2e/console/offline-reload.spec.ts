import { expect, test } from '../fixtures/test.ts';
import { openColumn, orderCake, ticketOf } from './ordering.ts';

test.use({ serviceWorkers: 'allow' });

test(
  'a tablet without a connection can be reloaded: board, ticket and taps are there, and the taps are sent later',
  { tag: '@any-width' },
  async ({ page, context, signInAs, server, consoleGuard }) => {
    consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    await signInAs('baker');
    const ordered = await orderCake(server.url, 'pickup');
    await page.goto('/console');
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await openColumn(page, 'New');
    const ticket = ticketOf(page, ordered);
    await expect(ticket).toBeVisible();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));

    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText(/^No connection\./)).toBeVisible();
    await openColumn(page, 'New');
    await expect(ticket).toBeVisible();
    await ticket.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept the order' }).click();
    await expect(page.getByText(/1 tap is kept here/)).toBeVisible();
    // A page that had not been opened before, by its own address, with the tap still kept.
    await page.goto(`/console/orders/${ordered.number}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Accepted');
    await expect(page.getByText(/1 tap is kept here/)).toBeVisible();

    await context.setOffline(false);
    await expect(page.getByText('Live', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Accepted');
    await expect(page.getByRole('button', { name: 'Start baking' })).toBeVisible();
  },
);

test(
  'nothing but the files of the pages is kept by the browser, and only the console is looked after',
  { tag: '@any-width' },
  async ({ page, signInAs }) => {
    await signInAs('baker');
    await page.goto('/console');
    await page.getByRole('article').first().waitFor();
    const kept = await page.evaluate(async () => {
      const { scope } = await navigator.serviceWorker.ready;
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return { scope: new URL(scope).pathname, paths: requests.flat().map(({ url }) => new URL(url).pathname) };
    });
    expect(kept.scope).toBe('/console');
    expect(kept.paths.length).toBeGreaterThan(10);
    expect(kept.paths.filter((path) => path !== '/console' && !path.startsWith('/console/assets/'))).toEqual([]);
  },
);
