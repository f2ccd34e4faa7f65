import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRawShop } from './raw-shop.ts';

/** The same work as hand-written prepared SQL on one pool: no framework, no validation, no login. */
const shop = await createRawShop(process.argv[2] ?? '');

const server = createServer((request, response) => {
  answer(request).then(
    ({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
});

async function answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const work = shop[pathname];
  if (!work) return { status: 404, body: '{}' };
  const input =
    request.method === 'POST' ? (JSON.parse(await readBody(request)) as Record<string, unknown>) : Object.fromEntries(searchParams);
  const result = await work(input);
  return result === null ? { status: 409, body: '{}' } : { status: 200, body: JSON.stringify(result) };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('disconnect', () => process.exit(0));
