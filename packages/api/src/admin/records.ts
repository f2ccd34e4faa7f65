import { audit, deleteDeadJob, enqueue, holdDeadMailJobs, tellAdmins, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import { inTx } from '../transaction.ts';
import type { mailRowView } from './admin-view.ts';
import { withoutPersonalData } from './without-personal-data.ts';

type Admin = Context & { viewer: Viewer };
type MailState = z.output<typeof mailRowView>['state'];

const mailSelect = {
  id: true,
  kind: true,
  recipient: true,
  subject: true,
  state: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  sentAt: true,
} satisfies Prisma.MailSelect;

interface ListMails {
  words: string;
  state?: MailState | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
}

export async function listMails(ctx: Admin, { words, state, cursor, limit }: ListMails) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.mail.findMany({
    where: {
      AND: [
        words === '' ? {} : { OR: [{ recipient: contains }, { subject: contains }, { kind: contains }] },
        state ? { state } : {},
        afterTime(cursor),
      ],
    },
    select: mailSelect,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, (row) => ({
    ...row,
    lastError: row.lastError === null ? null : withoutPersonalData(row.lastError),
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}

/** The same mail once more, with the same Message-ID, so that a reader who got it sees one. */
export async function resendMail(ctx: Admin, { id }: { id: string }): Promise<{ ok: true }> {
  await inTx(ctx, async ({ tx }) => {
    // What failed is begun anew, so its dead job would only send it once more. Held before the mail, as by who tries a job again.
    const deadJobs = await holdDeadMailJobs(tx, id);
    const { count } = await tx.mail.updateMany({ where: { id, state: { not: 'queued' } }, data: { state: 'queued', lastError: null } });
    if (count === 0) {
      if ((await tx.mail.findUnique({ where: { id }, select: { id: true } })) === null) throw new AppError('NOT_FOUND');
      return;
    }
    for (const jobId of deadJobs) await deleteDeadJob(tx, jobId, 'mail.send');
    if (deadJobs.length > 0) await tellAdmins(tx, { about: 'jobs' });
    await enqueue(tx, { name: 'mail.send', data: { mailId: id } });
    await audit(tx, {
      actor: 'admin',
      actorUserId: ctx.viewer.userId,
      action: 'mail.resend',
      subjectKind: 'mail',
      subjectId: id,
      requestId: ctx.requestId,
    });
  });
  return { ok: true };
}

export async function listAudit(
  ctx: Admin,
  { words, cursor, limit }: { words: string; cursor?: string | null | undefined; limit: number },
) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.auditEntry.findMany({
    where: {
      AND: [words === '' ? {} : { OR: [{ action: contains }, { subjectId: contains }, { reason: contains }] }, afterTime(cursor)],
    },
    orderBy: newestFirst,
    take: limit + 1,
  });
  const shown = rows.slice(0, limit);
  const [names, subjects] = await Promise.all([
    namesOf(
      ctx,
      shown.map((row) => row.actorUserId),
    ),
    subjectNames(ctx, shown),
  ]);
  return timePage(rows, limit, ({ createdAt, actorUserId, requestId: _requestId, ...row }) => ({
    ...row,
    at: createdAt.toISOString(),
    by: actorUserId === null ? null : (names.get(actorUserId) ?? null),
    subjectName: subjects.get(row.subjectId) ?? null,
    before: row.before as z.core.util.JSONType,
    after: row.after as z.core.util.JSONType,
  }));
}

/** What people call the records that were changed, by id. */
async function subjectNames(
  { db: { prisma } }: Pick<Context, 'db'>,
  rows: readonly { readonly subjectKind: string; readonly subjectId: string }[],
): Promise<Map<string, string>> {
  const where = (kind: string) => ({
    id: { in: rows.filter(({ subjectKind }) => subjectKind === kind).map(({ subjectId }) => subjectId) },
  });
  const select = { id: true, name: true } as const;
  const [orders, ...named] = await Promise.all([
    prisma.order.findMany({ where: where('order'), select: { id: true, number: true } }),
    prisma.store.findMany({ where: where('store'), select }),
    prisma.user.findMany({ where: where('user'), select }),
    prisma.cake.findMany({ where: where('cake'), select }),
  ]);
  return new Map([...orders.map(({ id, number }) => [id, number] as const), ...named.flat().map(({ id, name }) => [id, name] as const)]);
}

/** Names for ids that history keeps without a foreign key: a person may be gone, the row stays. */
export async function namesOf(ctx: Pick<Context, 'db'>, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const users = await ctx.db.prisma.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
