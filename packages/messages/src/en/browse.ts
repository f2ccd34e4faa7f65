import type { DietaryClaim } from '@sweetspot/domain/allergens/allergen';
import type { CakeCategory } from '@sweetspot/domain/cakes/categories';
import type { FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { allOf, anyOf, counted } from '../language.ts';

export type DietFilter = 'veg' | 'eggless' | DietaryClaim;
export type CakeSort = 'relevance' | 'price_up' | 'price_down' | 'rating' | 'distance';

/** What a list of cakes was asked for, ready to be said: every part is null or empty where nothing was asked. */
export interface AskedInWords {
  readonly words: string;
  readonly occasion: string | null;
  readonly diet: string | null;
  readonly freeFrom: readonly string[];
  readonly flavour: string | null;
  readonly priceFrom: string | null;
  readonly priceTo: string | null;
  readonly readyBy: string | null;
  /** A time of that day. */
  readonly readyTime: string | null;
  readonly category: string | null;
  readonly city: string | null;
  readonly isAvailable: boolean;
  readonly serves: number | null;
  readonly fulfilment: 'delivery' | 'pickup' | null;
  readonly withinKm: number | null;
  readonly place: string | null;
  readonly minRating: number | null;
}

function price({ priceFrom, priceTo }: AskedInWords): string | null {
  if (priceFrom !== null && priceTo !== null) return `from ${priceFrom} to ${priceTo}`;
  if (priceFrom !== null) return `from ${priceFrom}`;
  return priceTo === null ? null : `up to ${priceTo}`;
}

function reach({ fulfilment, withinKm, place }: AskedInWords): string | null {
  if (place === null) return fulfilment === 'delivery' ? 'delivered' : fulfilment === 'pickup' ? 'to pick up' : null;
  if (fulfilment === 'delivery') return `delivered to ${place}`;
  const near = withinKm === null ? `near ${place}` : `within ${withinKm} km of ${place}`;
  return fulfilment === 'pickup' ? `to pick up ${near}` : near;
}

/** "Eggless birthday cakes without tree nuts, up to ₹1,200, delivered to Kolhapur by Thu 12 Nov". */
function summary(asked: AskedInWords): string {
  const kind = [asked.diet, asked.flavour, asked.occasion].filter((part) => part !== null).join(' ');
  const made = asked.category ?? 'Cakes';
  const what = kind === '' ? made : `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${made.toLowerCase()}`;
  const parts = [
    `${what}${asked.freeFrom.length > 0 ? ` without ${allOf(asked.freeFrom, 'en')}` : ''}`,
    asked.words === '' ? null : `matching “${asked.words}”`,
    asked.serves === null ? null : `for ${counted(asked.serves, 'en', { one: 'guest', other: 'guests' })}`,
    price(asked),
    asked.minRating === null ? null : `rated ${asked.minRating} or better`,
    reach(asked),
    asked.city === null ? null : `from ${asked.city}`,
    asked.isAvailable ? 'available now' : null,
    asked.readyBy === null ? null : `ready by ${asked.readyBy}${asked.readyTime === null ? '' : `, ${asked.readyTime}`}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

const quoted = (words: readonly string[]): readonly string[] => words.map((word) => `“${word}”`);

/** How a search was read, where that is not word by word. */
const searchWords = {
  withEgg: 'with egg',
  without: (allergens: readonly string[]) => `without ${anyOf(allergens, 'en')}`,
  readAs: (read: readonly { readonly said: string; readonly meant: string }[]) =>
    `We read ${allOf(
      read.map(({ said, meant }) => `“${said}” as ${meant}`),
      'en',
    )}.`,
  anything: (said: readonly string[]) => `Everything here is a cake, so ${allOf(quoted(said), 'en')} leaves nothing out.`,
  leftOut: (said: readonly string[]) => `Left out of the search: ${allOf(quoted(said), 'en')}.`,
  leftOutHelp: 'Prices, sizes and what a cake must not contain are set with the filters.',
  nearest: (wanted: readonly string[]) => `No cake fits all of ${allOf(quoted(wanted), 'en')}. These come nearest.`,
  kept: (kept: readonly string[]) => `Every one of them fits ${allOf(quoted(kept), 'en')}.`,
};

/** The list of cakes and its filters. */
export const words = {
  meta: (asked: string) => `${asked} · SweetSpot`,
  metaDescription: 'Made-to-order cakes from bakeries near you: filter by day, guests, allergens, diet, price and flavour.',
  summary,
  search: searchWords,
  filters: 'Filters',
  filtersWith: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
  hideFilters: 'Hide the filters',
  results: 'Cakes found',
  apply: 'Show cakes',
  clear: 'Clear all filters',
  remove: (what: string) => `Take off: ${what}`,
  asked: 'Asked for',

  withinKm: (km: number) => `Within ${km} km`,
  delivery: 'Delivered',
  pickup: 'Picked up',
  diets: {
    veg: 'Veg',
    eggless: 'Eggless',
    vegan: 'Vegan',
    jain: 'Jain',
    gluten_free: 'Gluten-free',
    sugar_free: 'Sugar-free',
  } satisfies Record<DietFilter, string>,
  flavours: {
    chocolate: 'Chocolate',
    vanilla: 'Vanilla and cream',
    caramel: 'Caramel and butterscotch',
    mango: 'Mango',
    tropical: 'Pineapple and coconut',
    citrus: 'Lemon and orange',
    berries: 'Berry',
    nuts: 'Nut and pistachio',
    coffee: 'Coffee',
    red_velvet: 'Red velvet',
    mithai: 'Mithai',
    fruit_and_spice: 'Fruit and spice',
    assorted: 'Mix and match',
    other: 'Unusual',
  } satisfies Record<FlavourFamily, string>,
  rated: (stars: number) => `${stars} and better`,
  sort: 'Sort by',
  sorts: {
    relevance: 'Best match',
    price_up: 'Price, low to high',
    price_down: 'Price, high to low',
    rating: 'Best rated',
    distance: 'Nearest',
  } satisfies Record<CakeSort, string>,

  chipFree: (names: readonly string[]) => `No ${anyOf(names, 'en')}`,
  chipReadyBy: (day: string, time: string | null) => `By ${time === null ? day : `${day}, ${time}`}`,
  chipAvailable: 'Available now',
  chipServes: (guests: number) => counted(guests, 'en', { one: 'guest', other: 'guests' }),
  chipNear: (place: string) => `Near ${place}`,

  categories: { cake: 'Cakes', tiered: 'Tiered cakes', photo: 'Photo cakes', bento: 'Bento cakes', cupcakes: 'Cupcakes' } satisfies Record<
    CakeCategory,
    string
  >,
  dayIsOver: 'That day is over, so these are cakes for any day.',
  leftOutOfLink: 'A part of this link is no filter we know, and was left out.',
  askedNearest: 'So many bakeries are near that only the closest were asked for room on that day.',
  booked: (window: string, isDelivered: boolean) => (isDelivered ? `Delivered ${window}` : `Pick-up ${window}`),
  showMore: 'Show more cakes',
  end: 'That is all of them.',
  unknownPlace: (typed: string) =>
    `We do not know “${typed}”, so these are cakes from everywhere. Try a six-digit PIN code or a larger town nearby.`,
  emptyTitle: (askedFor: number) => (askedFor === 1 ? 'No cake fits that' : 'No cake fits all of that'),
  emptyPlain: 'There are no cakes here yet.',
  loosen: {
    words: 'Any words',
    occasion: 'Any occasion',
    diet: 'Any diet',
    freeFrom: 'All allergens',
    flavour: 'Any flavour',
    price: 'Any price',
    minRating: 'Any rating',
    readyBy: 'Any day',
    category: 'Any kind',
    city: 'Any city',
    available: 'Also sold out',
    serves: 'Any number of guests',
    fulfilment: 'Delivered or picked up',
    within: 'Any distance',
    place: 'Anywhere',
  },
};
