import pg from 'pg';

type Cause = { originalCode?: string; originalMessage?: string; constraint?: { index?: string; fields?: string[] } };

const UNIQUE_VIOLATION = '23505';
const RETRYABLE = new Set(['40001', '40P01']);

/** The broken unique constraint's or index's name; null when the error is something else. */
export function uniqueViolation(error: unknown): string | null {
  const cause = causeOf(error);
  if (cause?.originalCode !== UNIQUE_VIOLATION) return null;
  return cause.constraint?.index ?? /unique constraint "([^"]+)"/.exec(cause.originalMessage ?? '')?.[1] ?? null;
}

/** PostgreSQL broke the transaction off because of another one; the same work may well succeed now. */
export function isRetryable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'P2034' || RETRYABLE.has(String(causeOf(error)?.originalCode ?? code));
}

/** Numbers, dates and texts that no column holds. */
const BEYOND = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** A value that came from outside is such as the database cannot hold: the same will never succeed. */
export function isBeyondDatabase(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return BEYOND.has(String(causeOf(error)?.originalCode ?? code));
}

/** What PostgreSQL said, on the driver's own error or from wherever Prisma keeps it: under `meta` for a model's method, below that on the error. */
function causeOf(error: unknown): Cause | null {
  if (error instanceof pg.DatabaseError) {
    const { code = '', message, constraint } = error;
    return { originalCode: code, originalMessage: message, ...(constraint !== undefined && { constraint: { index: constraint } }) };
  }
  const { meta, cause } = (error ?? {}) as { meta?: { driverAdapterError?: { cause?: Cause } }; cause?: Cause };
  return meta?.driverAdapterError?.cause ?? cause ?? null;
}
