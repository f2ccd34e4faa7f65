import { changeCatalogue } from '@sweetspot/api/server';
import { buildCake, buildOptionLibrary, buildStore } from '@sweetspot/db/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let rendered = 0;
const countingShop = async (app: FastifyInstance) =>
  void app.get('/*', async (_request, reply) => reply.type('text/html').send(`<p>Rendered ${++rendered}</p>`));
beforeAll(async () => {
  server = await startTestServer({ app: { registerShop: countingShop } });
});
afterAll(() => server[Symbol.asyncDispose]());

const LIST = `/trpc/cakes.list?input=${encodeURIComponent(JSON.stringify({ json: {} }))}`;
const textOf = async (path: string, init?: RequestInit) => (await server.fetch(path, init)).text();

test('a change of the catalogue shows on the next request to the process that took it', async () => {
  const store = buildStore(server.fixture);
  const { customizable: cake } = buildCake(server.fixture, { library: buildOptionLibrary(server.fixture, store) });
  await server.fixture.save(server.services.db);
  await changeCatalogue(server.services, store.row.id, () => Promise.resolve());
  const before = await textOf(LIST);
  expect(before).toContain(cake.name);
  expect(await textOf(LIST)).toBe(before);

  const name = 'Renamed this minute';
  await changeCatalogue(server.services, store.row.id, (tx) => tx.cake.update({ where: { id: cake.id }, data: { name } }));
  expect(await textOf(LIST)).toContain(name);
});

test('visitors without a cookie share a page; whoever has one gets their own', async () => {
  const shared = await textOf('/cakes?words=truffle');
  expect(await textOf('/cakes?words=truffle')).toBe(shared);
  expect(await textOf('/cakes?words=truffle', { headers: { cookie: 'sweetspot-place=1' } })).not.toBe(shared);
  expect(await textOf('/cart')).not.toBe(await textOf('/cart'));
});

test('a kept answer still carries the secure headers and a request id of its own', async () => {
  const [first, second] = [await server.fetch('/cakes'), await server.fetch('/cakes')];
  expect(await second.text()).toBe(await first.text());
  expect(second.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});
