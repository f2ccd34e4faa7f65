import { addCartLineInput, cartLineRefInput, changeCartLineInput } from '@sweetspot/domain/carts/inputs';
import { notBuilt } from '../not-built.ts';
import { publicProcedure, router } from '../trpc.ts';
import { cartView } from './cart-view.ts';

/** Every change answers with the cart as it now is. */
export const cartsRouter = router({
  get: publicProcedure.output(cartView).query(notBuilt),
  addLine: publicProcedure.input(addCartLineInput).output(cartView).mutation(notBuilt),
  changeLine: publicProcedure.input(changeCartLineInput).output(cartView).mutation(notBuilt),
  removeLine: publicProcedure.input(cartLineRefInput).output(cartView).mutation(notBuilt),
});
