import { lastEventNumber } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { FINAL_STATUSES, OPEN_STATUSES, UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import { isPaused } from '@sweetspot/domain/slots/store-schedule';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { afterTime, containing, instantView, newestFirst, timePage } from '../http/index.ts';
import { TICKET_SELECT, ticketOf, ticketView, type Ticket } from './ticket.ts';

export const boardView = z.object({
  store: z.object({
    id: z.uuid(),
    name: z.string(),
    timeZone: z.string(),
    pausedUntil: instantView.nullable(),
    isTakingOrders: z.boolean(),
    status: z.enum(STORE_STATUSES),
    /** Why it was declined or suspended. */
    statusReason: z.string().nullable(),
  }),
  tickets: z.array(ticketView),
  lastEvent: z.int(),
  /** The server's clock when it answered, so that countdowns do not trust the tablet's. */
  now: instantView,
});

type InStore = Context & { storeId: string };

const SHOWN_AFTER_FINISH_MS = 24 * 3_600_000;
const MOST_OPEN = 500;
const MOST_FINISHED = 60;

/** Open orders by when they are begun, which a change of their time moves too, and what was finished in the last day, so that a ticket can be called back into view. */
export async function loadBoard(ctx: InStore): Promise<z.output<typeof boardView>> {
  const { storeId, db } = ctx;
  // The number first: what happens after it is read comes again as an event, and nothing falls between.
  const lastEvent = await lastEventNumber(db.prisma, { kind: 'store', id: storeId });
  const now = ctx.now();
  const [store, open, finished] = await Promise.all([
    db.prisma.store.findUniqueOrThrow({
      where: { id: storeId },
      select: { id: true, name: true, timeZone: true, pausedUntil: true, status: true, statusReason: true },
    }),
    db.prisma.order.findMany({
      where: { storeId, status: { in: [...OPEN_STATUSES] } },
      orderBy: [{ startByAt: 'asc' }, { id: 'asc' }],
      take: MOST_OPEN,
      select: TICKET_SELECT,
    }),
    db.prisma.order.findMany({
      where: { storeId, status: { in: [...FINAL_STATUSES] }, closedAt: { gt: new Date(now.getTime() - SHOWN_AFTER_FINISH_MS) } },
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
      take: MOST_FINISHED,
      select: TICKET_SELECT,
    }),
  ]);
  const { pausedUntil, ...shown } = store;
  const isPausedNow = isPaused(store, now);
  return {
    store: {
      ...shown,
      pausedUntil: isPausedNow ? (pausedUntil?.toISOString() ?? null) : null,
      isTakingOrders: store.status === 'approved' && !isPausedNow,
    },
    tickets: [...open, ...finished].map((row) => ticketOf(ctx, row)),
    lastEvent,
    now: now.toISOString(),
  };
}

export async function loadTicket(ctx: InStore, orderId: string): Promise<Ticket> {
  return ticketOf(
    ctx,
    await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId, storeId: ctx.storeId }, select: TICKET_SELECT }),
  );
}

/** Orders that were never paid are not the store's to see. */
const SEEN_BY_STORE = { notIn: [...UNPLACED_STATUSES] };

export async function getTicket(ctx: InStore, { number }: { number: string }): Promise<Ticket> {
  const row = await ctx.db.prisma.order.findFirst({
    where: { number, storeId: ctx.storeId, status: SEEN_BY_STORE },
    select: TICKET_SELECT,
  });
  if (row === null) throw new AppError('NOT_FOUND');
  return ticketOf(ctx, row);
}

interface Search {
  words: string;
  cursor?: string | null | undefined;
  limit: number;
}

/** By number or by a name on it, newest first. */
export async function searchTickets(ctx: InStore, { words, cursor, limit }: Search) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.order.findMany({
    where: {
      AND: [
        { storeId: ctx.storeId, status: SEEN_BY_STORE },
        words === '' ? {} : { OR: [{ number: contains }, { contactName: contains }, { recipientName: contains }] },
        afterTime(cursor),
      ],
    },
    orderBy: newestFirst,
    take: limit + 1,
    select: TICKET_SELECT,
  });
  return timePage(rows, limit, (row) => ticketOf(ctx, row));
}
