import { STARS, type Stars } from '@sweetspot/domain/reviews/review';
import { starsInput } from '@sweetspot/domain/reviews/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import type { Services } from '../context.ts';
import { afterTime, newestFirst, pageInput, pageOf, timePage } from '../http/index.ts';
import { REVIEW_SELECT, reviewView, toReviewView } from './review.ts';

export const listReviewsInput = pageInput.extend({
  storeSlug: z.string().max(120),
  /** Null: of all cakes of the store. */
  cakeSlug: z.string().max(120).nullable().default(null),
  stars: starsInput.nullable().default(null),
});

const listedReviewView = reviewView.extend({
  /** Which of the store's cakes it is about; null where only one is asked for, or it is not sold any more. */
  cake: z.object({ name: z.string(), slug: z.string() }).nullable(),
});

export const reviewListView = pageOf(listedReviewView).extend({
  storeName: z.string(),
  cakeName: z.string().nullable(),
  timeZone: z.string(),
  /** How many gave so many stars, from five down. */
  counts: z.array(z.object({ stars: z.int(), count: z.int() })),
});

type ReviewList = z.output<typeof reviewListView>;

/** What is said of a cake, or of all of a store's, newest first. */
export async function listReviews(
  ctx: Pick<Services, 'db' | 'sessionSecret' | 'now'>,
  { storeSlug, cakeSlug, stars, cursor, limit }: z.output<typeof listReviewsInput>,
): Promise<ReviewList> {
  const { prisma } = ctx.db;
  const of = await findReviewed(ctx, storeSlug, cakeSlug);
  const published = { ...of.where, state: 'published' as const };
  const [rows, counted] = await Promise.all([
    prisma.review.findMany({
      where: { ...published, ...(stars !== null && { rating: stars }), ...afterTime(cursor) },
      select: { ...REVIEW_SELECT, cake: { select: { name: true, slug: true, status: true } } },
      orderBy: newestFirst,
      take: limit + 1,
    }),
    prisma.review.groupBy({ by: ['rating'], where: published, _count: true }),
  ]);
  const countOf = (wanted: Stars): number => counted.find(({ rating }) => rating === wanted)?._count ?? 0;
  return {
    ...timePage(rows, limit, ({ cake: { name, slug, status }, ...row }) => ({
      ...toReviewView(ctx, row),
      cake: cakeSlug === null && status === 'published' ? { name, slug } : null,
    })),
    storeName: of.storeName,
    cakeName: of.cakeName,
    timeZone: of.timeZone,
    counts: STARS.map((wanted) => ({ stars: wanted, count: countOf(wanted) })),
  };
}

/** What is not shown to visitors has no reviews to read either. */
async function findReviewed({ db }: Pick<Services, 'db'>, storeSlug: string, cakeSlug: string | null) {
  const store = { id: true, name: true, timeZone: true } as const;
  if (cakeSlug === null) {
    const row = await db.prisma.store.findFirst({ where: { slug: storeSlug, status: 'approved' }, select: store });
    if (row === null) throw new AppError('STORE_NOT_FOUND');
    return { where: { storeId: row.id }, storeName: row.name, cakeName: null, timeZone: row.timeZone };
  }
  const cake = await db.prisma.cake.findFirst({
    where: { slug: cakeSlug, status: 'published', store: { slug: storeSlug, status: 'approved' } },
    select: { id: true, name: true, store: { select: store } },
  });
  if (cake === null) throw new AppError('CAKE_NOT_FOUND');
  return { where: { cakeId: cake.id }, storeName: cake.store.name, cakeName: cake.name, timeZone: cake.store.timeZone };
}
