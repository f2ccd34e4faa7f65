import { expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTx } from '../transaction.ts';
import { enqueue, enqueueAll, type EnqueueOptions } from './enqueue.ts';
import type { JobMap, JobName } from './job-map.ts';
import { startWorker, type JobHandlers } from './worker.ts';

type Handled = { name: JobName; data: JobMap[JobName]; attempt: number };

/** Handlers that note what they get, and a way to wait until there is so much of it. */
function recorder(overrides: Partial<JobHandlers> = {}) {
  const handled: Handled[] = [];
  let check: () => void = () => undefined;
  const note =
    (name: JobName) =>
    (data: JobMap[JobName], { attempt }: { attempt: number }) => {
      handled.push({ name, data, attempt });
      check();
      return Promise.resolve();
    };
  const quiet = () => Promise.resolve();
  const handlers: JobHandlers = {
    'mail.send': note('mail.send'),
    'payment.operation': note('payment.operation'),
    'order.expireHold': note('order.expireHold'),
    'order.acceptanceDeadline': note('order.acceptanceDeadline'),
    'order.answerDeadline': note('order.answerDeadline'),
    'order.changeDeadline': note('order.changeDeadline'),
    'order.problemDeadline': note('order.problemDeadline'),
    'order.afterMove': note('order.afterMove'),
    'tax.issueDue': note('tax.issueDue'),
    'holds.sweep': quiet,
    'photos.sweep': quiet,
    'drawings.sweep': quiet,
    'cakes.refresh': quiet,
    'expired.sweep': quiet,
    'books.check': quiet,
    'accounts.forget': quiet,
    'occasions.remind': quiet,
    ...overrides,
  };
  const reach = (count: number) =>
    new Promise<void>((resolve) => {
      check = () => handled.length >= count && resolve();
      check();
    });
  return { handled, handlers, note, reach };
}

const mail = (mailId: string) => ({ name: 'mail.send', data: { mailId } }) as const;
const send = ({ db }: TestDatabase, id: string, options?: EnqueueOptions) => inTx(db, (tx) => enqueue(tx, mail(id), options));
const ignore = { onError: () => undefined };

