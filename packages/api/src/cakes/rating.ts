import { Prisma } from '@sweetspot/db';
import type { z } from 'zod';
import type { ratingView } from './cake-view.ts';

export function ratingOf({ ratingCount, ratingSum }: { ratingCount: number; ratingSum: number }): z.output<typeof ratingView> {
  return { average: ratingCount === 0 ? null : Math.round((ratingSum / ratingCount) * 10) / 10, count: ratingCount };
}

/**
 * What a cake (`c`) or a store (`s`) is sorted by. Few ratings say little: three imagined ones of four stars keep a single five from
 * beating fifty of 4.9.
 */
export function fairRatingSql(of: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`round(((${of}.rating_sum + 12)::numeric / (${of}.rating_count + 3)), 4)::float8`;
}
