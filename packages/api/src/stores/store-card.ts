import { Prisma } from '@sweetspot/db';
import { isPaused } from '@sweetspot/domain/slots/store-schedule';
import { z } from 'zod';
import { distanceSql, photoView, ratingOf, type Point } from '../cakes/index.ts';
import type { Services } from '../context.ts';
import type { storeCardView } from './store-view.ts';

export type StoreCard = z.output<typeof storeCardView>;

/** Columns of a card out of `store s left join picture p`. */
export function storeCardColumns(near: Point | null): Prisma.Sql {
  const distance = near && distanceSql(near);
  return Prisma.sql`s.id, s.slug, s.name, s.description, s.city, s.latitude, s.longitude, s.rating_count, s.rating_sum, s.offers_delivery, s.offers_pickup,
    s.paused_until, p.id as picture_id, p.hash as picture_hash, p.width as picture_width, p.height as picture_height,
    ${distance ?? Prisma.sql`null::int`} as distance_metres,
    ${distance === null ? Prisma.sql`null::boolean` : Prisma.sql`s.offers_delivery and ${distance} <= s.delivery_radius_metres`} as delivers_there`;
}

export const storeCardRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  city: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  rating_count: z.int(),
  rating_sum: z.int(),
  offers_delivery: z.boolean(),
  offers_pickup: z.boolean(),
  paused_until: z.date().nullable(),
  picture_id: z.string().nullable(),
  picture_hash: z.string().nullable(),
  picture_width: z.int().nullable(),
  picture_height: z.int().nullable(),
  distance_metres: z.int().nullable(),
  delivers_there: z.boolean().nullable(),
});

/** Of these stores, those that show themselves, as lists show them. */
export async function storeCardsOf(
  { db, now }: Pick<Services, 'db' | 'now'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoreCard>> {
  if (ids.length === 0) return new Map();
  const rows = await db.prisma.$queryRaw<unknown[]>`
    select ${storeCardColumns(null)} from store s left join picture p on p.id = s.picture_id
    where s.id = any(${[...ids]}::uuid[]) and s.status = 'approved'`;
  return new Map(
    z
      .array(storeCardRow)
      .parse(rows)
      .map((row) => [row.id, toStoreCard(row, now())]),
  );
}

export function toStoreCard(row: z.output<typeof storeCardRow>, now: Date): StoreCard {
  const { picture_id: id, picture_hash: hash } = row;
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    city: row.city,
    latitude: row.latitude,
    longitude: row.longitude,
    picture:
      id === null || hash === null
        ? null
        : photoView({ id, hash, width: row.picture_width ?? 0, height: row.picture_height ?? 0 }, row.name),
    rating: ratingOf({ ratingCount: row.rating_count, ratingSum: row.rating_sum }),
    offersDelivery: row.offers_delivery,
    offersPickup: row.offers_pickup,
    distanceMetres: row.distance_metres,
    deliversThere: row.delivers_there,
    isTakingOrders: !isPaused({ pausedUntil: row.paused_until }, now),
  };
}
