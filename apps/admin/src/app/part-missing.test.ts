import { expect, it } from 'vitest';
import { isPartMissing } from './part-missing.ts';

it.each([
  ['Chromium', 'Failed to fetch dynamically imported module: http://localhost/admin/assets/mails-abc.js'],
  ['Firefox', 'error loading dynamically imported module: http://localhost/admin/assets/mails-abc.js'],
  ['Safari', 'Importing a module script failed.'],
  ['the loader of styles', 'Unable to preload CSS for /admin/assets/mails-abc.css'],
])('a page whose file did not come is not called broken, as %s says it', (_, said) => {
  expect(isPartMissing(new TypeError(said))).toBe(true);
});

it('a page that broke is', () => {
  expect(isPartMissing(new TypeError("Cannot read properties of undefined (reading 'items')"))).toBe(false);
  expect(isPartMissing('404')).toBe(false);
});
