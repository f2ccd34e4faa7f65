import { whenWords, type Moment } from '../dates.ts';
import type { Locale } from '../language.ts';

interface LadderStep {
  /** ISO 8601; null for the last, which has no end. */
  readonly until: string | null;
  readonly refundBp: number;
}

/** "Cancelling costs nothing until the store accepts. After that: free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing." */
export function ladderSentence(steps: readonly LadderStep[], at: Moment, locale: Locale = 'en'): string {
  const words = WORDS[locale];
  const dated = steps.filter(({ until, refundBp }) => until !== null && new Date(until) > at.now && refundBp > 0);
  if (dated.length === 0) return `${words.beforeAcceptance} ${words.nothingAfter}`;
  const parts = dated.map(({ until, refundBp }) => words.until(words.share(refundBp), whenWords(new Date(until ?? ''), locale, at)));
  return `${words.beforeAcceptance} ${words.after}: ${parts.join('; ')}; ${words.thenNothing}`;
}

/** Who pays at the door has paid nothing that could come back. */
export function cashCancelSentence(locale: Locale = 'en'): string {
  return WORDS[locale].cash;
}

const percent = (refundBp: number) => new Intl.NumberFormat('en-IN', { style: 'percent' }).format(refundBp / 10_000);

const WORDS = {
  en: {
    beforeAcceptance: 'Cancelling costs nothing until the store accepts.',
    after: 'After that',
    nothingAfter: 'After that, nothing comes back.',
    thenNothing: 'then nothing.',
    until: (share: string, when: string) => `${share} until ${when}`,
    share: (refundBp: number) =>
      refundBp === 10_000 ? 'free' : refundBp === 5_000 ? 'half comes back' : `${percent(refundBp)} comes back`,
    cash: 'You pay only when the cake is handed over, so cancelling costs nothing. Once the store has started on it, call the store.',
  },
  hi: {
    beforeAcceptance: 'दुकान के स्वीकार करने तक रद्द करने पर कुछ नहीं कटता।',
    after: 'उसके बाद',
    nothingAfter: 'उसके बाद कुछ वापस नहीं आता।',
    thenNothing: 'फिर कुछ नहीं।',
    until: (share: string, when: string) => `${when} तक ${share}`,
    share: (refundBp: number) => (refundBp === 10_000 ? 'पूरी रकम वापस' : refundBp === 5_000 ? 'आधी रकम वापस' : `${percent(refundBp)} वापस`),
    cash: 'भुगतान केक मिलने पर ही होता है, इसलिए रद्द करने पर कुछ नहीं कटता। केक बनना शुरू हो जाए तो दुकान को फ़ोन करें।',
  },
} as const;
