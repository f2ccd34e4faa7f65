import { isLost, refusalFrom } from '@sweetspot/api/client';
import { lostWords, sayError, type Locale } from '@sweetspot/messages';

/** Why a call failed: the refusal's own sentence, the lost connection, or `unexpected` for what nobody foresaw. */
export function failureWords(error: unknown, locale: Locale, unexpected: string): string {
  const refusal = refusalFrom(error);
  if (refusal !== null) return sayError(refusal, locale);
  return isLost(error) ? lostWords(locale).unreached : unexpected;
}
