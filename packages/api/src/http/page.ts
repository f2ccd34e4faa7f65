import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Cuts the one row too many that tells whether there is a next page, and says where that page starts. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
  cursorOf: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

const timeCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** For lists by time, newest first; the id settles equal times. */
export function encodeTimeCursor(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

/** Prisma's condition for "after the cursor" in a list ordered by `createdAt` and `id`, both descending. */
export function afterTimeCursor(cursor: string | null | undefined): { OR?: object[] } {
  if (cursor === null || cursor === undefined) return {};
  const parsed = timeCursor.safeParse(cursor.split('_'));
  if (!parsed.success) throw new AppError('INPUT_INVALID', { fields: { cursor: 'cursor_invalid' } });
  const [at, id] = parsed.data;
  return { OR: [{ createdAt: { lt: new Date(at) } }, { createdAt: new Date(at), id: { lt: id } }] };
}

export const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const;
