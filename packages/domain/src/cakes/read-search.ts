import type { Allergen } from '../allergens/allergen.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Occasion } from './occasions.ts';
import { VOCABULARY, type Meaning, type SearchDiet } from './search-vocabulary.ts';

/** One thing that was asked for. `said` is how it was typed, folded. */
export type SearchTerm = { readonly said: string } & (
  | { readonly kind: 'diet'; readonly diet: SearchDiet }
  | { readonly kind: 'free_from'; readonly allergens: readonly Allergen[] }
  | { readonly kind: 'occasion'; readonly occasion: Occasion; readonly forms: readonly string[]; readonly isKnown: true }
  /** To be found in words; any of the forms will do, and the first is what the shop calls it. */
  | { readonly kind: 'word'; readonly forms: readonly string[]; readonly isKnown: boolean }
);

export interface ReadSearch {
  readonly terms: readonly SearchTerm[];
  /** Words that mean "cake", where nothing else was asked. */
  readonly anything: readonly string[];
  /** What the search cannot look for, as it was typed: signs, measures, what is not wanted, more words than anybody means. */
  readonly leftOut: readonly string[];
}

const MOST_TERMS = 6;
const LONGEST_PHRASE = 4;

/** "1 kg", "500gm", "₹500": sizes and prices are chosen, not searched. */
const MEASURE =
  /^\d+(kg|kgs|kilo|gm|gms|g|gram|grams|rs|inr|pound|lb|lbs)?$|^(kg|kgs|kilo|kilos|gm|gms|grams|rs|rupees|pound|pounds|under|below|किलो|ग्राम|रुपये)$/u;

interface Spoken {
  readonly said: string;
  readonly meaning: Meaning | null;
}

/** What was typed into a search for cakes, as it was meant. Total and deterministic: any text has a reading. */
export function readSearch(typed: string): ReadSearch {
  const leftOut: string[] = [];
  const spoken = phrasesOf(typed, leftOut);
  const terms: SearchTerm[] = [];
  const anything: string[] = [];
  const fillers: string[] = [];
  for (let at = 0; at < spoken.length; at++) {
    const { said, meaning } = spoken[at] as Spoken;
    if (meaning?.kind === 'cake') anything.push(said);
    else if (meaning?.kind === 'filler') fillers.push(said);
    else if (meaning?.kind === 'without') {
      const unwanted = spoken[at + 1]?.said;
      leftOut.push(unwanted === undefined ? said : `${said} ${unwanted}`);
      at++;
    } else if (meaning === null && (said.length < 2 || MEASURE.test(said))) {
      // "1 kg" is one thing.
      const isMeasured = MEASURE.test(said) && MEASURE.test(spoken[at - 1]?.said ?? '');
      leftOut.push(isMeasured ? `${leftOut.pop() ?? ''} ${said}` : said);
    } else addTerm(terms, leftOut, termOf(said, meaning));
  }
  const isAsked = terms.length > 0;
  const saidNothing = !isAsked && anything.length === 0 ? fillers : [];
  return { terms, anything: isAsked ? [] : anything, leftOut: [...new Set([...leftOut, ...saidNothing])] };
}

/** The longest phrases that are known, left to right; what is between them is words. Pieces of signs alone go to `leftOut`. */
export function phrasesOf(typed: string, leftOut: string[]): readonly Spoken[] {
  const words = typed.split(/\s+/u).flatMap((piece) => {
    const folded = foldWords(piece);
    if (folded === '' && piece !== '') leftOut.push(piece);
    return folded === '' ? [] : folded.split(' ');
  });
  const spoken: Spoken[] = [];
  for (let at = 0; at < words.length;) {
    const length = knownLength(words, at);
    const said = words.slice(at, at + Math.max(1, length)).join(' ');
    spoken.push({ said, meaning: length > 0 ? (VOCABULARY.get(said) ?? null) : closestMeaning(said) });
    at += Math.max(1, length);
  }
  return spoken;
}

function knownLength(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--)
    if (VOCABULARY.has(words.slice(at, at + length).join(' '))) return length;
  return 0;
}

function termOf(said: string, meaning: Exclude<Meaning, { kind: 'cake' | 'filler' | 'without' }> | null): SearchTerm {
  if (meaning === null) return { kind: 'word', said, forms: [said], isKnown: false };
  if (meaning.kind === 'flavour') return { kind: 'word', said, forms: formsOf(meaning.word, said), isKnown: true };
  if (meaning.kind !== 'occasion') return { said, ...meaning };
  return { kind: 'occasion', said, occasion: meaning.occasion, forms: formsOf(nameOf(meaning.occasion), said), isKnown: true };
}

/** A store may have written it as it was typed, but for the short forms that only people in a hurry use. */
function formsOf(name: string, said: string): readonly string[] {
  const isShort = /^[a-z]{1,4}$/.test(said);
  return isShort ? [name] : [...new Set([name, said])];
}

const nameOf = (occasion: Occasion): string => occasion.replaceAll('_', ' ');

function addTerm(terms: SearchTerm[], leftOut: string[], term: SearchTerm): void {
  if (terms.some((known) => meaningOf(known) === meaningOf(term))) return;
  if (terms.length < MOST_TERMS) terms.push(term);
  else leftOut.push(term.said);
}

/** "Eggless veg" asks for one thing. */
function meaningOf(term: SearchTerm): string {
  if (term.kind === 'word') return `word ${term.forms[0]}`;
  if (term.kind === 'occasion') return `occasion ${term.occasion}`;
  return term.kind === 'diet' ? `diet ${term.diet}` : `free from ${term.allergens.join(' ')}`;
}

/** Shorter words have too many neighbours that mean something else. */
const SHORTEST_SLIP = 6;
const SLIPPABLE = [...VOCABULARY].filter(
  ([spelling, { kind }]) => (kind === 'diet' || kind === 'occasion') && spelling.length >= SHORTEST_SLIP && /^[a-z]+$/.test(spelling),
);

/**
 * What a misspelt diet or occasion means. They are compared exactly, so a slip must be mended here; words of names, flavours and
 * descriptions are compared by the database, which forgives slips by itself.
 */
function closestMeaning(said: string): Meaning | null {
  if (said.length < SHORTEST_SLIP || !/^[a-z]+$/.test(said)) return null;
  const limit = said.length >= 9 ? 2 : 1;
  for (const slips of [1, 2].filter((each) => each <= limit))
    for (const [spelling, meaning] of SLIPPABLE) if (isWithin(said, spelling, slips)) return meaning;
  return null;
}

/** Whether so many letters missing, added, wrong or swapped make one of the other. */
function isWithin(one: string, other: string, slips: number): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a === b) return true;
  if (slips === 0 || Math.abs(a.length - b.length) > slips) return false;
  const isSwap = a[0] === b[1] && a[1] === b[0] && a.length > 1;
  return (
    isWithin(a.slice(1), b, slips - 1) ||
    isWithin(a, b.slice(1), slips - 1) ||
    isWithin(a.slice(1), b.slice(1), slips - 1) ||
    (isSwap && isWithin(a.slice(2), b.slice(2), slips - 1))
  );
}
