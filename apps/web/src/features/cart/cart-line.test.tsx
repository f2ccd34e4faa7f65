import { UiProvider } from '@sweetspot/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { loadWords } from '../../app/words.ts';
import { StoreLink } from '../../components/store-link.tsx';
import { CartLineItem } from './cart-line.tsx';
import type { CartLine } from './cart-quantity.ts';

await loadWords(['cart', 'line-photos'], 'en');

const rupees = (amount: number) => ({ amount, currency: 'INR' as const });
const cake = { id: 'cake-1', slug: 'mango', name: 'Mango cake', photo: null };

function read(changes: Partial<CartLine>, hasPage = true): string {
  const line = {
    id: 'line-1',
    cake,
    choices: [],
    inscription: [],
    photos: [],
    parts: [],
    quantity: 1,
    unitPrice: rupees(50_000),
    lineTotal: rupees(50_000),
    allergens: { contains: [], mayContain: [] },
    mark: 'veg',
    claims: [],
    serves: 4,
    design: {
      shape: 'round',
      tiers: ['vanilla'],
      frosting: 'smooth',
      colour: 'ivory',
      toppings: [],
      candles: 0,
      inscription: [],
    },
    standing: 'offered',
    problems: [],
    priceBefore: null,
    ...changes,
  } as unknown as CartLine;
  const store = { slug: 'asha', hasPage };
  return renderToStaticMarkup(
    <MemoryRouter>
      <UiProvider locale="en-IN">
        <h2>
          <StoreLink store={store} linkClassName="">
            Asha’s kitchen
          </StoreLink>
        </h2>
        <CartLineItem line={line} store={store} allergies={[]} onQuantity={() => undefined} onRemove={() => undefined} />
      </UiProvider>
    </MemoryRouter>,
  );
}

test('what a cake still offered lacks is put right in its design', () => {
  const html = read({ problems: [{ key: 'choice_sold_out', params: { choice: 'Nuts' } }] });
  expect(html).toContain('Choose another in its design, or remove it.');
  expect(html).toContain('href="/stores/asha/mango?line=line-1"');
  expect(html).toContain('href="/stores/asha"');
  expect(html).toContain('Change design');
});

test('a cake that is sold out still has a page, but no design would help it', () => {
  const html = read({ standing: 'sold_out', problems: [{ key: 'cart_cake_sold_out', params: { cake: cake.name } }] });
  expect(html).toContain('Mango cake is sold out. Keep it here until it is back, or remove it.');
  expect(html).toContain('href="/stores/asha/mango?line=line-1"');
  expect(html).not.toMatch(/Change design|Choose another/);
});

test('a cake off the menu leads nowhere, and can be kept or removed', () => {
  const html = read({ standing: 'off_menu', problems: [{ key: 'cart_cake_off_menu', params: { cake: cake.name } }] });
  expect(html).toContain('Mango cake is off the menu for now. Keep it here until it is back, or remove it.');
  expect(html).not.toMatch(/href="\/stores\/asha\/mango|Change design|Choose another/);
  expect(html).toContain('Remove Mango cake');
});

test('nothing of a store that is closed leads to a page', () => {
  const html = read({ standing: 'off_menu', problems: [{ key: 'cart_store_closed', params: { store: 'Asha’s kitchen' } }] }, false);
  expect(html).toContain('Asha’s kitchen takes no orders at the moment.');
  expect(html).not.toContain('<a ');
});
