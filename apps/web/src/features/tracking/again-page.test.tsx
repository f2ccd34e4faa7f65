// @vitest-environment happy-dom
import type { RouterOutputs } from '@sweetspot/api';
import { LOST } from '@sweetspot/api/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { allergyWarning } from '@sweetspot/messages';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadWords, wordsOf } from '../../app/words.ts';
import { EMPTY_CART, inr } from '../../testing/cart-fixture.ts';
import { aViewer, openShop } from '../../testing/open-shop.tsx';
import { aTrackedOrder, NUMBER } from '../../testing/tracked-order-fixture.ts';

await loadWords(['again'], 'en');
const words = await wordsOf('again', 'en');

type Again = RouterOutputs['reorders']['look'];
const [placed] = aTrackedOrder().lines;
if (!placed) throw new Error('The order has a cake.');

const aLine = (overrides: Partial<Again['lines'][number]> = {}): Again['lines'][number] => ({
  position: 0,
  cakeName: 'Truffle',
  quantity: 1,
  standing: 'as_it_was',
  design: placed.design,
  choices: placed.choices,
  allergens: placed.allergens,
  mark: placed.mark,
  customization: { selections: {} },
  priceBefore: inr(80_000),
  priceNow: inr(80_000),
  differences: [],
  otherContents: null,
  problems: [],
  cakeSlug: 'truffle',
  key: 'as-shown',
  ...overrides,
});
const again = (...lines: Again['lines']): Again => ({ store: { name: 'Asha’s kitchen', slug: 'ashas-kitchen', hasPage: true }, lines });

async function open(
  look: () => Again,
  add: () => RouterOutputs['reorders']['add'] = () => EMPTY_CART,
  visitor?: Parameters<typeof openShop>[0]['visitor'],
) {
  const shop = await openShop({ at: `/orders/${NUMBER}/again?secret=s`, answers: { reorders: { look, add } }, visitor });
  await screen.findByRole('heading', { level: 1 });
  return shop;
}
const press = async (name: string | RegExp) => void fireEvent.click(await screen.findByRole('button', { name }));

test('what changed is said before anything is put in: the price, what takes an option’s place, what it contains', async () => {
  using _shop = await open(() =>
    again(
      aLine({
        standing: 'changed',
        priceNow: inr(95_000),
        differences: [{ group: 'Topping', role: 'other', was: 'Cherries', will: null }],
        otherContents: { ...placed.allergens, nuts: 'contains' },
      }),
    ),
  );
  expect(await screen.findByText('₹950')).toBeDefined();
  expect(screen.getByText(words.was('₹800'))).toBeDefined();
  expect(screen.getByText('Topping: Cherries → nothing')).toBeDefined();
  expect(screen.getByText(/What it contains has changed/)).toBeDefined();
});

test('what would go into the cart is told in full: what was chosen, what will be written on it, what it contains', async () => {
  using _shop = await open(() =>
    again(
      aLine({
        choices: [{ group: 'Size', role: 'size', choice: 'One kilo' }],
        design: { ...placed.design, inscription: ['Happy 5th', 'Asha'] },
        allergens: { ...placed.allergens, peanuts: 'contains' },
      }),
    ),
  );
  expect(await screen.findByText('One kilo')).toBeDefined();
  expect(screen.getByText(words.inscription('Happy 5th Asha'))).toBeDefined();
  expect(screen.getByText(/peanuts/)).toBeDefined();
});

test('whoever must not eat what a cake contains is warned at it before it goes in; not of one that stays out', async () => {
  const nutty = { ...placed.allergens, nuts: 'contains' } as const;
  using _shop = await open(
    () =>
      again(
        aLine({ allergens: nutty }),
        aLine({ position: 1, cakeName: 'Plain' }),
        aLine({ position: 2, allergens: nutty, standing: 'sold_out', priceNow: null, key: null }),
      ),
    () => EMPTY_CART,
    { viewer: aViewer({ savedAllergens: ['nuts'] }) },
  );
  const warning = allergyWarning(nutty, ['nuts'], 'en') ?? '';
  expect((await screen.findByText(warning)).closest('li')?.textContent).toContain('Truffle');
  expect(await screen.findByRole('button', { name: words.addAnyway(2) })).toBeDefined();
  expect(screen.queryByRole('button', { name: words.add(2) })).toBeNull();
});

test('what cannot be made today is left out, and the rest goes in as it was shown', async () => {
  using shop = await open(() => again(aLine({ quantity: 2 }), aLine({ position: 1, standing: 'sold_out', priceNow: null, key: null })));
  expect(await screen.findByText(words.standings.sold_out)).toBeDefined();
  expect(screen.getByText(words.leftOut)).toBeDefined();
  await press(words.add(2));
  await expect.poll(() => window.location.pathname).toBe('/cart');
  expect(shop.callsOf('reorders.add')).toMatchObject([{ number: NUMBER, secret: 's', lines: [{ position: 0, key: 'as-shown' }] }]);
});

test('where no cake can be made, the way leads to the store’s others', async () => {
  using _shop = await open(() => again(aLine({ standing: 'off_menu', priceNow: null, key: null, cakeSlug: null })));
  expect((await screen.findByRole('link', { name: words.toStore })).getAttribute('href')).toBe('/stores/ashas-kitchen');
  expect(screen.queryByRole('button', { name: words.add(1) })).toBeNull();
});

test('a lost answer is asked for again under the same name; what changed in that moment is shown anew', async () => {
  const answers = [
    () => {
      throw LOST;
    },
    () => {
      throw new AppError('AGAIN_STALE');
    },
  ];
  let price = 80_000;
  using shop = await open(
    () => again(aLine({ priceNow: inr(price) })),
    () => (answers.shift() ?? (() => EMPTY_CART))(),
  );
  await press(words.add(1));
  price = 90_000;
  await shop.pass(2_000);
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(await screen.findByText('₹900')).toBeDefined();
  const [first, second] = shop.callsOf('reorders.add') as { commandId: string }[];
  expect(second?.commandId).toBe(first?.commandId);
});
