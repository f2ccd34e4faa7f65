import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test('the map’s names come part by part and may be kept for days; what is no part is not there', async () => {
  const answer = await server.fetch('/map/places/16_74.json');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toMatch(/^public, max-age=\d{5,}$/);
  expect(JSON.stringify(await answer.json())).toContain('Kolhapur');
  const odd = ['nowhere', '..%2f..%2fsecrets', '%00', 'large%20'];
  const statuses = await Promise.all(odd.map(async (part) => (await server.fetch(`/map/places/${part}.json`)).status));
  expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
});
