// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openShop } from '../../testing/open-shop.tsx';

const answers = { stores: { list: () => ({ items: [], nextCursor: null }) } };

test('a language leads back to the address that the browser shows, though its page is not shown yet', async () => {
  using _shop = await openShop({ at: '/stores', answers, visitor: {} });
  const form = (await screen.findByRole('button', { name: 'हिन्दी' })).closest('form') as HTMLFormElement;
  expect(new FormData(form).get('back')).toBe('/stores');
  window.history.pushState(null, '', '/orders/A1?secret=s');
  fireEvent.submit(form);
  expect(new FormData(form).get('back')).toBe('/orders/A1?secret=s');
});
