import { MOST_FAVOURITES, type FavouriteKind } from '@sweetspot/domain/favourites/inputs';
import type { z } from 'zod';
import { cakeCardsOf } from '../cakes/index.ts';
import { findCartId } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { afterTime, newestFirst, timePage } from '../http/index.ts';
import { storeCardsOf } from '../stores/index.ts';
import type { favouritePageView, markedView } from './favourite-view.ts';

type Marked = z.output<typeof markedView>;
type FavouritePage = z.output<typeof favouritePageView>;

/** A visitor's, joined to as many of an account, may be more than either could keep. */
const MOST_TOLD = 2 * MOST_FAVOURITES;

export async function listMarked(ctx: Context): Promise<Marked> {
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) return { cakes: [], stores: [] };
  const rows = await ctx.db.prisma.favourite.findMany({
    where: { cartId },
    select: { cakeId: true, storeId: true },
    orderBy: newestFirst,
    take: MOST_TOLD,
  });
  return {
    cakes: rows.flatMap(({ cakeId }) => cakeId ?? []),
    stores: rows.flatMap(({ storeId }) => storeId ?? []),
  };
}

interface Page {
  readonly kind: FavouriteKind;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** The caller's own, newest first, each as it is sold today. */
export async function listFavourites(ctx: Context, page: Page): Promise<FavouritePage> {
  const after = afterTime(page.cursor);
  const cartId = await findCartId(ctx.db.prisma, ctx);
  if (cartId === null) return { items: [], nextCursor: null };
  return page.kind === 'cake' ? listCakesOf(ctx, { ...page, cartId, after }) : listStoresOf(ctx, { ...page, cartId, after });
}

interface Asked {
  readonly cartId: string;
  readonly after: ReturnType<typeof afterTime>;
  readonly limit: number;
}

async function listCakesOf(ctx: Context, { cartId, after, limit }: Asked): Promise<FavouritePage> {
  const rows = await ctx.db.prisma.favourite.findMany({
    where: { cartId, cakeId: { not: null }, ...after },
    select: {
      id: true,
      createdAt: true,
      cake: { select: { id: true, name: true, store: { select: { name: true, city: true } } } },
    },
    orderBy: newestFirst,
    take: limit + 1,
  });
  const cards = await cakeCardsOf(
    ctx,
    rows.flatMap(({ cake }) => cake?.id ?? []),
  );
  const { items, nextCursor } = timePage(rows, limit, ({ cake }) =>
    cake === null ? [] : [{ kind: 'cake' as const, ...cake, card: cards.get(cake.id) ?? null }],
  );
  return { items: items.flat(), nextCursor };
}

async function listStoresOf(ctx: Context, { cartId, after, limit }: Asked): Promise<FavouritePage> {
  const rows = await ctx.db.prisma.favourite.findMany({
    where: { cartId, storeId: { not: null }, ...after },
    select: { id: true, createdAt: true, store: { select: { id: true, name: true, city: true } } },
    orderBy: newestFirst,
    take: limit + 1,
  });
  const cards = await storeCardsOf(
    ctx,
    rows.flatMap(({ store }) => store?.id ?? []),
  );
  const { items, nextCursor } = timePage(rows, limit, ({ store }) =>
    store === null ? [] : [{ kind: 'store' as const, ...store, card: cards.get(store.id) ?? null }],
  );
  return { items: items.flat(), nextCursor };
}
