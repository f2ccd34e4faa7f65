import type { Db } from '../../db.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import type { Job } from '../../jobs/job-map.ts';
import { inTx } from '../../transaction.ts';
import { emptyRows, insertRows, type FixtureRows } from './fixture-rows.ts';
import { createRandom, type Random } from './random.ts';

/**
 * What the `build` functions add to: they only make rows, deterministically, and `save` writes them all in few statements. A test
 * makes one for a handful of rows, the demo data one for a whole marketplace.
 */
export type Fixture = {
  readonly random: Random;
  /** The present, for everything that is dated. */
  readonly now: Date;
  readonly rows: FixtureRows;
  /** What the rows leave to be done, each at its time. */
  readonly jobs: { readonly job: Job; readonly at: Date }[];
  /** For names that must differ, also from those of a fixture with another seed in the same database. */
  nextLabel(): string;
  /** Writes what was built since the last time. */
  save(db: Db): Promise<void>;
};

const SAVE_TIMEOUT_MS = 300_000;

export function createFixture({ seed = 1, now = new Date() }: { seed?: number | undefined; now?: Date | undefined } = {}): Fixture {
  const rows = emptyRows();
  const jobs: Fixture['jobs'] = [];
  let count = 0;
  return {
    random: createRandom(seed),
    now,
    rows,
    jobs,
    nextLabel: () => `${seed}-${++count}`,
    save: (db) =>
      inTx(
        db,
        async (tx) => {
          await insertRows(tx, rows);
          for (const { job, at } of jobs.splice(0)) await enqueue(tx, job, { startAfter: at });
        },
        { timeoutMs: SAVE_TIMEOUT_MS },
      ),
  };
}
