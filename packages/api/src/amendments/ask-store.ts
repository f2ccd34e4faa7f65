import { uniqueViolation, type Prisma } from '@sweetspot/db';
import { answerByOf } from '@sweetspot/domain/amendments/amendment-state';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { announceOrder } from '../orders/index.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';
import type { TxContext } from '../transaction.ts';
import type { ChangedOrder } from './amendment-facts.ts';
import { lapseLater } from './apply-change.ts';

interface Asked {
  /** Of the line that is to be another; null for another slot. */
  readonly position: number | null;
  readonly before: Prisma.InputJsonValue;
  readonly after: Prisma.InputJsonValue;
  readonly differenceMinor: number;
  readonly commandId: string;
  /** When the kitchen begins, with or without it. */
  readonly startByAt: Date;
}

/** What the customer wants otherwise waits for the store, which hears of it, until the kitchen begins. The order is locked. */
export async function askStore(t: TxContext, order: ChangedOrder, { startByAt, ...asked }: Asked): Promise<void> {
  const answerBy = answerByOf({ startByAt });
  const { id } = await t.tx.orderAmendment.create({
    data: { ...asked, id: t.newId(), orderId: order.id, proposedBy: 'customer', answerBy, createdAt: t.now() },
    select: { id: true },
  });
  await lapseLater(t, id, answerBy);
  await queueMailsOfOrder(t, order.id, [{ kind: 'store_change_asked', to: 'store', subjectId: id, data: {} }]);
  await announceOrder(t, order, 'order_changed');
}

interface Command {
  readonly orderId: string;
  readonly commandId: string;
  readonly position: number | null;
}

/** What was asked for by that command before; null where it is new. Throws IDEMPOTENCY_KEY_REUSED where that was of something else. */
export async function takenCommand({ tx }: TxContext, { orderId, commandId, position }: Command): Promise<Prisma.JsonValue> {
  const done = await tx.orderAmendment.findUnique({ where: { commandId }, select: { orderId: true, position: true, after: true } });
  if (done === null) return null;
  if (done.orderId !== orderId || done.position !== position) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return done.after;
}

/** Two orders that are asked about by one command at once meet at its index. */
export async function refuseUsedCommand(ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (uniqueViolation(error) === 'order_amendment_command_id_key') throw new AppError('IDEMPOTENCY_KEY_REUSED');
    throw error;
  }
}
