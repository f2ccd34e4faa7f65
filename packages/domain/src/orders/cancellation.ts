import { percentOf } from '../money/money.ts';
import type { OrderActor } from './order-status.ts';

/** A store's own rule. Cancelling later than the last step refunds nothing. */
export interface CancellationRule {
  readonly steps: readonly {
    /** Before the start of the promised slot. */
    readonly hoursBefore: number;
    readonly refundBasisPoints: number;
  }[];
}

/** The rule with dates and amounts, as shown before paying and frozen into the order (so instants are ISO 8601). */
export interface CancellationLadder {
  readonly steps: readonly LadderStep[];
}

export interface LadderStep {
  /** This step holds until this instant, exclusive. */
  readonly until: string;
  readonly refundBasisPoints: number;
  /** Of the total as placed, minor units. */
  readonly refundMinor: number;
}

const HOUR_MS = 3_600_000;

/** What a new store begins with: free until two days before, half until one day before. */
export const DEFAULT_CANCELLATION_RULE: CancellationRule = {
  steps: [
    { hoursBefore: 48, refundBasisPoints: 10_000 },
    { hoursBefore: 24, refundBasisPoints: 5_000 },
  ],
};

/**
 * Steps already over when the order is placed are left out, and a later step never gives more than an earlier one, however the
 * store wrote its rule.
 */
export function ladderFor(rule: CancellationRule, promisedStartAt: Date, totalMinor: number, now: Date): CancellationLadder {
  const steps: LadderStep[] = [];
  let most = 10_000;
  for (const { hoursBefore, refundBasisPoints } of rule.steps.toSorted((a, b) => b.hoursBefore - a.hoursBefore)) {
    most = Math.min(most, refundBasisPoints);
    const until = new Date(promisedStartAt.getTime() - hoursBefore * HOUR_MS);
    if (until > now && most > 0)
      steps.push({ until: until.toISOString(), refundBasisPoints: most, refundMinor: percentOf(totalMinor, most) });
  }
  return { steps };
}

/**
 * The ladder of an order whose slot was changed: counted from the earlier of the slot as it was placed and the slot as it stands. Whoever
 * moves to a later day gains no free cancellation by it, and whoever moves to an earlier one takes that day's dates.
 */
export function ladderAsItStands(
  ladder: CancellationLadder,
  { promisedStartAt, revisedStartAt }: { readonly promisedStartAt: Date; readonly revisedStartAt: Date | null },
): CancellationLadder {
  const earlierMs = promisedStartAt.getTime() - (revisedStartAt ?? promisedStartAt).getTime();
  if (earlierMs <= 0) return ladder;
  return {
    steps: ladder.steps.map((step) => ({ ...step, until: new Date(Date.parse(step.until) - earlierMs).toISOString() })),
  };
}

export interface Cancelling {
  readonly by: OrderActor;
  readonly isAccepted: boolean;
  /** The store asks for a later time than it promised, and the customer has not agreed. */
  readonly isTimeAsked: boolean;
  readonly at: Date;
  /** Captured and not yet given back, minor units. */
  readonly capturedMinor: number;
}

/** What a cancellation gives back. The ladder binds the customer only, and only once the store has accepted and while it keeps its word. */
export function refundDue(ladder: CancellationLadder, { by, isAccepted, isTimeAsked, at, capturedMinor }: Cancelling): number {
  if (by !== 'customer' || !isAccepted || isTimeAsked) return capturedMinor;
  return percentOf(capturedMinor, currentStep(ladder, at)?.refundBasisPoints ?? 0);
}

/** The step that holds now; null past the last. */
export function currentStep(ladder: CancellationLadder, at: Date): LadderStep | null {
  return ladder.steps.find(({ until }) => at < new Date(until)) ?? null;
}
