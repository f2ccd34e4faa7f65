import type { Prisma } from '@sweetspot/db';
import type { findProblemsInput } from '@sweetspot/domain/problems/inputs';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { afterTime, decodeCursor, newestFirst, pageFrom, timePage } from '../http/index.ts';
import { PROBLEM_SELECT, toDeskProblem } from './problem-view.ts';

/** How many wait for this store's answer. */
export async function countWaiting(ctx: Context, storeId: string): Promise<number> {
  return ctx.db.prisma.orderProblem.count({ where: { storeId, state: 'reported' } });
}

interface ListProblems extends z.output<typeof findProblemsInput> {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

/** A store's, or with null those of all stores: what waits for the reader, the longest first, or everything from the newest. */
export async function listProblems(ctx: Context, storeId: string | null, { list, number, cursor, limit }: ListProblems) {
  const reader = storeId === null ? 'admin' : 'store';
  const within: Prisma.OrderProblemWhereInput = {
    ...(storeId !== null && { storeId }),
    ...(number !== null && number !== undefined && { order: { number } }),
  };
  if (list === 'all') {
    const where = { ...within, ...afterTime(cursor) };
    const rows = await ctx.db.prisma.orderProblem.findMany({ where, select: PROBLEM_SELECT, orderBy: newestFirst, take: limit + 1 });
    return timePage(rows, limit, (row) => toDeskProblem(ctx, row, reader));
  }
  const after = decodeCursor(cursor, z.tuple([instantInput(), z.uuid()]));
  // A store's waits since it was reported, an admin's since it was passed on.
  const since = storeId === null ? 'stateChangedAt' : 'createdAt';
  const rows = await ctx.db.prisma.orderProblem.findMany({
    where: {
      ...within,
      state: storeId === null ? 'with_admin' : 'reported',
      ...(after !== null && { OR: [{ [since]: { gt: new Date(after[0]) } }, { [since]: new Date(after[0]), id: { gt: after[1] } }] }),
    },
    select: PROBLEM_SELECT,
    orderBy: [{ [since]: 'asc' }, { id: 'asc' }],
    take: limit + 1,
  });
  const page = pageFrom(rows, limit, (row) => [row[since].toISOString(), row.id]);
  return { items: page.items.map((row) => toDeskProblem(ctx, row, reader)), nextCursor: page.nextCursor };
}
