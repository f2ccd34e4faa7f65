import type { CustomizationProblem, Evaluation } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import {
  designCode,
  MOST_DESIGNS,
  type renameDesignInput,
  type saveDesignInput,
  type shareDesignInput,
} from '@sweetspot/domain/designs/inputs';
import { withoutPhotos } from '@sweetspot/domain/designs/recall-design';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomInt } from 'node:crypto';
import type { z } from 'zod';
import { offeredCake } from '../cakes/index.ts';
import { designKey, findCartId, newVisitorToken, openCart } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { loadOwnDesign } from './read-designs.ts';
import type { SavedDesign } from './recalled.ts';

/** Saved again, the same design keeps its place and its link and takes the new name. */
export async function saveDesign(ctx: Context, { cakeId, customization, name }: z.output<typeof saveDesignInput>): Promise<SavedDesign> {
  const cake = await offeredCake(ctx, cakeId);
  const evaluation = evaluateCustomization(cake, withoutPhotos(cake, customization));
  refuseUnread(evaluation);
  const token = ctx.visitorToken ?? newVisitorToken();
  const owner = ctx.viewer ? { userId: ctx.viewer.userId } : { visitorToken: token };
  const kept = await inTx(ctx, async (t) => {
    const { id: cartId } = await openCart(t, owner);
    return { cartId, designId: await putDesign(t, { cartId, cakeId, name, evaluation }) };
  });
  if (!ctx.viewer && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
  return loadOwnDesign(ctx, kept);
}

/** What is only to be settled yet, or sold out today, can be kept; what the cake does not have cannot. */
const UNREAD: ReadonlySet<CustomizationProblem['code']> = new Set(['unknown_group', 'unknown_option', 'wrong_kind', 'quantity']);

function refuseUnread({ problems }: Evaluation): void {
  if (problems.some(({ code }) => UNREAD.has(code))) throw new AppError('CUSTOMIZATION_INVALID', { problems });
}

interface NewDesign {
  readonly cartId: string;
  readonly cakeId: string;
  readonly name: string;
  readonly evaluation: Evaluation;
}

/** The cart is locked by whoever opened it, so that two tabs do not pass the most together. */
async function putDesign({ tx, newId, now }: TxContext, { cartId, cakeId, name, evaluation }: NewDesign): Promise<string> {
  const choices = evaluation.choices.map(({ groupId, role, group, choice }) => ({ groupId, role, group, choice }));
  const [put] = await tx.$queryRaw<{ id: string; others: number }[]>`
    insert into saved_design (id, cart_id, cake_id, customization, choices, design_key, name, unit_price_minor, created_at)
    values (${newId()}::uuid, ${cartId}::uuid, ${cakeId}::uuid, ${JSON.stringify(evaluation.customization)}::jsonb,
      ${JSON.stringify(choices)}::jsonb, ${designKey(cakeId, evaluation.customization)}, ${name}, ${evaluation.unitPriceMinor}, ${now()})
    on conflict (cart_id, design_key) do update
    set name = excluded.name, choices = excluded.choices, unit_price_minor = excluded.unit_price_minor
    returning id, (select count(*) from saved_design other where other.cart_id = ${cartId}::uuid
      and other.design_key <> saved_design.design_key)::int as others`;
  if (!put) throw new Error('The design was kept and is not there.');
  if (put.others >= MOST_DESIGNS) throw new AppError('DESIGNS_FULL', { most: MOST_DESIGNS });
  return put.id;
}

export function renameDesign(ctx: Context, { designId, name }: z.output<typeof renameDesignInput>): Promise<SavedDesign> {
  return changeOwn(ctx, designId, () => ({ name }));
}

/** A design has one link: asked for again it is the same, showing what is wished now. */
export function shareDesign(ctx: Context, { designId, withWords }: z.output<typeof shareDesignInput>): Promise<SavedDesign> {
  return changeOwn(ctx, designId, ({ code }) => ({ code: code ?? designCode(randomInt), sharesWords: withWords }));
}

/** Whoever opens the link from now on finds that it is over. Shared again, the design gets another. */
export function endDesignLink(ctx: Context, { designId }: { designId: string }): Promise<SavedDesign> {
  return changeOwn(ctx, designId, () => ({ code: null, sharesWords: false }));
}

interface Changeable {
  readonly name: string;
  readonly code: string | null;
  readonly sharesWords: boolean;
}

async function changeOwn(
  ctx: Context,
  designId: string,
  change: (design: Pick<Changeable, 'code'>) => Partial<Changeable>,
): Promise<SavedDesign> {
  const cartId = await ownCartId(ctx);
  await inTx(ctx, async ({ tx }) => {
    const [design] = await tx.$queryRaw<{ code: string | null }[]>`
      select code from saved_design where id = ${designId}::uuid and cart_id = ${cartId}::uuid for update`;
    if (!design) throw new AppError('DESIGN_NOT_FOUND');
    await tx.savedDesign.update({ where: { id: designId }, data: change(design), select: { id: true } });
  });
  return loadOwnDesign(ctx, { cartId, designId });
}

export async function removeDesign(ctx: Context, { designId }: { designId: string }): Promise<{ ok: true }> {
  const cartId = await ownCartId(ctx);
  const { count } = await inTx(ctx, ({ tx }) => tx.savedDesign.deleteMany({ where: { id: designId, cartId } }));
  if (count === 0) throw new AppError('DESIGN_NOT_FOUND');
  return { ok: true };
}

async function ownCartId(ctx: Context): Promise<string> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) throw new AppError('DESIGN_NOT_FOUND');
  return cartId;
}
