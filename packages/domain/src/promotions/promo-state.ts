export const PROMO_STATES = ['coming', 'open', 'used_up', 'ended'] as const;
export type PromoState = (typeof PROMO_STATES)[number];

interface Standing {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly totalLimit: number | null;
  readonly usedCount: number;
}

export function isUsedUp({ totalLimit, usedCount }: Pick<Standing, 'totalLimit' | 'usedCount'>): boolean {
  return totalLimit !== null && usedCount >= totalLimit;
}

/** How a code stands, whoever asks. */
export function promoState({ startsAt, endsAt, totalLimit, usedCount }: Standing, now: Date): PromoState {
  if (endsAt !== null && now >= endsAt) return 'ended';
  if (now < startsAt) return 'coming';
  return isUsedUp({ totalLimit, usedCount }) ? 'used_up' : 'open';
}
