import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import { decodeCursor, pageFrom } from './cursor.ts';

/** For lists by time, newest first; the id settles equal times. */
export const newestFirst = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];

const timePlace = z.tuple([instantInput(), z.uuid()]);

/** Prisma's condition for "after the cursor" in a list in `newestFirst` order. */
export function afterTime(cursor: string | null | undefined): { OR?: object[] } {
  const place = decodeCursor(cursor, timePlace);
  if (place === null) return {};
  const [at, id] = place;
  return { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] };
}

/** A page of a list in `newestFirst` order, out of one row more than asked for. */
export function timePage<Row extends { createdAt: Date; id: string }, Item>(rows: readonly Row[], limit: number, view: (row: Row) => Item) {
  const { items, nextCursor } = pageFrom(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  return { items: items.map(view), nextCursor };
}
