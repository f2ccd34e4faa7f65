import { Prisma } from '@sweetspot/db';
import { z } from 'zod';

const SHOWN_REVIEWS = 20;

/** The newest reviews that a cake's or store's page shows. */
export const REVIEW_PAGE = {
  where: { state: 'published' },
  orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  take: SHOWN_REVIEWS,
  select: { id: true, byName: true, rating: true, text: true, createdAt: true },
} satisfies Prisma.Cake$reviewsArgs;

export const reviewRow = z.object({ id: z.string(), byName: z.string(), rating: z.int(), text: z.string(), createdAt: z.coerce.date() });

/** The same as JSON. */
export const reviewsJson = (isOf: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select coalesce(json_agg(json_build_object('id', r.id, 'byName', r.by_name, 'rating', r.rating, 'text', r.text, 'createdAt', r.created_at)
    order by r.created_at desc, r.id), '[]')
  from (select * from review r where r.state = 'published' and ${isOf} order by r.created_at desc, r.id limit ${SHOWN_REVIEWS}) r)`;

export function toReviewView({ createdAt, ...review }: z.output<typeof reviewRow>) {
  return { ...review, createdAt: createdAt.toISOString() };
}
