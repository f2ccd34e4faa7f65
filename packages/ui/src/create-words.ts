import { loadTrade, localeOf, type Locale } from '@sweetspot/messages';
import { use } from 'react';
import { useUi } from './ui-provider.tsx';

/** Where a language's groups of words come from. English has each; what another lacks is read in English, the group as a whole. */
interface WordSources<Groups> {
  readonly en: { readonly [G in keyof Groups]: () => Promise<{ readonly words: Groups[G] }> };
  readonly hi: {
    readonly lacks: readonly (keyof Groups)[];
    readonly load: () => Promise<{ readonly groups: { readonly [G in keyof Groups]?: () => Promise<{ readonly words: Groups[G] }> } }>;
  };
}

/** Words know the language they are in, so that dates and amounts among them are written in the same. */
type InLanguage<Words> = Words & { readonly locale: Locale };

type Around = <Part>(load: () => Promise<Part>) => () => Promise<Part>;

/**
 * An app's words by its reader's language. What is loaded before a page is rendered is there at once; a group that nobody
 * loaded yet suspends whoever says it.
 * `around`: how the app loads a part of itself over a connection that comes and goes.
 */
export function createWords<Groups extends object>(sources: WordSources<Groups>, around: Around = (load) => load) {
  type Group = keyof Groups & string;
  type Loaded = { [G in Group]?: InLanguage<Groups[G]> };
  type UnderWay = { [G in Group]?: Promise<InLanguage<Groups[G]>> };
  /**
   * What was at hand before a page was rendered. Not what a component has waited for: that one is rendered once more with the hooks that it
   * had, and must ask by `use` again.
   */
  const loaded: Readonly<Record<Locale, Loaded>> = { en: {}, hi: {} };
  const underWay: Readonly<Record<Locale, UnderWay>> = { en: {}, hi: {} };

  /** The language in which a group is read. */
  const languageOf = (group: Group, locale: Locale): Locale => (locale === 'en' || sources.hi.lacks.includes(group) ? 'en' : locale);

  async function load<G extends Group>(group: G, language: Locale): Promise<{ readonly words: Groups[G] }> {
    const inHindi = language === 'en' ? undefined : (await sources.hi.load()).groups[group];
    return (inHindi ?? sources.en[group])();
  }

  function wordsOf<G extends Group>(group: G, locale: Locale): Promise<InLanguage<Groups[G]>> {
    const language = languageOf(group, locale);
    const known = underWay[language][group];
    if (known !== undefined) return known;
    const asked = around(() => load(group, language))().then(
      ({ words }) => {
        const inLanguage: InLanguage<Groups[G]> = { ...words, locale: language };
        return inLanguage;
      },
      (error: unknown) => {
        // The next screen that says these words asks for them again.
        delete underWay[language][group];
        throw error;
      },
    );
    underWay[language][group] = asked;
    return asked;
  }

  return {
    languageOf,
    wordsOf,
    /** Has these groups, and the words of the trade, at hand when it is done. */
    loadWords: async (groups: readonly Group[], locale: Locale): Promise<void> => {
      const keep = async <G extends Group>(group: G) => {
        loaded[languageOf(group, locale)][group] = await wordsOf(group, locale);
      };
      await Promise.all([around(() => loadTrade(locale))(), ...groups.map(keep)]);
    },
    useWords: <G extends Group>(group: G): InLanguage<Groups[G]> => {
      const locale = localeOf(useUi().locale);
      return loaded[languageOf(group, locale)][group] ?? use(wordsOf(group, locale));
    },
  };
}

/** A group's words as an app's `useWords` gives them, for a function that is handed them by the screen that says them. */
export type WordsIn<Groups, G extends keyof Groups> = InLanguage<Groups[G]>;
