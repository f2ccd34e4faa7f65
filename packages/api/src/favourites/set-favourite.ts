import { AppError } from '@sweetspot/domain/errors/app-error';
import { MOST_FAVOURITES, type FavouriteKind, type setFavouriteInput } from '@sweetspot/domain/favourites/inputs';
import type { z } from 'zod';
import { findCartId, newVisitorToken, openCart } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';

interface Thing {
  readonly kind: FavouriteKind;
  readonly id: string;
}

/** What is a favourite already stays where it is in the list; what is none any more was taken out before. */
export async function setFavourite(ctx: Context, { isFavourite, ...thing }: z.output<typeof setFavouriteInput>): Promise<{ ok: true }> {
  await (isFavourite ? putIn(ctx, thing) : takeOut(ctx, thing));
  return { ok: true };
}

async function putIn(ctx: Context, thing: Thing): Promise<void> {
  const token = ctx.visitorToken ?? newVisitorToken();
  const owner = ctx.viewer ? { userId: ctx.viewer.userId } : { visitorToken: token };
  await inTx(ctx, async (t) => {
    await refuseUnseen(t, thing);
    // Locked by whoever opened it, so that two tabs do not pass the most together.
    const { id: cartId } = await openCart(t, owner);
    await put(t, cartId, thing);
  });
  if (!ctx.viewer && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
}

/** Only what is shown can be pressed: what a store hides is told to nobody by trying its id. */
async function refuseUnseen({ tx }: TxContext, { kind, id }: Thing): Promise<void> {
  if (kind === 'cake') {
    const cake = await tx.cake.findFirst({ where: { id, status: 'published', store: { status: 'approved' } }, select: { id: true } });
    if (cake === null) throw new AppError('CAKE_NOT_FOUND');
    return;
  }
  const store = await tx.store.findFirst({ where: { id, status: 'approved' }, select: { id: true } });
  if (store === null) throw new AppError('STORE_NOT_FOUND');
}

async function put({ tx, newId, now }: TxContext, cartId: string, { kind, id }: Thing): Promise<void> {
  const { count } = await tx.favourite.createMany({
    data: [{ id: newId(), cartId, createdAt: now(), ...(kind === 'cake' ? { cakeId: id } : { storeId: id }) }],
    skipDuplicates: true,
  });
  if (count > 0 && (await tx.favourite.count({ where: { cartId } })) > MOST_FAVOURITES)
    throw new AppError('LIST_FULL', { list: 'favourites', most: MOST_FAVOURITES });
}

async function takeOut(ctx: Context, { kind, id }: Thing): Promise<void> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) return;
  await inTx(ctx, ({ tx }) => tx.favourite.deleteMany({ where: { cartId, ...(kind === 'cake' ? { cakeId: id } : { storeId: id }) } }));
}
