// @vitest-environment happy-dom
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inr } from '../../testing/cart-fixture.ts';
import { aCheckout, aHold, openCheckout, PLACED, type OpenCheckout } from './checkout-fixture.tsx';

const field = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const order = () => fireEvent.click(screen.getByRole('button', { name: /^Order for/ }));
const keysOf = (page: OpenCheckout) => page.callsOf('checkout.place').map((input) => (input as { idempotencyKey: string }).idempotencyKey);
/** The order that was made is opened. */
const isOnItsWay = (page: OpenCheckout) => expect.poll(() => page.callsOf('orders.track')).toEqual([{ number: '7KQ2MPN', secret: 's' }]);

test('without a way to pay nothing is ordered: it is said, and the first way takes the focus', async () => {
  using page = await openCheckout();
  await page.asGuest();
  await page.collect();
  await page.hold();
  page.press(/^Pay ₹649/);
  expect(await screen.findByText('Choose how you want to pay.')).toBeDefined();
  expect(document.activeElement).toBe(field(/^Test wallet/));
  expect(page.callsOf('checkout.place')).toEqual([]);
  fireEvent.click(field(/^Cash/));
  expect(screen.queryByText('Choose how you want to pay.')).toBeNull();
});

test.each([
  [null, 'For orders up to ₹500'],
  ['store', 'This store takes no cash at the moment'],
  ['customer', 'Cash orders of yours were not taken lately'],
] as const)('a way that is not open for this order says why and cannot be chosen: %s', async (stoppedBy, why) => {
  const methods = [
    { method: 'test' as const, isAvailable: true, stoppedBy: null, limit: null },
    { method: 'cod' as const, isAvailable: false, stoppedBy, limit: inr(50_000) },
  ];
  using page = await openCheckout({ checkout: (storeId) => aCheckout(storeId, { methods }) });
  await page.asGuest();
  await page.collect();
  await page.hold();
  expect(field(/^Cash/).disabled).toBe(true);
  expect(field(/^Cash/).labels?.[0]?.textContent).toContain(why);
});

test('cash that was chosen is no choice any more once somebody else receives the cake', async () => {
  using page = await openCheckout();
  await page.toPaying('Cash');
  page.press('Change: How and where');
  fireEvent.click(field(/^Somebody else receives it/));
  page.write(/^Their name/, 'Aarohi');
  page.write(/^Their mobile/, '9000012345');
  page.press('Go on');
  await expect.poll(() => page.isOpen('Pay')).toBe(true);
  expect([field(/^Cash/).checked, field(/^Cash/).disabled]).toEqual([false, true]);
  expect(screen.getByText(/^Not for a cake that somebody else receives/)).toBeDefined();
});

test('an order is asked for with what was read, and pressed twice it is asked for once', async () => {
  using page = await openCheckout();
  await page.toPaying('Cash');
  order();
  order();
  await isOnItsWay(page);
  expect(page.callsOf('checkout.place')).toMatchObject([
    {
      storeId: page.storeId,
      holdId: 'hold-1',
      fulfilment: 'pickup',
      contact: { name: 'Meera Patil', email: 'meera@example.test' },
      address: null,
      recipient: null,
      paymentMethod: 'cod',
      expectedTotalMinor: 64_900,
    },
  ]);
});

