import type { Tx } from '@sweetspot/db';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import { z } from 'zod';
import { bookEarnings } from '../payments/book-operation.ts';
import { requestCapture, requestCollection, requestMoneyBack } from '../payments/request-operation.ts';
import type { MoveCommand } from './apply-move.ts';
import { startAnswerClock } from './keep-revised-time.ts';
import { confirmHold, releaseHold } from '../capacity/order-hold.ts';
import type { OrderMailEffect } from '../letters/queue-order-mails.ts';
import { scheduleArrival } from './schedule-arrival.ts';
import { startAcceptanceClock } from './start-acceptance-clock.ts';
import { startFirstPiece, takeBackTicks } from './start-first-piece.ts';

export type EffectNeeds = Readonly<Record<string, string | number | boolean | null>>;

export interface EffectTarget {
  readonly orderId: string;
  readonly moveId: string;
  readonly now: Date;
}

export interface EffectHandler {
  /** What it takes from the command, in a form that can be kept until it is due. */
  needs(command: MoveCommand, now: Date): EffectNeeds;
  /** Under the order's lock, at once or when it is due. */
  run(tx: Tx, target: EffectTarget, needs: unknown): Promise<void>;
}

export type EffectHandlers = Readonly<Record<Exclude<MoveEffect, OrderMailEffect>, EffectHandler>>;

/** What each effect does; mails are queued together by `queueOrderMails`. */
export const EFFECT_HANDLERS: EffectHandlers = {
  confirm_capacity: ofOrder(confirmHold),
  release_capacity: ofOrder(releaseHold),
  start_acceptance_clock: ofOrder(startAcceptanceClock),
  start_answer_clock: ofOrder(startAnswerClock),
  capture_payment: ofOrder(requestCapture),
  void_or_refund: ofOrder(requestMoneyBack),
  collect_cash: ofCommand(
    z.object({ userId: z.uuid().nullable() }),
    ({ actorUserId }) => ({ userId: actorUserId }),
    async (tx, { orderId, now }, { userId }) => {
      await requestCollection(tx, orderId, userId);
      await bookEarnings(tx, orderId, now);
    },
  ),
  schedule_arrival: ofCommand(
    z.object({ leftAt: z.coerce.date<string>() }),
    ({ tappedAt }, now) => ({ leftAt: (tappedAt ?? now).toISOString() }),
    (tx, { orderId }, { leftAt }) => scheduleArrival(tx, orderId, leftAt),
  ),
  start_first_line: ofCommand(
    z.object({ userId: z.uuid().nullable(), commandId: z.uuid().nullable(), tappedAt: z.coerce.date<string>() }),
    ({ actorUserId, commandId, tappedAt }, now) => ({ userId: actorUserId, commandId, tappedAt: (tappedAt ?? now).toISOString() }),
    (tx, { orderId, now }, tick) => startFirstPiece(tx, { ...tick, orderId, now }),
  ),
  take_back_ticks: ofOrder(takeBackTicks),
};

function ofOrder(run: (tx: Tx, orderId: string, now: Date) => Promise<void>): EffectHandler {
  return { needs: () => ({}), run: (tx, { orderId, now }) => run(tx, orderId, now) };
}

function ofCommand<S extends z.ZodType<unknown, EffectNeeds>>(
  schema: S,
  needs: (command: MoveCommand, now: Date) => z.input<S>,
  run: (tx: Tx, target: EffectTarget, needs: z.output<S>) => Promise<void>,
): EffectHandler {
  return { needs, run: (tx, target, kept) => run(tx, target, schema.parse(kept)) };
}
