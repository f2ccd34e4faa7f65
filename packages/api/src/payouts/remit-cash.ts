import { audit, tellAdmins, type ReadClient } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { RecordRemittanceInput } from '@sweetspot/domain/payouts/inputs';
import { postCashDifference, postCashRemitted } from '@sweetspot/domain/payments/ledger';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { instantView, money, moneyView, decodeCursor, pageFrom } from '../http/index.ts';
import { onlyOnce } from '../idempotency.ts';
import { postLedger } from '../payments/index.ts';
import { fromLocalDate } from '../stores/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdStores } from './hold-stores.ts';

type Office = Context & { readonly viewer: Viewer };

export const cashHolderView = z.object({
  storeId: z.uuid(),
  name: z.string(),
  city: z.string(),
  held: moneyView,
  /** More than it may hold: it is offered no more cash until it has handed some on. */
  isStopped: z.boolean(),
});

const place = z.tuple([z.int(), z.uuid()]);

/** Stores that hold cash, most first. */
export async function listCashHolders(ctx: Office, { cursor, limit }: { cursor?: string | null | undefined; limit: number }) {
  const after = decodeCursor(cursor, place);
  const rows = await ctx.db.prisma.storeCash.findMany({
    where:
      after === null
        ? { heldMinor: { gt: 0 } }
        : { heldMinor: { gt: 0 }, OR: [{ heldMinor: { lt: after[0] } }, { heldMinor: after[0], storeId: { gt: after[1] } }] },
    orderBy: [{ heldMinor: 'desc' }, { storeId: 'asc' }],
    take: limit + 1,
    select: { storeId: true, heldMinor: true, store: { select: { name: true, city: true } } },
  });
  const { items, nextCursor } = pageFrom(rows, limit, ({ heldMinor, storeId }) => [heldMinor, storeId]);
  return {
    nextCursor,
    items: items.map(({ storeId, heldMinor, store }) => ({
      storeId,
      ...store,
      held: money(heldMinor, ctx.market.currency),
      isStopped: heldMinor > ctx.cashLimits.heldMinor,
    })),
  };
}

/** The cash that one store has to hand on, order by order. */
export const cashToRemitView = z.object({
  storeId: z.uuid(),
  name: z.string(),
  expected: moneyView,
  orders: z.array(z.object({ number: z.string(), collectedAt: instantView, by: z.string().nullable(), amount: moneyView })),
});

export async function loadCashToRemit(ctx: Context, { storeId }: { storeId: string }): Promise<z.output<typeof cashToRemitView>> {
  const store = await ctx.db.prisma.store.findUnique({ where: { id: storeId }, select: { name: true } });
  if (store === null) throw new AppError('STORE_NOT_FOUND');
  const { currency } = ctx.market;
  const rows = await findCash(ctx.db.prisma, storeId);
  return {
    storeId,
    name: store.name,
    expected: money(sumOf(rows), currency),
    orders: rows.map(({ number, collectedAt, by, amountMinor }) => ({
      number,
      by,
      collectedAt: collectedAt.toISOString(),
      amount: money(amountMinor, currency),
    })),
  };
}

interface CashRow {
  readonly orderId: string;
  readonly number: string;
  readonly collectedAt: Date;
  /** Who took it at the door. */
  readonly by: string | null;
  readonly amountMinor: number;
}

/** Cash of a store that it neither handed on nor has been set off, oldest first; what it gave back by hand is gone from it. */
function findCash(reader: Pick<ReadClient, '$queryRaw'>, storeId: string): Promise<CashRow[]> {
  return reader.$queryRaw<CashRow[]>`
    select o.id as "orderId", o.number, min(x.occurred_at) as "collectedAt", sum(e.amount_minor)::int as "amountMinor",
      (select u.name from payment_operation a join payment y on y.id = a.payment_id join "user" u on u.id = a.user_id
       where y.order_id = o.id and a.kind = 'collect' and a.state = 'succeeded' limit 1) as by
    from ledger_entry e join ledger_transaction x on x.id = e.transaction_id join "order" o on o.id = x.order_id
    where e.account = ${`cod_receivable:${storeId}`} and not exists (select 1 from payout_entry p where p.entry_id = e.id)
    group by o.id having sum(e.amount_minor) > 0 order by 3, o.id`;
}

const sumOf = (rows: readonly CashRow[]): number => rows.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
const doneJson = z.object({ id: z.uuid() });

/**
 * The store handed on all the cash that it held. What came short is taken from its next payout, what came over is added to it, with the
 * reason. Throws NO_CASH_TO_REMIT, CASH_STALE.
 */
export async function recordRemittance(ctx: Office, { commandId, ...input }: RecordRemittanceInput): Promise<{ id: string }> {
  const { userId } = ctx.viewer;
  const { storeId, expectedMinor, receivedMinor, reason, reference, receivedOn } = input;
  const request = { actor: `user:${userId}`, operation: 'remit_cash', key: commandId, input };
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'store', subjectId: storeId, requestId: ctx.requestId } as const;
  return inTx(ctx, (t) =>
    onlyOnce(t, request, doneJson, async () => {
      const { tx, market } = t;
      const at = t.now();
      if (receivedOn > wallClock(market.timeZone).dateOf(at)) throw new AppError('PAYOUT_DATE');
      await holdStores(t, [storeId]);
      const rows = await findCash(tx, storeId);
      if (rows.length === 0) throw new AppError('NO_CASH_TO_REMIT');
      if (sumOf(rows) !== expectedMinor) throw new AppError('CASH_STALE', { expectedMinor: sumOf(rows) });
      const id = t.newId();
      await tx.cashRemittance.create({
        data: {
          id,
          storeId,
          currency: market.currency,
          expectedMinor,
          receivedMinor,
          reason,
          createdByUserId: userId,
          createdAt: at,
          reference: reference === '' ? null : reference,
          receivedOn: fromLocalDate(receivedOn),
        },
        select: { id: true },
      });
      await tx.cashRemittanceOrder.createMany({
        data: rows.map(({ orderId, amountMinor }) => ({ remittanceId: id, orderId, amountMinor })),
      });
      await bookRemittance(t, { id, storeId, rows, overMinor: receivedMinor - expectedMinor, reason });
      await audit(tx, {
        ...by,
        action: 'cash.remit',
        after: { expectedMinor, receivedMinor, reference },
        ...(reason !== null && { reason }),
      });
      await tellAdmins(tx, { about: 'money' });
      return { id };
    }),
  );
}

interface Remitted {
  readonly id: string;
  readonly storeId: string;
  readonly rows: readonly CashRow[];
  /** Below zero it came short. */
  readonly overMinor: number;
  readonly reason: string | null;
}

/** Each order's cash is handed on in full; what came short or over is the store's own. */
async function bookRemittance(t: TxContext, { id, storeId, rows, overMinor, reason }: Remitted): Promise<void> {
  const booked = { currency: t.market.currency, at: t.now() };
  for (const { orderId, amountMinor } of rows) {
    const entries = postCashRemitted(storeId, amountMinor);
    await postLedger(t, { ...booked, orderId, kind: 'remit', reference: `remit:${id}:${orderId}`, entries });
  }
  const entries = postCashDifference(storeId, overMinor);
  await postLedger(t, { ...booked, orderId: null, reason, kind: 'cash_difference', reference: `cash_difference:${id}`, entries });
}
