import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';

/** Where the next page starts: the sort key and id of the last row shown. Opaque to clients. */
export function encodeCursor(place: readonly (string | number)[]): string {
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
