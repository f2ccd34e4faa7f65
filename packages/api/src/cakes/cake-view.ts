import { ALLERGENS, ALLERGEN_PRESENCES, DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { FLAVOUR_FAMILIES } from '@sweetspot/domain/cakes/flavour-families';
import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { cakeDesignInput, customizableCakeSchema } from '@sweetspot/domain/customization/inputs';
import { z } from 'zod';
import { instantView, moneyView, pageOf, phraseView, pictureView } from '../http/index.ts';
import { reviewView } from './review.ts';

export const allergenProfileView = z.record(z.enum(ALLERGENS), z.enum(ALLERGEN_PRESENCES));
export const ratingView = z.object({ average: z.number().nullable(), count: z.int() });

/** What is worth saying of how a search was read. */
export const searchNotesView = z.object({
  /** What was typed, and what it was taken for where that is another word. */
  readAs: z.array(z.object({ said: z.string(), kind: z.enum(['diet', 'free_from', 'occasion', 'word']), meant: z.array(z.string()) })),
  /** Words that only say "cake". */
  anything: z.array(z.string()),
  leftOut: z.array(z.string()),
  /** Where no cake fits all of it and those shown come nearest: all of it, and what was held to. */
  nearest: z.object({ wanted: z.array(z.string()), kept: z.array(z.string()) }).nullable(),
});

/** Where a day was asked for: the first slot in which the cake can be booked then. */
export const cardSlotView = z.object({
  fulfilment: z.enum(FULFILMENTS),
  id: z.string(),
  startAt: instantView,
  endAt: instantView,
  timeZone: z.string(),
});

/** A cake in a list, as it comes (defaults chosen). */
export const cakeCardView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  flavour: z.string(),
  price: moneyView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  /** What it is not as it comes, but can be had as with other choices. */
  canBe: z.array(z.enum(['eggless', ...DIETARY_CLAIMS])),
  allergens: allergenProfileView,
  design: cakeDesignInput,
  photo: pictureView.nullable(),
  rating: ratingView,
  leadTimeMinutes: z.int(),
  /** The size it is shown and priced in, where it was asked for by the number of guests. */
  size: z.object({ serves: z.int(), weightGrams: z.int().nullable() }).nullable(),
  isSoldOut: z.boolean(),
  store: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), city: z.string() }),
  /** From the place asked for; null without one. */
  distanceMetres: z.int().nullable(),
  deliversThere: z.boolean().nullable(),
  slot: cardSlotView.nullable(),
});
export const cakePageView = pageOf(cakeCardView).extend({
  /** Families worth offering as filters for what was found, the fullest first. */
  flavours: z.array(z.enum(FLAVOUR_FAMILIES)),
  search: searchNotesView.nullable(),
  /** Only so many stores could be asked for room on the day: there may be more. */
  isPartial: z.boolean(),
});

export const cakeView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  flavour: z.string(),
  occasions: z.array(z.string()),
  isSoldOut: z.boolean(),
  isSignature: z.boolean(),
  photos: z.array(pictureView),
  rating: ratingView,
  /** What `evaluateCustomization` needs, so that the browser prices, checks and draws by itself. */
  customizable: customizableCakeSchema,
  store: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    timeZone: z.string(),
    offersDelivery: z.boolean(),
    offersPickup: z.boolean(),
    licenceNumber: z.string(),
    rating: ratingView,
    isTakingOrders: z.boolean(),
  }),
  reviews: z.array(reviewView),
});

export const choiceView = z.object({ group: z.string(), role: z.string(), choice: z.string() });
export const pricePartView = z.object({ label: z.string(), amount: moneyView });

export const quoteView = z.object({
  isOrderable: z.boolean(),
  problems: z.array(z.object({ code: z.string(), groupId: z.string(), optionIds: z.array(z.string()), phrase: phraseView })),
  unitPrice: moneyView,
  parts: z.array(pricePartView),
  allergens: allergenProfileView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  serves: z.int(),
  leadTimeMinutes: z.int(),
  preparationMinutes: z.int(),
});
