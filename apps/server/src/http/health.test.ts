import { createTestDatabase } from '@sweetspot/db/testing';
import { expect, it } from 'vitest';
import { startTestServer } from '../testing/test-server.ts';

const ready = async (server: { fetch(path: string): Promise<Response> }) => {
  const response = await server.fetch('/readyz');
  return [response.status, await response.json()];
};

it('is ready when the database is there and migrated and the queue runs', async () => {
  await using server = await startTestServer();
  expect(await (await server.fetch('/healthz')).json()).toEqual({ status: 'alive' });
  expect(await ready(server)).toEqual([200, { status: 'ready' }]);
});

it('is alive but not ready while the database is away', async () => {
  await using server = await startTestServer();
  await ready(server);
  await server.services.db.close();
  expect((await server.fetch('/healthz')).status).toBe(200);
  expect(await ready(server)).toEqual([503, { status: 'not ready', waitingFor: 'database' }]);
});

it('is not ready on a database that was never migrated', async () => {
  await using empty = await createTestDatabase({ template: 'template0' });
  await using server = await startTestServer({ env: { DATABASE_URL: empty.url } });
  expect(await ready(server)).toEqual([503, { status: 'not ready', waitingFor: 'migrations' }]);
});

it('is not ready before the queue runs', async () => {
  await using server = await startTestServer({ app: { isWorking: () => false } });
  expect(await ready(server)).toEqual([503, { status: 'not ready', waitingFor: 'queue' }]);
});
