import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { useEffect, useState, type ReactNode } from 'react';
import { loadFaces } from './load-faces.ts';
import { UiProvider } from './ui-provider.tsx';

interface ReaderLanguageProps {
  /** The language that its reader wants. */
  readonly locale: Locale;
  /** The one whose words are there from the start. */
  readonly first: Locale;
  /** Has all of an app's words at hand when it is done. */
  readonly load: (locale: Locale) => Promise<unknown>;
  readonly children: ReactNode;
}

/** An app in its reader's language. Another one shows once all of its words and letters are there; until then, or where they cannot be had, the one before stays. */
export function ReaderLanguage({ locale, first, load, children }: ReaderLanguageProps) {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    let isWanted = true;
    const show = () => {
      if (isWanted) setShown(locale);
    };
    Promise.all([load(locale), loadFaces(locale)]).then(show, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [locale, load]);
  const intlLocale = intlLocaleOf(shown);
  useEffect(() => {
    document.documentElement.lang = intlLocale;
  }, [intlLocale]);
  return <UiProvider locale={intlLocale}>{children}</UiProvider>;
}
