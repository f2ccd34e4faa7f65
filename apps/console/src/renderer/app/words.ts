import type { Locale } from '@sweetspot/messages';
import { consoleWords, type ConsoleGroup, type ConsoleWords } from '@sweetspot/messages/console';
import { createWords, type WordsIn } from '@sweetspot/ui';

export const { loadWords, useWords, wordsOf } = createWords<ConsoleWords>(consoleWords);

/** A group's words, for a function that is handed them by the screen that says them. */
export type Words<G extends ConsoleGroup> = WordsIn<ConsoleWords, G>;

const GROUPS = Object.keys(consoleWords.en) as ConsoleGroup[];

/** All that the console says, at once: it goes on working where nothing more can be fetched. */
export const loadLanguage = (locale: Locale): Promise<void> => loadWords(GROUPS, locale);
