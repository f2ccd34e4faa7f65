import type { PaymentOperationKind } from '@sweetspot/db';
import {
  paidOf,
  postCapture,
  postCashCollected,
  postEarnings,
  postRefundOfEarned,
  postRefundOfHeld,
  refundPart,
  splitAfterRefunds,
  splitOf,
  type EarningsSplit,
  type LedgerEntry,
  type PostingKind,
} from '@sweetspot/domain/payments/ledger';
import { totalAsItStands } from '../orders/index.ts';
import type { TxContext } from '../transaction.ts';

interface DoneOperation {
  readonly id: string;
  readonly kind: PaymentOperationKind;
  readonly amountMinor: number;
  readonly orderId: string;
  readonly paymentId: string;
}

/** Books what an operation moved. An authorization and its void move nothing. */
export async function bookOperation(t: TxContext, { id, kind, amountMinor, orderId, paymentId }: DoneOperation, at: Date): Promise<void> {
  if (kind === 'authorize' || kind === 'void') return;
  const { method, currency, order } = await t.tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true, currency: true, order: { select: { storeId: true } } },
  });
  const accounts = { orderId, storeId: order.storeId };
  const post = (entries: readonly LedgerEntry[]) => postLedger(t, { orderId, kind, reference: `${kind}:${id}`, currency, at, entries });
  if (kind === 'capture') return post(postCapture(accounts, method, amountMinor));
  if (kind === 'collect') return post(postCashCollected(accounts, amountMinor));
  const remaining = await earnedAndNotReturned(t, orderId, id);
  // What a change made cheaper was never earned: it is held until it is given back.
  const isOfChange = (await t.tx.refund.count({ where: { operationId: id, amendmentId: { not: null } } })) > 0;
  if (remaining === null || isOfChange) return post(postRefundOfHeld(accounts, method, amountMinor));
  return post(postRefundOfEarned(accounts, method, refundPart(remaining, amountMinor)));
}

/** How what was earned divides after the refunds before this one; null while nothing has been earned. */
async function earnedAndNotReturned(t: TxContext, orderId: string, operationId: string): Promise<EarningsSplit | null> {
  const earned = await t.tx.ledgerTransaction.count({ where: { reference: earnReference(orderId) } });
  return earned === 0 ? null : splitWithoutRefunds(t, orderId, operationId);
}

/** How an order's money divides once what was given back of it is gone. */
async function splitWithoutRefunds({ tx }: TxContext, orderId: string, exceptOperationId?: string): Promise<EarningsSplit> {
  const { payments, ...order } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      breakdown: true,
      standing: true,
      payments: {
        select: {
          operations: {
            // The order as it stands is that much cheaper already.
            where: { kind: 'refund', state: 'succeeded', OR: [{ refund: null }, { refund: { amendmentId: null } }] },
            select: { id: true, amountMinor: true, settledAt: true },
          },
        },
      },
    },
  });
  const refunds = payments
    .flatMap(({ operations }) => operations)
    .filter(({ id }) => id !== exceptOperationId)
    .toSorted((a, b) => (a.settledAt?.getTime() ?? 0) - (b.settledAt?.getTime() ?? 0));
  return splitAfterRefunds(
    splitOf(totalAsItStands(order)),
    refunds.map(({ amountMinor }) => amountMinor),
  );
}

/** The cake was handed over: what is held for it, and was not given back before, is earned. May be asked for twice. */
export async function bookEarnings(t: TxContext, orderId: string, at: Date): Promise<void> {
  await earn(t, orderId, at, await splitWithoutRefunds(t, orderId));
}

/** So much was kept of an order that was not handed over. Where a part of what it costs never came, everybody's part is less by that. */
export async function bookKept(t: TxContext, orderId: string, at: Date, keptMinor: number): Promise<void> {
  const split = await splitWithoutRefunds(t, orderId);
  await earn(t, orderId, at, keptMinor < paidOf(split) ? refundPart(split, keptMinor) : split);
}

async function earn(t: TxContext, orderId: string, at: Date, split: EarningsSplit): Promise<void> {
  const { storeId, currency } = await t.tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { storeId: true, currency: true } });
  const entries = postEarnings({ orderId, storeId }, split);
  await postLedger(t, { orderId, kind: 'earn', reference: earnReference(orderId), currency, at, entries });
}

const earnReference = (orderId: string): string => `earn:${orderId}`;

interface Posting {
  /** Null where it is about a store, and no order of it. */
  readonly orderId: string | null;
  readonly kind: PostingKind;
  /** The same thing is never booked twice. */
  readonly reference: string;
  readonly currency: string;
  readonly at: Date;
  readonly reason?: string | null;
  readonly entries: readonly LedgerEntry[];
}

export async function postLedger(
  { tx, newId }: TxContext,
  { orderId, kind, reference, currency, at, reason, entries }: Posting,
): Promise<void> {
  if (entries.length === 0) return;
  const id = newId();
  const { count } = await tx.ledgerTransaction.createMany({
    data: [{ id, orderId, kind, reference, reason: reason ?? null, occurredAt: at }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await tx.ledgerEntry.createMany({ data: entries.map((entry) => ({ ...entry, transactionId: id, currency })) });
}
