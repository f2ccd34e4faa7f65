import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { buildStaff, buildStore } from '@sweetspot/db/testing';
import { expect, it } from 'vitest';
import { register } from '../testing/register.ts';
import { startTestServer } from '../testing/test-server.ts';

it('a stop answers what is under way, ends streams, says that it is stopping, and lets nobody new in', async () => {
  const began = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const server = await startTestServer({
    app: {
      registerShop: async (app) => {
        app.get('/slow', async (_request, reply) => {
          began.resolve();
          await goOn.promise;
          return reply.type('text/html').send('<p>done</p>');
        });
      },
    },
  });
  const somebody = await register(server);
  const { id } = buildStore(server.fixture).row;
  buildStaff(server.fixture, { storeId: id, userId: somebody.id });
  await server.fixture.save(server.services.db);
  const input = encodeURIComponent(JSON.stringify({ json: { storeId: id } }));
  const stream = await server.fetch(`/trpc/storeOrders.follow?input=${input}`, {
    headers: { accept: 'text/event-stream', ...somebody.headers },
  });
  const ended = stream.text().catch(() => 'cut');
  const slow = fetch(`${server.url}/slow`);
  await began.promise;
  // A connection that was opened before, and asks again only now.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = async (path: string): Promise<IncomingMessage> => {
    const [response] = (await once(get(`${server.url}${path}`, { agent }), 'response')) as [IncomingMessage];
    await response.resume().toArray();
    return response;
  };
  await ask('/healthz');

  const closed = server[Symbol.asyncDispose]();
  const ready = ask('/readyz').catch(() => null);
  await ended;
  goOn.resolve();
  const answer = await slow;
  expect([answer.status, await answer.text(), answer.headers.get('connection')]).toEqual([200, '<p>done</p>', 'close']);
  // Either the idle connection was closed before it could ask, or it is told.
  const told = await ready;
  if (told !== null) expect(told.statusCode).toBe(503);
  await closed;
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow('fetch failed');
  agent.destroy();
});
