import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processIdentity } from './process-identity.ts';

/**
 * One process at a time runs the cluster of a data folder. PostgreSQL's own lock is not enough: after a killed server its
 * PostgreSQL lives on without a master, and must be told from one that another server is using.
 */
export function lockCluster(dataDir: string): () => void {
  const file = join(dataDir, 'running-by');
  const self = processIdentity(process.pid) ?? String(process.pid);
  for (;;) {
    try {
      writeFileSync(file, self, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readFileSync(file, 'utf8').trim();
    const pid = Number.parseInt(holder, 10);
    if (pid > 0 && processIdentity(pid) === holder) {
      throw new Error(`The database in ${dataDir} is in use by process ${pid}: stop it, or set another DATA_DIR.`);
    }
    rmSync(file, { force: true });
  }
}
