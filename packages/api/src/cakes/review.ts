import type { Prisma } from '@sweetspot/db';

const SHOWN_REVIEWS = 20;

/** The newest reviews that a cake's or store's page shows. */
export const REVIEW_PAGE = {
  where: { state: 'published' },
  orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  take: SHOWN_REVIEWS,
  select: { id: true, byName: true, rating: true, text: true, createdAt: true },
} satisfies Prisma.Cake$reviewsArgs;

interface ReviewRow {
  readonly id: string;
  readonly byName: string;
  readonly rating: number;
  readonly text: string;
  readonly createdAt: Date;
}

export function toReviewView({ createdAt, ...review }: ReviewRow) {
  return { ...review, createdAt: createdAt.toISOString() };
}
