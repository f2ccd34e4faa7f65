import { cancelOrderInput, orderNumberInput } from '@sweetspot/domain/orders/inputs';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { orderSummaryView, trackedOrderView, type OrderEventView } from './order-view.ts';

/** By account, or by the secret of the order's link. */
export const orderRefInput = z.object({ number: orderNumberInput, secret: z.string().max(200).nullable().default(null) });
/** The last number seen; tRPC repeats it by itself after a lost connection. */
export const followInput = z.object({ lastEventId: z.coerce.string().max(20).nullish() });

export const ordersRouter = router({
  list: customerProcedure.input(pageInput).output(pageOf(orderSummaryView)).query(notBuilt),
  track: publicProcedure.input(orderRefInput).output(trackedOrderView).query(notBuilt),
  cancel: publicProcedure.input(cancelOrderInput).output(trackedOrderView).mutation(notBuilt),
  follow: publicProcedure.input(orderRefInput.extend(followInput.shape)).subscription(async function* () {
    yield tracked('0', notBuilt() as OrderEventView);
  }),
});
