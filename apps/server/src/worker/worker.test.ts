import { enqueue, inTx } from '@sweetspot/db';
import { buildOrder } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { startTestServer } from '../testing/test-server.ts';
import { startServerWorker } from './worker.ts';

it('does what was queued, and says so while it runs', async () => {
  await using server = await startTestServer();
  const { services, env, fixture } = server;
  const order = buildOrder(fixture);
  await fixture.save(services.db);
  const mailId = randomUUID();
  const mail = { kind: 'order_placed', subjectId: mailId, recipient: 'asha@example.test', locale: 'en-IN', data: {}, messageId: mailId };
  await inTx(services.db, async (tx) => {
    await tx.mail.create({ data: { id: mailId, orderId: order.id, ...mail } });
    await enqueue(tx, { name: 'mail.send', data: { mailId } });
  });
  const worker = await startServerWorker(env, services);
  try {
    expect(worker.isRunning).toBe(true);
    await vi.waitFor(async () => {
      const { state, html } = await services.db.prisma.mail.findUniqueOrThrow({ where: { id: mailId } });
      expect([state, html?.includes(order.number)]).toEqual(['sent', true]);
    }, 30_000);
  } finally {
    await worker[Symbol.asyncDispose]();
  }
  expect(worker.isRunning).toBe(false);
});

it('reports a job that fails and goes on with the others', async () => {
  await using server = await startTestServer();
  const { services, env } = server;
  await inTx(services.db, (tx) => enqueue(tx, { name: 'order.afterMove', data: { orderMoveId: randomUUID() } }));
  const worker = await startServerWorker(env, services);
  try {
    await vi.waitFor(() => {
      const complaint = server.logged.find(({ job }) => job === 'order.afterMove');
      expect(complaint).toMatchObject({ msg: 'a job failed and will be tried again', attempt: 1 });
      expect(JSON.stringify(complaint)).toContain('stack');
    }, 30_000);
  } finally {
    await worker[Symbol.asyncDispose]();
  }
});
