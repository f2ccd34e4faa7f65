import { audit, deleteDeadJob, holdDeadJob, listDeadJobs, sendBackDeadJob, tellAdmins, type DeadJob } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { decodeCursor, timePage } from '../http/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { withoutPersonalData } from './without-personal-data.ts';

type Admin = Context & { viewer: Viewer };

const place = z.tuple([instantInput(), z.uuid()]);

/** Jobs that failed for good, newest first, each with the order and the mail it is about. */
export async function listFailedJobs(ctx: Admin, { cursor, limit }: { cursor?: string | null | undefined; limit: number }) {
  const after = decodeCursor(cursor, place);
  const rows = await listDeadJobs(ctx.db.prisma, {
    after: after === null ? null : { createdAt: new Date(after[0]), id: after[1] },
    limit: limit + 1,
  });
  const [orders, mails] = await Promise.all([ordersOf(ctx, rows), mailsOf(ctx, rows)]);
  return timePage(rows, limit, ({ id, name, createdAt, attempts, error, data }) => ({
    id,
    name,
    at: createdAt.toISOString(),
    attempts,
    error: error === null ? null : withoutPersonalData(error),
    orderNumber: orders(data),
    mail: mails(data),
  }));
}

/** Back to its queue. Throws NOT_FOUND when somebody has dealt with it already. */
export function retryFailedJob(ctx: Admin, { id }: { id: string }): Promise<{ ok: true }> {
  return settle(ctx, id, { action: 'job.retry' });
}

/** Never done. The audit keeps what it was and why. */
export function putAwayFailedJob(ctx: Admin, { id, reason }: { id: string; reason: string }): Promise<{ ok: true }> {
  return settle(ctx, id, { action: 'job.put_away', reason });
}

type Settling = { readonly action: 'job.retry' } | { readonly action: 'job.put_away'; readonly reason: string };

async function settle(ctx: Admin, id: string, settling: Settling): Promise<{ ok: true }> {
  await inTx(ctx, async (t) => {
    const { tx } = t;
    const job = await holdDeadJob(tx, id);
    if (job === null) throw new AppError('NOT_FOUND');
    if (settling.action === 'job.retry') {
      await sendBackDeadJob(tx, id, job.name);
      await queueMailAgain(t, job);
    } else {
      await deleteDeadJob(tx, id, job.name);
    }
    await audit(tx, {
      actor: 'admin',
      actorUserId: ctx.viewer.userId,
      subjectKind: 'job',
      subjectId: id,
      before: { name: job.name, ...idsIn(job.data) },
      ...settling,
      requestId: ctx.requestId,
    });
    await tellAdmins(tx, { about: 'jobs' });
  });
  return { ok: true };
}

/** A mail's job sends what is queued, and nothing else. */
async function queueMailAgain({ tx }: TxContext, { name, data }: Pick<DeadJob, 'name' | 'data'>): Promise<void> {
  const { mailId } = idsIn(data);
  if (name !== 'mail.send' || !mailId) return;
  await tx.mail.updateMany({ where: { id: mailId, state: 'failed' }, data: { state: 'queued', lastError: null } });
}

/** What a job carries: ids and the name of a step. */
function idsIn(data: DeadJob['data']): Record<string, string> {
  return Object.fromEntries(Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The number of the order that a job's data leads to; null where none does. */
async function ordersOf({ db }: Pick<Context, 'db'>, jobs: readonly DeadJob[]): Promise<(data: DeadJob['data']) => string | null> {
  const ids = (key: string) => jobs.map(({ data }) => data[key]).filter((id): id is string => z.uuid().safeParse(id).success);
  const numbered = { order: { select: { number: true } } } as const;
  const [orders, moves, operations, mails] = await Promise.all([
    db.prisma.order.findMany({ where: { id: { in: ids('orderId') } }, select: { id: true, number: true } }),
    db.prisma.orderMove.findMany({ where: { id: { in: ids('orderMoveId') } }, select: { id: true, ...numbered } }),
    db.prisma.paymentOperation.findMany({
      where: { id: { in: ids('operationId') } },
      select: { id: true, payment: { select: numbered } },
    }),
    db.prisma.mail.findMany({ where: { id: { in: ids('mailId') } }, select: { id: true, orderId: true } }),
  ]);
  const mailed = await db.prisma.order.findMany({
    where: { id: { in: mails.map(({ orderId }) => orderId).filter((id) => id !== null) } },
    select: { id: true, number: true },
  });
  const numbers = new Map([
    ...orders.map(({ id, number }) => [id, number] as const),
    ...moves.map(({ id, order }) => [id, order.number] as const),
    ...operations.map(({ id, payment }) => [id, payment.order.number] as const),
    ...mails.map(({ id, orderId }) => [id, mailed.find((order) => order.id === orderId)?.number ?? null] as const),
  ]);
  return (data) =>
    Object.values(idsIn(data))
      .map((id) => numbers.get(id) ?? null)
      .find((number) => number !== null) ?? null;
}

/** Which mail a job would send: its kind, and its subject where it was written already. To whom is for the list of mails to say. */
async function mailsOf({ db }: Pick<Context, 'db'>, jobs: readonly DeadJob[]) {
  const ids = jobs.map(({ data }) => data['mailId']).filter((id): id is string => z.uuid().safeParse(id).success);
  const mails =
    ids.length === 0 ? [] : await db.prisma.mail.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, subject: true } });
  const byId = new Map(mails.map(({ id, ...mail }) => [id, mail]));
  return ({ mailId }: DeadJob['data']) => (typeof mailId === 'string' ? (byId.get(mailId) ?? null) : null);
}
