import { moveOrderInput, orderNumberInput, tickPieceInput } from '@sweetspot/domain/orders/inputs';
import { tracked } from '@trpc/server';
import { z } from 'zod';
import { pageInput, pageOf, instantView, okView } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { boardView, ticketView, type OrderEventView } from '../orders/order-view.ts';
import { followInput } from '../orders/orders.router.ts';
import { router, storeProcedure } from '../trpc.ts';

export const storeOrdersRouter = router({
  /** Open orders by promise time, with the finished ones of the last day. */
  board: storeProcedure.output(boardView).query(notBuilt),
  byNumber: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(ticketView)
    .query(notBuilt),
  /** Finished and future ones too, by number or name. */
  search: storeProcedure
    .input(pageInput.extend({ words: z.string().trim().max(100) }))
    .output(pageOf(ticketView))
    .query(notBuilt),
  /** Each command answers with the ticket as it now is, and with the moves now allowed. */
  move: storeProcedure.input(moveOrderInput).output(ticketView).mutation(notBuilt),
  tick: storeProcedure.input(tickPieceInput).output(ticketView).mutation(notBuilt),
  /** Silences the bell on every console of the store. */
  acknowledge: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(ticketView)
    .mutation(notBuilt),
  pause: storeProcedure
    .input(z.object({ minutes: z.int().min(0).max(1440) }))
    .output(z.object({ pausedUntil: instantView.nullable() }))
    .mutation(notBuilt),
  follow: storeProcedure.input(followInput).subscription(async function* () {
    yield tracked('0', notBuilt() as OrderEventView);
  }),
  /** A console says it is there, under the name of its device. */
  greet: storeProcedure
    .input(z.object({ deviceName: z.string().trim().min(1).max(80), appVersion: z.string().max(40).nullable() }))
    .output(okView)
    .mutation(notBuilt),
});
