import { lostWords, sayError, sayField, type Locale } from '@sweetspot/messages';
import { useIsOnline } from '@sweetspot/ui';
import type { Unsent } from './send-form.ts';

/** What stands beside a box, and at the form's foot. */
export function useUnsentWords(unsent: Unsent | undefined, { locale, failed }: { locale: Locale; failed: string }) {
  const isOnline = useIsOnline();
  const unknown = isOnline ? failed : lostWords(locale).unreached;
  return {
    fieldError: (name: string) => (unsent?.fields[name] === undefined ? undefined : sayField(unsent.fields[name], locale)),
    problem: unsent === undefined ? undefined : unsent.refusal === null ? unknown : sayError(unsent.refusal, locale),
  };
}
