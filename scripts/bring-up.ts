import { enableCompileCache } from 'node:module';
import { prismaClient, refreshAll, type Build } from './builds.ts';
import { Lifetime } from './lifetime.ts';
import { assertPortFree, spawnServer } from './server-process.ts';
import { readSettings, StartError, type Settings } from './settings.ts';
import { compileCacheDir } from './workspace.ts';

const say = (line: string): void => console.log(line);

/** Builds what is stale, opens and prepares the database, starts the server, and stays until told to stop. */
export async function bringUp(
  options: { watch: boolean; builds: Build[] },
  whenReady: (settings: Settings, lifetime: Lifetime) => void,
): Promise<never> {
  const lifetime = new Lifetime();
  try {
    const settings = readSettings();
    await assertPortFree(settings);
    await refreshAll([prismaClient, ...options.builds], say);

    // Only now: these modules import the client that may just have been generated.
    enableCompileCache(compileCacheDir);
    const { openDatabase, prepareDatabase } = await import('./database-at-hand.ts');
    const opening = openDatabase(settings, () => void lifetime.end(1));
    // Told before it is open: a Ctrl-C while it starts must stop it too.
    lifetime.onStop(async () => (await opening).stop());
    const database = await opening;
    await prepareDatabase(settings, database.url);

    const server = spawnServer(settings, database.url, options);
    lifetime.onStop(() => server.stop());
    await server.ready();
    whenReady(settings, lifetime);
    const code = await server.ended;
    return await lifetime.end(code);
  } catch (error) {
    if (!lifetime.isEnding) console.error(error instanceof StartError ? error.message : error);
    return lifetime.end(1);
  }
}
