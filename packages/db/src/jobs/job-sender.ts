import { PgBoss } from 'pg-boss';
import { JOBS_SCHEMA } from './job-map.ts';

export type JobSender = { boss(): Promise<PgBoss>; close(): Promise<void> };

/**
 * The half of the queue that only adds jobs. It starts at the first one, and looks its queues up over a connection of its own:
 * transactions that all waited for one from the pool they are holding would wait for ever.
 */
export function createJobSender(url: string): JobSender {
  let starting: Promise<PgBoss> | undefined;
  const start = async () => {
    const boss = new PgBoss({
      connectionString: url,
      application_name: 'sweetspot-enqueue',
      schema: JOBS_SCHEMA,
      max: 1,
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    });
    // Sending itself rejects; this is its background refresh of the queue list, which tries again.
    boss.on('error', () => undefined);
    return boss.start();
  };
  return {
    boss: () =>
      (starting ??= start().catch((error: unknown) => {
        starting = undefined;
        throw error;
      })),
    async close() {
      const boss = await starting?.catch(() => undefined);
      starting = undefined;
      await boss?.stop({ graceful: false });
    },
  };
}