test('a price that rose is told line by line with the new total, and only pressed again is it ordered, as another wish', async () => {
  let holds = 0;
  using page = await openCheckout({
    answers: {
      checkout: {
        holdSlot: (input) => aHold(input, (holds += 1) === 1 ? {} : { totalMinor: 74_900, holdId: 'hold-2' }),
        place: ({ expectedTotalMinor }) => {
          if (expectedTotalMinor === 74_900) return PLACED;
          const changes = [{ type: 'price' as const, lineId: 'line-1', beforeMinor: 59_900, nowMinor: 69_900 }];
          throw new AppError('PRICE_CHANGED', { beforeMinor: 64_900, nowMinor: 74_900, changes });
        },
      },
    },
  });
  await page.toPaying('Cash');
  order();
  const told = await page.step('Pay').findByRole('alert');
  expect(told.textContent).toContain('Celebration cake cost ₹599 and now costs ₹699.');
  expect(told.textContent).toContain('The total was ₹649 and is now ₹749.');
  expect(await screen.findByRole('button', { name: 'Order for ₹749' })).toBeDefined();
  expect(page.callsOf('checkout.place')).toHaveLength(1);
  order();
  await isOnItsWay(page);
  expect(page.callsOf('checkout.place')).toMatchObject([{ holdId: 'hold-1' }, { holdId: 'hold-2', expectedTotalMinor: 74_900 }]);
  expect(new Set(keysOf(page)).size).toBe(2);
});

test('a slot that is gone when the order comes is said where times are picked, and is held no longer', async () => {
  using page = await openCheckout({
    answers: {
      checkout: {
        place: () => {
          throw new AppError('HOLD_EXPIRED', { nextPossibleAt: null });
        },
      },
    },
  });
  await page.toPaying('Cash');
  order();
  await expect.poll(() => page.isOpen('When')).toBe(true);
  expect(page.step('When').getByRole('alert')).toBeDefined();
  expect(screen.queryByRole('timer')).toBeNull();
  await page.hold();
  expect(field(/^Cash/).checked).toBe(true);
});

test('a field that the server refuses is said at its step', async () => {
  using page = await openCheckout({
    answers: {
      checkout: {
        place: () => {
          throw new AppError('INPUT_INVALID', { fields: { 'contact.mobile': 'mobile_invalid' } });
        },
      },
    },
  });
  await page.toPaying('Cash');
  order();
  await expect.poll(() => page.isOpen('Who orders')).toBe(true);
  expect(page.step('Who orders').getByRole('alert').textContent).toContain('Give a mobile number with ten digits.');
});

test('an answer that got lost is asked for again with the same key, which is said meanwhile', async () => {
  let sent = 0;
  const place = () => {
    sent += 1;
    if (sent === 1) throw LOST;
    return PLACED;
  };
  using page = await openCheckout({ answers: { checkout: { place } } });
  await page.toPaying('Cash');
  order();
  expect(await screen.findByText(/^The answer got lost on the way\. We are asking again/)).toBeDefined();
  order();
  await page.pass(1_000);
  await isOnItsWay(page);
  expect(page.callsOf('checkout.place')).toHaveLength(2);
  expect(new Set(keysOf(page)).size).toBe(1);
});

test('offline the shop says so; an order that could not be sent says that it may have gone through, and pressed again it is the same one', async () => {
  let isDown = true;
  const place = () => {
    if (isDown) throw LOST;
    return PLACED;
  };
  using page = await openCheckout({ answers: { checkout: { place } } });
  await page.toPaying('Cash');
  page.setOnline(false);
  expect(screen.getByText('You are offline. What you see may be out of date.')).toBeDefined();
  order();
  await page.pass(10_500);
  expect(page.step('Pay').getByRole('alert').textContent).toMatch(/^We could not reach the shop\. Your order may have gone through/);
  isDown = false;
  page.setOnline(true);
  expect(screen.queryByText(/^You are offline/)).toBeNull();
  order();
  await isOnItsWay(page);
  expect(new Set(keysOf(page)).size).toBe(1);
});

test('a hold that runs out while the order is on its way is left to the server', async () => {
  const { promise, resolve } = Promise.withResolvers<typeof PLACED>();
  using page = await openCheckout({ answers: { checkout: { place: () => promise } } });
  await page.toPaying('Cash');
  await page.pass(590_000);
  order();
  await page.pass(30_000);
  expect(page.isOpen('Pay')).toBe(true);
  resolve(PLACED);
  await isOnItsWay(page);
});
