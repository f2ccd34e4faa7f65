import pg from 'pg';
import { Prisma } from './generated/client.ts';
import type { Queryable } from './gathered-questions.ts';

type Raw = Pick<Prisma.TransactionClient, '$queryRaw' | '$executeRaw'>;

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

/** As the connection is asked it, and prepares it. */
export const namedOf = ({ text, values }: Prisma.Sql, nameOf: NameOf) => ({ name: nameOf({ sql: text }), text, values });

type NameOf = (query: { sql: string }) => string;

/**
 * Typed SQL goes to the driver, over the connection that `connectionNow` names: on its way through Prisma's client a statement costs more
 * than PostgreSQL takes to answer it. Everything else is as `prisma` does it.
 */
export function withDirectSql<T extends Raw>(prisma: T, nameOf: NameOf, connectionNow: () => Queryable): T {
  const sending =
    (pick: (result: pg.QueryResult) => unknown) =>
    async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<unknown> => {
      const sql = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
      return pick(await connectionNow().query({ ...namedOf(sql, nameOf), types: TYPES }));
    };
  const direct: Record<keyof Raw, unknown> = {
    $queryRaw: sending(({ rows }) => rows),
    $executeRaw: sending(({ rowCount }) => rowCount ?? 0),
  };
  // Over an empty object: over Prisma's own proxies each look would be checked against theirs, which costs more than the look.
  return new Proxy({} as T, {
    get: (_, name) => (name === '$queryRaw' || name === '$executeRaw' ? direct[name] : (Reflect.get(prisma, name) as unknown)),
  });
}
