import { audit, tellAdmins } from '@sweetspot/db';
import type { CloseFindingInput } from '@sweetspot/domain/books/inputs';
import { FINDING_KINDS, FINDING_STATES, type FindingState } from '@sweetspot/domain/books/finding';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, instantView, money, moneyView, newestFirst, timePage } from '../http/index.ts';
import { inTx } from '../transaction.ts';

type Office = Context & { readonly viewer: Viewer };

export const findingView = z.object({
  id: z.uuid(),
  at: instantView,
  kind: z.enum(FINDING_KINDS),
  state: z.enum(FINDING_STATES),
  orderNumber: z.string().nullable(),
  store: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  expected: moneyView.nullable(),
  found: moneyView.nullable(),
  closedAt: instantView.nullable(),
  closeReason: z.string().nullable(),
});

const kindIn = z.enum(FINDING_KINDS);

interface ListFindings {
  readonly state?: FindingState | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export async function listFindings({ db }: Office, { state, cursor, limit }: ListFindings) {
  const rows = await db.prisma.finding.findMany({
    where: { AND: [state ? { state } : {}, afterTime(cursor)] },
    orderBy: newestFirst,
    take: limit + 1,
    include: { order: { select: { number: true } }, store: { select: { id: true, name: true } } },
  });
  const amount = (minor: number | null, currency: string) => (minor === null ? null : money(minor, currency as CurrencyCode));
  return timePage(rows, limit, (row) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    kind: kindIn.parse(row.kind),
    state: row.state,
    orderNumber: row.order?.number ?? null,
    store: row.store,
    expected: amount(row.expectedMinor, row.currency),
    found: amount(row.foundMinor, row.currency),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
  }));
}

/** A person knows why, and what was done. The same of the same person again does nothing. Throws NOT_FOUND, FINDING_CLOSED. */
export async function closeFinding(ctx: Office, { id, reason }: CloseFindingInput): Promise<void> {
  const { userId } = ctx.viewer;
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'finding', subjectId: id, requestId: ctx.requestId } as const;
  await inTx(ctx, async ({ tx, now }) => {
    const { count } = await tx.finding.updateMany({
      where: { id, state: 'open' },
      data: { state: 'closed', closedByUserId: userId, closedAt: now(), closeReason: reason },
    });
    if (count > 0) {
      await audit(tx, { ...by, action: 'finding.close', reason });
      await tellAdmins(tx, { about: 'money' });
      return;
    }
    const finding = await tx.finding.findUnique({ where: { id }, select: { closedByUserId: true, closeReason: true } });
    if (finding === null) throw new AppError('NOT_FOUND');
    if (finding.closedByUserId !== userId || finding.closeReason !== reason) throw new AppError('FINDING_CLOSED');
  });
}
