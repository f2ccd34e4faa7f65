import { findDemoPasswords, type Services } from '@sweetspot/api/server';
import { EnvError, type Env } from './env.ts';

const MOST_NAMED = 3;

/** What everybody can read in the README must open nothing where real people's orders are. */
export async function refuseDemoPasswords({ APP_ENV }: Pick<Env, 'APP_ENV'>, { db, log }: Pick<Services, 'db' | 'log'>): Promise<void> {
  if (APP_ENV === 'development') return;
  const carriers = await findDemoPasswords(db);
  if (carriers.length === 0) return;
  log.error({ event: 'security.demo_password_found', accounts: carriers.length }, 'accounts carry the demo password');
  const named = carriers.slice(0, MOST_NAMED).join(', ') + (carriers.length > MOST_NAMED ? ' and others' : '');
  throw new EnvError(
    `APP_ENV is ${APP_ENV}, but the demo password, which everybody knows, opens accounts of this database: ${named}. Use a database without demo data, or delete these accounts.`,
  );
}
