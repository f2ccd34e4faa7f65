import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { z } from 'zod';
import { dateView, instantView, moneyView, phraseView } from '../http/index.ts';

export const slotView = z.object({
  id: z.string(),
  fulfilment: z.enum(FULFILMENTS),
  date: dateView,
  startAt: instantView,
  endAt: instantView,
  isOffered: z.boolean(),
  /** Why not, in words to be; null when offered. */
  refusal: phraseView.nullable(),
});
export const slotsView = z.object({
  timeZone: z.string(),
  days: z.array(z.object({ date: dateView, slots: z.array(slotView) })),
  earliest: slotView.nullable(),
  /** Why there is none at all ("does not deliver there"); null otherwise. */
  refusal: phraseView.nullable(),
  distanceMetres: z.int().nullable(),
  deliveryFee: moneyView.nullable(),
});
