import type { Locale } from '@sweetspot/messages';
import { adminWords, type AdminGroup, type AdminWords } from '@sweetspot/messages/admin';
import { createWords, type WordsIn } from '@sweetspot/ui';

const { loadWords, useWords, wordsOf } = createWords<AdminWords>(adminWords);

export { useWords, wordsOf };

/** A group's words, for a function that is handed them by the screen that says them. */
export type Words<G extends AdminGroup> = WordsIn<AdminWords, G>;

const GROUPS = Object.keys(adminWords.en) as AdminGroup[];

/** All that the office says, at once: no page of it waits for its words. */
export const loadLanguage = (locale: Locale): Promise<void> => loadWords(GROUPS, locale);
