import { askAhead, insertLater, Prisma, updateLater } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { reviseTime, type RevisedTime } from '@sweetspot/domain/orders/revised-time';
import { allowedMoves, requireMove, type Move } from '@sweetspot/domain/orders/order-transitions';
import { FINAL_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { TxContext } from '../transaction.ts';
import { announceOrder } from './announce-order.ts';
import { runMoveEffects } from './move-effects.ts';
import { FACTS_SELECT, factsOf, type FactsRow } from './order-facts.ts';
import { keepPromised, promisedFor } from './promised-money.ts';
import { readOrder } from './read-order.ts';
import { systemMove, type MoveCommand } from './move-command.ts';

const lockOf = (orderId: string) => Prisma.sql`SELECT 1 AS locked FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;

/** Until the transaction ends nothing about the order changes; what is read afterwards stays true. */
export async function holdOrder({ tx }: TxContext, orderId: string): Promise<void> {
  await tx.$queryRaw(lockOf(orderId));
}

/** Locks the order and reads what decides what may happen to it next. */
export async function lockOrder(t: TxContext, orderId: string): Promise<FactsRow> {
  await askAhead(t.tx, lockOf(orderId));
  const row = await readOrder(t.tx, FACTS_SELECT, orderId);
  if (row === null) throw new AppError('NOT_FOUND');
  return row;
}

/**
 * One move of an order: judged by the domain's table under the order's lock, written with its history row, its effects and its
 * announcement. The same command again does nothing. Throws STALE_STATE, MOVE_NOT_ALLOWED, UNDO_TOO_LATE, or
 * IDEMPOTENCY_KEY_REUSED for a command of another order.
 */
export async function applyMove(t: TxContext, command: MoveCommand): Promise<void> {
  await applyLockedMove(t, command, await lockOrder(t, command.orderId));
}

/** The same for who has locked the order already and knows what it says now. */
export async function applyLockedMove(t: TxContext, command: MoveCommand, row: FactsRow): Promise<void> {
  if (command.commandId !== null && (await isDone(t, command.commandId, row.id))) return;
  const now = t.now();
  const placing = command.event === 'pay' ? await t.handlers.placing.look(t, row, now) : undefined;
  const facts = factsOf(row, now, placing);
  if (command.expectedVersion !== null && command.expectedVersion !== row.version) {
    throw new AppError('STALE_STATE', { current: row.status, allowed: allowedMoves(facts, command.actor, now) });
  }
  const revised = revisedBy(command, row);
  const request = { event: command.event, actor: command.actor, reason: command.reason ?? undefined };
  const move = requireMove(facts, { ...request, asksForTime: revised?.needsAnswer }, now);

  const version = row.version + 1;
  const moveId = t.newId();
  await insertLater(t.tx, 'order_move', [
    {
      id: moveId,
      orderId: row.id,
      version,
      event: command.event,
      from: row.status,
      to: move.to,
      actor: command.actor,
      actorUserId: command.actorUserId,
      reason: command.reason,
      commandId: command.commandId,
      tappedAt: command.tappedAt,
      createdAt: now,
    },
  ]);
  await updateLater(t.tx, 'order', row.id, { ...columnsAfter(command, move, now), version });
  if (placing) {
    await t.handlers.placing.claim(t, row.id, placing);
    for (const rivalId of placing.rivalIds) await applyMove(t, systemMove(rivalId, 'give_way'));
  }
  const [before, after] = [row, { ...row, status: move.to }].map(promisedFor);
  if (before?.cashDueMinor !== after?.cashDueMinor)
    await keepPromised(t, { orderId: row.id, promised: 'cash_due', amountMinor: after?.cashDueMinor ?? 0 });
  await runMoveEffects(t, { orderId: row.id, moveId, previousMoveId: row.moves[0]?.id ?? null, move, command, revised, now });
  await announceOrder(t, { ...row, status: move.to, version }, 'order_changed');
}

function revisedBy({ event, revisedStartAt }: MoveCommand, row: FactsRow): RevisedTime | null {
  if (event !== 'accept' || revisedStartAt === null) return null;
  const revised = reviseTime({ startAt: row.promisedStartAt, endAt: row.promisedEndAt }, revisedStartAt);
  if (revised === null) throw new AppError('INPUT_INVALID', { fields: { revisedStartAt: 'time_not_later' } });
  return revised;
}

async function isDone({ tx }: TxContext, commandId: string, orderId: string): Promise<boolean> {
  const done = await tx.orderMove.findUnique({ where: { commandId }, select: { orderId: true } });
  if (done !== null && done.orderId !== orderId) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return done !== null;
}

/** The columns that follow from a move; everything else about an order is as it was placed. */
function columnsAfter(command: MoveCommand, { to }: Move, now: Date) {
  return {
    status: to,
    statusChangedAt: now,
    statusReason: command.reason,
    closedAt: FINAL_STATUSES.includes(to) ? now : null,
    ...(command.event === 'pay' && { placedAt: now }),
    ...(command.event === 'accept' && { acceptedAt: now, acceptBy: null, acknowledgedAt: now }),
    ...(command.event === 'agree_time' && { timeAgreedAt: now }),
    ...(command.event === 'reject' && { acceptBy: null, acknowledgedAt: now }),
  };
}
