import { changeCatalogue } from '@sweetspot/api/server';
import { inTx } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const LIST = `/trpc/cakes.list?input=${encodeURIComponent(JSON.stringify({ json: {} }))}`;
const textOf = async (path: string) => (await server.fetch(path)).text();

test('a change of the catalogue shows on the next request to the process that took it', async () => {
  const store = buildStore(server.fixture);
  const { customizable: cake } = buildCake(server.fixture, { library: buildOptionLibrary(server.fixture, store) });
  await server.fixture.save(server.services.db);
  await changeCatalogue(server.services, store.row.id, () => Promise.resolve());
  const before = await textOf(LIST);
  expect(before).toContain(cake.name);
  // Behind the catalogue's back, so that only a kept answer can still be the old one.
  await inTx(server.services.db, (tx) => tx.cake.update({ where: { id: cake.id }, data: { name: 'Nobody was told' } }));
  expect(await textOf(LIST)).toBe(before);

  const name = 'Renamed this minute';
  await changeCatalogue(server.services, store.row.id, (tx) => tx.cake.update({ where: { id: cake.id }, data: { name } }));
  expect(await textOf(LIST)).toContain(name);
});

test('a kept answer still carries the secure headers and a request id of its own', async () => {
  const [first, second] = [await server.fetch(LIST), await server.fetch(LIST)];
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});
