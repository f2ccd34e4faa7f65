import type { ReadSearch, SearchTerm } from '@sweetspot/domain/cakes/read-search';
import type { z } from 'zod';
import type { searchNotesView } from './cake-view.ts';

type SearchNotes = z.output<typeof searchNotesView>;

/** A diet is not a taste: it is held to even where nothing else can be. */
export const isKept = ({ kind }: SearchTerm): boolean => kind === 'diet' || kind === 'free_from';

/** Null where the search was taken word by word, and there is nothing to say. */
export function searchNotes({ terms, anything, leftOut }: ReadSearch, { isNearest }: { readonly isNearest: boolean }): SearchNotes | null {
  const readAs = terms.flatMap((term) => {
    const meant = meantBy(term);
    return meant.some((word) => word.replaceAll('_', ' ') === term.said) ? [] : [{ said: term.said, kind: term.kind, meant: [...meant] }];
  });
  const nearest = isNearest ? { wanted: terms.map(({ said }) => said), kept: terms.filter(isKept).map(({ said }) => said) } : null;
  if (readAs.length === 0 && anything.length === 0 && leftOut.length === 0 && nearest === null) return null;
  return { readAs, anything: [...anything], leftOut: [...leftOut], nearest };
}

function meantBy(term: SearchTerm): readonly string[] {
  if (term.kind === 'diet') return [term.diet];
  if (term.kind === 'free_from') return term.allergens;
  return term.kind === 'occasion' ? [term.occasion] : term.forms.slice(0, 1);
}
