import { formatMoney } from '@sweetspot/domain/money/money';
import { dateWords, dietWords, occasionWords } from '@sweetspot/messages';
import { listWords as words, type AskedInWords } from '@sweetspot/messages/shop-browse-list';
import type { BrowseFilters, Narrowing } from './browse-filters.ts';

const rupees = (whole: number): string => formatMoney({ amount: whole * 100, currency: 'INR' }, 'en-IN');

/** A calendar date said without a zone: it is the same day wherever it is read. */
const dayOf = (date: string): string =>
  dateWords(new Date(`${date}T12:00:00Z`), 'en', { timeZone: 'UTC', now: new Date(`${date}T12:00:00Z`) });

function askedInWords(filters: BrowseFilters): AskedInWords {
  const {
    words: typed,
    occasion,
    diet,
    freeFrom,
    flavour,
    priceFrom,
    priceTo,
    readyBy,
    serves,
    fulfilment,
    withinKm,
    place,
    minRating,
  } = filters;
  return {
    words: typed,
    occasion: occasion && occasionWords('en')[occasion],
    diet: diet && words.diets[diet],
    freeFrom: freeFrom.map((allergen) => dietWords('en').allergens[allergen]),
    flavour: flavour && words.flavours[flavour],
    priceFrom: priceFrom === null ? null : rupees(priceFrom),
    priceTo: priceTo === null ? null : rupees(priceTo),
    readyBy: readyBy && dayOf(readyBy),
    serves,
    fulfilment,
    withinKm: place && withinKm,
    place: place && place.name,
    minRating,
  };
}

/** The whole question as one sentence. */
export const summaryOf = (filters: BrowseFilters): string => words.summary(askedInWords(filters));

/** One filter as its chip says it. */
export function chipOf({ name }: Narrowing, filters: BrowseFilters): string {
  const { serves, ...asked } = askedInWords(filters);
  const price = [asked.priceFrom ?? rupees(0), asked.priceTo].filter((part) => part !== null).join(' – ');
  const chips: Record<Narrowing['name'], string> = {
    words: `“${asked.words}”`,
    occasion: asked.occasion ?? '',
    diet: asked.diet ?? '',
    freeFrom: words.chipFree(asked.freeFrom),
    flavour: asked.flavour ?? '',
    price: asked.priceTo === null ? `${price} +` : price,
    minRating: words.rated(asked.minRating ?? 0),
    readyBy: words.chipReadyBy(asked.readyBy ?? ''),
    serves: words.chipServes(serves ?? 0),
    fulfilment: asked.fulfilment === 'delivery' ? words.delivery : words.pickup,
    within: words.withinKm(asked.withinKm ?? 0),
    place: words.chipNear(asked.place ?? ''),
  };
  return chips[name];
}
