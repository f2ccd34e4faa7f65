import { issueDueDocuments } from '@sweetspot/api/server';
import { buildCake, buildOptionLibrary, buildOrder, buildStaff, buildStore } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { register } from '../testing/register.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

interface Answer<T> {
  readonly result: { readonly data: { readonly json: T } };
}

let server: TestServer;
/** As the console hands them out. */
let path: string;
let statementPath: string;
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
  const ask = async (procedure: string, input: object) => {
    const headers = { authorization: `Bearer ${baker.token}`, 'x-sweetspot-app': 'console' };
    const query = encodeURIComponent(JSON.stringify({ json: { storeId: store.row.id, ...input } }));
    return (await server.fetch(`/trpc/${procedure}?input=${query}`, { headers })).json();
  };
  const papers = (await ask('storeTaxDocuments.ofOrder', { number: order.number })) as Answer<{ documents: { path: string }[] }>;
  path = papers.result.data.json.documents[0]?.path ?? '';
  const statement = (await ask('storePayouts.statement', { month: '2026-11' })) as Answer<{ path: string }>;
  statementPath = statement.result.data.json.path;
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

test('a statement of a store opens at its own address alone, as a page and as a PDF', async () => {
  const page = await server.fetch(`${statementPath}?lang=hi`);
  expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  expect(await page.text()).toContain('खाते का हिसाब');
  const file = await server.fetch(`${statementPath}.pdf`);
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, 'inline; filename="statement-2026-11.pdf"']);
  const odd = [
    statementPath.replace('2026-11', '2026-10'),
    statementPath.replace('2026-11', 'x'),
    `${statementPath}x`,
    `${statementPath.slice(0, statementPath.lastIndexOf('/'))}/${path.split('/').at(-1)}`,
  ];
  expect(await Promise.all(odd.map(async (each) => (await server.fetch(each)).status))).toEqual(odd.map(() => 404));
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
