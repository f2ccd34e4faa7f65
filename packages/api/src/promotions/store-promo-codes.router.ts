import { storePromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { requireAllowed, router, storeProcedure } from '../trpc.ts';
import { createPromoCode, endPromoCode, listPromoCodes } from './manage-promo-codes.ts';
import { promoCodeView } from './promo-row.ts';

const promoProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'keep_promo_codes');
  return next({ ctx: { ...ctx, keeper: { by: 'store' as const, storeId: ctx.storeId } } });
});

export const storePromoCodesRouter = router({
  list: promoProcedure
    .input(pageInput)
    .output(pageOf(promoCodeView))
    .query(({ ctx, input }) => listPromoCodes(ctx, ctx.keeper, input)),
  create: promoProcedure
    .input(storePromoCodeInput)
    .output(promoCodeView)
    .mutation(({ ctx, input: { storeId, ...input } }) => createPromoCode(ctx, ctx.keeper, { ...input, storeId, fundedBy: 'store' })),
  end: promoProcedure
    .input(z.object({ id: z.uuid() }))
    .output(promoCodeView)
    .mutation(({ ctx, input }) => endPromoCode(ctx, ctx.keeper, input)),
});
