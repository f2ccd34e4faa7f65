import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { withDirectSql } from './direct-sql.ts';
import { createOwnChanges, type OwnChanges } from './events/catalogue.ts';
import { PrismaClient } from './generated/client.ts';
import { createJobSender, type JobSender } from './jobs/job-sender.ts';
import { LendingPool } from './open-connection.ts';
import { createStatementNames } from './statement-names.ts';

type ReadMethod = 'findUnique' | 'findUniqueOrThrow' | 'findFirst' | 'findFirstOrThrow' | 'findMany' | 'count' | 'aggregate' | 'groupBy';
type ModelName = { [K in keyof PrismaClient]: PrismaClient[K] extends { findMany: unknown } ? K : never }[keyof PrismaClient];

/** Reading only, which `db.prisma` and every `Tx` can do: writing takes a transaction. */
export type ReadClient = { readonly [M in ModelName]: Pick<PrismaClient[M], ReadMethod & keyof PrismaClient[M]> } & Pick<
  PrismaClient,
  '$queryRaw'
>;

export type DbOptions = {
  url: string;
  poolSize?: number | undefined;
  /** Shown in pg_stat_activity. */
  applicationName?: string | undefined;
  /** How long to wait for a free connection, before work is refused rather than queued up. */
  waitMs?: number | undefined;
  /** A connection that nobody was using broke; the pool has replaced it. */
  onIdleError?: ((error: Error) => void) | undefined;
};

export type Db = AsyncDisposable & {
  readonly url: string;
  readonly prisma: ReadClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

type Internals = {
  client: PrismaClient;
  direct: PrismaClient;
  nameOf: (query: { sql: string }) => string;
  sender: JobSender;
  ownChanges: OwnChanges;
};

// Not on `Db` itself, so that nothing outside this package can write without a transaction.
const internals = new WeakMap<Db, Internals>();

export function internalsOf(db: Db): Internals {
  const found = internals.get(db);
  if (!found) throw new Error('This Db was not made by createDb.');
  return found;
}

/** What `<%` takes for the same word: "choclate" is 0.58 of "chocolate", and an index can only use the connection's own setting. */
const WORD_SIMILARITY = 0.45;

const LOCK_WAIT_MS = 4_000;

/** Connects at first use. */
export function createDb({ url, poolSize = 10, applicationName = 'sweetspot', waitMs = 5_000, onIdleError }: DbOptions): Db {
  const pool = new LendingPool({
    connectionString: url,
    max: poolSize,
    application_name: applicationName,
    statement_timeout: 15_000,
    // A connection that waits for somebody else's lock is one that nobody else has.
    lock_timeout: LOCK_WAIT_MS,
    // A process that hangs in the middle of a transaction must not hold its locks for good.
    idle_in_transaction_session_timeout: 30_000,
    // Our statements are short: compiling one that looks costly takes longer than running it. Prisma's driver adapter sends and reads
    // instants as UTC without saying so, and a database made on an Indian server keeps another zone: they would be hours off.
    options: `-c timezone=UTC -c jit=off -c pg_trgm.word_similarity_threshold=${WORD_SIMILARITY}`,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener a broken idle connection ends the process; the adapter takes its own away at disconnect.
  pool.on('error', (error) => onIdleError?.(error));
  const ownChanges = createOwnChanges();
  pool.on('connect', (connected) => ownChanges.watch(connected));
  const nameOf = createStatementNames();
  const client = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) });
  const direct = withDirectSql(client, nameOf, () => pool);
  const sender = createJobSender(url);
  const close = async () => {
    await sender.close();
    await client.$disconnect();
    if (!pool.ended) await pool.end();
  };
  const db: Db = { url, prisma: direct, pool, close, [Symbol.asyncDispose]: close };
  internals.set(db, { client, direct, nameOf, sender, ownChanges });
  return db;
}
