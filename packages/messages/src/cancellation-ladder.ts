import { whenWords, type Moment } from './dates.ts';
import { cancellationEn, type CancellationWords } from './en/cancellation.ts';
import { inLanguages } from './in-languages.ts';
import type { Locale } from './language.ts';

const cancellationWords = /* @__PURE__ */ inLanguages<CancellationWords>(cancellationEn, ({ cancellation }) => cancellation);

interface LadderStep {
  /** ISO 8601; null for the last, which has no end. */
  readonly until: string | null;
  readonly refundBp: number;
}

/**
 * "Cancelling costs nothing until the store accepts. After that: free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing."
 * Once it has accepted, what came before that is not said.
 */
export function ladderSentence(steps: readonly LadderStep[], isAccepted: boolean, at: Moment, locale: Locale): string {
  const words = cancellationWords(locale);
  const dated = steps.filter(({ until, refundBp }) => until !== null && new Date(until) > at.now && refundBp > 0);
  if (dated.length === 0) return isAccepted ? words.nothingNow : `${words.beforeAcceptance} ${words.nothingAfter}`;
  const parts = dated.map(({ until, refundBp }) => words.until(words.share(refundBp), whenWords(new Date(until ?? ''), locale, at)));
  const opening = isAccepted ? words.now : `${words.beforeAcceptance} ${words.after}`;
  return `${opening}: ${parts.join('; ')}; ${words.thenNothing}`;
}

/** Who pays at the door has paid nothing that could come back. */
export function cashCancelSentence(locale: Locale): string {
  return cancellationWords(locale).cash;
}
