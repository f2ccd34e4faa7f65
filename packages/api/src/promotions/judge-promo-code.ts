import { Prisma, type ReadClient } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { DiscountFunder } from '@sweetspot/domain/orders/order-total';
import { promoDiscountMinor, promoRefusal, type PromoAsk } from '@sweetspot/domain/promotions/promo-code';
import { createHash } from 'node:crypto';
import { toPromoCode, type PromoRow } from './promo-row.ts';

/** Whose uses are counted: an account's, and a guest's by their address. Unpaid orders of these lines give way, and count for nothing. */
export interface PromoCustomer {
  readonly userId: string | null;
  readonly email: string | null;
  /** Of the cart's lines that the code is for. */
  readonly claimKeys: readonly string[];
}

export interface PromoDiscount {
  readonly promoCodeId: string;
  readonly code: string;
  readonly amountMinor: number;
  readonly fundedBy: DiscountFunder;
}

type FoundRow = Omit<PromoRow, 'store' | 'createdAt' | 'currency'> & { readonly usedByCustomer: number; readonly usedByRivals: number };

/**
 * What a code takes off that part of a cart now. A store's own code comes before the marketplace's of the same name. Nothing is taken
 * yet: `takePromoCode` does that, and may refuse what was still free here. Throws PROMO_CODE_REFUSED.
 */
export async function judgePromoCode(
  reader: Pick<ReadClient, '$queryRaw'>,
  { code, customer, ...ask }: PromoAsk & { readonly code: string; readonly customer: PromoCustomer },
): Promise<PromoDiscount> {
  const [row] = await reader.$queryRaw<FoundRow[]>`
    with rival as (${rivalsOf(customer.claimKeys)})
    select promo.id, promo.code, promo.store_id as "storeId", promo.funded_by as "fundedBy", promo.kind, promo.percent_bp as "percentBp",
      promo.most_minor as "mostMinor", promo.amount_minor as "amountMinor", promo.minimum_minor as "minimumMinor",
      promo.starts_at as "startsAt", promo.ends_at as "endsAt", promo.total_limit as "totalLimit",
      promo.per_customer_limit as "perCustomerLimit", promo.used_count as "usedCount",
      (select count(*)::int from promo_code_use u where u.promo_code_id = promo.id and u.given_back_at is null
        and (u.user_id = ${customer.userId}::uuid or u.email_hash = ${emailHashOf(customer)})
        and u.order_id not in (select id from rival)) as "usedByCustomer",
      (select count(*)::int from promo_code_use u where u.promo_code_id = promo.id and u.given_back_at is null
        and u.order_id in (select id from rival)) as "usedByRivals"
    from promo_code promo where promo.code = ${code}
    order by promo.store_id = ${ask.storeId}::uuid desc nulls last, promo.store_id is not null limit 1`;
  if (row === undefined) throw new AppError('PROMO_CODE_REFUSED', { because: 'unknown' });
  const promo = toPromoCode(row);
  const refusal = promoRefusal(promo, ask, { total: row.usedCount - row.usedByRivals, byCustomer: row.usedByCustomer });
  if (refusal !== null) throw new AppError('PROMO_CODE_REFUSED', refusal);
  return {
    promoCodeId: row.id,
    code: promo.code,
    amountMinor: promoDiscountMinor(promo.terms, ask.subtotalMinor),
    fundedBy: promo.fundedBy,
  };
}

/** Addresses are stored in lower case. */
export function emailHashOf({ email }: PromoCustomer): string | null {
  return email === null ? null : createHash('sha256').update(email).digest('hex');
}

/** Unpaid orders made from the same lines: at most one of them is ever placed. */
export function rivalsOf(claimKeys: readonly string[]): Prisma.Sql {
  return Prisma.sql`select distinct o.id from order_line l join "order" o on o.id = l.order_id
    where l.claim_keys && ${[...claimKeys]}::uuid[] and o.status = 'awaiting_payment'`;
}
