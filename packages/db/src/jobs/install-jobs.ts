import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { DEAD_MAILS_SQL } from './dead-mails-sql.ts';
import { DEAD_LETTER_SETTINGS, deadLetterQueue, JOB_NAMES, JOBS_SCHEMA, QUEUES, SCHEDULES } from './job-map.ts';

/** Makes or updates the queue's tables, its queues and its schedules. The caller holds the migration lock. */
export async function installJobs(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'sweetspot-migrate' });
  await client.connect();
  try {
    const stamp = installationStamp();
    const { rows } = await client.query<{ stamp: string | null }>(`select obj_description(to_regnamespace($1), 'pg_namespace') as stamp`, [
      JOBS_SCHEMA,
    ]);
    if (rows[0]?.stamp === stamp) return;
    await install(url);
    await client.query(DEAD_MAILS_SQL);
    await client.query(`comment on schema ${JOBS_SCHEMA} is '${stamp}'`);
  } finally {
    await client.end();
  }
}

async function install(url: string): Promise<void> {
  const boss = new PgBoss({ connectionString: url, schema: JOBS_SCHEMA, supervise: false, registerInstance: false, max: 2 });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const name of JOB_NAMES) {
      const deadLetter = deadLetterQueue(name);
      if (deadLetter !== null) {
        await boss.createQueue(deadLetter, DEAD_LETTER_SETTINGS);
        await boss.updateQueue(deadLetter, DEAD_LETTER_SETTINGS);
      }
      const settings = { ...QUEUES[name], notify: true };
      await boss.createQueue(name, settings);
      await boss.updateQueue(name, { ...settings, deadLetter });
      const cron = SCHEDULES[name];
      if (cron) await boss.schedule(name, cron);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** Changes when anything does that the installation depends on, so that a warm start asks one question. */
function installationStamp(): string {
  const manifest = join(dirname(createRequire(import.meta.url).resolve('pg-boss')), '../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return createHash('sha256')
    .update(JSON.stringify([version, QUEUES, SCHEDULES, DEAD_LETTER_SETTINGS, DEAD_MAILS_SQL]))
    .digest('hex');
}
