import { FLAVOUR_FAMILIES, type FlavourFamily } from './flavour-families.ts';
import type { FlavourWord } from './flavour-words.ts';
import { phrasesOf } from './read-search.ts';

const WORDS: Readonly<Record<Exclude<FlavourFamily, 'assorted' | 'other'>, readonly FlavourWord[]>> = {
  chocolate: ['chocolate', 'truffle', 'fudge', 'brownie', 'ganache', 'black forest', 'mocha'],
  vanilla: ['vanilla', 'butter', 'milk', 'cream', 'cheesecake'],
  caramel: ['butterscotch', 'caramel', 'toffee', 'honey', 'biscuit'],
  mango: ['mango'],
  tropical: ['pineapple', 'coconut', 'banana'],
  citrus: ['lemon', 'lime', 'orange'],
  berries: ['strawberry', 'raspberry', 'blueberry', 'cherry', 'black forest'],
  nuts: ['pistachio', 'almond', 'walnut', 'hazelnut', 'cashew', 'praline'],
  coffee: ['coffee', 'mocha', 'tiramisu'],
  red_velvet: ['red velvet'],
  mithai: ['rasmalai', 'gulab jamun', 'gulkand', 'rose', 'saffron', 'cardamom', 'pedha', 'shrikhand', 'mysore pak'],
  fruit_and_spice: ['fruit', 'plum', 'carrot', 'dates', 'ragi', 'jaggery', 'cinnamon', 'ginger', 'spice'],
};

/** The store leaves it to the customer. */
const ASSORTED = ['assorted', 'any', 'choice', 'choose', 'mixed', 'sponges', 'whatever', 'पसंद', 'मिक्स'];

const FAMILIES_BY_WORD: ReadonlyMap<string, readonly FlavourFamily[]> = new Map(
  [...Object.values(WORDS).flat(), ...ASSORTED].map((word) => [word, FLAVOUR_FAMILIES.filter((family) => wordsOf(family).includes(word))]),
);

function wordsOf(family: FlavourFamily): readonly string[] {
  if (family === 'other') return [];
  return family === 'assorted' ? ASSORTED : WORDS[family];
}

/** The families of a flavour as its store wrote it, in any spelling that a search knows ("Mango and raspberry", "Ras malai"). */
export function flavourFamilies(flavour: string): readonly FlavourFamily[] {
  const found = new Set(
    phrasesOf(flavour, []).flatMap(({ said, meaning }) => FAMILIES_BY_WORD.get(meaning?.kind === 'flavour' ? meaning.word : said) ?? []),
  );
  return found.size === 0 ? ['other'] : FLAVOUR_FAMILIES.filter((family) => found.has(family));
}
