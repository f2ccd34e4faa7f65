import { firstSpoken, intlLocaleOf, localeOf, type Locale } from '@sweetspot/messages';
import { loadFaces, ReaderLanguage, UiProvider } from '@sweetspot/ui';
import type { ReactNode } from 'react';
import { rememberedViewer, useSession } from './session.tsx';
import { loadLanguage, useWords } from './words.ts';

/** Before anybody is known: of whoever worked here last, else of the device. */
function expectedLanguage(): Locale {
  const viewer = rememberedViewer.read();
  return viewer === null ? firstSpoken(navigator.languages) : localeOf(viewer.locale);
}

/** Has a language at hand to begin with; English where the expected one does not come. */
export async function firstLanguage(): Promise<Locale> {
  const locale = expectedLanguage();
  // What fails around everything else says so in English.
  await loadLanguage('en');
  return Promise.all([loadLanguage(locale), loadFaces(locale)]).then(
    () => locale,
    () => 'en',
  );
}

/** All that is read here, in the language of the account that works here. */
export function ConsoleLanguage({ first, children }: { first: Locale; children: ReactNode }) {
  const { standing } = useSession();
  const locale = standing.kind === 'signed_in' ? localeOf(standing.viewer.locale) : expectedLanguage();
  return (
    <ReaderLanguage locale={locale} first={first} load={loadLanguage}>
      <Saying>{children}</Saying>
    </ReaderLanguage>
  );
}

function Saying({ children }: { children: ReactNode }) {
  const { ui, locale } = useWords('frame');
  return (
    <UiProvider locale={intlLocaleOf(locale)} words={ui}>
      {children}
    </UiProvider>
  );
}
