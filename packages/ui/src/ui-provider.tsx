import { createContext, use, type ReactNode } from 'react';
import { ENGLISH_UI_WORDS, type UiWords } from './ui-words.ts';

interface UiLanguage {
  /** BCP 47, for amounts, lists and numbers. */
  readonly locale: string;
  readonly words: UiWords;
}

const UiContext = createContext<UiLanguage>({ locale: 'en-IN', words: ENGLISH_UI_WORDS });

/** Sets the language of the words that components say by themselves. Without it they speak Indian English. */
export function UiProvider({ locale, words, children }: UiLanguage & { children: ReactNode }) {
  return <UiContext value={{ locale, words }}>{children}</UiContext>;
}

export function useUi(): UiLanguage {
  return use(UiContext);
}
