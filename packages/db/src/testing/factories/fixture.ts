import type { Db } from '../../db.ts';
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
  /** Counts up: for names that must differ. */
  nextNumber(): number;
  /** Writes what was built since the last time. */
  save(db: Db): Promise<void>;
};

const SAVE_TIMEOUT_MS = 300_000;

export function createFixture({ seed = 1, now = new Date() }: { seed?: number | undefined; now?: Date | undefined } = {}): Fixture {
  const rows = emptyRows();
  let count = 0;
  return {
    random: createRandom(seed),
    now,
    rows,
    nextNumber: () => ++count,
    save: (db) => inTx(db, (tx) => insertRows(tx, rows), { timeoutMs: SAVE_TIMEOUT_MS }),
  };
}
