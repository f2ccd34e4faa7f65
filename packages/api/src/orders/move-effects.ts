import { enqueue, insertLater, Prisma, writeLater } from '@sweetspot/db';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { Move } from '@sweetspot/domain/orders/order-transitions';
import type { RevisedTime } from '@sweetspot/domain/orders/revised-time';
import type { EffectNeeds, EffectHandler, EffectHandlers, EffectTarget, ReadyEffect, Tap, TxContext } from '../transaction.ts';
import { keepRevisedTime } from './keep-revised-time.ts';
import type { MoveCommand } from './move-command.ts';

interface MadeMove {
  readonly orderId: string;
  readonly moveId: string;
  /** The one before it, which an undo takes back. */
  readonly previousMoveId: string | null;
  readonly move: Pick<Move, 'effects' | 'effectsAt' | 'undoableUntil'>;
  readonly command: MoveCommand;
  /** With an acceptance: the later time it is for. */
  readonly revised: RevisedTime | null;
  readonly now: Date;
}

/** These are part of the move itself and are undone with it; the others leave the house, so they wait until it cannot be undone. */
const AT_ONCE: readonly MoveEffect[] = ['start_first_line', 'take_back_ticks', 'schedule_arrival'];

export async function runMoveEffects(t: TxContext, made: MadeMove): Promise<void> {
  const { move, command, now } = made;
  if (command.event === 'accept' && made.revised !== null) await keepRevisedTime(t, made.orderId, made.revised, now);
  if (command.event === 'undo')
    await t.tx.order.update({ where: { id: made.orderId }, data: { estimatedArrivalAt: null, nearlyThereAt: null }, select: { id: true } });
  await cancelEffects(t, { ...made, event: command.event });
  const effects = move.effects.map((kind) => effectOf(t, kind, command, now));
  const isWaiting = ({ kind }: { kind: MoveEffect }) =>
    t.handlers.effects[kind].due !== undefined || (move.undoableUntil !== null && !AT_ONCE.includes(kind));
  await runEffects(
    t,
    effects.filter((effect) => !isWaiting(effect)),
    made,
  );
  await storeEffects(t, made, await datedEffects(t, made, effects.filter(isWaiting)));
  // Last: whoever orders the same cake waits for this row until the transaction ends.
  if (command.event === 'pay') await countOrdered(t, made.orderId);
}

type UndatedEffect = Omit<StoredEffect, 'dueAt'>;

/** Each with its own time, or that of the move; none of them before the move can no longer be undone. */
async function datedEffects(t: TxContext, { orderId, move }: MadeMove, effects: readonly UndatedEffect[]): Promise<StoredEffect[]> {
  const dated = await Promise.all(
    effects.map(async (effect) => {
      const handler = t.handlers.effects[effect.kind];
      const at = handler.due === undefined ? move.effectsAt : await handler.due(t, orderId);
      return at === null ? [] : [{ ...effect, dueAt: new Date(Math.max(at.getTime(), move.effectsAt.getTime())) }];
    }),
  );
  return dated.flat();
}

/** Popularity orders the browse page. */
async function countOrdered({ tx }: TxContext, orderId: string): Promise<void> {
  await writeLater(tx, {
    table: 'cake',
    sql: Prisma.sql`update cake set ordered_count = ordered_count + line.quantity
      from (select cake_id, sum(quantity)::int as quantity from order_line where order_id = ${orderId}::uuid group by cake_id) as line
      where cake.id = line.cake_id`,
  });
}

export interface StoredEffect {
  readonly kind: MoveEffect;
  readonly needs: EffectNeeds;
  readonly dueAt: Date;
}

/** Writes down what a move sets off later, with the move, and asks to be called when the first of it is due. Once a move. */
async function storeEffects(
  t: TxContext,
  { orderId, moveId }: { readonly orderId: string; readonly moveId: string },
  effects: readonly StoredEffect[],
): Promise<void> {
  if (effects.length === 0) return;
  await insertLater(
    t.tx,
    'order_move_effect',
    effects.map((effect, position) => ({ ...effect, moveId, position, orderId })),
  );
  await callWhenDue(
    t,
    moveId,
    effects.map(({ dueAt }) => dueAt),
  );
}

/** At the first of these times. */
export async function callWhenDue({ tx }: TxContext, orderMoveId: string, dueAt: readonly Date[]): Promise<void> {
  const startAfter = new Date(Math.min(...dueAt.map((at) => at.getTime())));
  await enqueue(tx, { name: 'order.afterMove', data: { orderMoveId } }, { startAfter });
}

/** What the present move takes back, or makes untrue before it was told, is never done. */
async function cancelEffects(
  { tx }: TxContext,
  { orderId, event, previousMoveId, now }: { orderId: string; event: OrderEvent; previousMoveId: string | null; now: Date },
): Promise<void> {
  const ended = endedBy(event, previousMoveId);
  if (ended === null) return;
  await tx.orderMoveEffect.updateMany({ where: { orderId, doneAt: null, ...ended }, data: { cancelledAt: now } });
}

function endedBy(event: OrderEvent, previousMoveId: string | null): Prisma.OrderMoveEffectWhereInput | null {
  if (event === 'cancel') return {};
  if (event === 'unready') return { move: { event: 'make_ready' } };
  return event === 'undo' && previousMoveId !== null ? { moveId: previousMoveId } : null;
}

function effectOf({ handlers }: TxContext, kind: MoveEffect, tap: Tap, now: Date): { kind: MoveEffect; needs: EffectNeeds } {
  return { kind, needs: handlers.effects[kind].needs(tap, now) };
}

/** Throws at a kind nobody here knows: written by a newer version, it is for that one to do; a word mistyped must not get lost. */
export async function runEffects(t: TxContext, effects: readonly ReadyEffect[], { orderId, moveId, now }: EffectTarget): Promise<void> {
  const byHandler = Map.groupBy(effects, ({ kind }) => handlerOf(t.handlers.effects, kind));
  for (const [handler, own] of byHandler) await handler.run(t, { orderId, moveId, now }, own);
}

function handlerOf(handlers: EffectHandlers, kind: string): EffectHandler {
  const named: Readonly<Record<string, EffectHandler>> = handlers;
  const handler = Object.hasOwn(named, kind) ? named[kind] : undefined;
  if (handler === undefined) throw new Error(`Nobody knows how to do the effect "${kind}".`);
  return handler;
}
