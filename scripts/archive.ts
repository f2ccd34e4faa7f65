import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { placeCluster, renewPassword } from '@sweetspot/db/embedded';
import { embeddedDir, openDatabase } from './database-at-hand.ts';
import { StartError, type Settings } from './settings.ts';
import { makeWhole } from './whole-file.ts';
import { run } from './workspace.ts';

/*
 * An archive holds the data folder as it is, and beside it `cluster`, PostgreSQL's own folder, which may live elsewhere
 * (see placeCluster). So it can be restored to a machine where that place is another. The database's password is not in it: who
 * restores makes a new one.
 */
const notArchived = ['./postgres/cluster', './postgres/cluster-location', './postgres/running-by', './postgres/password'];

export async function backUpDataFolder(settings: Settings, file: string): Promise<void> {
  await closeCleanly(settings);
  const { clusterDir } = placeCluster(embeddedDir(settings));
  const excluded = notArchived.map((path) => `--exclude=${path}`);
  await makeWhole(resolve(file), (partial) =>
    tar(['-czf', partial, ...excluded, '-C', settings.dataDir, '.', '-C', dirname(clusterDir), 'cluster']),
  );
}

export async function restoreDataFolder(settings: Settings, file: string): Promise<void> {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  // Proves that the archive is whole before anything is put aside.
  await tar(['-tzf', resolve(file)]);
  const hadData = existsSync(settings.dataDir);
  const oldCluster = hadData ? placeCluster(embeddedDir(settings)).clusterDir : undefined;
  if (hadData) await closeCleanly(settings);

  const aside = `${settings.dataDir}.before-restore`;
  rmSync(aside, { recursive: true, force: true });
  if (hadData) renameSync(settings.dataDir, aside);
  try {
    mkdirSync(settings.dataDir, { recursive: true });
    await tar(['-xzpf', resolve(file), '--exclude=cluster', '-C', settings.dataDir]);
    const { clusterDir } = placeCluster(embeddedDir(settings));
    await tar(['-xzpf', resolve(file), '-C', dirname(clusterDir), 'cluster']);
    await renewPassword(embeddedDir(settings));
    await closeCleanly(settings);
  } catch (error) {
    rmSync(settings.dataDir, { recursive: true, force: true });
    if (hadData) renameSync(aside, settings.dataDir);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
  if (oldCluster && !oldCluster.startsWith(join(settings.dataDir, '/'))) rmSync(dirname(oldCluster), { recursive: true, force: true });
}

export async function deleteDataFolder(settings: Settings): Promise<void> {
  if (!existsSync(settings.dataDir)) return;
  await closeCleanly(settings);
  const { clusterDir, isRelocated } = placeCluster(embeddedDir(settings));
  if (isRelocated) rmSync(dirname(clusterDir), { recursive: true, force: true });
  rmSync(settings.dataDir, { recursive: true, force: true });
}

/** Opens and stops it: refuses while another process runs it, and leaves it whole after a crash. */
async function closeCleanly(settings: Settings): Promise<void> {
  const database = await openDatabase(settings);
  await database.stop();
}

async function tar(args: string[]): Promise<void> {
  const { ok, output } = await run({ command: 'tar', args });
  if (!ok) throw new StartError(`tar ${args[0]} failed: ${output.trim().split('\n')[0]}`);
}
