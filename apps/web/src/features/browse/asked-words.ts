import { formatMoney } from '@sweetspot/domain/money/money';
import { dateWords, dietWords, intlLocaleOf, occasionWords, placeName, timeWords, windowWords, type Locale } from '@sweetspot/messages';
import type { AskedInWords } from '@sweetspot/messages/shop';
import type { CakeCardView } from '../../app/views.ts';
import type { Words } from '../../app/words.ts';
import type { BrowseFilters, Narrowing } from './browse-filters.ts';

export const rupees = (whole: number, locale: Locale): string =>
  formatMoney({ amount: whole * 100, currency: 'INR' }, intlLocaleOf(locale));

/** A calendar date said without a zone: it is the same day wherever it is read. */
export const dayOf = (date: string, locale: Locale): string =>
  dateWords(new Date(`${date}T12:00:00Z`), locale, { timeZone: 'UTC', now: new Date(`${date}T12:00:00Z`) });

/** An hour of the day as people say it, whatever the zone. */
export const hourWords = (hour: number, locale: Locale): string => timeWords(new Date(Date.UTC(2026, 0, 1, hour)), locale, 'UTC');

function askedInWords(filters: BrowseFilters, words: Words<'browse'>): AskedInWords {
  const {
    words: typed,
    occasion,
    diet,
    freeFrom,
    flavour,
    priceFrom,
    priceTo,
    readyBy,
    readyHour,
    serves,
    fulfilment,
    withinKm,
    place,
    minRating,
  } = filters;
  return {
    words: typed,
    occasion: occasion && occasionWords(words.locale)[occasion],
    diet: diet && words.diets[diet],
    freeFrom: freeFrom.map((allergen) => dietWords(words.locale).allergens[allergen]),
    flavour: flavour && words.flavours[flavour],
    priceFrom: priceFrom === null ? null : rupees(priceFrom, words.locale),
    priceTo: priceTo === null ? null : rupees(priceTo, words.locale),
    readyBy: readyBy && dayOf(readyBy, words.locale),
    readyTime: readyHour === null ? null : hourWords(readyHour, words.locale),
    category: filters.category && words.categories[filters.category],
    city: filters.city === '' ? null : filters.city,
    isAvailable: filters.isAvailable,
    serves,
    fulfilment,
    withinKm: place && withinKm,
    place: place && placeName(place, words.locale),
    minRating,
  };
}

/** The slot that a card was found for. */
export const slotSayer =
  (words: Words<'browse'>) =>
  ({ startAt, endAt, timeZone, fulfilment }: NonNullable<CakeCardView['slot']>): string =>
    words.booked(windowWords(new Date(startAt), new Date(endAt), words.locale, timeZone), fulfilment === 'delivery');

/** The whole question as one sentence. */
export const summaryOf = (filters: BrowseFilters, words: Words<'browse'>): string => words.summary(askedInWords(filters, words));

/** One filter as its chip says it. */
export function chipOf({ name }: Narrowing, filters: BrowseFilters, words: Words<'browse'>): string {
  const { serves, ...asked } = askedInWords(filters, words);
  const price = [asked.priceFrom ?? rupees(0, words.locale), asked.priceTo].filter((part) => part !== null).join(' – ');
  const chips: Record<Narrowing['name'], string> = {
    words: `“${asked.words}”`,
    occasion: asked.occasion ?? '',
    diet: asked.diet ?? '',
    freeFrom: words.chipFree(asked.freeFrom),
    flavour: asked.flavour ?? '',
    price: asked.priceTo === null ? `${price} +` : price,
    minRating: words.rated(asked.minRating ?? 0),
    readyBy: words.chipReadyBy(asked.readyBy ?? '', asked.readyTime),
    category: asked.category ?? '',
    city: asked.city ?? '',
    available: words.chipAvailable,
    serves: words.chipServes(serves ?? 0),
    fulfilment: asked.fulfilment === 'delivery' ? words.delivery : words.pickup,
    within: words.withinKm(asked.withinKm ?? 0),
    place: words.chipNear(asked.place ?? ''),
  };
  return chips[name];
}
