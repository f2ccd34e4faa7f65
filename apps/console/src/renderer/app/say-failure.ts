import { refusalFrom, requestIdFrom } from '@sweetspot/api/client';
import { sayError } from '@sweetspot/messages';
import { consoleWords } from '@sweetspot/messages/console';
import { LOCALE } from './language.ts';

/** What to say beside a control whose call failed: the refusal's own sentence, or that nothing came back. */
export function sayFailure(error: unknown): string {
  const refusal = refusalFrom(error);
  if (refusal !== null) return sayError(refusal, LOCALE);
  const requestId = requestIdFrom(error);
  return requestId === null ? consoleWords.frame.unreachable : consoleWords.frame.fault(requestId);
}
