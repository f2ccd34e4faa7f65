import type { Tx } from '@sweetspot/db';

/**
 * The customer kept their cart while they paid; what they bought leaves it now, piece by piece, oldest line first. What was added
 * meanwhile stays, also where it raised the quantity of the ordered line.
 */
export async function takeOutOrdered(tx: Tx, orderId: string): Promise<void> {
  // A change of the cart under way is counted too: the amounts below are read after it.
  await tx.$queryRaw`
    SELECT c.id FROM cart_line c JOIN "order" o ON o.cart_id = c.cart_id WHERE o.id = ${orderId}::uuid ORDER BY c.id FOR UPDATE OF c`;
  await tx.$executeRaw`
    WITH ordered AS (
      SELECT cake_id, customization, sum(quantity) AS pieces FROM order_line WHERE order_id = ${orderId}::uuid
      GROUP BY cake_id, customization
    ), line AS (
      SELECT c.id, c.quantity, ordered.pieces - sum(c.quantity) OVER older + c.quantity AS wanted
      FROM cart_line c JOIN "order" o ON o.cart_id = c.cart_id JOIN ordered USING (cake_id, customization)
      WHERE o.id = ${orderId}::uuid
      WINDOW older AS (PARTITION BY c.cake_id, c.customization ORDER BY c.created_at, c.id)
    ), emptied AS (
      DELETE FROM cart_line USING line WHERE cart_line.id = line.id AND line.wanted >= line.quantity
    )
    UPDATE cart_line SET quantity = line.quantity - line.wanted FROM line
    WHERE cart_line.id = line.id AND line.wanted > 0 AND line.wanted < line.quantity`;
}
