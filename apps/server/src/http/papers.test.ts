import { issueDueDocuments } from '@sweetspot/api/server';
import { buildCake, buildOptionLibrary, buildOrder, buildStaff, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { register } from '../testing/register.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
/** As the console hands it out. */
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  const { fixture, services } = server;
  const baker = await register(server);
  const store = buildStore(fixture, { gstStanding: 'unregistered' });
  const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
  const order = buildOrder(fixture, { status: 'collected', fulfilment: 'pickup', method: 'cod', lines: [{ cake }] });
  buildStaff(fixture, { storeId: store.row.id, userId: baker.id, role: 'owner' });
  fixture.rows.taxDocumentDue.push({ orderId: order.id, storeId: store.row.id, handedOverAt: fixture.now });
  await fixture.save(services.db);
  await issueDueDocuments(services, store.row.id);
  const input = encodeURIComponent(JSON.stringify({ json: { storeId: store.row.id, number: order.number } }));
  const headers = { authorization: `Bearer ${baker.token}`, 'x-sweetspot-app': 'console' };
  const answer = await server.fetch(`/trpc/storeTaxDocuments.ofOrder?input=${input}`, { headers });
  const body = (await answer.json()) as { result: { data: { json: { documents: { path: string }[] } } } };
  path = body.result.data.json.documents[0]?.path ?? '';
});
afterAll(() => server[Symbol.asyncDispose]());

test('a paper opens at its address as a page in the reader’s language, or in the one that is asked for, and nobody keeps it', async () => {
  const page = await server.fetch(path, { headers: { 'accept-language': 'hi' } });
  expect(page.status).toBe(200);
  expect(Object.fromEntries(page.headers)).toMatchObject({
    'content-language': 'hi',
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
  expect(await page.text()).toContain('सप्लाई बिल');
  expect(await (await server.fetch(`${path}?lang=en`, { headers: { 'accept-language': 'hi' } })).text()).toContain('Bill of supply');
  expect((await server.fetch(`${path}?lang=en&lang=hi`)).status).toBe(200);
});

test('and as a PDF under its number', async () => {
  const file = await server.fetch(`${path}.pdf?lang=hi`);
  expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(file.headers.get('content-disposition')).toMatch(/filename="B\d{4}-[0-9A-Z]+-0001\.pdf"/);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});

test('at any other address there is none, and the fonts are there', async () => {
  const [, , id, seal] = path.split('/');
  const odd = [
    `/papers/${id}/x`,
    `/papers/x/${seal}`,
    `/papers/${id}/${seal}x`,
    `/papers/${id}/${seal}.pdf.pdf`,
    '/papers/%00/%00',
    '/papers/fonts/x.ttf',
  ];
  expect(await Promise.all(odd.map(async (each) => (await server.fetch(each)).status))).toEqual(odd.map(() => 404));
  expect((await server.fetch('/papers/fonts/bold.ttf')).headers.get('content-type')).toBe('font/ttf');
});
