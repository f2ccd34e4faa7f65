import { isAbsolute, join } from 'node:path';
import { root } from './workspace.ts';

/** What the scripts themselves need to know; the server validates the whole environment when it starts. */
export interface Settings {
  appEnv: string;
  port: number;
  host: string | undefined;
  publicUrl: string;
  /** Absent: embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | undefined;
  dataDir: string;
  demoData: boolean;
}

/** One clear line for whoever typed the command, instead of a stack. */
export class StartError extends Error {}

export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const appEnv = env['APP_ENV'] ?? 'development';
  const port = Number(env['PORT'] ?? 4000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartError(`PORT must be a number from 1 to 65535, not "${env['PORT']}".`);
  const demoData = isOn(env['DEMO_DATA'], appEnv === 'development');
  if (demoData && appEnv !== 'development')
    throw new StartError(`DEMO_DATA must be off: APP_ENV is ${appEnv}, and everybody knows the demo password.`);
  const dataDir = env['DATA_DIR'] ?? '.data';
  return {
    appEnv,
    port,
    host: env['HOST'],
    publicUrl: env['PUBLIC_URL'] ?? `http://localhost:${port}`,
    databaseUrl: env['DATABASE_URL'] || undefined,
    dataDir: isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    demoData,
  };
}

function isOn(value: string | undefined, whenAbsent: boolean): boolean {
  if (value === undefined || value === '') return whenAbsent;
  return ['1', 'true', 'on', 'yes'].includes(value.toLowerCase());
}
