import { moveOrderInput, orderNumberInput, tickPieceInput } from '@sweetspot/domain/orders/inputs';
import { lineInput, searchWordsInput } from '@sweetspot/domain/text/inputs';
import { z } from 'zod';
import { instantView, okView, pageInput, pageOf } from '../http/index.ts';
import { acknowledgeChange, answerChange } from '../amendments/index.ts';
import { acknowledgeChangeInput, answerChangeInput } from '@sweetspot/domain/amendments/inputs';
import { followInput, followStream, tellNearlyThere } from '../orders/index.ts';
import { requestRefundInput } from '@sweetspot/domain/payments/inputs';
import { loadRefunds, refundsView, requestRefundOfOrder, withdrawRefund } from '../refunds/index.ts';
import { requireAllowed, router, storeProcedure } from '../trpc.ts';
import { laterTimeView, listLaterTimes } from '../capacity/index.ts';
import { boardView, getTicket, loadBoard, loadTicket, searchTickets } from './board.ts';
import { acknowledgeTicket, greetConsole, moveTicket, pauseStore, tickTicket } from './commands.ts';
import { ticketView } from './ticket.ts';

/** Money is the owner's matter. */
const refundProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'ask_refund');
  return next({ ctx: { ...ctx, asker: { by: 'store' as const, storeId: ctx.storeId } } });
});

export const storeOrdersRouter = router({
  /** Open orders by promise time, with the finished ones of the last day. */
  board: storeProcedure.output(boardView).query(({ ctx }) => loadBoard(ctx)),
  byNumber: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(ticketView)
    .query(({ ctx, input }) => getTicket(ctx, input)),
  /** Finished and future ones too, by number or name. */
  search: storeProcedure
    .input(pageInput.extend({ words: searchWordsInput }))
    .output(pageOf(ticketView))
    .query(({ ctx, input }) => searchTickets(ctx, input)),
  /** For when else an order can be accepted, and whether there is room then. */
  laterTimes: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(z.array(laterTimeView))
    .query(async ({ ctx, input }) => listLaterTimes(ctx, (await getTicket(ctx, input)).id)),
  /** Each command answers with the ticket as it now is, and with the moves now allowed. */
  move: storeProcedure
    .input(moveOrderInput)
    .output(ticketView)
    .mutation(({ ctx, input }) => moveTicket(ctx, input)),
  tick: storeProcedure
    .input(tickPieceInput)
    .output(ticketView)
    .mutation(({ ctx, input }) => tickTicket(ctx, input)),
  /** Silences the bell on every console of the store. */
  acknowledge: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(ticketView)
    .mutation(({ ctx, input }) => acknowledgeTicket(ctx, input)),
  /** The courier is nearly there: the customer is told before the clock would. */
  tellNearlyThere: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(ticketView)
    .mutation(async ({ ctx, input }) => loadTicket(ctx, await tellNearlyThere(ctx, input))),
  /** Taken in one tap, or declined with a reason. */
  answerChange: storeProcedure
    .input(answerChangeInput)
    .output(ticketView)
    .mutation(async ({ ctx, input }) => loadTicket(ctx, await answerChange(ctx, input))),
  /** The kitchen has seen old and new. */
  acknowledgeChange: storeProcedure
    .input(acknowledgeChangeInput)
    .output(ticketView)
    .mutation(async ({ ctx, input }) => loadTicket(ctx, await acknowledgeChange(ctx, input))),
  refunds: refundProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(refundsView)
    .query(async ({ ctx, input }) => loadRefunds(ctx, ctx.asker, (await getTicket(ctx, input)).id)),
  /** An admin decides. */
  askRefund: refundProcedure
    .input(requestRefundInput)
    .output(refundsView)
    .mutation(async ({ ctx, input }) => loadRefunds(ctx, ctx.asker, await requestRefundOfOrder(ctx, ctx.asker, input))),
  withdrawRefund: refundProcedure
    .input(z.object({ id: z.uuid() }))
    .output(refundsView)
    .mutation(async ({ ctx, input }) => loadRefunds(ctx, ctx.asker, await withdrawRefund(ctx, ctx.asker, input))),
  pause: storeProcedure
    .input(z.object({ minutes: z.int().min(0).max(1440) }))
    .output(z.object({ pausedUntil: instantView.nullable() }))
    .mutation(({ ctx, input }) => pauseStore(ctx, input)),
  follow: storeProcedure.input(followInput).subscription(({ ctx, input, signal }) =>
    followStream(
      ctx,
      { kind: 'store', id: ctx.storeId },
      {
        lastEventId: input.lastEventId,
        signal,
        right: { as: 'staff', storeId: ctx.storeId },
      },
    ),
  ),
  /** A console says it is there, under the name of its device. */
  greet: storeProcedure
    .input(z.object({ deviceName: lineInput().min(1).max(80), appVersion: z.string().max(40).nullable() }))
    .output(okView)
    .mutation(({ ctx, input }) => greetConsole(ctx, input)),
});
