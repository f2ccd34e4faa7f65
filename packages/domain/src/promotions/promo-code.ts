import { percentOf } from '../money/money.ts';
import type { DiscountFunder } from '../orders/order-total.ts';
import { promoState } from './promo-state.ts';

export const PROMO_KINDS = ['percent', 'fixed'] as const;
export type PromoKind = (typeof PROMO_KINDS)[number];

/** What a code takes off, from when to when, for whom. Amounts in minor units. */
export interface PromoCode {
  /** Upper case, as it is printed. */
  readonly code: string;
  /** Null for a code of the marketplace, which every store takes. */
  readonly storeId: string | null;
  readonly fundedBy: DiscountFunder;
  readonly terms: PromoTerms;
  /** What the cakes must come to, without delivery. */
  readonly minimumMinor: number;
  readonly startsAt: Date;
  /** Exclusive; null where it goes on until it is ended. */
  readonly endsAt: Date | null;
  readonly totalLimit: number | null;
  readonly perCustomerLimit: number | null;
}

export type PromoTerms =
  | { readonly kind: 'percent'; readonly percentBp: number; /** Of the discount. */ readonly mostMinor: number | null }
  | { readonly kind: 'fixed'; readonly amountMinor: number };

/** The part of an order that a code is asked for. */
export interface PromoAsk {
  readonly storeId: string;
  readonly subtotalMinor: number;
  readonly at: Date;
}

/** Uses that stand: those of unpaid orders count, those given back do not. */
export interface PromoUses {
  readonly total: number;
  readonly byCustomer: number;
}

/** Why a code gives nothing here; instants are ISO 8601. */
export type PromoRefusal =
  | { readonly because: 'unknown' }
  | { readonly because: 'other_store' }
  | { readonly because: 'not_yet'; readonly startsAt: string }
  | { readonly because: 'ended'; readonly endedAt: string }
  | { readonly because: 'used_up' }
  | { readonly because: 'used_by_customer'; readonly times: number }
  | { readonly because: 'below_minimum'; readonly minimumMinor: number; readonly subtotalMinor: number };

/** Null where the code holds. What can no longer be mended is said first, what one more cake would mend last. */
export function promoRefusal(promo: PromoCode, ask: PromoAsk, uses: PromoUses): PromoRefusal | null {
  if (promo.storeId !== null && promo.storeId !== ask.storeId) return { because: 'other_store' };
  const state = promoState({ ...promo, usedCount: uses.total }, ask.at);
  if (state === 'ended') return { because: 'ended', endedAt: (promo.endsAt ?? ask.at).toISOString() };
  if (state === 'coming') return { because: 'not_yet', startsAt: promo.startsAt.toISOString() };
  if (promo.perCustomerLimit !== null && uses.byCustomer >= promo.perCustomerLimit)
    return { because: 'used_by_customer', times: promo.perCustomerLimit };
  if (state === 'used_up') return { because: 'used_up' };
  if (ask.subtotalMinor < promo.minimumMinor)
    return { because: 'below_minimum', minimumMinor: promo.minimumMinor, subtotalMinor: ask.subtotalMinor };
  return null;
}

/** What it takes off cakes of that sum: never more than they cost. */
export function promoDiscountMinor(terms: PromoTerms, subtotalMinor: number): number {
  const grantedMinor =
    terms.kind === 'fixed'
      ? terms.amountMinor
      : Math.min(percentOf(subtotalMinor, terms.percentBp), terms.mostMinor ?? Number.MAX_SAFE_INTEGER);
  return Math.min(grantedMinor, subtotalMinor);
}
