import { createContext, use, type ReactNode } from 'react';
import { ENGLISH_UI_WORDS, type UiWords } from './ui-words.ts';

interface UiLanguage {
  /** BCP 47, for amounts, lists and numbers. */
  readonly locale: string;
  readonly words: UiWords;
}

const UiContext = createContext<UiLanguage>({ locale: 'en-IN', words: ENGLISH_UI_WORDS });

/** Sets the reader's language for amounts, lists and the trade's words. Without it components speak Indian English. */
export function UiProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return <UiContext value={{ locale, words: ENGLISH_UI_WORDS }}>{children}</UiContext>;
}

export function useUi(): UiLanguage {
  return use(UiContext);
}
