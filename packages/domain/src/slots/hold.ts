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

/**
 * Whether payment may still turn it into sold work: it counts, or the room it had is free again, also after a sweep released it
 * (an order that expired and was paid all the same).
 */
export function mayConfirmHold(hold: Hold, hasRoom: boolean, now: Date): boolean {
  return isHoldCounted(hold, now) || hasRoom;
}
