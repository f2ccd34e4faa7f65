import type { orderAgainInput } from '@sweetspot/domain/orders/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import { hashVisitorToken, newVisitorToken, openCart, putDesign, viewOpenedCart, type CartView } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { onlyOnce } from '../idempotency.ts';
import { findVisibleOrder } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { linesAgain } from './look-again.ts';

type Wanted = z.output<typeof orderAgainInput>['lines'];
const doneSchema = z.object({ lines: z.int() });

/**
 * Puts cakes of an earlier order into the cart, each as it was shown; all of them or none. The same command again does nothing. Throws
 * AGAIN_STALE, LINE_FULL, CART_FULL.
 */
export async function orderAgain(ctx: Context, { lines: wanted, commandId, ...ref }: z.output<typeof orderAgainInput>): Promise<CartView> {
  const orderId = await findVisibleOrder(ctx, ref);
  const token = ctx.visitorToken ?? newVisitorToken();
  const userId = ctx.viewer?.userId ?? null;
  const cart = await inTx(ctx, async (t) => {
    const opened = await openCart(t, userId === null ? { visitorToken: token } : { userId });
    // A visitor whose answer was lost before it brought the cookie has another cart by then, and gets the cakes there.
    const actor = userId ?? hashVisitorToken(token);
    const request = { actor, operation: 'reorders.add', key: commandId, input: { orderId, wanted } };
    await onlyOnce(t, request, doneSchema, () => putAgain(t, { cartId: opened.id, orderId, wanted }));
    return opened;
  });
  if (userId === null && ctx.visitorToken === null) ctx.cookies.setVisitor(token);
  return viewOpenedCart(ctx, cart);
}

async function putAgain(t: TxContext, { cartId, orderId, wanted }: { cartId: string; orderId: string; wanted: Wanted }) {
  const { lines } = await linesAgain(t.tx, orderId);
  for (const { position, key } of wanted) {
    const line = lines.find(({ view }) => view.position === position);
    if (!line || line.view.key !== key || line.cakeId === null || line.evaluation === null) throw new AppError('AGAIN_STALE');
    const { cakeId, customizable, evaluation, view } = line;
    await putDesign(t, cartId, { cakeId, customizable, customization: evaluation.customization, quantity: view.quantity });
  }
  return { lines: wanted.length };
}
