import { Prisma } from '@sweetspot/db';
import { MAX_LINE_QUANTITY, type addCartLineInput, type changeCartLineInput } from '@sweetspot/domain/carts/inputs';
import type { CustomizableCake, Customization, Evaluation } from '@sweetspot/domain/customization/customization';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_ORDER_MINOR } from '@sweetspot/domain/money/inputs';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { z } from 'zod';
import { evaluated, loadCustomizableCake, rememberedCakes } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { toJson, anyOf } from '../http/index.ts';
import { refuseStrangePhotos } from '../uploads/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { findCartId, lockCart, lockLines, newVisitorToken, openCart } from './cart-owner.ts';
import { designKey, sortedJson } from './design-key.ts';
import { viewCart, viewOpenedCart, type CartView } from './get-cart.ts';

/** More lines than anybody orders; keeps one cart from costing everybody. */
const MOST_LINES = 60;

export async function addCartLine(ctx: Context, { cakeId, customization, quantity }: z.output<typeof addCartLineInput>): Promise<CartView> {
  const token = ctx.visitorToken ?? newVisitorToken();
  const customizable = (await rememberedCakes(ctx)([cakeId])).get(cakeId) ?? null;
  const cart = await inTx(ctx, async (t) => {
    const [opened, cake] = await Promise.all([
      openCart(t, ctx.viewer ? { userId: ctx.viewer.userId } : { visitorToken: token }),
      evaluateForCart(t, { cakeId, customizable }, customization),
    ]);
    await putEvaluated(t, { ...cake, cartId: opened.id, cakeId, quantity });
    return opened;
  });
  if (!ctx.viewer && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
  return viewOpenedCart(ctx, cart);
}

export interface WantedDesign {
  readonly cakeId: string;
  readonly customizable: CustomizableCake | null;
  readonly customization: Customization;
  readonly quantity: number;
}

/** One design more in a cart, or more of one that is there. Throws CAKE_NOT_FOUND, CUSTOMIZATION_INVALID and their like, LINE_FULL, CART_FULL. */
export async function putDesign(
  t: TxContext,
  cartId: string,
  { cakeId, customizable, customization, quantity }: WantedDesign,
): Promise<void> {
  const cake = await evaluateForCart(t, { cakeId, customizable }, customization);
  await putEvaluated(t, { ...cake, cartId, cakeId, quantity });
}

async function putEvaluated(t: TxContext, line: Line & CartCake): Promise<void> {
  await refuseStrangePhotos(t, line.cartId, line.evaluation.customization);
  await putLine(t, line);
}

export async function changeCartLine(ctx: Context, input: z.output<typeof changeCartLineInput>): Promise<CartView> {
  return changeOwnCart(ctx, async (t, cartId) => {
    const select = { id: true, cakeId: true, quantity: true, customization: true, claimKeys: true } as const;
    const line = await t.tx.cartLine.findFirst({ where: { id: input.lineId, cartId }, select });
    if (!line) throw new AppError('LINE_NOT_FOUND');
    const quantity = input.quantity ?? line.quantity;
    if (input.customization) await redesignLine(t, { ...line, cartId, quantity }, input.customization);
    else await t.tx.cartLine.update({ where: { id: line.id }, data: { quantity }, select: { id: true } });
  });
}

export async function removeCartLine(ctx: Context, { lineId }: { lineId: string }): Promise<CartView> {
  return changeOwnCart(ctx, async ({ tx }, cartId) => {
    const { count } = await tx.cartLine.deleteMany({ where: { id: lineId, cartId } });
    if (count === 0) throw new AppError('LINE_NOT_FOUND');
    // What was typed to order with a store goes with its last cake.
    await tx.$executeRaw`
      delete from checkout_draft d where d.cart_id = ${cartId}::uuid
      and not exists (select 1 from cart_line l where l.cart_id = d.cart_id and l.store_id = d.store_id)`;
  });
}

/** Somebody else's line, and one that never was, are the same to whoever has no such line. */
async function changeOwnCart(ctx: Context, change: (t: TxContext, cartId: string) => Promise<void>): Promise<CartView> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) throw new AppError('LINE_NOT_FOUND');
  await inTx(ctx, async (t) => {
    await lockCart(t, cartId);
    await lockLines(t, [cartId]);
    await change(t, cartId);
    await t.tx.cart.update({ where: { id: cartId }, data: {}, select: { id: true } });
  });
  return viewCart(ctx, cartId);
}

interface Line {
  readonly cartId: string;
  readonly cakeId: string;
  readonly quantity: number;
}

type LineBefore = Line & { readonly id: string; readonly customization: Prisma.JsonValue; readonly claimKeys: readonly string[] };

