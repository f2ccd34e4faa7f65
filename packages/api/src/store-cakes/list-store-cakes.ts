import type { Prisma } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import type { z } from 'zod';
import { photoView, PICTURE_SELECT } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import type { storeCakeRowView } from './store-cake-view.ts';

export const storeCakeRowSelect = {
  id: true,
  slug: true,
  name: true,
  status: true,
  isSoldOut: true,
  currency: true,
  shownPriceMinor: true,
  shownDesign: true,
  orderedCount: true,
  createdAt: true,
  updatedAt: true,
  photos: {
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, picture: { select: PICTURE_SELECT } },
  },
} satisfies Prisma.CakeSelect;

export function storeCakeRow(cake: Prisma.CakeGetPayload<{ select: typeof storeCakeRowSelect }>): z.output<typeof storeCakeRowView> {
  const [photo] = cake.photos;
  return {
    id: cake.id,
    slug: cake.slug,
    name: cake.name,
    status: cake.status,
    isSoldOut: cake.isSoldOut,
    price: { amount: cake.shownPriceMinor, currency: cake.currency as CurrencyCode },
    design: cakeDesignInput.parse(cake.shownDesign),
    photo: photo === undefined ? null : photoView(photo.picture, photo.alt),
    orderedCount: cake.orderedCount,
    updatedAt: cake.updatedAt.toISOString(),
  };
}

interface ListStoreCakes {
  words: string;
  cursor?: string | null | undefined;
  limit: number;
}

/** All of the store's cakes, drafts too. */
export async function listStoreCakes(ctx: Context & { storeId: string }, { words, cursor, limit }: ListStoreCakes) {
  const rows = await ctx.db.prisma.cake.findMany({
    where: {
      AND: [{ storeId: ctx.storeId }, words === '' ? {} : { name: containing(words) }, afterTime(cursor)],
    },
    select: storeCakeRowSelect,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, storeCakeRow);
}
