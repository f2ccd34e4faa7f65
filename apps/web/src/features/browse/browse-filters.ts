import type { RouterInputs } from '@sweetspot/api';
import { ALLERGENS, DIETARY_CLAIMS, type Allergen } from '@sweetspot/domain/allergens/allergen';
import { CAKE_CATEGORIES, type CakeCategory } from '@sweetspot/domain/cakes/categories';
import { FLAVOUR_FAMILIES, type FlavourFamily } from '@sweetspot/domain/cakes/flavour-families';
import { OCCASIONS, type Occasion } from '@sweetspot/domain/cakes/occasions';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { CakeSort, DietFilter } from '@sweetspot/messages/shop';
import { addressWords } from '../../app/address-words.ts';
import { askedFrom } from '../../app/asked.ts';
import { placeOf, placeText, pointOf, type Place } from '../../app/place.ts';

/** What the list is asked for. It lives in the address bar and nowhere else, so that it can be shared and Back brings it back. */
export interface BrowseFilters {
  readonly words: string;
  readonly category: CakeCategory | null;
  readonly occasion: Occasion | null;
  readonly diet: DietFilter | null;
  readonly freeFrom: readonly Allergen[];
  readonly flavour: FlavourFamily | null;
  /** Whole rupees, as people type them. */
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  readonly minRating: number | null;
  /** A local date, YYYY-MM-DD. */
  readonly readyBy: string | null;
  /** The hour of that day by which it is wanted. */
  readonly readyHour: number | null;
  readonly serves: number | null;
  readonly fulfilment: Fulfilment | null;
  readonly withinKm: number | null;
  /** As stores write it. */
  readonly city: string;
  readonly isAvailable: boolean;
  readonly place: Place | null;
  readonly sort: CakeSort;
}

export const NO_FILTERS: BrowseFilters = {
  words: '',
  category: null,
  occasion: null,
  diet: null,
  freeFrom: [],
  flavour: null,
  priceFrom: null,
  priceTo: null,
  minRating: null,
  readyBy: null,
  readyHour: null,
  serves: null,
  fulfilment: null,
  withinKm: null,
  city: '',
  isAvailable: false,
  place: null,
  sort: 'relevance',
};

export const DIETS = ['veg', 'eggless', ...DIETARY_CLAIMS] as const satisfies readonly DietFilter[];
export const SORTS = ['relevance', 'price_up', 'price_down', 'rating', 'distance'] as const satisfies readonly CakeSort[];
export const DISTANCES_KM = [2, 5, 10, 25] as const;
/** Local hours of the day. */
export const READY_HOURS = [10, 12, 14, 16, 18, 20] as const;
export const RATINGS = [3, 4] as const;
const FULFILMENT_CHOICES = ['delivery', 'pickup'] as const satisfies readonly Fulfilment[];
const MINOR_PER_MAJOR = 100;

/** Reads an address. Whatever it does not understand it leaves out: addresses are typed, cut and kept for years. */
export function filtersFrom(params: URLSearchParams): BrowseFilters {
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | null => known.find((each) => each === params.get(name)) ?? null;
  const whole = (name: string, min: number, max: number): number | null => {
    const text = params.get(name) ?? '';
    const value = /^\d{1,7}$/.test(text) ? Number(text) : null;
    return value !== null && value >= min && value <= max ? value : null;
  };
  const asked = askedFrom(params);
  const excluded = new Set(params.getAll('freeFrom').flatMap((list) => list.split(',')));
  return {
    words: addressWords(params, 'words'),
    category: oneOf('category', CAKE_CATEGORIES),
    occasion: oneOf('occasion', OCCASIONS),
    diet: oneOf('diet', DIETS),
    freeFrom: ALLERGENS.filter((allergen) => excluded.has(allergen)),
    flavour: oneOf('flavour', FLAVOUR_FAMILIES),
    priceFrom: whole('priceFrom', 1, 1_000_000),
    priceTo: whole('priceTo', 1, 1_000_000),
    minRating: whole('minRating', 1, 5),
    ...asked,
    readyHour: asked.readyBy === null ? null : whole('readyHour', 1, 24),
    fulfilment: oneOf('fulfilment', FULFILMENT_CHOICES),
    withinKm: whole('withinKm', 1, 200),
    city: addressWords(params, 'city'),
    isAvailable: params.get('available') === '1',
    place: placeOf(params.get('place')),
    sort: oneOf('sort', SORTS) ?? 'relevance',
  };
}

