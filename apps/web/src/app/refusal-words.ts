import { refusalFrom } from '@sweetspot/api/client';
import type { Locale } from '@sweetspot/messages';

/** What to say of a failed call: the refusal's own sentence, or `otherwise` for a failure nobody expected. The sentences are loaded with the first refusal. */
export async function refusalWords(error: unknown, otherwise: string, locale: Locale): Promise<string> {
  const refusal = refusalFrom(error);
  if (refusal === null) return otherwise;
  const { sayRefusal } = await import('./say-refusal.ts');
  return sayRefusal(refusal, locale);
}
