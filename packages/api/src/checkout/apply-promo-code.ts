import { AppError } from '@sweetspot/domain/errors/app-error';
import type { applyPromoCodeInput } from '@sweetspot/domain/orders/inputs';
import type { z } from 'zod';
import { loadHeldSlot } from '../capacity/index.ts';
import { rememberedCakes } from '../cakes/index.ts';
import { cartOwner } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { judgePromoCode } from '../promotions/index.ts';
import { loadStoreTerms } from '../stores/index.ts';
import { loadOrderableLines, tripFor } from './checkout-part.ts';
import type { pricedPartView } from './checkout-view.ts';
import { pricePart, subtotalOf, toPricedPartView } from './price-part.ts';

/** Shows what a code takes off what is held. It is taken when the order is placed, and may be used up by then. */
export async function applyPromoCode(ctx: Context, input: z.output<typeof applyPromoCodeInput>): Promise<z.output<typeof pricedPartView>> {
  await ctx.limits.take('promo_code', ctx.ip);
  const { code, email, fulfilment, point, storeId, holdId } = input;
  const now = ctx.now();
  const owner = cartOwner(ctx);
  if (owner === null) throw new AppError('CART_EMPTY');
  const store = await loadStoreTerms(ctx.db.prisma, storeId);
  const lines = await loadOrderableLines(ctx.db.prisma, { of: { cart: owner }, store, loadCakes: rememberedCakes(ctx) });
  const [{ cartId }] = lines;
  const { startAt } = await loadHeldSlot(ctx.db.prisma, { holdId, cartId, storeId, fulfilment });
  const trip = await tripFor(ctx, { store, fulfilment, point, departAt: startAt });
  const customer = { userId: ctx.viewer?.userId ?? null, email, claimKeys: lines.flatMap(({ claimKeys }) => claimKeys) };
  const promo = await judgePromoCode(ctx.db.prisma, { code, customer, storeId, subtotalMinor: subtotalOf(lines), at: now });
  return toPricedPartView(pricePart({ market: ctx.market, store, lines, trip, promisedStartAt: startAt, promo, now }), lines);
}
