import type { CancellationWords } from '../en/cancellation.ts';

const parts = new Intl.NumberFormat('hi-IN', { style: 'percent' });
const percent = (refundBp: number) => parts.format(refundBp / 10_000);

export const cancellationHi: CancellationWords = {
  beforeAcceptance: 'दुकान के स्वीकार करने तक रद्द करने पर कुछ नहीं कटता।',
  after: 'उसके बाद',
  now: 'रद्द करने पर',
  nothingAfter: 'उसके बाद कुछ वापस नहीं आता।',
  nothingNow: 'अब रद्द करने पर कुछ वापस नहीं आता।',
  thenNothing: 'फिर कुछ नहीं।',
  until: (share: string, when: string) => `${when} तक ${share}`,
  share: (refundBp: number) => (refundBp === 10_000 ? 'पूरी रकम वापस' : refundBp === 5_000 ? 'आधी रकम वापस' : `${percent(refundBp)} वापस`),
  cash: 'भुगतान केक मिलने पर ही होता है, इसलिए रद्द करने पर कुछ नहीं कटता। केक बनना शुरू हो जाए तो दुकान को फ़ोन करें।',
};
