// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aViewer, openShop } from '../../testing/open-shop.tsx';
import { ordersAskedIn } from './orders-ask.ts';

const PATIENCE = { timeout: 30_000 };
const open = (at: string) =>
  openShop({
    at,
    visitor: { viewer: aViewer() },
    answers: { orders: { list: () => ({ items: [], nextCursor: null }), guestOrders: () => ({ count: 0 }) } },
  });

test('what is asked for stands in the address, and what was found of it is none says so', async () => {
  using page = await open('/orders?find=rose&standing=came&from=2026-11-01');
  expect(await screen.findByText('No order is like that', undefined, PATIENCE)).toBeDefined();
  expect(page.callsOf('orders.list')).toMatchObject([{ words: 'rose', standing: 'came', from: '2026-11-01', to: null, limit: 12 }]);
  fireEvent.change(screen.getByLabelText('Number, cake, store or recipient'), { target: { value: 'mango' } });
  fireEvent.click(screen.getByRole('button', { name: 'Find' }));
  await expect.poll(() => new URLSearchParams(window.location.search).get('find'), PATIENCE).toBe('mango');
  await expect.poll(() => page.callsOf('orders.list').at(-1), PATIENCE).toMatchObject({ words: 'mango', standing: 'came' });
});

test('somebody without orders is offered cakes, and nothing to look through', async () => {
  using _page = await open('/orders');
  expect(await screen.findByText('No orders yet', undefined, PATIENCE)).toBeDefined();
  expect(screen.queryByRole('search', { name: 'Find an order' })).toBeNull();
});

test('what nobody could have chosen is left out of what an address asks for', () => {
  expect(ordersAskedIn(new URLSearchParams('standing=lost&from=yesterday&to=9999-99-99&find=%00a'))).toEqual({
    words: 'a',
    standing: null,
    from: null,
    to: null,
  });
});
