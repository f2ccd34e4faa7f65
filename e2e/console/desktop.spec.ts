import { launchConsole } from '@sweetspot/console/testing';
import { expect, test } from '../fixtures/test.ts';
import { orderCake } from './ordering.ts';

test(
  'the desktop app signs in by its own key, follows the board live, notifies, and keeps the key over a restart',
  { tag: '@any-width' },
  async ({ server }, info) => {
    const userData = info.outputPath('user-data');
    {
      await using app = await launchConsole({ serverUrl: server.url, userData });
      const { page } = app;
      await page.getByRole('textbox', { name: /E-mail/ }).fill('baker@sweetspot.test');
      await page.getByLabel(/Password/).fill('sweetspot-demo');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
      await expect(page.getByText('Live', { exact: true })).toBeVisible();
      // No cookie: the key lives in memory and in the system's key store.
      expect(await page.context().cookies()).toEqual([]);

      const ordered = await orderCake(server.url, 'pickup');
      await expect(page.getByRole('article').filter({ hasText: ordered.customer })).toBeVisible();
      if (app.double !== null) {
        const { double } = app;
        await expect.poll(() => double.notifications.map(({ title }) => title)).toContain(`New order ${ordered.number}`);
        expect(double.badge).toBeGreaterThan(0);
      }
      await app.startAgain(`sweetspot://order/${ordered.number}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(ordered.number);
      await app.clickMenu('Cakes');
      await expect(page.getByRole('heading', { level: 1, name: 'Cakes' })).toBeVisible();
      await app.closeWindow();
    }
    await using again = await launchConsole({ serverUrl: server.url, userData });
    await expect(again.page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  },
);
