import { inTx, type Tx } from '@sweetspot/db';
import { MAX_LINE_QUANTITY, type addCartLineInput, type changeCartLineInput } from '@sweetspot/domain/carts/inputs';
import type { CustomizableCake, Customization, Evaluation } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { loadCustomizableCake } from '../cakes/load-customizable-cake.ts';
import { rememberedCakes } from '../cakes/remembered-cakes.ts';
import type { Context } from '../context.ts';
import { toJson } from '../http/as-json.ts';
import { refuseStrangePhotos } from '../uploads/line-photos.ts';
import { findCartId, lockCart, newVisitorToken, openCart } from './cart-owner.ts';
import { designKey } from './design-key.ts';
import { viewCart, type CartView } from './get-cart.ts';

/** More lines than anybody orders; keeps one cart from costing everybody. */
const MOST_LINES = 60;

export async function addCartLine(ctx: Context, { cakeId, customization, quantity }: z.output<typeof addCartLineInput>): Promise<CartView> {
  const token = ctx.visitorToken ?? newVisitorToken();
  const customizable = (await rememberedCakes(ctx)([cakeId])).get(cakeId) ?? null;
  const cartId = await inTx(ctx.db, async (tx) => {
    const { storeId, evaluation } = await evaluateForCart(tx, { cakeId, customizable }, customization);
    const id = await openCart(tx, ctx.viewer ? { userId: ctx.viewer.userId } : { visitorToken: token });
    await refuseStrangePhotos(tx, id, evaluation.customization);
    await putLine(tx, { cartId: id, storeId, cakeId, evaluation, quantity });
    await refuseOverfull(tx, id);
    return id;
  });
  if (!ctx.viewer && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
  return viewCart(ctx, cartId);
}

export async function changeCartLine(ctx: Context, input: z.output<typeof changeCartLineInput>): Promise<CartView> {
  return changeOwnCart(ctx, async (tx, cartId) => {
    const line = await tx.cartLine.findFirst({ where: { id: input.lineId, cartId }, select: { id: true, cakeId: true, quantity: true } });
    if (!line) throw new AppError('LINE_NOT_FOUND');
    const quantity = input.quantity ?? line.quantity;
    if (input.customization) await redesignLine(tx, { ...line, cartId, quantity }, input.customization);
    else await tx.cartLine.update({ where: { id: line.id }, data: { quantity }, select: { id: true } });
  });
}

export async function removeCartLine(ctx: Context, { lineId }: { lineId: string }): Promise<CartView> {
  return changeOwnCart(ctx, async (tx, cartId) => {
    const { count } = await tx.cartLine.deleteMany({ where: { id: lineId, cartId } });
    if (count === 0) throw new AppError('LINE_NOT_FOUND');
  });
}

/** Somebody else's line, and one that never was, are the same to whoever has no such line. */
async function changeOwnCart(ctx: Context, change: (tx: Tx, cartId: string) => Promise<void>): Promise<CartView> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) throw new AppError('LINE_NOT_FOUND');
  await inTx(ctx.db, async (tx) => {
    await lockCart(tx, cartId);
    await change(tx, cartId);
    await tx.cart.update({ where: { id: cartId }, data: {}, select: { id: true } });
  });
  return viewCart(ctx, cartId);
}

interface Line {
  readonly cartId: string;
  readonly cakeId: string;
  readonly quantity: number;
}

/** Changed into a design that is there already, the two become one line. */
async function redesignLine(tx: Tx, line: Line & { readonly id: string }, customization: Customization): Promise<void> {
  const design = { cakeId: line.cakeId, customizable: await loadCustomizableCake(tx, line.cakeId) };
  const { evaluation } = await evaluateForCart(tx, design, customization);
  await refuseStrangePhotos(tx, line.cartId, evaluation.customization);
  const key = designKey(line.cakeId, evaluation.customization);
  const twin = await tx.cartLine.findFirst({
    where: { cartId: line.cartId, designKey: key, id: { not: line.id } },
    select: { id: true, quantity: true },
  });
  if (twin) await tx.cartLine.delete({ where: { id: twin.id }, select: { id: true } });
  await tx.cartLine.update({
    where: { id: line.id },
    data: {
      customization: toJson(evaluation.customization),
      designKey: key,
      quantity: Math.min(MAX_LINE_QUANTITY, line.quantity + (twin?.quantity ?? 0)),
      unitPriceMinor: evaluation.unitPriceMinor,
    },
    select: { id: true },
  });
}

/** What may be put into a cart today, with the store it comes from. */
async function evaluateForCart(
  tx: Tx,
  { cakeId, customizable }: { cakeId: string; customizable: CustomizableCake | null },
  customization: Customization,
): Promise<{ storeId: string; evaluation: Evaluation }> {
  const cake = await tx.cake.findFirst({
    where: { id: cakeId, status: 'published', store: { status: 'approved' } },
    select: { storeId: true, isSoldOut: true },
  });
  if (!cake || !customizable) throw new AppError('CAKE_NOT_FOUND');
  if (cake.isSoldOut) throw new AppError('CAKE_UNAVAILABLE', { cakeId });
  const evaluation = evaluateCustomization(customizable, customization);
  if (!evaluation.isOrderable) throw new AppError('CUSTOMIZATION_INVALID', { problems: evaluation.problems });
  if (evaluation.unitPriceMinor === 0) throw new AppError('CAKE_UNAVAILABLE', { cakeId });
  return { storeId: cake.storeId, evaluation };
}

async function putLine(
  tx: Tx,
  { cartId, storeId, cakeId, quantity, evaluation }: Line & { storeId: string; evaluation: Evaluation },
): Promise<void> {
  await tx.$executeRaw`
    insert into cart_line (id, cart_id, store_id, cake_id, customization, design_key, quantity, unit_price_minor)
    values (${randomUUID()}::uuid, ${cartId}::uuid, ${storeId}::uuid, ${cakeId}::uuid, ${JSON.stringify(evaluation.customization)}::jsonb,
      ${designKey(cakeId, evaluation.customization)}, ${quantity}, ${evaluation.unitPriceMinor})
    on conflict (cart_id, design_key) do update
    set quantity = least(${MAX_LINE_QUANTITY}::int, cart_line.quantity + excluded.quantity), unit_price_minor = excluded.unit_price_minor`;
}

async function refuseOverfull(tx: Tx, cartId: string): Promise<void> {
  const lines = await tx.cartLine.count({ where: { cartId } });
  if (lines > MOST_LINES) throw new AppError('QUANTITY_INVALID', { min: 1, max: MOST_LINES });
}
