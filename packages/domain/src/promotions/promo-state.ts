export const PROMO_STATES = ['coming', 'open', 'used_up', 'ended'] as const;
export type PromoState = (typeof PROMO_STATES)[number];

interface Standing {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly totalLimit: number | null;
  readonly usedCount: number;
}

/** How a code stands for whoever keeps it; the same bounds as `promoRefusal`. */
export function promoState({ startsAt, endsAt, totalLimit, usedCount }: Standing, now: Date): PromoState {
  if (endsAt !== null && now >= endsAt) return 'ended';
  if (now < startsAt) return 'coming';
  return totalLimit !== null && usedCount >= totalLimit ? 'used_up' : 'open';
}
