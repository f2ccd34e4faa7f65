import type { Tx } from '@sweetspot/db';
import { toJson } from '../http/index.ts';
import { sortedJson } from './design-key.ts';
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
