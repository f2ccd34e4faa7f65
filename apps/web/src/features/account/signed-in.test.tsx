// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCart, EMPTY_CART } from '../../testing/cart-fixture.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';

/** Somebody with so many cakes in this browser's cart signs in, and has so many in the end. */
async function signInWith(before: number, after: number) {
  let isSignedIn = false;
  const cartOf = (quantity: number) => (quantity === 0 ? EMPTY_CART : aCart({ quantity }));
  const viewer = () => (isSignedIn ? aViewer() : null);
  const page = await openShop({
    at: '/sign-in?next=/cart',
    visitor: {},
    answers: {
      sessions: {
        current: () => ({ viewer: viewer() }),
        signIn: () => {
          isSignedIn = true;
          return { viewer: aViewer(), token: null };
        },
      },
      carts: { get: () => cartOf(isSignedIn ? after : before) },
    },
  });
  // The header asks for it; until then nobody knows what is brought along.
  await expect.poll(() => page.callsOf('carts.get').length).toBeGreaterThan(0);
  fireEvent.change(await screen.findByLabelText(/^E-mail/), { target: { value: 'meera@example.test' } });
  fireEvent.change(screen.getByLabelText(/^Password/), { target: { value: 'a cake for grandmother' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  await screen.findByRole('heading', { level: 1, name: 'Your cart' });
  return page;
}

test('whose cart joined another at signing in is told so, with how many cakes that makes', async () => {
  using _page = await signInWith(1, 3);
  expect(await screen.findByText('Your cart came along and joined what you had put in before: 3 cakes in all.')).toBeDefined();
});

test.each([
  ['a cart that met none', 2, 2],
  ['a browser without a cart', 0, 3],
])('nothing is said of %s', async (_what, before, after) => {
  using _page = await signInWith(before, after);
  expect(screen.queryByText(/^Your cart came along/)).toBeNull();
});
