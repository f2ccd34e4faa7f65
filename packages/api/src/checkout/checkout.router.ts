import { applyPromoCodeInput, holdSlotInput, orderRefInput, placeOrderInput, idempotencyKeyInput } from '@sweetspot/domain/orders/inputs';
import { saveDraftInput } from '@sweetspot/domain/orders/draft-inputs';
import { PAYMENT_METHODS } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import { atOnce, okView } from '../http/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { applyPromoCode } from './apply-promo-code.ts';
import { checkoutView, heldSlotView, paymentResultView, placedOrderView, pricedPartView } from './checkout-view.ts';
import { holdSlot, releaseSlot } from './hold-slot.ts';
import { savedDraftView, saveDraft } from './kept-draft.ts';
import { payAgain } from './pay-again.ts';
import { placeOrder } from './place-order.ts';
import { settlePayment } from './settle-payment.ts';
import { startCheckout } from './start-checkout.ts';

export const checkoutRouter = router({
  start: publicProcedure
    .input(z.object({ storeId: z.uuid() }))
    .output(atOnce(checkoutView))
    .query(({ ctx, input }) => startCheckout(ctx, input)),
  /** For whoever is signed in: what they typed so far, so that another device of theirs goes on there. */
  saveDraft: customerProcedure
    .input(saveDraftInput)
    .output(atOnce(savedDraftView))
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  /** Replaces the hold that this part of the cart had. */
  holdSlot: publicProcedure
    .input(holdSlotInput)
    .output(atOnce(heldSlotView))
    .mutation(({ ctx, input }) => holdSlot(ctx, input)),
  releaseSlot: publicProcedure
    .input(z.object({ holdId: z.uuid() }))
    .output(atOnce(okView))
    .mutation(({ ctx, input }) => releaseSlot(ctx, input)),
  /** What the part of the cart that is held costs with a code. */
  applyPromoCode: publicProcedure
    .input(applyPromoCodeInput)
    .output(atOnce(pricedPartView))
    .query(({ ctx, input }) => applyPromoCode(ctx, input)),
  place: publicProcedure
    .input(placeOrderInput)
    .output(atOnce(placedOrderView))
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  /** A new attempt for an order that still waits for its money, or whose capture failed. */
  payAgain: publicProcedure
    .input(orderRefInput.extend({ method: z.enum(PAYMENT_METHODS), idempotencyKey: idempotencyKeyInput }))
    .output(atOnce(placedOrderView))
    .mutation(({ ctx, input }) => payAgain(ctx, input)),
  /** Back from the gateway: reads the gateway's truth, never the address bar's. Safe to call any number of times. */
  settle: publicProcedure
    .input(orderRefInput)
    .output(atOnce(paymentResultView))
    .mutation(({ ctx, input }) => settlePayment(ctx, input)),
});
