const parts = new Intl.NumberFormat('en-IN', { style: 'percent' });
const percent = (refundBp: number) => parts.format(refundBp / 10_000);

/** What cancelling gives back, and until when. */
export const cancellationEn = {
  beforeAcceptance: 'Cancelling costs nothing until the store accepts.',
  after: 'After that',
  now: 'Cancelling',
  nothingAfter: 'After that, nothing comes back.',
  nothingNow: 'Cancelling gives nothing back any more.',
  thenNothing: 'then nothing.',
  until: (share: string, when: string) => `${share} until ${when}`,
  share: (refundBp: number) => (refundBp === 10_000 ? 'free' : refundBp === 5_000 ? 'half comes back' : `${percent(refundBp)} comes back`),
  cash: 'You pay only when the cake is handed over, so cancelling costs nothing. Once the store has started on it, call the store.',
};

export type CancellationWords = typeof cancellationEn;
