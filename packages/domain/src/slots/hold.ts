/** A slot kept for one checkout, then for its order. */
export const HOLD_STATES = ['held', 'confirmed', 'released'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

export const HOLD_MS = 10 * 60_000;

export interface Hold {
  readonly state: HoldState;
  /** Means nothing once confirmed. */
  readonly expiresAt: Date;
}

export function holdExpiresAt(now: Date): Date {
  return new Date(now.getTime() + HOLD_MS);
}

/** Whether its work counts against the buckets. An expired hold stops counting at once, before anything sweeps it. */
export function isHoldCounted({ state, expiresAt }: Hold, now: Date): boolean {
  return state === 'confirmed' || (state === 'held' && expiresAt > now);
}
