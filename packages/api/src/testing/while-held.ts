import { expect, vi } from 'vitest';
import type { TestWorld } from './test-world.ts';

interface Held {
  /** Locks what somebody else holds. */
  readonly sql: string;
  readonly values: readonly unknown[];
  /** What comes to wait for it. */
  readonly work: () => Promise<unknown>;
}

/** How many connections of this world's database wait for what another one has locked. */
export async function waitingForLocks({ db }: Pick<TestWorld, 'db'>): Promise<number> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return (await db.pool.query(waiting)).rows.length;
}

/** The ids of a table's rows that work has locked by the time it waits for what somebody else holds, who lets go after that. */
export async function lockedWhileWaiting(world: TestWorld, table: string, { sql, values, work }: Held): Promise<string[]> {
  const { pool } = world.db;
  const holder = await pool.connect();
  const idsOf = async (mode = '') => (await pool.query<{ id: string }>(`select id from ${table} ${mode}`)).rows.map(({ id }) => id);
  try {
    await holder.query('begin');
    await holder.query(sql, [...values]);
    const done = work();
    await vi.waitFor(async () => expect(await waitingForLocks(world)).toBe(1), 30_000);
    const free = await idsOf('for update skip locked');
    const locked = (await idsOf()).filter((id) => !free.includes(id));
    await holder.query('commit');
    await done;
    return locked;
  } finally {
    holder.release(true);
  }
}
