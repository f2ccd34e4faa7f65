// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inr } from '../../testing/cart-fixture.ts';
import { openShop } from '../../testing/open-shop.tsx';
import { loadWords, wordsOf } from '../../app/words.ts';

type Result = RouterOutputs['checkout']['settle'];

await loadWords(['payment-return', 'changes'], 'en');
const words = await wordsOf('payment-return', 'en');
const { paying, owed } = await wordsOf('changes', 'en');

const ENDED: Result = {
  number: '7KQ2MPN',
  state: 'expired',
  placedInstead: null,
  isReleased: false,
  unplacedFor: null,
  isCaptureFailed: false,
  canRetry: false,
  holdExpiresAt: null,
  change: null,
  methods: [],
  trackingPath: '/orders/7KQ2MPN?secret=s',
};

/** What the page says to who comes back from the wallet, and where it leads from there. */
async function comeBack(result: Partial<Result>) {
  const page = await openShop({
    at: '/orders/7KQ2MPN/payment?secret=s',
    visitor: {},
    answers: { checkout: { settle: () => ({ ...ENDED, ...result }) } },
  });
  const order = await screen.findByRole('link', { name: words.followOrder });
  expect(order.getAttribute('href')).toBe('/orders/7KQ2MPN?secret=s');
  const links = within(order.parentElement ?? document.body).getAllByRole('link');
  return { page, leadsTo: links.map((link) => link.getAttribute('href')) };
}

const CART = '/cart';
const ORDER = '/orders/7KQ2MPN?secret=s';

test.each<[string, Partial<Result>, string, string[], string[]]>([
  [
    'the same cakes were ordered first, and the money is released',
    { placedInstead: 'FIRST22', isReleased: true },
    words.orderedAlready,
    ['Order FIRST22 of the same cakes was placed first', words.orderedAlreadyReleased],
    [ORDER],
  ],
  [
    'the same cakes were ordered first, and no money came',
    { placedInstead: 'FIRST22' },
    words.orderedAlready,
    ['Order FIRST22 of the same cakes was placed first', words.orderedAlreadyUnpaid],
    [ORDER],
  ],
  [
    'the store had stopped taking orders',
    { isReleased: true, unplacedFor: 'store_closed' },
    words.storeClosed,
    [words.storeClosedHelp],
    [CART, ORDER],
  ],
  [
    'others had used the code up',
    { isReleased: true, unplacedFor: 'code_used_up' },
    words.codeUsedUp,
    [words.codeUsedUpHelp],
    [CART, ORDER],
  ],
  ['the slot was somebody else’s', { isReleased: true }, words.released, [words.releasedHelp], [CART, ORDER]],
  ['no money came in time', {}, words.expired, [words.expiredHelp], [CART, ORDER]],
])('a payment that made no order says why, and what became of the money: %s', async (_why, result, title, sentences, ways) => {
  const { page, leadsTo } = await comeBack(result);
  using _page = page;
  const told = screen.getByText(title).parentElement;
  for (const sentence of sentences) expect(told?.textContent).toContain(sentence);
  expect(leadsTo).toEqual(ways);
});

const change = {
  id: '019a0000-0000-7000-8000-000000000031',
  difference: inr(40_000),
  payBy: '2026-11-24T05:30:00.000Z',
  timeZone: 'Asia/Kolkata',
};

test.each<[string, Partial<Result>, string, string]>([
  ['declined', { state: 'declined' }, paying.declined, paying.again('today, 11 am')],
  ['left at the wallet', { state: 'abandoned' }, paying.abandoned, paying.again('today, 11 am')],
  ['given up meanwhile', { state: 'expired' }, paying.over, paying.overHelp],
  ['paid too late', { state: 'expired', isReleased: true }, paying.over, paying.overReleased],
])('a payment for a change is told as that, and can be tried again while there is time: %s', async (_how, result, title, sentence) => {
  const { page, leadsTo } = await comeBack({ ...result, change });
  using _page = page;
  expect(screen.getByText(title).parentElement?.textContent).toContain(sentence);
  expect(leadsTo, 'there is nothing to order again').toEqual([ORDER]);
  expect(screen.queryByRole('button', { name: owed.pay('₹400') }) !== null).toBe(result.state !== 'expired');
});
