import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openConnection } from './connection.ts';
import { writeRequest } from './request.ts';

async function answering(answer: (response: ServerResponse, body: string) => void) {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => answer(response, body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connection = await openConnection(new URL(`http://127.0.0.1:${port}`));
  return {
    connection,
    [Symbol.asyncDispose]: async () => {
      connection.close();
      server.close();
      await once(server, 'close');
    },
  };
}

test('one connection carries answer after answer, whole and in order', async () => {
  let answered = 0;
  await using server = await answering((response, body) => {
    response.writeHead(answered++ === 0 ? 201 : 200, { 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
  for (const body of ['naïve', '', 'x'.repeat(200_000)]) {
    const answer = await server.connection.send(writeRequest({ method: 'POST', path: '/', body }));
    expect(answer.body.toString()).toBe(body);
    expect(answer.status).toBe(answered === 1 ? 201 : 200);
  }
});

test('an answer in chunks is put together, however the chunks fall', async () => {
  await using server = await answering((response) => {
    response.writeHead(200);
    for (let part = 0; part < 50; part++) response.write(`${part},`.repeat(part * 40));
    response.end('end');
  });
  const expected = `${Array.from({ length: 50 }, (_, part) => `${part},`.repeat(part * 40)).join('')}end`;
  for (let time = 0; time < 3; time++) {
    const answer = await server.connection.send(writeRequest({ method: 'GET', path: '/' }));
    expect(answer.body.toString()).toBe(expected);
  }
});

test('a server that hangs up fails the request instead of leaving it open', async () => {
  await using server = await answering((response) => void response.socket?.destroy());
  await expect(server.connection.send(writeRequest({ method: 'GET', path: '/' }))).rejects.toThrow('hung up');
});
