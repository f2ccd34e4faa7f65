import type { Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { reportableBetween, whyNoReport } from '@sweetspot/domain/problems/problem';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { instantView } from '../http/index.ts';
import { findVisibleOrder, slotAsItStands, type OrderRef } from '../orders/index.ts';
import { problemView, PROBLEM_SELECT, toProblemView } from './problem-view.ts';

/** So many are shown of one order: it has one at a time, within some days. */
const MOST_SHOWN = 10;

/** What whoever ordered reads; nobody who receives a gift. */
export const ownProblemsView = z.object({
  number: z.string(),
  storeName: z.string(),
  timeZone: z.string(),
  /** Whether something can be reported now. */
  isOpen: z.boolean(),
  because: z.enum(['not_yet', 'too_late', 'not_brought', 'open', 'decided']).nullable(),
  /** Null for an order that nobody is to bring. */
  openFrom: instantView.nullable(),
  openUntil: instantView.nullable(),
  answerHours: z.int(),
  problems: z.array(problemView),
});
export type OwnProblems = z.output<typeof ownProblemsView>;

export const REPORTABLE_SELECT = {
  number: true,
  status: true,
  closedAt: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedStartAt: true,
  revisedEndAt: true,
} as const;

export async function getOwnProblems(ctx: Context, ref: OrderRef): Promise<OwnProblems> {
  return loadOwnProblems(ctx, await findVisibleOrder(ctx, ref));
}

/** The caller has made sure that the reader may see the order. */
export async function loadOwnProblems(ctx: Context, orderId: string): Promise<OwnProblems> {
  const select = {
    ...REPORTABLE_SELECT,
    timeZone: true,
    store: { select: { name: true } },
    problems: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: MOST_SHOWN, select: PROBLEM_SELECT },
  } satisfies Prisma.OrderSelect;
  const row = await ctx.db.prisma.order.findUnique({ where: { id: orderId }, select });
  if (row === null) throw new AppError('NOT_FOUND');
  const { reportDays, answerHours } = ctx.market.problems;
  const order = { status: row.status, closedAt: row.closedAt, endAt: slotAsItStands(row).endAt };
  const because = whyNoReport(order, { states: row.problems.map(({ state }) => state), days: reportDays, now: ctx.now() });
  const between = reportableBetween(order, reportDays);
  return {
    number: row.number,
    storeName: row.store.name,
    timeZone: row.timeZone,
    isOpen: because === null,
    because,
    openFrom: between?.from.toISOString() ?? null,
    openUntil: between?.until.toISOString() ?? null,
    answerHours,
    problems: row.problems.map((problem) => toProblemView(ctx, problem, 'customer')),
  };
}
