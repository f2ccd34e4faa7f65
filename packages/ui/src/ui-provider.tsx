import { ENGLISH_UI_WORDS, type UiWords } from '@sweetspot/messages';
import { createContext, use, type ReactNode } from 'react';

interface UiLanguage {
  /** BCP 47, for amounts, lists and numbers. */
  readonly locale: string;
  readonly words: UiWords;
}

const UiContext = createContext<UiLanguage>({ locale: 'en-IN', words: ENGLISH_UI_WORDS });

interface UiProviderProps {
  readonly locale: string;
  /** What components say by themselves. */
  readonly words?: UiWords | undefined;
  readonly children: ReactNode;
}

/** Sets the reader's language for amounts, lists and words. Without it components speak Indian English. */
export function UiProvider({ locale, words = ENGLISH_UI_WORDS, children }: UiProviderProps) {
  return <UiContext value={{ locale, words }}>{children}</UiContext>;
}

export function useUi(): UiLanguage {
  return use(UiContext);
}
