import { whenWords, type Moment } from '../dates.ts';

interface LadderStep {
  /** ISO 8601; null for the last, which has no end. */
  readonly until: string | null;
  readonly refundBp: number;
}

/** "Cancelling costs nothing until the store accepts. After that: free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing." */
export function ladderSentence(steps: readonly LadderStep[], at: Moment): string {
  const dated = steps.filter(({ until, refundBp }) => until !== null && new Date(until) > at.now && refundBp > 0);
  if (dated.length === 0) return `${BEFORE_ACCEPTANCE} After that, nothing comes back.`;
  const parts = dated.map(({ until, refundBp }) => `${share(refundBp)} until ${whenWords(new Date(until ?? ''), 'en', at)}`);
  return `${BEFORE_ACCEPTANCE} After that: ${parts.join('; ')}; then nothing.`;
}

const BEFORE_ACCEPTANCE = 'Cancelling costs nothing until the store accepts.';

function share(refundBp: number): string {
  if (refundBp === 10_000) return 'free';
  if (refundBp === 5_000) return 'half comes back';
  return `${new Intl.NumberFormat('en-IN', { style: 'percent' }).format(refundBp / 10_000)} comes back`;
}
