import type { Db } from '@sweetspot/db';
import { pendingMigrations } from '@sweetspot/db/migrate';
import type { FastifyInstance } from 'fastify';

/** `/healthz`: the process answers. `/readyz`: it can do its work: the database is there and migrated, the queue runs. */
export function registerHealth(
  app: FastifyInstance,
  db: Db,
  { isWorking, isStopping }: { isWorking: () => boolean; isStopping: () => boolean },
): void {
  let isMigrated = false;
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ status: 'alive' }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    if (isStopping()) return reply.status(503).send({ status: 'not ready', waitingFor: 'stop' });
    try {
      await db.prisma.$queryRaw`SELECT 1`;
      // Migrations only ever go forward, so once none is pending there is nothing left to ask.
      isMigrated ||= (await pendingMigrations(db.pool)).length === 0;
    } catch {
      return reply.status(503).send({ status: 'not ready', waitingFor: 'database' });
    }
    if (!isMigrated) return reply.status(503).send({ status: 'not ready', waitingFor: 'migrations' });
    if (!isWorking()) return reply.status(503).send({ status: 'not ready', waitingFor: 'queue' });
    return { status: 'ready' };
  });
}
