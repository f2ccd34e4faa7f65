import { Prisma } from '@sweetspot/db';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { z } from 'zod';
import { distanceSql, fairRatingSql, FARTHEST_METRES, storeMatchesWords, withinBoxSql, type Point } from '../cakes/index.ts';
import { dependOn } from '../cache/index.ts';
import type { Services } from '../context.ts';
import { decodeCursor, pageFrom } from '../http/index.ts';
import { storeCardColumns, storeCardRow, toStoreCard, type StoreCard } from './store-card.ts';

interface ListStoresInput {
  readonly words: string;
  readonly near?: Point | null | undefined;
  readonly fulfilment?: Fulfilment | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

const placeSchema = z.tuple([z.number(), z.uuid()]);
const rowSchema = storeCardRow.extend({ sort_key: z.number() });

/** Nearest first where a place is known, else best rated first. */
export async function listStores(
  { db, now }: Pick<Services, 'db' | 'now'>,
  input: ListStoresInput,
): Promise<{ items: StoreCard[]; nextCursor: string | null }> {
  const near = input.near ?? null;
  const after = decodeCursor(input.cursor, placeSchema);
  // Negated, so that both orders run upwards and one comparison finds the next page.
  const sortKey = near ? distanceSql(near) : Prisma.sql`-${fairRatingSql(Prisma.sql`s`)}`;
  const rows = await db.prisma.$queryRaw<unknown[]>`
    select * from (
      select ${storeCardColumns(near)}, ${sortKey} as sort_key from store s left join picture p on p.id = s.picture_id
      where ${Prisma.join(filtersOf(input, near), ' and ')}
    ) found
    where ${after === null ? Prisma.sql`true` : Prisma.sql`(sort_key, id) > (${after[0]}::float8, ${after[1]}::uuid)`}
    order by sort_key, id limit ${input.limit + 1}`;
  const page = pageFrom(z.array(rowSchema).parse(rows), input.limit, (row) => [row.sort_key, row.id]);
  dependOn({ stores: page.items.map(({ id }) => id), lists: ['stores', 'cakes'] });
  return { items: page.items.map((row) => toStoreCard(row, now())), nextCursor: page.nextCursor };
}

function filtersOf({ words, fulfilment }: ListStoresInput, near: Point | null): Prisma.Sql[] {
  // A store with an empty menu has nothing to sell; its own page says so to whoever has its address.
  const hasMenu = Prisma.sql`exists (select from cake c where c.store_id = s.id and c.status = 'published')`;
  const filters = [Prisma.sql`s.status = 'approved'`, hasMenu, ...storeMatchesWords(words)];
  if (fulfilment === 'delivery') filters.push(Prisma.sql`s.offers_delivery`);
  if (fulfilment === 'pickup') filters.push(Prisma.sql`s.offers_pickup`);
  if (!near) return filters;
  const distance = distanceSql(near);
  filters.push(withinBoxSql(near, FARTHEST_METRES), Prisma.sql`${distance} <= ${FARTHEST_METRES}`);
  if (fulfilment === 'delivery') filters.push(Prisma.sql`${distance} <= s.delivery_radius_metres`);
  return filters;
}
