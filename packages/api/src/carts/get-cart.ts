import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { z } from 'zod';
import { photoView, rememberedCakes } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { asWire } from '../http/index.ts';
import { findCartId, type OpenedCart } from './cart-owner.ts';
import type { cartLineView, cartStoreView, cartView } from './cart-view.ts';
import { linePhotos, type PhotoSeal } from '../uploads/index.ts';
import { evaluateLines, type EvaluatedLine } from './evaluate-lines.ts';

export type CartView = z.output<typeof cartView>;
type CartStoreView = z.output<typeof cartStoreView>;
type CartLineView = z.output<typeof cartLineView>;

type CartReader = PhotoSeal & Pick<Context, 'db' | 'cache'>;

const NO_CART: CartView = { stores: [], count: 0, updatedAt: null };

export async function getCart(ctx: Context): Promise<CartView> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  return cartId === null ? NO_CART : viewCart(ctx, cartId);
}

export async function viewCart(ctx: CartReader, cartId: string): Promise<CartView> {
  const cart = await ctx.db.prisma.cart.findUnique({ where: { id: cartId }, select: { id: true, updatedAt: true } });
  return cart === null ? NO_CART : viewOpenedCart(ctx, cart);
}

/** The same for who knows already when it changed. */
export async function viewOpenedCart(ctx: CartReader, { id: cartId, updatedAt }: OpenedCart): Promise<CartView> {
  const lines = await evaluateLines(ctx.db.prisma, { cartId }, rememberedCakes(ctx));
  const byStore = Map.groupBy(lines, ({ storeId }) => storeId);
  return {
    stores: [...byStore.values()].flatMap((part) => toPartView(ctx, part) ?? []),
    count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    updatedAt: updatedAt.toISOString(),
  };
}

/** One store's part of the cart; null for no lines. */
export function toPartView(seal: PhotoSeal, lines: readonly EvaluatedLine[]): CartStoreView | null {
  const [first] = lines;
  if (!first) return null;
  const { status, ...store } = first.store;
  const subtotalMinor = lines.reduce((sum, { evaluation, quantity }) => sum + evaluation.unitPriceMinor * quantity, 0);
  return {
    store: { ...store, hasPage: status === 'approved' },
    lines: lines.map((line) => toLineView(seal, line)),
    subtotal: { amount: subtotalMinor, currency: first.cake.currency as CurrencyCode },
    isOrderable: lines.every(({ problems }) => problems.length === 0),
  };
}

function toLineView(seal: PhotoSeal, { id, cake, quantity, unitPriceMinor, evaluation, standing, problems }: EvaluatedLine): CartLineView {
  const money = (amount: number) => ({ amount, currency: cake.currency as CurrencyCode });
  const [photo] = cake.photos;
  return {
    id,
    cake: { id: cake.id, slug: cake.slug, name: cake.name, photo: photo ? photoView(photo.picture, photo.alt) : null },
    customization: asWire<CartLineView['customization']>(evaluation.customization),
    choices: evaluation.choices.map(({ group, role, choice }) => ({ group, role, choice })),
    inscription: [...evaluation.design.inscription],
    photos: linePhotos(seal, evaluation),
    parts: evaluation.parts.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor) })),
    quantity,
    unitPrice: money(evaluation.unitPriceMinor),
    lineTotal: money(evaluation.unitPriceMinor * quantity),
    allergens: evaluation.allergens,
    mark: evaluation.mark,
    claims: [...evaluation.claims],
    serves: evaluation.serves,
    design: asWire<CartLineView['design']>(evaluation.design),
    standing,
    problems: asWire<CartLineView['problems']>(problems),
    priceBefore: unitPriceMinor === evaluation.unitPriceMinor ? null : money(unitPriceMinor),
  };
}