/** The address of these filters: only what was asked, always in the same order. */
export function searchFrom(filters: BrowseFilters): string {
  const params = new URLSearchParams();
  const put = (name: keyof BrowseFilters | 'available', value: string | number | null): void => {
    if (value !== null && value !== '') params.set(name, String(value));
  };
  put('words', filters.words);
  put('category', filters.category);
  put('occasion', filters.occasion);
  put('diet', filters.diet);
  put('freeFrom', filters.freeFrom.join(','));
  put('flavour', filters.flavour);
  put('priceFrom', filters.priceFrom);
  put('priceTo', filters.priceTo);
  put('minRating', filters.minRating);
  put('readyBy', filters.readyBy);
  put('readyHour', filters.readyBy === null ? null : filters.readyHour);
  put('serves', filters.serves);
  put('fulfilment', filters.fulfilment);
  put('withinKm', filters.withinKm);
  put('city', filters.city);
  put('available', filters.isAvailable ? 1 : null);
  put('place', filters.place && placeText(filters.place));
  put('sort', filters.sort === 'relevance' ? null : filters.sort);
  const search = params.toString();
  return search === '' ? '' : `?${search}`;
}

/** Something is asked in it that no filter took. */
export function isCutAddress(params: URLSearchParams, read: BrowseFilters): boolean {
  const taken = new URLSearchParams(searchFrom(read));
  const isAsked = (name: string): boolean => params.getAll(name).some((value) => value.trim() !== '' && value !== 'relevance');
  return FILTER_NAMES.some((name) => isAsked(name) && !taken.has(name));
}

const FILTER_NAMES = ['available', ...Object.keys(NO_FILTERS).filter((name) => name !== 'isAvailable')];

export type ListInput = RouterInputs['cakes']['list'];

const PAGE = 24;

/** What the procedure is asked. The loader and the screen must ask the very same, or the list is fetched twice. */
export function listInputOf(filters: BrowseFilters): ListInput {
  const { words, category, occasion, diet, freeFrom, flavour, minRating, readyBy, serves, fulfilment, place, sort } = filters;
  return {
    words,
    category,
    occasion,
    diet,
    freeFrom: [...freeFrom],
    flavour,
    priceMinMinor: inMinor(filters.priceFrom),
    priceMaxMinor: inMinor(filters.priceTo),
    minRating,
    readyBy,
    readyByMinute: filters.readyHour === null ? null : filters.readyHour * 60,
    serves,
    fulfilment,
    near: pointOf(place),
    withinMetres: place && filters.withinKm !== null ? filters.withinKm * 1000 : null,
    city: filters.city === '' ? null : filters.city,
    isAvailable: filters.isAvailable ? true : null,
    // Nearest to nowhere is no order.
    sort: sort === 'distance' && place === null ? 'relevance' : sort,
    limit: PAGE,
  };
}

export type CountsInput = RouterInputs['cakes']['counts'];

/** What the numbers beside the choices are asked by. */
export function countsInputOf(filters: BrowseFilters): CountsInput {
  const { limit: _limit, sort: _sort, cursor: _cursor, ...input } = listInputOf(filters);
  return input;
}

const inMinor = (major: number | null): number | null => (major === null ? null : major * MINOR_PER_MAJOR);

/** One filter that narrows the list, and the filters without it. */
export interface Narrowing {
  readonly name:
    | 'words'
    | 'category'
    | 'city'
    | 'available'
    | 'occasion'
    | 'diet'
    | 'freeFrom'
    | 'flavour'
    | 'price'
    | 'minRating'
    | 'readyBy'
    | 'serves'
    | 'fulfilment'
    | 'within'
    | 'place';
  readonly without: BrowseFilters;
}

/** What could be loosened, likeliest first: the day and the distance empty a list before a flavour does. */
export function narrowingsOf(filters: BrowseFilters): readonly Narrowing[] {
  const found: Narrowing[] = [];
  const add = (isAsked: boolean, name: Narrowing['name'], loosened: Partial<BrowseFilters>): void => {
    if (isAsked) found.push({ name, without: { ...filters, ...loosened } });
  };
  add(filters.readyBy !== null, 'readyBy', { readyBy: null, readyHour: null });
  add(filters.isAvailable, 'available', { isAvailable: false });
  add(filters.city !== '', 'city', { city: '' });
  add(filters.place !== null && filters.withinKm !== null, 'within', { withinKm: null });
  add(filters.fulfilment !== null, 'fulfilment', { fulfilment: null });
  add(filters.priceFrom !== null || filters.priceTo !== null, 'price', { priceFrom: null, priceTo: null });
  add(filters.minRating !== null, 'minRating', { minRating: null });
  add(filters.serves !== null, 'serves', { serves: null });
  add(filters.flavour !== null, 'flavour', { flavour: null });
  add(filters.category !== null, 'category', { category: null });
  add(filters.occasion !== null, 'occasion', { occasion: null });
  add(filters.words !== '', 'words', { words: '' });
  add(filters.diet !== null, 'diet', { diet: null });
  add(filters.freeFrom.length > 0, 'freeFrom', { freeFrom: [] });
  add(filters.place !== null, 'place', { place: null, withinKm: null });
  return found;
}
