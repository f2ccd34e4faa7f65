import { resolve } from 'node:path';
import pg from 'pg';
import { backUpDataFolder, deleteDataFolder, restoreDataFolder } from './archive.ts';
import { openDatabase, prepareDatabase } from './database-at-hand.ts';
import { dumpDatabase, restoreDatabase } from './postgres-tools.ts';
import { readSettings, StartError, type Settings } from './settings.ts';

/** The db:* commands of the root package.json. */
const commands: Record<string, (settings: Settings, argument: string | undefined) => Promise<string>> = {
  async migrate(settings) {
    await withDatabase(settings, (url) => prepareDatabase({ ...settings, demoData: false }, url));
    return 'The database is up to date.';
  },
  async seed(settings) {
    refuseOutsideDevelopment(settings, 'Demo data is');
    await withDatabase(settings, (url) => prepareDatabase({ ...settings, demoData: true }, url));
    return 'The database holds the demo data.';
  },
  async reset(settings, confirmation) {
    refuseOutsideDevelopment(settings, 'db:reset is');
    if (settings.databaseUrl) await dropEverything(settings.databaseUrl, confirmation);
    else await deleteDataFolder(settings);
    await withDatabase(settings, (url) => prepareDatabase(settings, url));
    return 'The database is as new.';
  },
  async backup(settings, file) {
    const target = named(file, 'backup');
    if (settings.databaseUrl) await dumpDatabase(settings.databaseUrl, target);
    else await backUpDataFolder(settings, target);
    return `Saved to ${target}`;
  },
  async restore(settings, file) {
    const source = named(file, 'restore');
    if (settings.databaseUrl) await restoreDatabase(settings.databaseUrl, source);
    else await restoreDataFolder(settings, source);
    return `Restored from ${source}`;
  },
};

const [name = '', argument] = process.argv.slice(2);
try {
  const command = commands[name];
  if (!command) throw new StartError(`Unknown command "${name}"; there are ${Object.keys(commands).join(', ')}.`);
  console.log(await command(readSettings(), argument));
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}

async function withDatabase(settings: Settings, work: (url: string) => Promise<void>): Promise<void> {
  const database = await openDatabase(settings);
  try {
    await work(database.url);
  } finally {
    await database.stop();
  }
}

function refuseOutsideDevelopment(settings: Settings, what: string): void {
  if (settings.appEnv !== 'development') throw new StartError(`${what} for development only (APP_ENV is ${settings.appEnv}).`);
}

/** A database that we did not make may be anybody's: its name has to be typed. */
async function dropEverything(url: string, confirmation: string | undefined): Promise<void> {
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  if (confirmation !== database) {
    throw new StartError(`This deletes everything in "${database}". To do so: npx -y pnpm@12.21.0 db:reset ${database}`);
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const schema of rows) await client.query(`drop schema ${schema.name} cascade`);
    await client.query('create schema public');
  } finally {
    await client.end();
  }
}

function named(file: string | undefined, command: string): string {
  if (!file) throw new StartError(`Name the file: npx -y pnpm@12.21.0 db:${command} FILE`);
  return resolve(file);
}
