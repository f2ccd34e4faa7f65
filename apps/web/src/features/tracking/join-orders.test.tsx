// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

const PATIENCE = { timeout: 30_000 };

function openOrders(viewer: Parameters<typeof aViewer>[0], count: number) {
  const orders = {
    list: () => ({ items: [], nextCursor: null }),
    guestOrders: () => ({ count }),
    joinGuestOrders: () => ({ count }),
  };
  return openShop({ at: '/orders', visitor: { viewer: aViewer(viewer) }, answers: { orders } });
}

test('orders from before the account are offered, and joined at a press', async () => {
  using page = await openOrders({}, 3);
  expect(await screen.findByText(/^3 orders were placed with your e-mail address/, undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('orders.joinGuestOrders')).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Add them to my account' }));
  expect(await screen.findByText('3 orders are in your account now.', undefined, PATIENCE)).toBeDefined();
  await expect.poll(() => page.callsOf('orders.list').length, PATIENCE).toBe(2);
});

test('before the address is confirmed nothing is asked, and nothing offered', async () => {
  using page = await openOrders({ isEmailVerified: false }, 3);
  expect(await screen.findByText('No orders yet', undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('orders.guestOrders')).toEqual([]);
});
