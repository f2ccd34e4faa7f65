import { addCartLineInput, cartLineRefInput, changeCartLineInput } from '@sweetspot/domain/carts/inputs';
import { atOnce } from '../http/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { cartView } from './cart-view.ts';
import { addCartLine, changeCartLine, removeCartLine } from './change-cart.ts';
import { getCart } from './get-cart.ts';

/** Every change answers with the cart as it now is. */
export const cartsRouter = router({
  get: publicProcedure.output(atOnce(cartView)).query(({ ctx }) => getCart(ctx)),
  addLine: publicProcedure
    .input(addCartLineInput)
    .output(atOnce(cartView))
    .mutation(({ ctx, input }) => addCartLine(ctx, input)),
  changeLine: publicProcedure
    .input(changeCartLineInput)
    .output(atOnce(cartView))
    .mutation(({ ctx, input }) => changeCartLine(ctx, input)),
  removeLine: publicProcedure
    .input(cartLineRefInput)
    .output(atOnce(cartView))
    .mutation(({ ctx, input }) => removeCartLine(ctx, input)),
});
