import {
  agreeToTimeInput,
  cancelOrderInput,
  findOrdersInput,
  giftRefInput,
  orderRefInput,
  sendLinksInput,
} from '@sweetspot/domain/orders/inputs';
import { z } from 'zod';
import { okView, pageInput, pageOf } from '../http/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { agreeToTime } from './agree-to-time.ts';
import { cancelOrder } from './cancel-order.ts';
import { followStream } from './follow-stream.ts';
import { followGift, giftView, openGift } from './gift-page.ts';
import { countGuestOrders, joinGuestOrders } from './join-orders.ts';
import { listOrders } from './list-orders.ts';
import { ownOrderSummaryView, trackedOrderView } from './order-view.ts';
import { sendOrderLinks } from './send-order-links.ts';
import { findVisibleOrder, trackOrder } from './track-order.ts';

/** The last number seen; tRPC repeats it by itself after a lost connection. */
export const followInput = z.object({ lastEventId: z.coerce.string().max(20).nullish() });

export const ordersRouter = router({
  list: customerProcedure
    .input(pageInput.extend(findOrdersInput.shape))
    .output(pageOf(ownOrderSummaryView))
    .query(({ ctx, input }) => listOrders(ctx, input)),
  /** Of those placed as a guest with the account's confirmed address. */
  guestOrders: customerProcedure.output(z.object({ count: z.int() })).query(({ ctx }) => countGuestOrders(ctx)),
  joinGuestOrders: customerProcedure.output(z.object({ count: z.int() })).mutation(({ ctx }) => joinGuestOrders(ctx)),
  track: publicProcedure
    .input(orderRefInput)
    .output(trackedOrderView)
    .query(({ ctx, input }) => trackOrder(ctx, input)),
  cancel: publicProcedure
    .input(cancelOrderInput)
    .output(trackedOrderView)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),
  agreeToTime: publicProcedure
    .input(agreeToTimeInput)
    .output(trackedOrderView)
    .mutation(({ ctx, input }) => agreeToTime(ctx, input)),
  /** Answers the same whether the address is known or not. */
  sendLinks: publicProcedure
    .input(sendLinksInput)
    .output(okView)
    .mutation(({ ctx, input }) => sendOrderLinks(ctx, input)),
  /** For whoever receives it. */
  gift: publicProcedure
    .input(giftRefInput)
    .output(giftView)
    .query(({ ctx, input }) => openGift(ctx, input)),
  followGift: publicProcedure
    .input(giftRefInput.extend(followInput.shape))
    .subscription(({ ctx, input, signal }) => followGift(ctx, input, signal)),
  follow: publicProcedure.input(orderRefInput.extend(followInput.shape)).subscription(async function* ({ ctx, input, signal }) {
    const id = await findVisibleOrder(ctx, input);
    yield* followStream(ctx, { kind: 'order', id }, { lastEventId: input.lastEventId, signal, right: { as: 'holder' } });
  }),
});
