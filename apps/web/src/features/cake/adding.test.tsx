// @vitest-environment happy-dom
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { aCart, type Cart } from '../../testing/cart-fixture.ts';
import { aViewer } from '../../testing/open-shop.tsx';
import { aCake, openCake } from './cake-fixture.tsx';

/** Two of this cake, in line `line-1`. */
const IN_RED_VELVET = aCart({ selections: { flavour: { optionIds: ['red-velvet'] } }, quantity: 2 });
const add = () => fireEvent.click(screen.getByRole('button', { name: /^Add to cart/ }));

test('pressed again while it is on its way, the cake goes into the cart once, and the cart is one press away', async () => {
  const { promise, resolve } = Promise.withResolvers<Cart>();
  using page = await openCake({ answers: { carts: { addLine: () => promise } } });
  page.pick('Flavour', /^Red velvet/);
  add();
  add();
  resolve(IN_RED_VELVET);
  expect(await screen.findByText('Celebration cake is in your cart.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Go to the cart' })).toBeDefined();
  expect(page.callsOf('carts.addLine')).toMatchObject([
    { cakeId: 'celebration-cake', quantity: 1, customization: { selections: { flavour: { optionIds: ['red-velvet'] } } } },
  ]);
});

test('a refusal is said in its own words, and the cake is looked at again for what may have changed', async () => {
  const addLine = () => {
    throw new AppError('CAKE_UNAVAILABLE', { cakeId: exampleCake.id });
  };
  let isSoldOut = false;
  using page = await openCake({ answers: { cakes: { bySlug: () => aCake({ isSoldOut }) }, carts: { addLine } } });
  isSoldOut = true;
  add();
  expect(await screen.findByText(/^This cake is not offered right now/)).toBeDefined();
  expect(await screen.findByText('Sold out today')).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add to cart' }).disabled).toBe(true);
  expect(page.callsOf('cakes.bySlug').length).toBeGreaterThan(1);
});

test('where the cart could not be reached that is said, and another press tries again', async () => {
  let isLost = true;
  const addLine = () => {
    if (isLost) throw LOST;
    return IN_RED_VELVET;
  };
  using _page = await openCake({ answers: { carts: { addLine } } });
  add();
  expect(await screen.findByText('The cart could not be reached. Check your connection and try again.')).toBeDefined();
  isLost = false;
  add();
  expect(await screen.findByText('Celebration cake is in your cart.')).toBeDefined();
});

test('whoever told what they must not eat is warned before such a cake goes into the cart', async () => {
  using page = await openCake({
    visitor: { viewer: aViewer({ savedAllergens: ['milk', 'peanuts'] }) },
    answers: { carts: { addLine: () => IN_RED_VELVET } },
  });
  await screen.findByText('Meera');
  add();
  const warning = await screen.findByRole('alert');
  expect(warning.textContent).toMatch(/milk/i);
  expect(page.callsOf('carts.addLine')).toEqual([]);
  await expect.poll(() => document.activeElement).toBe(warning);
  fireEvent.click(screen.getByRole('button', { name: 'Add it all the same' }));
  expect(await screen.findByText('Celebration cake is in your cart.')).toBeDefined();
});

test('a line of the cart opens as it was made, and is changed instead of added', async () => {
  using page = await openCake({
    visitor: { cart: IN_RED_VELVET },
    search: '?line=line-1',
    answers: { carts: { changeLine: () => IN_RED_VELVET } },
  });
  expect(page.option('Flavour', /^Red velvet/).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'How many of this cake?' }).value).toBe('2');
  expect(page.price()).toContain('₹1,438');
  page.pick('Shape', /^Star/);
  fireEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
  expect(await screen.findByText('Celebration cake is changed in your cart.')).toBeDefined();
  expect(page.callsOf('carts.changeLine')).toMatchObject([
    {
      lineId: 'line-1',
      quantity: 2,
      customization: { selections: { shape: { optionIds: ['star'] }, flavour: { optionIds: ['red-velvet'] } } },
    },
  ]);
});

test('a line that has left the cart says so, and its design can be added anew', async () => {
  using _page = await openCake({ visitor: {}, search: '?line=line-1' });
  expect(screen.getByText(/^That cake is no longer in your cart/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Add to cart' })).toBeDefined();
});

test('a cake that is sold out, and one of a store that takes no orders, can be designed and not be put into the cart', async () => {
  const { store } = aCake();
  for (const [cake, said] of [
    [aCake({ isSoldOut: true }), 'Sold out today'],
    [aCake({ store: { ...store, isTakingOrders: false } }), 'The store takes no orders right now.'],
  ] as const) {
    using page = await openCake({ cake });
    expect(screen.getByText(said)).toBeDefined();
    page.pick('Shape', /^Star/);
    expect(page.price()).toBe('₹699');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add to cart' }).disabled).toBe(true);
  }
});
