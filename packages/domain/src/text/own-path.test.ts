import { expect, test } from 'vitest';
import { ownPage, ownPath, withNext } from './own-path.ts';

test.each([
  ['/orders/4711?key=abc#pay', '/orders/4711?key=abc#pay'],
  ['/cart', '/cart'],
  ['//evil.example/cart', '/account'],
  ['/\\evil.example', '/account'],
  ['/\t/evil.example', '/account'],
  ['/..//evil.example', '/account'],
  ['/.//evil.example', '/account'],
  ['/%2e//evil.example', '/account'],
  ['/cart/..//evil.example', '/account'],
  ['/..\\\\evil.example', '/account'],
  ['/%2F/evil.example', '/%2F/evil.example'],
  ['https://evil.example', '/account'],
  ['javascript:alert(1)', '/account'],
  ['', '/account'],
  [null, '/account'],
])('next=%j leads to %s', (next, path) => {
  expect(ownPath(next, '/account')).toBe(path);
});

test('an address made for coming back leads back', () => {
  const made = new URL(withNext('/sign-in', '/checkout/1?a=b&c=d'), 'https://shop.example');
  expect(ownPath(made.searchParams.get('next'), '/')).toBe('/checkout/1?a=b&c=d');
});

test.each([
  ['/orders/7KQ2MPN?secret=opens-it#pay', '/orders/7KQ2MPN'],
  ['/sell', '/sell'],
  ['//evil.example/sell', null],
  ['', null],
  [null, null],
])('of %j the page alone is %j', (next, page) => {
  expect(ownPage(next)).toBe(page);
});
