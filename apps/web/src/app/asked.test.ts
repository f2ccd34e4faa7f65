import { expect, test } from 'vitest';
import { askedFrom, withAsked } from './asked.ts';

const from = (search: string) => askedFrom(new URLSearchParams(search));

test('day and guests are read from an address, and whatever is neither is left out', () => {
  expect(from('readyBy=2026-12-05&serves=20')).toEqual({ readyBy: '2026-12-05', serves: 20 });
  for (const search of [
    '',
    'readyBy=tomorrow&serves=many',
    'readyBy=2026-02-31&serves=0',
    'serves=-4',
    'serves=1001',
    'serves=2.5',
    'readyBy=0000-01-01',
    'readyBy=9999-12-31',
  ]) {
    expect(from(search)).toEqual({ readyBy: null, serves: null });
  }
});

test('a link carries what was asked beside what it says itself, and never twice', () => {
  const asked = { readyBy: '2026-12-05', serves: 20 };
  expect(withAsked('/stores/asha/truffle', asked)).toBe('/stores/asha/truffle?readyBy=2026-12-05&serves=20');
  expect(withAsked('/stores/asha/truffle?line=1', asked)).toBe('/stores/asha/truffle?line=1&readyBy=2026-12-05&serves=20');
  expect(withAsked('/cakes?serves=8', asked)).toBe('/cakes?serves=8&readyBy=2026-12-05');
  expect(withAsked('/cart', { readyBy: null, serves: null })).toBe('/cart');
});
