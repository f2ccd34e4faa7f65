import { expect, test } from 'vitest';
import { inTheme, withMapTiles } from './static-apps.ts';

const PAGE = '<html><head><title>Office</title></head><body></body></html>';

test('an app is told in its page where map pictures come from and whom to thank, whatever is written there', () => {
  const page = withMapTiles(PAGE, { url: 'https://tiles.example/{z}/{x}/{y}.png?a=1&b=$2', attribution: '© "Us" <script>' });
  expect(page).toContain('<meta name="map-tiles" content="https://tiles.example/{z}/{x}/{y}.png?a=1&amp;b=$2" />');
  expect(page).toContain('<meta name="map-tiles-attribution" content="© &quot;Us&quot; &lt;script&gt;" /></head>');
  expect(withMapTiles(PAGE, undefined)).toBe(PAGE);
});

test('an app’s page comes in the colours that were chosen, before any script of it runs', () => {
  const page = PAGE.replace('<title>', '<meta name="color-scheme" content="light dark" /><title>');
  expect(inTheme(page, 'dark')).toMatch(/^<html data-theme="dark"><head><meta name="color-scheme" content="dark" \/>/);
});
