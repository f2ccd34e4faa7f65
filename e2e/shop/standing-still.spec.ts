import type { Page } from '@playwright/test';
import { inPieces } from '../fixtures/in-pieces.ts';
import { expect, test } from '../fixtures/test.ts';
import { putTwoDesignsInCart } from './buying.ts';

const MOST_SHIFT = 0.02;
const ARRIVES_LAST = /\.(?:js|woff2)$/;

test.use({ viewport: { width: 390, height: 844 } });

const PAGES = {
  'the home page': '/',
  'the list of cakes': '/cakes?serves=20',
  'a cake': '/stores/sweetspot-kolhapur/rajarampuri-birthday-classic',
  'a store': '/stores/sweetspot-kolhapur',
};

for (const [name, path] of Object.entries(PAGES)) {
  test(
    `${name} stands still while it comes in pieces, and when faces and scripts come last`,
    { tag: '@any-width' },
    async ({ page, server }) => {
      expect(await shiftWhileArriving(page, server.url, path)).toBeLessThanOrEqual(MOST_SHIFT);
    },
  );
}

test('cart, checkout and tracking stand still while they come', { tag: '@any-width' }, async ({ page, server, signInAs }) => {
  await signInAs('customer');
  await page.goto('/orders');
  const order = await page.getByRole('main').locator('a[href^="/orders/"]').first().getAttribute('href');
  const { storeId } = await putTwoDesignsInCart(page, server.url);
  for (const path of ['/cart', `/checkout/${storeId}`, order ?? '']) {
    expect(await shiftWhileArriving(page, server.url, path), path).toBeLessThanOrEqual(MOST_SHIFT);
  }
});

test(
  'what is shown comes first: of the scripts only the one that waits is fetched until the page is painted',
  { tag: '@any-width' },
  async ({ page }) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(new URL(request.url()).pathname);
    });
    const painting = Promise.withResolvers<void>();
    // Nothing is painted before its style sheet.
    await page.route(/\.css$/, async (route) => {
      await painting.promise;
      await route.continue();
    });
    const first = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.js'));
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await first;
    // Whatever it would ask for at once, it has asked for by now.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(scripts).toEqual([expect.stringContaining('/assets/entry-client')]);
    painting.resolve();
    await expect.poll(() => scripts.length).toBeGreaterThan(5);
  },
);

/** How far the page moved under the reader, as the browser counts it. */
async function shiftWhileArriving(page: Page, serverUrl: string, path: string): Promise<number> {
  const line = await inPieces(serverUrl);
  const last = Promise.withResolvers<void>();
  await page.route(ARRIVES_LAST, async (route) => {
    await last.promise;
    await route.continue();
  });
  await page.addInitScript(() => {
    if ('shift' in window) return;
    const counted = Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) counted.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${line.url}${path}`, { waitUntil: 'commit' });
  // Of a short page the first piece is its head alone, and nothing is painted yet.
  await expect
    .poll(async () => (await page.evaluate(() => document.querySelector('header') !== null)) || !line.sendNext(), { intervals: [50] })
    .toBe(true);
  await painted(page);
  while (line.sendNext()) await painted(page);
  last.resolve();
  await page.waitForFunction(() => document.fonts.status === 'loaded' && document.readyState === 'complete');
  // The scripts have taken over, and nothing is waited for any more.
  await page.waitForFunction(
    () =>
      Object.keys(document.querySelector('main') ?? {}).some((key) => key.startsWith('__reactProps')) &&
      document.querySelector('[aria-busy="true"]') === null,
  );
  await painted(page);
  const shift = await page.evaluate(() => (window as Window & { shift?: number }).shift ?? 0);
  await page.unroute(ARRIVES_LAST);
  await page.goto('about:blank');
  line.close();
  return shift;
}

/** Two frames: what came has been laid out, and what moved has been counted. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
