import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { internalsOf, type Db, type ReadClient } from './db.ts';
import { namedOf, withDirectSql } from './direct-sql.ts';
import { isRetryable } from './database-errors.ts';
import { sendEvents, type LastWords } from './events/send-events.ts';
import type { Prisma } from './generated/client.ts';
import type { JobSender } from './jobs/job-sender.ts';
import { gatheredOn } from './gathered-questions.ts';
import { withOpenConnection, type OpenConnection } from './open-connection.ts';
import { prismaIn } from './prisma-in-transaction.ts';
import {
  addWrite,
  isInTheWay,
  nothingWaiting,
  sendingFirst,
  sendOne,
  takeStatement,
  type LaterWrite,
  type Waiting,
} from './write-later.ts';

declare const made: unique symbol;

/** An open transaction. Only `inTx` makes one, so a step that takes a `Tx` cannot be called outside. */
export type Tx = Omit<Prisma.TransactionClient, '$transaction'> & { readonly [made]: 'by inTx' };

export type TxOptions = {
  /** For the whole of it; then it is rolled back. */
  timeoutMs?: number | undefined;
  isolation?: 'Serializable' | undefined;
};

const ATTEMPTS = 5;

type Open = {
  readonly sender: JobSender;
  readonly waiting: Waiting;
  readonly last: LastWords[];
  readonly prismaTx: Prisma.TransactionClient;
  readonly ahead: (sql: Prisma.Sql) => void;
};

const openByTx = new WeakMap<Tx, Open>();
const running = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction, again when PostgreSQL breaks it off because of another one (deadlock, serialization), so
 * `work` does nothing but through `tx`. A transaction inside another would commit apart from it and wait for a second
 * connection: a `Tx` gives no way to open one, and one opened through a `db` in reach throws.
 */
export async function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TxOptions = {}): Promise<T> {
  if (running.getStore()) throw new Error('inTx was called inside a transaction: pass its tx on instead.');
  const { timeoutMs = 10_000, isolation } = options;
  const opening = { timeoutMs, isolation: isolation ?? null };
  for (let attempt = 1; ; attempt++) {
    try {
      return await withOpenConnection(db.pool, opening, (connection) => running.run(true, () => workOn(db, connection, work)));
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      // Growing and uneven, so that the two do not meet again.
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function workOn<T>(db: Db, connection: OpenConnection, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { client, nameOf, sender } = internalsOf(db);
  const prisma = prismaIn(client, connection);
  const prismaTx = withDirectSql(prisma.asked, nameOf, connection.now);
  const waiting = nothingWaiting();
  const ahead = (sql: Prisma.Sql) => connection.ahead(namedOf(sql, nameOf));
  const tx = sendingFirst(prismaTx, () => sendAhead({ waiting, ahead })) as unknown as Tx;
  const last: LastWords[] = [];
  openByTx.set(tx, { sender, waiting, last, prismaTx, ahead });
  try {
    const result = await work(tx);
    const ending = withDirectSql(prisma.asked, nameOf, connection.last);
    const left = last.length > 0 ? null : takeStatement(waiting);
    if (last.length > 0) await sendEvents(ending, waiting, last);
    else if (left) await ending.$queryRaw(left);
    return result;
  } finally {
    await prisma.leave();
  }
}

/** What waits goes out with the next statement, before it. */
function sendAhead({ waiting, ahead }: Pick<Open, 'waiting' | 'ahead'>): void {
  const statement = takeStatement(waiting);
  if (statement) ahead(statement);
}

/** For what is written with what waits, in a statement of its own making. */
export function openTx(tx: Tx): Open {
  const found = openByTx.get(tx);
  if (!found) throw new Error('This tx was not made by inTx.');
  return found;
}

/**
 * Writes, together with what is asked for before and after it, in one statement: before the transaction asks for anything else, and before
 * it commits. The parts of one statement do not see each other; one that changes a table for a second time begins a new statement.
 */
export async function writeLater(tx: Tx, write: LaterWrite): Promise<void> {
  const open = openTx(tx);
  if (isInTheWay(open.waiting, write)) sendAhead(open);
  addWrite(open.waiting, write);
}

/**
 * Asks for what nobody looks at the answer of, as for a lock: it goes out with the next statement, which sees what it did and finds locked
 * what it locked, in one trip. Where it fails the next one does.
 */
export async function askAhead(tx: Tx, sql: Prisma.Sql): Promise<void> {
  const open = openTx(tx);
  sendAhead(open);
  open.ahead(sql);
}

/** Reads without sending what waits: for what nothing that waits changes. */
export const readAside = (tx: Tx): ReadClient => openTx(tx).prismaTx as ReadClient;

/** A reader for what is asked at the same moment and depends on nothing else of it: it goes out together, in one trip, and fails together. */
export function readTogether(db: Db): Pick<ReadClient, '$queryRaw'> {
  const { client, nameOf } = internalsOf(db);
  const questions = gatheredOn(db.pool);
  return withDirectSql(client, nameOf, () => questions);
}

/**
 * One statement is a transaction by itself, without the trips that begin and end one, and takes with it the jobs that follow from what it
 * wrote. Answers how many rows it changed. What the statement waited for it does not see: whoever needs to, takes a transaction.
 */
export async function writeNow(db: Db, write: Pick<LaterWrite, 'sql' | 'jobs'>): Promise<number> {
  if (running.getStore()) throw new Error('writeNow was called inside a transaction: write through its tx.');
  const { direct } = internalsOf(db);
  return write.jobs ? sendOne(direct, write) : direct.$executeRaw(write.sql);
}

export const senderOf = (tx: Tx): JobSender => openTx(tx).sender;
