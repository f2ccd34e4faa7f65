import type { Tx } from '@sweetspot/db';
import type { Move } from '@sweetspot/domain/orders/order-transitions';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { RevisedTime } from '@sweetspot/domain/orders/revised-time';
import { keepRevisedTime } from './keep-revised-time.ts';
import type { MoveCommand } from './move-command.ts';
import { effectOf, runEffects, type MoveServices } from './run-effects.ts';
import { cancelEffects, storeEffects } from './store-effects.ts';

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

export async function runMoveEffects(tx: Tx, services: MoveServices, made: MadeMove): Promise<void> {
  const { move, command, now } = made;
  if (command.event === 'accept' && made.revised !== null) await keepRevisedTime(tx, made.orderId, made.revised, now);
  if (command.event === 'undo')
    await tx.order.update({ where: { id: made.orderId }, data: { estimatedArrivalAt: null }, select: { id: true } });
  await cancelEffects(tx, { ...made, event: command.event });
  const effects = move.effects.map((kind) => effectOf(services, kind, command, now));
  const isWaiting = ({ kind }: { kind: MoveEffect }) => move.undoableUntil !== null && !AT_ONCE.includes(kind);
  await runEffects(
    tx,
    services,
    effects.filter((effect) => !isWaiting(effect)),
    made,
  );
  await storeEffects(
    tx,
    made,
    effects.filter(isWaiting).map((effect) => ({ ...effect, dueAt: move.effectsAt })),
  );
  // Last: whoever orders the same cake waits for this row until the transaction ends.
  if (command.event === 'pay') await countOrdered(tx, made.orderId);
}

/** Popularity orders the browse page. */
async function countOrdered(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE cake SET ordered_count = ordered_count + line.quantity
    FROM (SELECT cake_id, sum(quantity)::int AS quantity FROM order_line WHERE order_id = ${orderId}::uuid GROUP BY cake_id) AS line
    WHERE cake.id = line.cake_id`;
}
