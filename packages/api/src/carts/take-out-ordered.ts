import { Prisma, writeLater } from '@sweetspot/db';
import { toJson } from '../http/index.ts';
import type { TxContext } from '../transaction.ts';
import { sortedJson } from './design-key.ts';
import type { EvaluatedLine } from './evaluate-lines.ts';

/**
 * A group that the store attached or hid since a line was added changes the line's canonical form. It is written back before the line is
 * ordered, so that the order's line and the cart's are found equal when the bought cake leaves the cart. The design key stays: it is
 * only how the same design is found again, and another line may hold the new one.
 */
export async function keepCanonical({ tx }: TxContext, lines: readonly EvaluatedLine[]): Promise<void> {
  for (const { id, customization, evaluation } of lines) {
    if (sortedJson(customization) === sortedJson(evaluation.customization)) continue;
    await tx.cartLine.update({ where: { id }, data: { customization: toJson(evaluation.customization) }, select: { id: true } });
  }
}

/**
 * The customer kept their cart while they paid; what they bought leaves it now, whichever cart it is in by now. What was added meanwhile
 * stays, also where it raised the quantity of the ordered line or was designed anew: as a line that can be ordered again.
 */
export async function takeOutOrdered(
  { tx }: TxContext,
  { orderId, claimKeys }: { orderId: string; claimKeys: readonly string[] },
): Promise<void> {
  const keys = Prisma.sql`${[...claimKeys]}::uuid[]`;
  // A line designed anew since is another cake than the one bought. A second line of one design adds its own id to the key.
  const bought = Prisma.sql`(
    select coalesce(sum(l.quantity), 0)::int from order_line l where l.order_id = ${orderId}::uuid and l.claim_keys && line.claim_keys
    and split_part(l.design_key, ':', 1) = split_part(line.design_key, ':', 1))`;
  await writeLater(tx, {
    table: 'cart_line',
    rows: 'bought',
    sql: Prisma.sql`delete from cart_line line where line.claim_keys && ${keys} and line.quantity <= ${bought}`,
  });
  // A key of a line is no id of a row, and random as the database makes it.
  await writeLater(tx, {
    table: 'cart_line',
    rows: 'left',
    sql: Prisma.sql`update cart_line line set quantity = line.quantity - ${bought}, claim_keys = coalesce(
        (select array_agg(key) from unnest(line.claim_keys) key where key <> all(${keys})), array[gen_random_uuid()])
      where line.claim_keys && ${keys} and line.quantity > ${bought}`,
  });
}
