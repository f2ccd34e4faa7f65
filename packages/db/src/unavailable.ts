/**
 * What PostgreSQL, the way to it, or Prisma calls a database that cannot answer now: connection lost or refused (08, 57P), out of
 * connections, memory or disk (53, 58), a statement or a wait for a lock that took too long, a standby that takes no changes.
 */
const SQL_STATES = /^(?:08|53|58|57P|57014$|55P03$|25006$|40001$|40P01$)/;
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EMFILE',
]);
const PRISMA_CODES = new Set(['P1000', 'P1001', 'P1002', 'P1003', 'P1008', 'P1010', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);
const KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections', 'TransactionWriteConflict']);
/** Of `pg`, which gives these no code. */
const WORDS = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Client has encountered a connection error',
  'Client was closed',
  'Cannot use a pool after calling end',
  'Query read timeout',
];
const DEEPEST = 6;

/** Whether the database, rather than what was asked of it, is why this failed: the same may well succeed in a moment. */
export function isDatabaseUnavailable(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > DEEPEST) return false;
  const { code, originalCode, kind, message, cause, meta, errors } = error as Record<string, unknown>;
  if ([code, originalCode].some(isUnavailableCode)) return true;
  if (typeof kind === 'string' && KINDS.has(kind)) return true;
  if (typeof message === 'string' && WORDS.some((words) => message.startsWith(words))) return true;
  const within = [cause, (meta as Record<string, unknown> | undefined)?.['driverAdapterError'], ...(Array.isArray(errors) ? errors : [])];
  return within.some((each) => isDatabaseUnavailable(each, depth + 1));
}

function isUnavailableCode(code: unknown): boolean {
  return typeof code === 'string' && (SOCKET_CODES.has(code) || PRISMA_CODES.has(code) || (code.length === 5 && SQL_STATES.test(code)));
}
