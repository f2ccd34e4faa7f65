import { answerByOf } from '@sweetspot/domain/amendments/amendment-state';
import {
  changeableLineInput,
  ownChangeInput,
  proposeChangeInput,
  proposeTimeInput,
  quoteChangeInput,
} from '@sweetspot/domain/amendments/inputs';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { orderRefInput } from '@sweetspot/domain/orders/inputs';
import { z } from 'zod';
import { slotsView } from '../capacity/index.ts';
import { findVisibleOrder } from '../orders/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { withdrawChange } from './answer-change.ts';
import { changeableLineView, loadChangeableLine } from './changeable-line.ts';
import { changeQuoteView, changesView, comparedChange, loadChanges } from './load-changes.ts';
import { offerOtherTimes, proposeTime } from './other-times.ts';
import { proposeChange, quoteChange } from './propose-change.ts';
import { payChange } from './settle-change.ts';

/** A customer's changes of an order that the store has accepted. */
export const orderChangesRouter = router({
  list: publicProcedure
    .input(orderRefInput)
    .output(changesView)
    .query(async ({ ctx, input }) => loadChanges(ctx, await findVisibleOrder(ctx, input))),
  line: publicProcedure
    .input(changeableLineInput)
    .output(changeableLineView)
    .query(async ({ ctx, input }) => loadChangeableLine(ctx, input)),
  quote: publicProcedure
    .input(quoteChangeInput)
    .output(changeQuoteView)
    .query(async ({ ctx, input }) => {
      const { order, before, after } = await quoteChange(ctx, input);
      return { ...comparedChange(before, after, order.currency as CurrencyCode), answerBy: answerByOf(order).toISOString() };
    }),
  propose: publicProcedure
    .input(proposeChangeInput)
    .output(changesView)
    .mutation(async ({ ctx, input }) => loadChanges(ctx, await proposeChange(ctx, input))),
  /** For when else the order could be: its slots as checkout shows a new order's. */
  times: publicProcedure
    .input(orderRefInput)
    .output(slotsView)
    .query(({ ctx, input }) => offerOtherTimes(ctx, input)),
  proposeTime: publicProcedure
    .input(proposeTimeInput)
    .output(changesView)
    .mutation(async ({ ctx, input }) => loadChanges(ctx, await proposeTime(ctx, input))),
  withdraw: publicProcedure
    .input(ownChangeInput)
    .output(changesView)
    .mutation(async ({ ctx, input }) => loadChanges(ctx, await withdrawChange(ctx, input))),
  /** Where to pay what it costs more. */
  pay: publicProcedure
    .input(ownChangeInput)
    .output(
      z.object({
        next: z.discriminatedUnion('type', [
          z.object({ type: z.literal('approve'), url: z.string() }),
          z.object({ type: z.literal('track'), path: z.string() }),
        ]),
      }),
    )
    .mutation(async ({ ctx, input }) => ({ next: await payChange(ctx, input) })),
});
