import { firstSpoken, intlLocaleOf, localeOf, type Locale } from '@sweetspot/messages';
import { loadFaces, ReaderLanguage, UiProvider } from '@sweetspot/ui';
import type { ReactNode } from 'react';
import { api } from './api.ts';
import { loadLanguage, useWords } from './words.ts';

/** Before anybody is known, of the device. */
const expectedLanguage = (): Locale => firstSpoken(navigator.languages);

/** Has a language at hand to begin with; English where the expected one does not come. */
export async function firstLanguage(): Promise<Locale> {
  const locale = expectedLanguage();
  return Promise.all([loadLanguage(locale), loadFaces(locale)]).then(
    () => locale,
    () => loadLanguage('en').then(() => 'en' as const),
  );
}

/** All that is read here, in the language of whoever is signed in. */
export function AdminLanguage({ first, children }: { first: Locale; children: ReactNode }) {
  const session = api.sessions.current.useQuery(undefined, { staleTime: 60_000 });
  const viewer = session.data?.viewer ?? null;
  return (
    <ReaderLanguage locale={viewer === null ? expectedLanguage() : localeOf(viewer.locale)} first={first} load={loadLanguage}>
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
