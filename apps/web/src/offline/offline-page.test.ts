import { expect, test } from 'vitest';
import { offlinePage } from './offline-page.ts';

test('what was kept is offered by its title, which is never taken for markup', async () => {
  const page = offlinePage('en', [{ href: 'https://shop.test/orders/7KQ2MPN?secret="x', title: '<b>Order</b>' }]);
  const html = await page.text();
  expect(html).toContain('<a href="https://shop.test/orders/7KQ2MPN?secret=&quot;x">&lt;b&gt;Order&lt;/b&gt;</a>');
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none';style-src 'unsafe-inline'");
});

test('the page speaks the language of the last page that came, and English where there was none of ours', async () => {
  const read = async (language: string) => (await offlinePage(language, []).text()).replaceAll(/<style>.*<\/style>/g, '');
  expect(await read('hi')).toMatch(/<html lang="hi">.*कनेक्शन नहीं है/s);
  expect(await read('"><script>')).toMatch(/^<!doctype html><html lang="en">.*No connection/s);
});

test('where nothing was kept nothing is promised', async () => {
  expect(await offlinePage('en', []).text()).not.toContain('Kept on this device');
});
