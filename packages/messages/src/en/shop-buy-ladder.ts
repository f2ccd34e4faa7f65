import { whenWords, type Moment } from '../dates.ts';
import { capitalised } from '../language.ts';

interface LadderStep {
  /** ISO 8601; null for the last, which has no end. */
  readonly until: string | null;
  readonly refundBp: number;
}

/** "Free until Thursday, 6 pm; half comes back until Friday, 9 am; then nothing." */
export function ladderSentence(steps: readonly LadderStep[], at: Moment): string {
  const dated = steps.filter(({ until, refundBp }) => until !== null && new Date(until) > at.now && refundBp > 0);
  if (dated.length === 0) return 'Once the store has accepted, nothing comes back.';
  const parts = dated.map(({ until, refundBp }) => `${share(refundBp)} until ${whenWords(new Date(until ?? ''), 'en', at)}`);
  return `${capitalised(parts.join('; '))}; then nothing.`;
}

function share(refundBp: number): string {
  if (refundBp === 10_000) return 'free';
  if (refundBp === 5_000) return 'half comes back';
  return `${new Intl.NumberFormat('en-IN', { style: 'percent' }).format(refundBp / 10_000)} comes back`;
}

export const BEFORE_ACCEPTANCE_EN = 'Until the store accepts, cancelling costs nothing.';