/** Changed into a design that is there already, the two become one line. */
async function redesignLine(t: TxContext, line: LineBefore, customization: Customization): Promise<void> {
  const { tx } = t;
  const design = { cakeId: line.cakeId, customizable: await loadCustomizableCake(tx, line.cakeId) };
  const { cakeName, evaluation } = await evaluateForCart(t, design, customization);
  await refuseStrangePhotos(t, line.cartId, evaluation.customization);
  // Saved as it was: another line may hold the same design where two carts held more of it than one line takes.
  const isSame = sortedJson(evaluation.customization) === sortedJson(line.customization);
  if (isSame) return void (await tx.cartLine.update({ where: { id: line.id }, data: { quantity: line.quantity }, select: { id: true } }));
  const key = designKey(line.cakeId, evaluation.customization);
  const twin = await tx.cartLine.findFirst({
    where: { cartId: line.cartId, designKey: key, id: { not: line.id } },
    select: { id: true, quantity: true, claimKeys: true },
  });
  if (twin && twin.quantity + line.quantity > MAX_LINE_QUANTITY) throw lineFull(cakeName, twin.quantity);
  if (twin) await tx.cartLine.delete({ where: { id: twin.id }, select: { id: true } });
  await tx.cartLine.update({
    where: { id: line.id },
    data: {
      customization: toJson(evaluation.customization),
      designKey: key,
      quantity: line.quantity + (twin?.quantity ?? 0),
      unitPriceMinor: evaluation.unitPriceMinor,
      claimKeys: [...line.claimKeys, ...(twin?.claimKeys ?? [])],
    },
    select: { id: true },
  });
}

interface CartCake {
  readonly storeId: string;
  readonly cakeName: string;
  readonly evaluation: Evaluation;
}

/** What may be put into a cart today, with the store it comes from. */
async function evaluateForCart(
  { tx }: TxContext,
  { cakeId, customizable }: { cakeId: string; customizable: CustomizableCake | null },
  customization: Customization,
): Promise<CartCake> {
  const [cake] = await tx.$queryRaw<{ storeId: string; name: string; isSoldOut: boolean }[]>`
    select c.store_id as "storeId", c.name, c.is_sold_out as "isSoldOut" from cake c join store s on s.id = c.store_id
    where c.id = ${cakeId}::uuid and c.status = 'published' and s.status = 'approved'`;
  if (!cake || !customizable) throw new AppError('CAKE_NOT_FOUND');
  if (cake.isSoldOut) throw new AppError('CAKE_UNAVAILABLE', { cakeId });
  const evaluation = evaluated(customizable, customization);
  if (!evaluation.isOrderable) throw new AppError('CUSTOMIZATION_INVALID', { problems: evaluation.problems });
  if (evaluation.unitPriceMinor > MOST_ORDER_MINOR) throw new AppError('ORDER_TOO_LARGE', { mostMinor: MOST_ORDER_MINOR });
  if (evaluation.unitPriceMinor === 0) throw new AppError('CAKE_UNAVAILABLE', { cakeId });
  return { storeId: cake.storeId, cakeName: cake.name, evaluation };
}

/** Taken out and put back while an order of it waits for its money, a cake is the same line to that order. */
const keysOfPutBack = (cartId: string, key: string, newKey: string) => Prisma.sql`coalesce((
  select array_agg(distinct waiting.key) from "order" o join order_line l on l.order_id = o.id, unnest(l.claim_keys) waiting(key)
  where o.cart_id = ${cartId}::uuid and o.status in (${anyOf(UNPLACED_STATUSES)}) and l.design_key = ${key}
  and not exists (select 1 from cart_claim c where c.key = waiting.key)
  and not exists (select 1 from cart_line other where other.claim_keys @> array[waiting.key])), array[${newKey}::uuid])`;

async function putLine(
  { tx, newId }: TxContext,
  { cartId, storeId, cakeId, cakeName, quantity, evaluation }: Line & CartCake,
): Promise<void> {
  const key = designKey(cakeId, evaluation.customization);
  const [put] = await tx.$queryRaw<{ lines: number }[]>`
    insert into cart_line (id, cart_id, store_id, cake_id, customization, design_key, quantity, unit_price_minor, claim_keys)
    values (${newId()}::uuid, ${cartId}::uuid, ${storeId}::uuid, ${cakeId}::uuid, ${JSON.stringify(evaluation.customization)}::jsonb,
      ${key}, ${quantity}, ${evaluation.unitPriceMinor}, ${keysOfPutBack(cartId, key, newId())})
    on conflict (cart_id, design_key) do update
    set quantity = cart_line.quantity + excluded.quantity, unit_price_minor = excluded.unit_price_minor
    where cart_line.quantity + excluded.quantity <= ${MAX_LINE_QUANTITY}::int
    returning (select count(*) from cart_line other where other.cart_id = ${cartId}::uuid and other.design_key <> ${key})::int + 1 as lines`;
  if (put && put.lines > MOST_LINES) throw new AppError('CART_FULL', { most: MOST_LINES });
  if (put) return;
  const there = await tx.cartLine.findUnique({ where: { cartId_designKey: { cartId, designKey: key } }, select: { quantity: true } });
  throw lineFull(cakeName, there?.quantity ?? 0);
}

const lineFull = (cake: string, inCart: number) => new AppError('LINE_FULL', { cake, inCart, most: MAX_LINE_QUANTITY });
