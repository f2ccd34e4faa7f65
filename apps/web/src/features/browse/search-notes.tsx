import type { RouterOutputs } from '@sweetspot/api';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { dietWords, occasionWords } from '@sweetspot/messages';
import { useWords, type Words } from '../../app/words.ts';
import { DIETS } from './browse-filters.ts';

export type SearchNotesOf = RouterOutputs['cakes']['list']['search'];
type ReadAs = NonNullable<SearchNotesOf>['readAs'][number];

/** What was understood of the words, what was not, and what came of it: nothing that was typed is dropped in silence. */
export function SearchNotes({ search }: { search: SearchNotesOf }) {
  const words = useWords('browse');
  const notes = notesOf(search, words);
  if (notes.length === 0) return null;
  return (
    <div className={search?.nearest ? 'rounded-control bg-honey-soft px-4 py-3 text-honey-text' : 'text-ink-muted'}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}

export function notesOf(search: SearchNotesOf, words: Words<'browse'>): readonly string[] {
  if (search === null) return [];
  const { readAs, anything, leftOut, nearest } = search;
  const hasWords = leftOut.some((said) => /[\p{L}\p{N}]/u.test(said));
  return [
    ...(nearest ? [words.search.nearest(nearest.wanted)] : []),
    ...(nearest && nearest.kept.length > 0 ? [words.search.kept(nearest.kept)] : []),
    ...(readAs.length > 0 ? [words.search.readAs(readAs.map((read) => ({ said: read.said, meant: meantBy(read, words) })))] : []),
    ...(anything.length > 0 ? [words.search.anything(anything)] : []),
    ...(leftOut.length > 0 ? [`${words.search.leftOut(leftOut)}${hasWords ? ` ${words.search.leftOutHelp}` : ''}`] : []),
  ];
}

function meantBy({ kind, meant }: ReadAs, words: Words<'browse'>): string {
  if (kind === 'word') return meant.join(' ');
  if (kind === 'free_from') {
    const names = dietWords(words.locale).allergens;
    return words.search.without(ALLERGENS.filter((allergen) => meant.includes(allergen)).map((allergen) => names[allergen]));
  }
  if (kind === 'occasion')
    return OCCASIONS.filter((occasion) => meant.includes(occasion))
      .map((occasion) => occasionWords(words.locale)[occasion].toLowerCase())
      .join(' ');
  return DIETS.filter((diet) => meant.includes(diet)).map((diet) => words.diets[diet].toLowerCase())[0] ?? words.search.withEgg;
}
