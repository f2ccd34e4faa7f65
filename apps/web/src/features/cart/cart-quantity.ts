import type { RouterOutputs } from '@sweetspot/api';

export type Cart = RouterOutputs['carts']['get'];
export type CartPart = Cart['stores'][number];
export type CartLine = CartPart['lines'][number];

/**
 * The cart as it will be once a line's quantity changed; 0 takes the line out. Shown while the server is asked, whose
 * answer replaces it: prices by the piece are the server's own, only the sums are made here.
 */
export function withQuantity(cart: Cart, lineId: string, quantity: number): Cart {
  const stores = cart.stores.flatMap((part) => {
    const lines = part.lines.flatMap((line) => (line.id === lineId ? changedLine(line, quantity) : [line]));
    return lines.length === 0 ? [] : [withLines(part, lines)];
  });
  const count = stores.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity, 0);
  return { ...cart, stores, count };
}

function changedLine(line: CartLine, quantity: number): CartLine[] {
  if (quantity === 0) return [];
  return [{ ...line, quantity, lineTotal: { ...line.unitPrice, amount: line.unitPrice.amount * quantity } }];
}

function withLines(part: CartPart, lines: CartLine[]): CartPart {
  const amount = lines.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0);
  return { ...part, lines, subtotal: { ...part.subtotal, amount }, isOrderable: lines.every(({ problems }) => problems.length === 0) };
}
