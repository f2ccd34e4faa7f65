import { AppError } from '@sweetspot/domain/errors/app-error';
import { rememberedCakes } from '../cakes/index.ts';
import { findCartId } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { afterTime, newestFirst, timePage } from '../http/index.ts';
import { DESIGN_SELECT, toSavedDesign, toSharedDesign, type SavedDesign, type SharedDesign } from './recalled.ts';

interface Page {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** The caller's own, newest first, as each can be made today. */
export async function listDesigns(ctx: Context, { cursor, limit }: Page): Promise<{ items: SavedDesign[]; nextCursor: string | null }> {
  const after = afterTime(cursor);
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) return { items: [], nextCursor: null };
  const rows = await ctx.db.prisma.savedDesign.findMany({
    where: { cartId, ...after },
    select: DESIGN_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  const cakes = await rememberedCakes(ctx)(rows.map(({ cakeId }) => cakeId));
  const { items, nextCursor } = timePage(rows, limit, (row) => {
    const cake = cakes.get(row.cakeId);
    return cake ? [toSavedDesign(row, cake)] : [];
  });
  return { items: items.flat(), nextCursor };
}

/** One of the caller's own; another's is like one that never was. */
export async function loadOwnDesign(ctx: Context, { cartId, designId }: { cartId: string; designId: string }): Promise<SavedDesign> {
  const row = await ctx.db.prisma.savedDesign.findFirst({ where: { id: designId, cartId }, select: DESIGN_SELECT });
  const cake = row && (await rememberedCakes(ctx)([row.cakeId])).get(row.cakeId);
  if (!row || !cake) throw new AppError('DESIGN_NOT_FOUND');
  return toSavedDesign(row, cake);
}

/** For whoever has its link. */
export async function openSharedDesign(ctx: Context, { code }: { code: string }): Promise<SharedDesign> {
  const row = await ctx.db.prisma.savedDesign.findUnique({ where: { code }, select: DESIGN_SELECT });
  const cake = row && (await rememberedCakes(ctx)([row.cakeId])).get(row.cakeId);
  if (!row || !cake) throw new AppError('DESIGN_NOT_FOUND');
  return toSharedDesign(row, cake);
}
