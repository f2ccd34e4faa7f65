import { AppError } from '@sweetspot/domain/errors/app-error';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { Prisma } from '@sweetspot/db';
import { z } from 'zod';

/** Where the next page starts: the sort key and id of the last row shown. Opaque to clients. */
function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** Null for the first page; a cursor nobody of us made is refused like any other bad input. */
export function decodeCursor<T>(cursor: string | null | undefined, schema: z.ZodType<T>): T | null {
  if (cursor === null || cursor === undefined) return null;
  const decoded = schema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!decoded.success) throw new AppError('INPUT_INVALID', { fields: { cursor: 'cursor_invalid' } });
  return decoded.data;
}

/** A page out of one row more than asked for: the extra one says that there is a next page. */
export function pageFrom<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly (string | number)[],
): { readonly items: readonly Row[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(placeOf(last)) : null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

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

/** Words of a fixed set, for SQL's `in (…)`: written out, so that an index over some of them is found. */
export function anyOf(words: readonly OrderStatus[]): Prisma.Sql {
  return Prisma.raw(words.map((word) => `'${word}'`).join(', '));
}

/** Prisma's condition for a text that has these words in it, whatever their case. Prisma hands LIKE's wildcards on; here they are letters. */
export function containing(words: string) {
  return { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
}
