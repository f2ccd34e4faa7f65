import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const NO_INPUT = encodeURIComponent(JSON.stringify({ 0: { json: null, meta: { values: ['undefined'] } } }));

test.each([
  ['an answer', '/trpc/carts.get?batch=1', 200],
  ['a refusal', '/trpc/accounts.addresses?batch=1', 401],
  ['what does not exist', '/trpc/nothing.here?batch=1', 404],
])('%s of the api goes out whole, and says how long it is', async (_, path, status) => {
  const answer = await server.fetch(`${path}&input=${NO_INPUT}`, {});
  const body = await answer.arrayBuffer();
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toMatch('application/json');
  expect([answer.headers.get('content-length'), answer.headers.get('transfer-encoding')]).toEqual([String(body.byteLength), null]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('calls that are answered as they come are streamed', async () => {
  const answer = await server.fetch(`/trpc/carts.get?batch=1&input=${NO_INPUT}`, { headers: { 'trpc-accept': 'application/jsonl' } });
  expect([answer.status, answer.headers.get('content-length')]).toEqual([200, null]);
  expect((await answer.text()).trim().split('\n').length).toBeGreaterThan(1);
});
