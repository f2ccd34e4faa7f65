import { orderAgainInput, orderRefInput } from '@sweetspot/domain/orders/inputs';
import { cartView } from '../carts/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { againView } from './again-view.ts';
import { lookAgain } from './look-again.ts';
import { orderAgain } from './order-again.ts';

/** An earlier order once more. */
export const reordersRouter = router({
  look: publicProcedure
    .input(orderRefInput)
    .output(againView)
    .query(({ ctx, input }) => lookAgain(ctx, input)),
  add: publicProcedure
    .input(orderAgainInput)
    .output(cartView)
    .mutation(({ ctx, input }) => orderAgain(ctx, input)),
});
