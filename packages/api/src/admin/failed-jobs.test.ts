import { enqueue, inTx, startWorker, type Job, type JobHandlers } from '@sweetspot/db';
import { buildOrder, buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queuedJobs } from '../testing/kitchen.ts';
import { createTestWorld, refusalOf, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let admin: Api['admin'];
let adminId: string;
beforeAll(async () => {
  world = await createTestWorld();
  const user = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  adminId = user.id;
  admin = world.admin(user).api.admin;
});
afterAll(() => world[Symbol.asyncDispose]());

/** Each of these jobs is tried for the last time, and fails; so does each of those that wait in a queue already. */
async function fail(jobs: readonly Job[], waiting: readonly Job[] = []): Promise<void> {
  const left = new Set([...jobs, ...waiting].map(idsOf));
  const all = Promise.withResolvers<void>();
  const refuse = () => Promise.reject(new Error('The mailer refused <asha@example.com>'));
  const handlers = new Proxy({} as JobHandlers, { get: () => refuse });
  await inTx(world.db, async (tx) => {
    for (const job of jobs) await enqueue(tx, job);
    await tx.$executeRaw`update jobs.job set retry_limit = 0 where name not like '%.dead'`;
  });
  const worker = await startWorker(world.db, handlers, {
    onError: (_error, job) => void (job !== null && left.delete(idsOf(job)) && left.size === 0 && all.resolve()),
  });
  await all.promise;
  await worker.stop();
}

// The database keeps keys in an order of its own.
const idsOf = ({ data }: Pick<Job, 'data'>) => Object.values(data).toSorted().join(' ');
const mail = (mailId: string = randomUUID()) => ({ name: 'mail.send', data: { mailId } }) as const;
/** A mail in its table, waiting as one does whose job waits. */
const queuedMail = async () => {
  const subjectId = randomUUID();
  const data = { kind: 'order_baking', subjectId, recipient: 'a@example.test', locale: 'en-IN', data: {}, messageId: subjectId };
  const { id } = await inTx(world.db, (tx) => tx.mail.create({ data, select: { id: true } }));
  return id;
};
const mailRow = async (id: string) => (await admin.mails({ limit: 100 })).items.find((row) => row.id === id);
const jobOf = async (mailId: string) => {
  const { rows } = await world.db.pool.query<{ id: string }>(
    `select id from jobs.job where name = 'mail.send.dead' and data ->> 'mailId' = $1`,
    [mailId],
  );
  return rows[0]?.id ?? '';
};
const audited = (subjectId: string) =>
  world.db.prisma.auditEntry.findMany({
    where: { subjectKind: 'job', subjectId },
    select: { action: true, actorUserId: true, before: true, reason: true },
  });
const listed = async () => (await admin.failedJobs({ limit: 100 })).items;

it('lists what failed for good, with its order and its error, which names nobody, and the dashboard counts it', async () => {
  const order = buildOrder(world.fixture, { status: 'ready', fulfilment: 'pickup' });
  await world.fixture.save(world.db);
  const { id: orderMoveId } = await world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId: order.id } });
  const { payments } = await world.db.prisma.order.findUniqueOrThrow({
    where: { id: order.id },
    select: { payments: { select: { operations: { select: { id: true } } } } },
  });
  const operationId = payments[0]?.operations[0]?.id ?? '';
  const { id: mailId } = await inTx(world.db, (tx) =>
    tx.mail.create({
      data: {
        kind: 'order_baking',
        subjectId: '1',
        recipient: 'a@example.test',
        locale: 'en-IN',
        data: {},
        messageId: 'one',
        orderId: order.id,
      },
      select: { id: true },
    }),
  );
  await fail([
    { name: 'order.afterMove', data: { orderMoveId } },
    { name: 'payment.operation', data: { operationId } },
    { name: 'order.expireHold', data: { orderId: order.id } },
    { name: 'order.acceptanceDeadline', data: { orderId: order.id, step: 'reject' } },
    mail(mailId),
    mail(),
  ]);
  const jobs = await listed();
  const ofOrder = ['order.afterMove', 'payment.operation', 'order.expireHold', 'order.acceptanceDeadline', 'mail.send'];
  const about = (number: string | null) => jobs.filter(({ orderNumber }) => orderNumber === number).map(({ name }) => name);
  expect(new Set(about(order.number))).toEqual(new Set(ofOrder));
  expect(about(null)).toEqual(['mail.send']);
  for (const job of jobs) expect(job).toMatchObject({ error: 'The mailer refused <…>', attempts: 1 });
  const { problems } = await admin.dashboard({ from: '2026-12-01', to: '2026-12-01' });
  expect(problems).toContainEqual({ kind: 'job_failed', count: jobs.length, path: '/admin/jobs' });
});

