import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { internalsOf, type Db } from './db.ts';
import { isRetryable } from './database-errors.ts';
import type { Prisma } from './generated/client.ts';
import type { JobSender } from './jobs/job-sender.ts';

declare const made: unique symbol;

/** An open transaction. Only `inTx` makes one, so a step that takes a `Tx` cannot be called outside. */
export type Tx = Omit<Prisma.TransactionClient, '$transaction'> & { readonly [made]: 'by inTx' };

export type TxOptions = {
  /** For the whole of it; then it is rolled back. */
  timeoutMs?: number | undefined;
  isolation?: Prisma.TransactionIsolationLevel | undefined;
};

const ATTEMPTS = 5;

const senders = new WeakMap<object, JobSender>();
const running = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction, again when PostgreSQL breaks it off because of another one (deadlock, serialization), so
 * `work` does nothing but through `tx`. A transaction inside another would commit apart from it and wait for a second
 * connection: a `Tx` gives no way to open one, and one opened through a `db` in reach throws.
 */
export async function inTx<T>(db: Db, work: (tx: Tx) => Promise<T>, options: TxOptions = {}): Promise<T> {
  if (running.getStore()) throw new Error('inTx was called inside a transaction: pass its tx on instead.');
  const { client, sender, waitMs } = internalsOf(db);
  const settings = {
    timeout: options.timeoutMs ?? 10_000,
    maxWait: waitMs,
    ...(options.isolation && { isolationLevel: options.isolation }),
  };
  for (let attempt = 1; ; attempt++) {
    try {
      return await client.$transaction((prismaTx) => {
        senders.set(prismaTx, sender);
        return running.run(true, () => work(prismaTx as unknown as Tx));
      }, settings);
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      // Growing and uneven, so that the two do not meet again.
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}

export function senderOf(tx: Tx): JobSender {
  const sender = senders.get(tx);
  if (!sender) throw new Error('This tx was not made by inTx.');
  return sender;
}
