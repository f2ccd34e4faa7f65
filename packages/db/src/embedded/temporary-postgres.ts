import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
import { killPostmaster } from './postmaster.ts';
import { processIdentity } from './process-identity.ts';
import { makePassable } from './run-as.ts';

const PREFIX = 'sweetspot-postgres-';

/** A cluster for one test run or one script: fast, unsafe, and gone when stopped. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres> {
  removeLeftovers();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  makePassable(dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: postgres.url, stop, [Symbol.asyncDispose]: stop };
}

/** Of runs that were killed before they could clean up. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (pid > 0 && processIdentity(pid) === null) {
      const dataDir = join(tmpdir(), name);
      killPostmaster(join(dataDir, 'cluster'));
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}
