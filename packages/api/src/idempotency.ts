import { Prisma, writeLater, type ReadClient } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { sortedJson } from './carts/index.ts';
import type { TxContext } from './transaction.ts';

/** One thing somebody wants done once, however often they ask. */
export interface IdempotentRequest {
  /** Another person's key is another key. */
  readonly actor: string;
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

const hashOf = (input: unknown): string => createHash('sha256').update(sortedJson(input)).digest('hex');

/** What the same request led to before; null when it is new. The same key with another request is refused. */
async function findDone<T extends object>(
  reader: Pick<ReadClient, 'idempotencyKey'>,
  { actor, operation, key, input }: IdempotentRequest,
  schema: z.ZodType<T>,
): Promise<T | null> {
  const row = await reader.idempotencyKey.findUnique({
    where: { actor_operation_key: { actor, operation, key } },
    select: { requestHash: true, response: true },
  });
  return row && readDone(row, input, schema);
}

/** What a key's row answers to the request. */
export function readDone<T extends object>(row: { requestHash: string; response: unknown }, input: unknown, schema: z.ZodType<T>): T {
  if (row.requestHash !== hashOf(input)) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return schema.parse(row.response);
}

/**
 * Runs `work` for the first request with its key and answers the others with its result. Parallel ones wait here, on the key's row,
 * until the first commits (then they read it) or fails (then the next of them is the first). The row commits with the work, so
 * there is never a key without its result.
 */
export async function onlyOnce<T extends object>(
  { tx, newId }: TxContext,
  request: IdempotentRequest,
  schema: z.ZodType<T>,
  work: () => Promise<T>,
): Promise<T> {
  const { actor, operation, key, input } = request;
  const count = await tx.$executeRaw`
    insert into idempotency_key (id, actor, operation, key, request_hash, state)
    values (${newId()}::uuid, ${actor}, ${operation}, ${key}, ${hashOf(input)}, 'in_flight') on conflict do nothing`;
  const done = count === 0 ? await findDone(tx, request, schema) : null;
  if (done) return done;
  const result = await work();
  await writeLater(tx, {
    table: 'idempotency_key',
    sql: Prisma.sql`update idempotency_key set state = 'done', response = ${JSON.stringify(result)}::jsonb
      where actor = ${actor} and operation = ${operation} and key = ${key}`,
  });
  return result;
}
