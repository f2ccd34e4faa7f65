import { join } from 'node:path';
import { startEmbeddedPostgres } from '@sweetspot/db/embedded';
import { applyMigrations } from '@sweetspot/db/migrate';
import { seedDemoData } from '@sweetspot/prisma/seed';
import { StartError, type Settings } from './settings.ts';

export interface DatabaseAtHand {
  url: string;
  stop(): Promise<void>;
}

export function embeddedDir(settings: Settings): string {
  return join(settings.dataDir, 'postgres');
}

/** The database that `DATABASE_URL` names, else the embedded one in the data folder. */
export async function openDatabase(settings: Settings, onCrash?: () => void): Promise<DatabaseAtHand> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => {} };
  try {
    return await startEmbeddedPostgres({
      dataDir: embeddedDir(settings),
      durable: true,
      onNotice: (line) => console.log(line),
      onCrash: (log) => {
        console.error(`PostgreSQL ended by itself:\n${log}`);
        onCrash?.();
      },
    });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

export async function prepareDatabase(settings: Settings, url: string): Promise<void> {
  await applyMigrations(url);
  if (settings.demoData && (await seedDemoData(url)) === 'seeded') console.log('Filled the database with demo data');
}
