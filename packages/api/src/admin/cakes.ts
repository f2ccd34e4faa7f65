import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import type { adminCakeView } from './admin-view.ts';

const select = {
  id: true,
  slug: true,
  name: true,
  status: true,
  isSoldOut: true,
  currency: true,
  shownPriceMinor: true,
  orderedCount: true,
  createdAt: true,
  updatedAt: true,
  store: { select: { name: true, slug: true } },
} satisfies Prisma.CakeSelect;

function view(cake: Prisma.CakeGetPayload<{ select: typeof select }>): z.output<typeof adminCakeView> {
  return {
    id: cake.id,
    slug: cake.slug,
    name: cake.name,
    storeName: cake.store.name,
    storeSlug: cake.store.slug,
    status: cake.status,
    isSoldOut: cake.isSoldOut,
    // Written by saveCake from the market's currency.
    price: { amount: cake.shownPriceMinor, currency: cake.currency as CurrencyCode },
    orderedCount: cake.orderedCount,
    updatedAt: cake.updatedAt.toISOString(),
  };
}

interface ListCakes {
  words: string;
  storeId?: string | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
}

export async function listCakesForAdmin(ctx: Context, { words, storeId, cursor, limit }: ListCakes) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.cake.findMany({
    where: {
      AND: [
        words === '' ? {} : { OR: [{ name: contains }, { flavour: contains }, { store: { name: contains } }] },
        storeId ? { storeId } : {},
        afterTime(cursor),
      ],
    },
    select,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, view);
}
