import type { Prisma } from '@sweetspot/db';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { DISCOUNT_FUNDERS } from '@sweetspot/domain/orders/order-total';
import { PROMO_KINDS, type PromoCode, type PromoTerms } from '@sweetspot/domain/promotions/promo-code';
import { z } from 'zod';
import { instantView, moneyView } from '../http/index.ts';

export const promoCodeView = z.object({
  id: z.uuid(),
  code: z.string(),
  /** Null for a code of the marketplace. */
  store: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  fundedBy: z.enum(DISCOUNT_FUNDERS),
  kind: z.enum(PROMO_KINDS),
  percentBp: z.int().nullable(),
  most: moneyView.nullable(),
  amount: moneyView.nullable(),
  minimum: moneyView,
  startsAt: instantView,
  endsAt: instantView.nullable(),
  totalLimit: z.int().nullable(),
  perCustomerLimit: z.int().nullable(),
  usedCount: z.int(),
  createdAt: instantView,
});

export const PROMO_SELECT = {
  id: true,
  code: true,
  store: { select: { id: true, name: true } },
  storeId: true,
  fundedBy: true,
  kind: true,
  percentBp: true,
  mostMinor: true,
  amountMinor: true,
  currency: true,
  minimumMinor: true,
  startsAt: true,
  endsAt: true,
  totalLimit: true,
  perCustomerLimit: true,
  usedCount: true,
  createdAt: true,
} satisfies Prisma.PromoCodeSelect;

export type PromoRow = Prisma.PromoCodeGetPayload<{ select: typeof PROMO_SELECT }>;

export function toPromoCode(row: Omit<PromoRow, 'store' | 'createdAt' | 'currency'>): PromoCode {
  const { code, storeId, fundedBy, minimumMinor, startsAt, endsAt, totalLimit, perCustomerLimit } = row;
  return { code, storeId, fundedBy, terms: termsOf(row), minimumMinor, startsAt, endsAt, totalLimit, perCustomerLimit };
}

/** A check constraint holds each kind to its own columns. */
function termsOf({
  kind,
  percentBp,
  mostMinor,
  amountMinor,
}: Pick<PromoRow, 'kind' | 'percentBp' | 'mostMinor' | 'amountMinor'>): PromoTerms {
  return kind === 'percent' ? { kind, percentBp: percentBp ?? 0, mostMinor } : { kind, amountMinor: amountMinor ?? 0 };
}

export function toPromoCodeView(row: PromoRow): z.output<typeof promoCodeView> {
  const money = (amount: number) => ({ amount, currency: row.currency as CurrencyCode });
  return {
    id: row.id,
    code: row.code,
    store: row.store,
    fundedBy: row.fundedBy,
    kind: row.kind,
    percentBp: row.percentBp,
    most: row.mostMinor === null ? null : money(row.mostMinor),
    amount: row.amountMinor === null ? null : money(row.amountMinor),
    minimum: money(row.minimumMinor),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    totalLimit: row.totalLimit,
    perCustomerLimit: row.perCustomerLimit,
    usedCount: row.usedCount,
    createdAt: row.createdAt.toISOString(),
  };
}
