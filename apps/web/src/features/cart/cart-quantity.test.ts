import { expect, test } from 'vitest';
import { withQuantity, type Cart, type CartLine } from './cart-quantity.ts';

const rupees = (amount: number) => ({ amount, currency: 'INR' as const });
const problem = { key: 'cart_cake_sold_out', params: { cake: 'Mango' } };
// Only what a change of quantity reads: the rest of a line is passed on as it is.
const line = (id: string, unit: number, quantity: number, problems: CartLine['problems'] = []) =>
  ({ id, unitPrice: rupees(unit), quantity, lineTotal: rupees(unit * quantity), problems }) as unknown as CartLine;
const part = (id: string, lines: CartLine[]) => ({
  store: { id, slug: id, name: id, city: 'Pune', hasPage: true, offersDelivery: true, offersPickup: true },
  lines,
  subtotal: rupees(lines.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0)),
  isOrderable: lines.every(({ problems }) => problems.length === 0),
});
const cart: Cart = {
  stores: [part('asha', [line('a', 89_400, 1), line('b', 50_050, 2, [problem])]), part('meera', [line('c', 10_000, 3)])],
  count: 6,
  updatedAt: null,
};

test('line, subtotal and count follow a new quantity, and nothing else changes', () => {
  const changed = withQuantity(cart, 'b', 3);
  expect(changed.stores[0]?.lines[1]?.lineTotal).toEqual(rupees(150_150));
  expect(changed.stores[0]?.subtotal).toEqual(rupees(89_400 + 150_150));
  expect(changed.count).toBe(7);
  expect(changed.stores[0]?.lines[0]).toEqual(cart.stores[0]?.lines[0]);
  expect(changed.stores[1]).toEqual(cart.stores[1]);
});

test('taking out the line in trouble frees its store for checkout', () => {
  expect(cart.stores[0]?.isOrderable).toBe(false);
  expect(withQuantity(cart, 'b', 0).stores[0]).toMatchObject({ isOrderable: true, subtotal: rupees(89_400) });
});

test('a store leaves with its last line', () => {
  const changed = withQuantity(cart, 'c', 0);
  expect(changed.stores.map(({ store }) => store.id)).toEqual(['asha']);
  expect(changed.count).toBe(3);
});
