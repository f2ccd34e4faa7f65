import { enqueue, enqueueAll, type Tx } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Move } from '@sweetspot/domain/orders/order-transitions';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import { acceptanceClock, acceptanceSteps } from '@sweetspot/domain/orders/acceptance-clock';
import { takeOutOrdered } from '../carts/take-out-ordered.ts';
import { confirmHold, releaseHold } from './order-hold.ts';
import type { Services } from '../context.ts';
import { bookEarnings } from '../payments/book-operation.ts';
import { requestCapture, requestCollection, requestMoneyBack } from '../payments/request-operation.ts';
import { SCHEDULE_SELECT, scheduleOf } from '../stores/load-store-schedule.ts';
import { keepPaidPhotos } from '../uploads/keep-photos.ts';
import type { MoveCommand } from './apply-move.ts';
import { isOrderMail, queueOrderMails, type OrderMailEffect } from './queue-order-mail.ts';
import { startFirstPiece, takeBackTicks } from './start-first-piece.ts';

export interface MadeMove {
  readonly orderId: string;
  readonly moveId: string;
  readonly move: Pick<Move, 'effects' | 'effectsAt' | 'undoableUntil'>;
  readonly command: MoveCommand;
  readonly now: Date;
}

/** These are part of the move itself and are undone with it; the others leave the house, so they wait until it cannot be undone. */
const AT_ONCE: readonly MoveEffect[] = ['start_first_line', 'take_back_ticks', 'schedule_arrival'];

export async function runMoveEffects(tx: Tx, services: Services, made: MadeMove): Promise<void> {
  const { move, command, now } = made;
  if (command.event === 'pay') {
    await takeOutOrdered(tx, made.orderId);
    await keepPaidPhotos(tx, made.orderId);
  }
  if (command.event === 'accept' && command.revisedStartAt !== null) await reviseTime(tx, made.orderId, command.revisedStartAt);
  if (command.event === 'undo')
    await tx.order.update({ where: { id: made.orderId }, data: { estimatedArrivalAt: null }, select: { id: true } });
  const waits = move.undoableUntil !== null;
  const atOnce = waits ? move.effects.filter((effect) => AT_ONCE.includes(effect)) : move.effects;
  await runEffects(tx, services, atOnce, made);
  if (waits && move.effects.length > atOnce.length) {
    await enqueue(
      tx,
      { name: 'order.afterMove', data: { orderMoveId: made.moveId } },
      { startAfter: new Date(Math.max(move.effectsAt.getTime(), now.getTime())) },
    );
  }
  // Last: whoever orders the same cake waits for this row until the transaction ends.
  if (command.event === 'pay') await countOrdered(tx, made.orderId);
}

/** Those that waited, once nobody can take the move back. */
export async function runWaitingEffects(tx: Tx, services: Services, made: MadeMove): Promise<void> {
  const waited = made.move.effects.filter((effect) => !AT_ONCE.includes(effect));
  await runEffects(tx, services, waited, made);
}

async function runEffects(tx: Tx, services: Services, effects: readonly MoveEffect[], made: MadeMove): Promise<void> {
  for (const effect of effects) if (!isOrderMail(effect)) await runEffect(tx, effect, made);
  await queueOrderMails(tx, services, { effects: effects.filter(isOrderMail), orderId: made.orderId, moveId: made.moveId });
}

async function runEffect(tx: Tx, effect: Exclude<MoveEffect, OrderMailEffect>, { orderId, command, now }: MadeMove): Promise<void> {
  switch (effect) {
    case 'confirm_capacity':
      return confirmHold(tx, orderId);
    case 'release_capacity':
      return releaseHold(tx, orderId);
    case 'start_acceptance_clock':
      return startAcceptanceClock(tx, orderId, now);
    case 'capture_payment':
      return requestCapture(tx, orderId);
    case 'void_or_refund':
      return requestMoneyBack(tx, orderId);
    case 'collect_cash':
      await requestCollection(tx, orderId, command.actorUserId);
      return bookEarnings(tx, orderId, now);
    case 'schedule_arrival':
      return scheduleArrival(tx, orderId, command.tappedAt ?? now);
    case 'start_first_line':
      return startFirstPiece(tx, { orderId, command, now });
    case 'take_back_ticks':
      return takeBackTicks(tx, orderId);
  }
}

/** Popularity orders the browse page. */
async function countOrdered(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cake SET ordered_count = ordered_count + line.quantity
    FROM (SELECT cake_id, sum(quantity)::int AS quantity FROM order_line WHERE order_id = ${orderId}::uuid GROUP BY cake_id) AS line
    WHERE cake.id = line.cake_id`;
}

/** Moves the window whole: it stays as long as it was. */
async function reviseTime(tx: Tx, orderId: string, revisedStartAt: Date): Promise<void> {
  const { promisedStartAt, promisedEndAt } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { promisedStartAt: true, promisedEndAt: true },
  });
  if (revisedStartAt <= promisedStartAt) throw new AppError('INPUT_INVALID', { fields: { revisedStartAt: 'time_not_later' } });
  const revisedEndAt = new Date(revisedStartAt.getTime() + promisedEndAt.getTime() - promisedStartAt.getTime());
  await tx.order.update({ where: { id: orderId }, data: { revisedStartAt, revisedEndAt }, select: { id: true } });
}

async function startAcceptanceClock(tx: Tx, orderId: string, now: Date): Promise<void> {
  const { store } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { store: { select: { ...SCHEDULE_SELECT, acceptWithinMinutes: true } } },
  });
  const clock = acceptanceClock(scheduleOf(store), store.acceptWithinMinutes, now);
  await tx.order.update({ where: { id: orderId }, data: { acceptBy: clock.acceptBy }, select: { id: true } });
  await enqueueAll(
    tx,
    'order.acceptanceDeadline',
    acceptanceSteps(clock).map(({ step, at }) => ({ data: { orderId, step }, startAfter: at })),
  );
}

async function scheduleArrival(tx: Tx, orderId: string, leftAt: Date): Promise<void> {
  const { travelMinutes } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { travelMinutes: true } });
  const estimatedArrivalAt = new Date(leftAt.getTime() + (travelMinutes ?? 0) * 60_000);
  await tx.order.update({ where: { id: orderId }, data: { estimatedArrivalAt }, select: { id: true } });
}
