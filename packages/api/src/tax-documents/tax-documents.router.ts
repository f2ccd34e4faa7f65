import { AppError } from '@sweetspot/domain/errors/app-error';
import { orderNumberInput, orderRefInput } from '@sweetspot/domain/orders/inputs';
import { z } from 'zod';
import { findVisibleOrder } from '../orders/index.ts';
import { publicProcedure, requireAllowed, router, storeProcedure } from '../trpc.ts';
import { loadTaxDocuments, taxDocumentsView } from './load-documents.ts';

/** For whoever's order it is. */
export const taxDocumentsRouter = router({
  ofOrder: publicProcedure
    .input(orderRefInput)
    .output(taxDocumentsView)
    .query(async ({ ctx, input }) => loadTaxDocuments(ctx, await findVisibleOrder(ctx, input))),
});

/** For the store that made it. */
export const storeTaxDocumentsRouter = router({
  ofOrder: storeProcedure
    .input(z.object({ number: orderNumberInput }))
    .output(taxDocumentsView)
    .query(async ({ ctx, input: { number } }) => {
      requireAllowed(ctx, ctx.staffRole, 'hand_out_bills');
      const order = await ctx.db.prisma.order.findFirst({ where: { number, storeId: ctx.storeId }, select: { id: true } });
      if (order === null) throw new AppError('NOT_FOUND');
      return loadTaxDocuments(ctx, order.id);
    }),
});
