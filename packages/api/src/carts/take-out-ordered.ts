import type { Tx } from '@sweetspot/db';
import { randomUUID } from 'node:crypto';
import { toJson } from '../http/index.ts';
import { isSameDesign, sortedJson } from './design-key.ts';
import type { EvaluatedLine } from './evaluate-lines.ts';

/**
 * A group that the store attached or hid since a line was added changes the line's canonical form. It is written back before the line is
 * ordered, so that the order's line and the cart's are found equal when the bought cake leaves the cart. The design key stays: it is
 * only how the same design is found again, and another line may hold the new one.
 */
export async function keepCanonical(tx: Tx, lines: readonly EvaluatedLine[]): Promise<void> {
  for (const { id, customization, evaluation } of lines) {
    if (sortedJson(customization) === sortedJson(evaluation.customization)) continue;
    await tx.cartLine.update({ where: { id }, data: { customization: toJson(evaluation.customization) }, select: { id: true } });
  }
}

/**
 * The customer kept their cart while they paid; what they bought leaves it now, whichever cart it is in by now. What was added meanwhile
 * stays, also where it raised the quantity of the ordered line or was designed anew: as a line that can be ordered again.
 */
export async function takeOutOrdered(tx: Tx, orderId: string): Promise<void> {
  const bought = await tx.orderLine.findMany({ where: { orderId }, select: { claimKeys: true, designKey: true, quantity: true } });
  const keys = bought.flatMap(({ claimKeys }) => claimKeys);
  if (keys.length === 0) return;
  // A change of the cart under way is waited for, and may put the keys into another line: the lines are read after it.
  await tx.$queryRaw`select id from cart_line where claim_keys && ${keys}::uuid[] order by id for update`;
  const lines = await tx.$queryRaw<CartLine[]>`
    select id, claim_keys as "claimKeys", design_key as "designKey", quantity from cart_line
    where claim_keys && ${keys}::uuid[] order by id for update`;
  for (const line of lines) {
    const quantity = line.quantity - boughtOf(line, bought);
    const claimKeys = line.claimKeys.filter((key) => !keys.includes(key));
    if (quantity <= 0) await tx.cartLine.delete({ where: { id: line.id }, select: { id: true } });
    else
      await tx.cartLine.update({
        where: { id: line.id },
        data: { quantity, claimKeys: claimKeys.length > 0 ? claimKeys : [randomUUID()] },
        select: { id: true },
      });
  }
}

interface CartLine {
  readonly id: string;
  readonly claimKeys: readonly string[];
  readonly designKey: string;
  readonly quantity: number;
}

interface BoughtLine {
  readonly claimKeys: readonly string[];
  readonly designKey: string | null;
  readonly quantity: number;
}

/** A line designed anew since is another cake than the one bought. */
function boughtOf({ claimKeys, designKey }: CartLine, bought: readonly BoughtLine[]): number {
  return bought
    .filter(
      (line) => line.designKey !== null && isSameDesign(line.designKey, designKey) && line.claimKeys.some((key) => claimKeys.includes(key)),
    )
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
