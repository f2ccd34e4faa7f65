import type { RouterOutputs } from '@sweetspot/api';
import { useWords } from '../../app/words.ts';

type Counts = RouterOutputs['cakes']['counts'];
type Facet = keyof Counts['facets'];

/** What a choice is called, with how many cakes it leaves; its name alone while that is not known. */
export interface Choices {
  (facet: Facet, value: string, name: string): string;
  /** Those that leave any, the fullest first. */
  readonly of: (facet: Facet) => readonly string[];
  readonly isKnownEmpty: (facet: Facet, value: string) => boolean;
}

export function useChoices(counts: Counts | undefined): Choices {
  const words = useWords('filters');
  const numberOf = (facet: Facet, value: string): number => counts?.facets[facet][value] ?? 0;
  const name = (facet: Facet, value: string, said: string): string =>
    counts === undefined ? said : words.choice(said, numberOf(facet, value), counts.isPartial);
  return Object.assign(name, {
    of: (facet: Facet): readonly string[] =>
      Object.entries(counts?.facets[facet] ?? {})
        .toSorted(([, a], [, b]) => b - a)
        .map(([value]) => value),
    isKnownEmpty: (facet: Facet, value: string) => counts !== undefined && !counts.isPartial && numberOf(facet, value) === 0,
  });
}
