import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { Prisma } from './generated/client.ts';

type Raw = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;
type Queryable = Pick<pg.Pool, 'query'>;

/** A transaction's own connection, while it has one. */
export interface OwnConnection {
  client: pg.PoolClient | null;
  /** Prisma gives the connection back then, whoever still uses it. */
  readonly untilMs: number;
}

const opening = new AsyncLocalStorage<OwnConnection>();

/** Takes down in `own` which connection the work's transaction is given. */
export const noting = <T>(own: OwnConnection, work: () => T): T => opening.run(own, work);

/** A pool that tells a transaction which connection it was given. */
export class TellingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): void;
  override connect(
    callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: (release?: unknown) => void) => void,
  ): Promise<pg.PoolClient> | void {
    if (callback) return super.connect(callback);
    const own = opening.getStore();
    return own ? super.connect().then((client) => lend(client, own)) : super.connect();
  }
}

function lend(client: pg.PoolClient, own: OwnConnection): pg.PoolClient {
  const release = client.release.bind(client);
  client.release = (error) => {
    own.client = null;
    release(error);
  };
  own.client = client;
  return client;
}

const { builtins } = pg.types;

/** As Prisma's own raw queries read them, where that is not how the driver does. */
const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, BigInt],
  [builtins.NUMERIC, (text) => new Prisma.Decimal(text)],
  [builtins.DATE, (text) => new Date(`${text}T00:00:00Z`)],
  [builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`)],
]);
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * Typed SQL goes to the driver, on the connection that `connectionNow` names: on its way through Prisma's client a statement costs more
 * than PostgreSQL takes to answer it. Everything else, and all of it while there is no connection, is as `prisma` does it.
 */
export function withDirectSql<T extends Raw>(
  prisma: T,
  nameOf: (query: { sql: string }) => string,
  connectionNow: () => Queryable | null,
): T {
  const sending =
    (method: keyof Raw, pick: (result: pg.QueryResult) => unknown) =>
    async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown> => {
      const connection = connectionNow();
      if (connection === null) return Reflect.apply(prisma[method], prisma, [query, ...values]) as Promise<unknown>;
      const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      const { text } = sql;
      return pick(await connection.query({ name: nameOf({ sql: text }), text, values: sql.values, types: TYPES }));
    };
  const direct: Record<keyof Raw, unknown> = {
    $queryRaw: sending('$queryRaw', ({ rows }) => rows),
    $executeRaw: sending('$executeRaw', ({ rowCount }) => rowCount ?? 0),
  };
  // Over an empty object: over Prisma's own proxies each look would be checked against theirs, which costs more than the look.
  return new Proxy({} as T, {
    get: (_, name) => (name === '$queryRaw' || name === '$executeRaw' ? direct[name] : (Reflect.get(prisma, name) as unknown)),
  });
}
