import type { DemandPart } from '@sweetspot/domain/cakes/demand';
import { allOf, counted } from '../../language.ts';
import { words as browse } from '../browse.ts';

/** What customers looked for and did not find. */
export const words = {
  title: 'Unmet demand',
  lede: 'Searches that found no cake. Only what was wanted is kept, for half a year: no words, no door, nobody’s name.',
  byFilter: 'Counted by',
  by: {
    place: 'Place',
    day: 'Day it was wanted for',
    diet: 'Diet and allergens',
    budget: 'Budget',
    cake: 'Kind of cake',
    together: 'All of it together',
  } satisfies Readonly<Record<DemandPart | 'together', string>>,
  sentence: (by: DemandPart | 'together', when: string) => {
    const what = {
      place: 'Where nothing was found',
      day: 'Days for which nothing was found',
      diet: 'Diets and allergens for which nothing was found',
      budget: 'Budgets for which nothing was found',
      cake: 'Kinds of cake that were not found',
      together: 'What was not found',
    };
    return `${what[by]}, ${when}, most wanted first`;
  },
  counted: (searches: number) => `${counted(searches, 'en', { one: 'search', other: 'searches' })} found nothing.`,
  apart: (searches: number, least: number) =>
    `${counted(searches, 'en', { one: 'of them is', other: 'of them are' })} in no row: fewer than ${least} wanted the same, and what might be one person’s is not shown.`,
  columns: {
    place: 'Around',
    day: 'Wanted for',
    diet: 'Diet',
    budget: 'Budget, to the next ₹500',
    cake: 'Kind of cake',
    searches: 'Searches',
    withWords: 'Of these with words',
    lastOn: 'Last',
  },
  any: { place: 'Anywhere', day: 'Any day', diet: 'Any diet', budget: 'Any price', cake: 'Any cake' } satisfies Readonly<
    Record<DemandPart, string>
  >,
  upTo: (price: string) => `Up to ${price}`,
  without: (allergens: readonly string[]) => `without ${allOf(allergens, 'en')}`,
  diets: browse.diets,
  flavours: browse.flavours,
  categories: browse.categories,
  save: 'Save as a table',
  empty: 'Nothing was looked for in vain',
  emptyHint: 'Choose other days, or count by something else.',
  onlyApart: 'Nothing was wanted often enough',
};
