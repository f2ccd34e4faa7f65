import { Prisma } from '@sweetspot/db';
import { priceForGuestsSql, servesSql } from './for-guests.ts';
import type { ListCakesInput } from './list-cakes-input.ts';
import { distanceSql, FARTHEST_METRES, withinBoxSql } from './near.ts';
import { isBookableSql, type ReadyCakes } from './ready-cakes.ts';

/** What a list may be narrowed by where each choice says how many cakes it leaves. */
export const FACETS = [
  'category',
  'occasion',
  'diet',
  'freeFrom',
  'flavour',
  'price',
  'rating',
  'fulfilment',
  'within',
  'city',
  'available',
] as const;
export type Facet = (typeof FACETS)[number];

/** All but the words and the flavour, whose choices come with the list. */
export function filtersOf(input: ListCakesInput, ready: ReadyCakes | null): readonly Prisma.Sql[] {
  const { flavour: _flavour, ...facets } = facetFilters(input);
  return [...shelfFilters(input, ready), ...placeFilters(input), ...Object.values(facets).filter((filter) => filter !== null)];
}

/** What holds whichever choices are taken off. */
export function shelfFilters({ serves, storeId }: ListCakesInput, ready: ReadyCakes | null): readonly Prisma.Sql[] {
  const filters = [Prisma.sql`c.status = 'published' and s.status = 'approved'`];
  if (serves) filters.push(servesSql(serves));
  if (storeId) filters.push(Prisma.sql`c.store_id = ${storeId}::uuid`);
  if (ready !== null) filters.push(isBookableSql(serves));
  return filters;
}

type OfCake = Exclude<Facet, 'fulfilment' | 'within' | 'city'>;

/** Each alone; null where nothing is asked. */
export function facetFilters(input: ListCakesInput): Record<OfCake, Prisma.Sql | null> {
  const { category, occasion, diet, freeFrom, flavour, minRating, serves } = input;
  const price = priceForGuestsSql(serves);
  const priced = [
    ...(input.priceMinMinor ? [Prisma.sql`${price} >= ${input.priceMinMinor}`] : []),
    ...(typeof input.priceMaxMinor === 'number' ? [Prisma.sql`${price} <= ${input.priceMaxMinor}`] : []),
  ];
  return {
    category: category ? Prisma.sql`c.category = ${category}` : null,
    occasion: occasion ? Prisma.sql`c.occasions @> array[${occasion}]` : null,
    // Veg is the mark of the cake as it comes; any other diet finds also what can be made so, as the same word in the search does.
    diet: diet ? (diet === 'veg' ? Prisma.sql`c.shown_mark = 'veg'` : Prisma.sql`c.diets @> array[${diet}]`) : null,
    freeFrom: freeFrom.length > 0 ? Prisma.sql`c.free_from @> ${freeFrom}::text[]` : null,
    flavour: flavour ? Prisma.sql`c.flavour_families @> array[${flavour}]` : null,
    price: priced.length > 0 ? Prisma.join(priced, ' and ') : null,
    rating: minRating ? isRatedSql(Prisma.sql`${minRating}::float8`) : null,
    available: input.isAvailable ? Prisma.sql`not c.is_sold_out` : null,
  };
}

export const isRatedSql = (atLeast: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`c.rating_count > 0 and c.rating_sum >= ${atLeast} * c.rating_count`;

/** Of the store `s`. */
export function placeFilters({ near, withinMetres, fulfilment, city }: ListCakesInput): readonly Prisma.Sql[] {
  const filters: Prisma.Sql[] = [];
  if (city) filters.push(Prisma.sql`s.city = ${city}`);
  if (fulfilment === 'delivery') filters.push(Prisma.sql`s.offers_delivery`);
  if (fulfilment === 'pickup') filters.push(Prisma.sql`s.offers_pickup`);
  if (!near) return filters;
  const within = withinMetres ?? FARTHEST_METRES;
  const distance = distanceSql(near);
  filters.push(withinBoxSql(near, within), Prisma.sql`${distance} <= ${within}`);
  // Who said "delivery" wants it there; who said neither may also fetch it.
  if (fulfilment === 'delivery') filters.push(Prisma.sql`${distance} <= s.delivery_radius_metres`);
  if (!fulfilment) filters.push(Prisma.sql`(s.offers_pickup or (s.offers_delivery and ${distance} <= s.delivery_radius_metres))`);
  return filters;
}
