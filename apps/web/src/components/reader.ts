import { localeOf, type Locale, type Moment } from '@sweetspot/messages';
import { useUi } from '@sweetspot/ui';
import { useState } from 'react';

/** The reader's language, as sentences want it. */
export const useLocale = (): Locale => localeOf(useUi().locale);

/** Where and when the reader reads: the store's zone, and the moment this screen was opened. */
export function useMoment(timeZone: string): Moment {
  const [now] = useState(() => new Date());
  return { timeZone, now };
}