test('a job exists exactly when its transaction commits', async () => {
  await using database = await createTestDatabase();
  const { handled, handlers, reach } = recorder();
  await using worker = await startWorker(database.db, handlers, ignore);
  await expect(
    inTx(database.db, async (tx) => {
      await enqueue(tx, mail('rolled back'));
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await send(database, 'committed');
  await reach(1);
  expect(handled).toEqual([{ name: 'mail.send', data: { mailId: 'committed' }, attempt: 1 }]);
  await worker.stop();
});

test('a job added before any worker ran is done when one starts', async () => {
  await using database = await createTestDatabase();
  await send(database, 'early');
  const { handled, handlers, reach } = recorder();
  await using worker = await startWorker(database.db, handlers, ignore);
  await reach(1);
  expect(handled).toMatchObject([{ data: { mailId: 'early' } }]);
  await worker.stop();
});

test('a job that fails is tried again and tells how often, and each failure is reported', async () => {
  await using database = await createTestDatabase();
  const errors: string[] = [];
  const base = recorder();
  const { handled, handlers, reach } = {
    ...base,
    handlers: {
      ...base.handlers,
      'order.expireHold': async (data: JobMap['order.expireHold'], run: { attempt: number }) => {
        if (run.attempt === 1) throw new Error('not yet');
        await base.note('order.expireHold')(data, run);
      },
    } as JobHandlers,
  };
  await using worker = await startWorker(database.db, handlers, {
    onError: (error, job) => errors.push(`${job?.name} ${job?.attempt}: ${error.message}`),
  });
  await inTx(database.db, (tx) => enqueue(tx, { name: 'order.expireHold', data: { orderId: 'o' } }));
  await reach(1);
  expect(handled).toMatchObject([{ attempt: 2 }]);
  expect(errors).toEqual(['order.expireHold 1: not yet']);
  await worker.stop();
});

test('of jobs that are taken together one fails alone, and the others are done once', async () => {
  await using database = await createTestDatabase();
  const base = recorder();
  const handlers: JobHandlers = {
    ...base.handlers,
    'order.expireHold': async (data, run) => {
      await base.note('order.expireHold')(data, run);
      if (data.orderId === 'fails' && run.attempt === 1) throw new Error('not yet');
    },
  };
  await inTx(database.db, (tx) =>
    enqueueAll(
      tx,
      'order.expireHold',
      ['before', 'fails', 'after', 'last'].map((orderId) => ({ data: { orderId } })),
    ),
  );
  await using worker = await startWorker(database.db, handlers, ignore);
  await base.reach(5);
  await worker.stop();
  expect(base.handled.map(({ data, attempt }) => `${Object.values(data).join()} ${attempt}`).toSorted()).toEqual([
    'after 1',
    'before 1',
    'fails 1',
    'fails 2',
    'last 1',
  ]);
});

test('a job whose last try failed lies in its dead-letter queue', async () => {
  await using database = await createTestDatabase();
  let failed: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (failed = resolve));
  const { handlers } = recorder({ 'mail.send': () => Promise.reject(new Error('never')) });
  const worker = await startWorker(database.db, handlers, { onError: failed });
  await inTx(database.db, async (tx) => {
    await enqueue(tx, mail('hopeless'));
    await tx.$executeRaw`update jobs.job set retry_limit = 0 where name = 'mail.send'`;
  });
  await done;
  await worker.stop();
  const { rows } = await database.db.pool.query(`select data from jobs.job where name = 'mail.send.dead'`);
  expect(rows).toEqual([{ data: { mailId: 'hopeless' } }]);
});

test('a job for later waits, those for now do not wait for it', async () => {
  await using database = await createTestDatabase();
  const { handled, handlers, reach } = recorder();
  await using worker = await startWorker(database.db, handlers, ignore);
  await send(database, 'in an hour', { startAfter: new Date(Date.now() + 3_600_000) });
  await send(database, 'in a moment', { startAfter: new Date(Date.now() + 300) });
  await send(database, 'now');
  await reach(2);
  expect(handled.map(({ data }) => data)).toEqual([{ mailId: 'now' }, { mailId: 'in a moment' }]);
  await worker.stop();
});

test('more first jobs at once than the pool has connections do not wait for ever', async () => {
  await using database = await createTestDatabase({ poolSize: 2 });
  await Promise.all(Array.from({ length: 10 }, (_, index) => send(database, String(index))));
  const { rows } = await database.db.pool.query<{ count: number }>(`select count(*)::int as count from jobs.job where name = 'mail.send'`);
  expect(rows[0]?.count).toBe(10);
});

test('two workers share the jobs, each done once', async () => {
  await using database = await createTestDatabase();
  const { handled, handlers, reach } = recorder();
  await using first = await startWorker(database.db, handlers, ignore);
  await using second = await startWorker(database.db, handlers, ignore);
  await Promise.all(Array.from({ length: 40 }, (_, index) => send(database, String(index))));
  await reach(40);
  expect(new Set(handled.map(({ data }) => JSON.stringify(data))).size).toBe(40);
  expect(handled).toHaveLength(40);
  await Promise.all([first.stop(), second.stop()]);
});

test('stopping lets a running job finish', async () => {
  await using database = await createTestDatabase();
  let begin: () => void = () => undefined;
  let release: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  let isFinished = false;
  const { handlers } = recorder({
    'mail.send': async () => {
      begin();
      await released;
      isFinished = true;
    },
  });
  const worker = await startWorker(database.db, handlers, ignore);
  await send(database, 'long');
  await begun;
  const stopping = worker.stop();
  release();
  await stopping;
  expect(isFinished).toBe(true);
});
