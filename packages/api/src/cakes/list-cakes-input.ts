import { ALLERGENS, DIETARY_CLAIMS } from '@sweetspot/domain/allergens/allergen';
import { CAKE_CATEGORIES } from '@sweetspot/domain/cakes/categories';
import { FLAVOUR_FAMILIES } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { FULFILMENTS } from '@sweetspot/domain/orders/order-status';
import { pointInput } from '@sweetspot/domain/orders/inputs';
import { dateInput } from '@sweetspot/domain/text/calendar-inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { MOST_WHOLE } from '@sweetspot/domain/text/number-inputs';
import { z } from 'zod';
import { pageInput } from '../http/index.ts';

export const guestsInput = z.int().min(1).max(1000);

/** `veg` leaves out egg too; `eggless` is the same shelf under its everyday name. */
export const DIETS = ['veg', 'eggless', ...DIETARY_CLAIMS] as const;

const CAKE_SORTS = ['relevance', 'price_up', 'price_down', 'rating', 'distance'] as const;

export const listCakesInput = pageInput.extend({
  /** Typo-tolerant, over cakes, flavours, diets, occasions, descriptions and stores; in English, Hindi and Marathi. */
  words: searchWordsInput.default(''),
  category: z.enum(CAKE_CATEGORIES).nullish(),
  occasion: z.enum(OCCASIONS).nullish(),
  diet: z.enum(DIETS).nullish(),
  freeFrom: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).default([]),
  flavour: z.enum(FLAVOUR_FAMILIES).nullish(),
  priceMinMinor: z.int().min(0).max(MOST_WHOLE).nullish(),
  priceMaxMinor: z.int().min(0).max(MOST_WHOLE).nullish(),
  minRating: z.number().min(1).max(5).nullish(),
  near: pointInput.nullish(),
  withinMetres: z.int().min(100).max(200_000).nullish(),
  fulfilment: z.enum(FULFILMENTS).nullish(),
  /** As a store writes its address. */
  city: z.string().min(1).max(100).nullish(),
  /** Not sold out. */
  isAvailable: z.literal(true).nullish(),
  /** On this local date a slot can be booked for the cake as its card shows it, delivered to the place or picked up. */
  readyBy: dateInput().nullish(),
  /** The slot is over by this minute after local midnight. */
  readyByMinute: z.int().min(1).max(1440).nullish(),
  serves: guestsInput.nullish(),
  storeId: z.uuid().nullish(),
  sort: z.enum(CAKE_SORTS).default('relevance'),
});
export type ListCakesInput = z.output<typeof listCakesInput>;

/** No filter, no place, first page: the same for everybody. */
export function isFirstLook({ limit: _limit, sort, words, freeFrom, ...filters }: ListCakesInput): boolean {
  return (
    words === '' &&
    freeFrom.length === 0 &&
    sort !== 'distance' &&
    Object.values(filters).every((value) => value === null || value === undefined)
  );
}
