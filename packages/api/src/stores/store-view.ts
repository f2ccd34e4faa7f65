import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { STORE_STATUSES } from '@sweetspot/domain/stores/store-status';
import { z } from 'zod';
import { cakeCardView, ratingView, reviewView } from '../cakes/index.ts';
import { dateView, instantView, moneyView, pictureView } from '../http/index.ts';

export const placeView = z.object({
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  postalCode: z.string().nullable(),
  state: z.string().nullable(),
  /** False where the code is known to be rough: the exact spot is asked for with a pin. */
  isCertain: z.boolean(),
});

export const storeCardView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  city: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  picture: pictureView.nullable(),
  rating: ratingView,
  offersDelivery: z.boolean(),
  offersPickup: z.boolean(),
  distanceMetres: z.int().nullable(),
  deliversThere: z.boolean().nullable(),
  isTakingOrders: z.boolean(),
});

const hoursView = z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() });
export const storeView = storeCardView.extend({
  legalName: z.string(),
  licenceNumber: z.string(),
  phone: z.string(),
  addressLine: z.string(),
  postalCode: z.string(),
  timeZone: z.string(),
  deliveryRadiusMetres: z.int(),
  deliveryFee: z.object({ base: moneyView, perKm: moneyView, freeAbove: moneyView.nullable() }),
  pickupHours: z.array(hoursView),
  deliveryHours: z.array(hoursView),
  /** Days to come on which other hours hold; null is closed. */
  unusualDays: z.array(z.object({ date: dateView, hours: hoursView.omit({ weekday: true }).nullable() })),
  cakes: z.array(cakeCardView),
  /** How its counter is laid out: each of the cakes above in one section, best sellers first. */
  sections: z.array(z.object({ category: z.enum(CAKE_CATEGORIES), cakeIds: z.array(z.uuid()) })),
  reviews: z.array(reviewView),
});

export const storeApplicationView = z.object({
  id: z.uuid(),
  name: z.string(),
  status: z.enum(STORE_STATUSES),
  statusReason: z.string().nullable(),
  createdAt: instantView,
});
