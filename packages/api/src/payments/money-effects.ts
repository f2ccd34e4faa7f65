import { z } from 'zod';
import { ofOrder, ofTap, type EffectHandlers } from '../transaction.ts';
import { bookEarnings } from './book-operation.ts';
import { requestCapture, requestCollection, requestMoneyBack } from './request-operation.ts';

/** What the moves of an order do with its money. */
export const moneyEffects = {
  capture_payment: ofOrder(requestCapture),
  void_or_refund: ofOrder(requestMoneyBack),
  collect_cash: ofTap(
    z.object({ userId: z.uuid().nullable() }),
    ({ actorUserId }) => ({ userId: actorUserId }),
    async (t, { orderId, now }, { userId }) => {
      await requestCollection(t, orderId, userId);
      await bookEarnings(t, orderId, now);
    },
  ),
} satisfies Partial<EffectHandlers>;
