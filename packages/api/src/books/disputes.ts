import { audit, tellAdmins } from '@sweetspot/db';
import type { CloseDisputeInput, OpenDisputeInput } from '@sweetspot/domain/books/inputs';
import { DISPUTE_STATES, type DisputeState } from '@sweetspot/domain/books/finding';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, instantView, money, moneyView, newestFirst, timePage } from '../http/index.ts';
import { onlyOnce } from '../idempotency.ts';
import { holdOrder } from '../orders/index.ts';
import { inTx } from '../transaction.ts';

type Office = Context & { readonly viewer: Viewer };

export const disputeView = z.object({
  id: z.uuid(),
  at: instantView,
  orderNumber: z.string(),
  storeName: z.string(),
  state: z.enum(DISPUTE_STATES),
  amount: moneyView,
  reason: z.string(),
  closedAt: instantView.nullable(),
  closeReason: z.string().nullable(),
});

interface ListDisputes {
  readonly number?: string;
  readonly state?: DisputeState | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export async function listDisputes({ db }: Office, { number, state, cursor, limit }: ListDisputes) {
  const rows = await db.prisma.dispute.findMany({
    where: { AND: [number === undefined ? {} : { order: { number } }, state ? { state } : {}, afterTime(cursor)] },
    orderBy: newestFirst,
    take: limit + 1,
    include: { order: { select: { number: true, store: { select: { name: true } } } } },
  });
  return timePage(rows, limit, (row) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    orderNumber: row.order.number,
    storeName: row.order.store.name,
    state: row.state,
    amount: money(row.amountMinor, row.currency as CurrencyCode),
    reason: row.reason,
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
  }));
}

/** Keeps the order out of payouts until it is decided. Throws NOT_FOUND, DISPUTE_OPEN, DISPUTE_TOO_LARGE. */
export async function openDispute(ctx: Office, { commandId, ...input }: OpenDisputeInput): Promise<void> {
  const { userId } = ctx.viewer;
  const { number, amountMinor, reason } = input;
  const request = { actor: `user:${userId}`, operation: 'open_dispute', key: commandId, input };
  const order = await ctx.db.prisma.order.findUnique({ where: { number }, select: { id: true, currency: true } });
  if (order === null) throw new AppError('NOT_FOUND');
  const orderId = order.id;
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'order', subjectId: orderId, requestId: ctx.requestId } as const;
  await inTx(ctx, (t) =>
    onlyOnce(t, request, z.object({ id: z.uuid() }), async () => {
      await holdOrder(t, orderId);
      const { _sum } = await t.tx.payment.aggregate({ where: { orderId }, _sum: { capturedMinor: true } });
      const capturedMinor = _sum.capturedMinor ?? 0;
      if (amountMinor > capturedMinor) throw new AppError('DISPUTE_TOO_LARGE', { capturedMinor });
      if ((await t.tx.dispute.count({ where: { orderId, state: 'open' } })) > 0) throw new AppError('DISPUTE_OPEN');
      const id = t.newId();
      await t.tx.dispute.create({
        data: { id, orderId, amountMinor, reason, currency: order.currency, openedByUserId: userId, createdAt: t.now() },
        select: { id: true },
      });
      await audit(t.tx, { ...by, action: 'dispute.open', after: { amountMinor }, reason });
      await tellAdmins(t.tx, { about: 'money' });
      return { id };
    }),
  );
}

/** Money that goes back for it is a refund of its order. The same decision again does nothing. Throws NOT_FOUND, DISPUTE_CLOSED. */
export async function closeDispute(ctx: Office, { id, state, reason }: CloseDisputeInput): Promise<void> {
  const { userId } = ctx.viewer;
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'order', requestId: ctx.requestId } as const;
  await inTx(ctx, async (t) => {
    const { count } = await t.tx.dispute.updateMany({
      where: { id, state: 'open' },
      data: { state, closedByUserId: userId, closedAt: t.now(), closeReason: reason },
    });
    const dispute = await t.tx.dispute.findUnique({ where: { id }, select: { orderId: true, state: true, closedByUserId: true } });
    if (dispute === null) throw new AppError('NOT_FOUND');
    if (count > 0) {
      await audit(t.tx, { ...by, subjectId: dispute.orderId, action: `dispute.${state}`, reason });
      await tellAdmins(t.tx, { about: 'money' });
    } else if (dispute.state !== state || dispute.closedByUserId !== userId) throw new AppError('DISPUTE_CLOSED', { state: dispute.state });
  });
}
