import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canReach, lentAccount, makePassable, type Account } from './run-as.ts';

export type ClusterPlace = {
  /** Ours alone: the password, the port, who is running it. */
  dataDir: string;
  /** PostgreSQL's own data directory. */
  clusterDir: string;
  /** The account that PostgreSQL runs as; null: ours. */
  account: Account | null;
  isRelocated: boolean;
};

/** Root's own, and open to every account. */
export const SYSTEM_DIR = '/var/lib/sweetspot';

/**
 * Where the cluster lives: inside `dataDir`, unless PostgreSQL's account cannot reach it there (a root user's home of mode
 * 0700). Then a pointer in `dataDir` names a random folder that it can reach. Random and pointed to, not derived from the
 * path, so that deleting `dataDir` gives a fresh database, as deleting it does everywhere else.
 */
export function placeCluster(dataDirInput: string): ClusterPlace {
  const dataDir = resolve(dataDirInput);
  if (!existsSync(dataDir)) makePassable(dataDir);
  const pointer = join(dataDir, 'cluster-location');
  const isRelocated = existsSync(pointer);
  const clusterDir = isRelocated ? readFileSync(pointer, 'utf8').trim() : join(dataDir, 'cluster');
  const hasCluster = existsSync(clusterDir);
  const account = lentAccount(hasCluster ? clusterDir : null);
  if (!account || canReach(dataDir, account) || isRelocated) return { dataDir, clusterDir, account, isRelocated };
  if (hasCluster) throw new Error(`The database in ${clusterDir} cannot be reached by the account it runs as (uid ${account.uid}).`);

  const home = join(SYSTEM_DIR, `postgres-data-${randomBytes(8).toString('hex')}`);
  makePassable(SYSTEM_DIR);
  makePassable(home);
  const relocated = join(home, 'cluster');
  writeFileSync(pointer, `${relocated}\n`);
  return { dataDir, clusterDir: relocated, account, isRelocated: true };
}
