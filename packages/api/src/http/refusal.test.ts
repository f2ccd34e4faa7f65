import { inTx } from '@sweetspot/db';
import { createTestDatabase } from '@sweetspot/db/testing';
import { expect, it } from 'vitest';
import { refusalIn } from './refusal.ts';

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

it.each(['select 2147483648::int', "select '0000-01-01'::date", "select 'a day'::date", `select '["\\ud800"]'::jsonb->>0`])(
  'what the database cannot hold is an input refused, not a failure of ours: %s',
  async (statement) => {
    await using database = await createTestDatabase();
    const { db } = database;
    const raised = [await caught(db.pool.query(statement)), await caught(inTx(db, (tx) => tx.$queryRawUnsafe(statement)))];
    expect(raised.map((error) => refusalIn(error)?.code)).toEqual(['INPUT_MALFORMED', 'INPUT_MALFORMED']);
  },
);
