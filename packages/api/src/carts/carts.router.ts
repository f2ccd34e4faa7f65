import { addCartLineInput, cartLineRefInput, changeCartLineInput } from '@sweetspot/domain/carts/inputs';
import { publicProcedure, router } from '../trpc.ts';
import { cartView } from './cart-view.ts';
import { addCartLine, changeCartLine, removeCartLine } from './change-cart.ts';
import { getCart } from './get-cart.ts';

/** Every change answers with the cart as it now is. */
export const cartsRouter = router({
  get: publicProcedure.output(cartView).query(({ ctx }) => getCart(ctx)),
  addLine: publicProcedure
    .input(addCartLineInput)
    .output(cartView)
    .mutation(({ ctx, input }) => addCartLine(ctx, input)),
  changeLine: publicProcedure
    .input(changeCartLineInput)
    .output(cartView)
    .mutation(({ ctx, input }) => changeCartLine(ctx, input)),
  removeLine: publicProcedure
    .input(cartLineRefInput)
    .output(cartView)
    .mutation(({ ctx, input }) => removeCartLine(ctx, input)),
});