it('is read page by page, each job once', async () => {
  await fail(Array.from({ length: 5 }, () => mail()));
  const all = await listed();
  const paged: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await admin.failedJobs({ limit: 2, cursor });
    paged.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all.map(({ id }) => id));
  expect(await refusalOf(admin.failedJobs({ cursor: 'nonsense' }))).toMatchObject({ code: 'INPUT_INVALID' });
});

it('goes back to its queue once, however often "try again" is pressed, and the audit says who did', async () => {
  const { data } = mail();
  await fail([mail(data.mailId)]);
  const [job] = await listed();
  const id = job?.id ?? '';
  const presses = await Promise.allSettled([
    admin.retryJob({ id }),
    admin.retryJob({ id }),
    admin.putAwayJob({ id, reason: 'Not needed' }),
  ]);
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const entries = await audited(id);
  expect(entries).toHaveLength(1);
  expect((await listed()).map((each) => each.id)).not.toContain(id);

  await fail([mail(data.mailId)]);
  const [again] = await listed();
  await admin.retryJob({ id: again?.id ?? '' });
  expect((await queuedJobs(world.db, 'mail.send')).map((queued) => queued.data)).toContainEqual(data);
  expect(await audited(again?.id ?? '')).toEqual([
    { action: 'job.retry', actorUserId: adminId, before: { name: 'mail.send', ...data }, reason: null },
  ]);
  // With all its tries before it, and back here after the last.
  const before = (await listed()).length;
  await fail([], [mail(data.mailId)]);
  expect(await listed()).toHaveLength(before + 1);
});

it('is put away with a reason that the audit keeps, and is never done', async () => {
  const { data } = mail();
  await fail([mail(data.mailId)]);
  const [job] = await listed();
  const id = job?.id ?? '';
  expect(await refusalOf(admin.putAwayJob({ id, reason: ' ' }))).toMatchObject({ code: 'INPUT_INVALID' });
  await admin.putAwayJob({ id, reason: 'The customer was telephoned' });
  expect((await listed()).map((each) => each.id)).not.toContain(id);
  expect((await queuedJobs(world.db, 'mail.send')).map((queued) => queued.data)).not.toContainEqual(data);
  expect(await audited(id)).toMatchObject([
    { action: 'job.put_away', before: { name: 'mail.send', ...data }, reason: 'The customer was telephoned' },
  ]);
  expect(await refusalOf(admin.retryJob({ id }))).toMatchObject({ code: 'NOT_FOUND' });
});

it('is kept until somebody has looked at it, and a sweep, which comes again by itself, leaves none', async () => {
  await fail([mail()]);
  const { rows } = await world.db.pool.query<{ years: number }>(
    `select min(extract(epoch from keep_until - created_on) / 31557600)::float8 as years from jobs.job where name like '%.dead'`,
  );
  expect(rows[0]?.years).toBeGreaterThan(9);
  const sweeps = await world.db.pool.query(`select name from jobs.queue where name like '%.sweep' and dead_letter is not null`);
  expect(sweeps.rows).toEqual([]);
});

it('says which mail was not sent, and its mail has failed for as long as its job has', async () => {
  const mailId = await queuedMail();
  await fail([mail(mailId)]);
  expect(await mailRow(mailId)).toMatchObject({ state: 'failed', lastError: 'The mailer refused <…>' });
  const dead = await jobOf(mailId);
  expect((await listed()).find(({ id }) => id === dead)?.mail).toEqual({ kind: 'order_baking', subject: null });

  await admin.retryJob({ id: dead });
  expect(await mailRow(mailId)).toMatchObject({ state: 'queued', lastError: null });
  await fail([], [mail(mailId)]);
  expect(await mailRow(mailId)).toMatchObject({ state: 'failed' });

  await admin.putAwayJob({ id: await jobOf(mailId), reason: 'The customer was telephoned' });
  expect(await mailRow(mailId)).toMatchObject({ state: 'failed' });
});

it('is no longer there once its mail is sent again from the list of mails', async () => {
  const mailId = await queuedMail();
  await fail([mail(mailId)]);
  await admin.resendMail({ id: mailId });
  expect(await mailRow(mailId)).toMatchObject({ state: 'queued', lastError: null });
  expect(await jobOf(mailId)).toBe('');
  expect((await queuedJobs(world.db, 'mail.send')).filter(({ data }) => 'mailId' in data && data.mailId === mailId)).toHaveLength(1);
});
