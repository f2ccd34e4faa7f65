import type { RouterOutputs } from '@sweetspot/api';
import type { Words } from '../../app/words.ts';
import { dayOf, rupees } from './asked-words.ts';
import { narrowingsOf, NO_FILTERS, type BrowseFilters } from './browse-filters.ts';

export type NearMiss = RouterOutputs['cakes']['nearMisses'][number];

/** The question with one thing less. */
export function relaxed(filters: BrowseFilters, { relaxation }: Pick<NearMiss, 'relaxation'>): BrowseFilters {
  switch (relaxation.type) {
    case 'day':
      return { ...filters, readyBy: relaxation.readyBy, readyHour: null };
    case 'time':
      return { ...filters, readyHour: null };
    case 'within':
      return { ...filters, withinKm: relaxation.metres === null ? null : Math.round(relaxation.metres / 1000) };
    case 'price': {
      const { priceMaxMinor } = relaxation;
      return priceMaxMinor === null ? { ...filters, priceFrom: null, priceTo: null } : { ...filters, priceTo: priceMaxMinor / 100 };
    }
    case 'without': {
      const without = narrowingsOf(filters).find(({ name }) => name === relaxation.part)?.without ?? filters;
      return relaxation.part === 'readyBy' ? { ...without, isAvailable: true } : without;
    }
    case 'everything': {
      const { diet, freeFrom, sort } = filters;
      return { ...NO_FILTERS, diet, freeFrom, sort, place: relaxation.isHere ? filters.place : null };
    }
  }
}

/** The place is let go with it. */
export const isAnywhere = ({ relaxation }: Pick<NearMiss, 'relaxation'>): boolean =>
  relaxation.type === 'everything' ? !relaxation.isHere : relaxation.type === 'without' && relaxation.part === 'place';

/** "3 cakes on Sun 29 Nov". */
export function nearMissWords({ relaxation, cakes }: NearMiss, words: Words<'filters'>, shared: Words<'browse'>): string {
  switch (relaxation.type) {
    case 'day':
      return words.onDay(cakes, dayOf(relaxation.readyBy, words.locale));
    case 'time':
      return words.laterThatDay(cakes);
    case 'within':
      return words.withinDistance(cakes, relaxation.metres === null ? null : relaxation.metres / 1000);
    case 'price':
      return words.upTo(cakes, relaxation.priceMaxMinor === null ? null : rupees(relaxation.priceMaxMinor / 100, words.locale));
    case 'without':
      return words.without(cakes, shared.loosen[relaxation.part]);
    case 'everything':
      return words.anew(cakes, relaxation.isHere);
  }
}
