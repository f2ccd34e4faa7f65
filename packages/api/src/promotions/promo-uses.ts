import { Prisma, writeLater } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { ofOrder, type EffectHandlers, type TxContext } from '../transaction.ts';
import { emailHashOf, rivalsOf, type PromoCustomer } from './judge-promo-code.ts';

interface Taking {
  readonly promoCodeId: string;
  readonly orderId: string;
  readonly customer: PromoCustomer & { readonly email: string };
  readonly now: Date;
}

/**
 * Takes a use of the code for an order that is being made. Whoever takes one at the same time waits here, so that the last use is one
 * person's. Throws PROMO_CODE_REFUSED when others, or the customer's own other orders, were quicker.
 */
export async function takePromoCode(t: TxContext, { promoCodeId, orderId, customer, now }: Taking): Promise<void> {
  const { userId } = customer;
  const emailHash = emailHashOf(customer);
  await giveBackOfRivals(t, promoCodeId, rivalsOf(customer.claimKeys), now);
  const [taken] = await t.tx.$queryRaw<{ perCustomerLimit: number | null }[]>`
    update promo_code set used_count = used_count + 1
    where id = ${promoCodeId}::uuid and (total_limit is null or used_count < total_limit)
    returning per_customer_limit as "perCustomerLimit"`;
  if (taken === undefined) throw new AppError('PROMO_CODE_REFUSED', { because: 'used_up' });
  const { perCustomerLimit } = taken;
  if (perCustomerLimit !== null) {
    // Only now, with the code's row locked, do all of the customer's uses show.
    const uses = await t.tx.promoCodeUse.count({
      where: { promoCodeId, givenBackAt: null, OR: [...(userId === null ? [] : [{ userId }]), { emailHash: emailHash ?? '' }] },
    });
    if (uses >= perCustomerLimit) throw new AppError('PROMO_CODE_REFUSED', { because: 'used_by_customer', times: perCustomerLimit });
  }
  await writeLater(t.tx, {
    table: 'promo_code_use',
    sql: Prisma.sql`insert into promo_code_use (order_id, promo_code_id, user_id, email_hash, created_at)
      values (${orderId}::uuid, ${promoCodeId}::uuid, ${userId}::uuid, ${emailHash}, ${now})`,
  });
}

/** The customer came back to checkout: what an unpaid order of the same lines holds of the code is the newer one's. */
async function giveBackOfRivals(t: TxContext, promoCodeId: string, rivals: Prisma.Sql, now: Date): Promise<void> {
  await t.tx.$executeRaw`
    with given_back as (
      update promo_code_use set given_back_at = ${now}
      where promo_code_id = ${promoCodeId}::uuid and given_back_at is null and order_id in (${rivals}) returning 1)
    update promo_code set used_count = used_count - (select count(*) from given_back)
    where id = ${promoCodeId}::uuid and exists (select 1 from given_back)`;
}

/**
 * Whether an order that had given its use back, and is paid after all, can have one again: one is left, or `rivalIds` hold one, who end
 * when this order is placed. Locks the code until the transaction ends.
 */
export async function hasPromoRoom(t: TxContext, promoCodeId: string, rivalIds: readonly string[]): Promise<boolean> {
  const [row] = await t.tx.$queryRaw<{ hasRoom: boolean }[]>`
    select total_limit is null or used_count < total_limit or exists (
      select 1 from promo_code_use u where u.promo_code_id = promo_code.id and u.given_back_at is null and u.order_id = any(${[...rivalIds]}::uuid[])
    ) as "hasRoom" from promo_code where id = ${promoCodeId}::uuid for update`;
  return row?.hasRoom ?? false;
}

/** The order takes its use again. Only after `hasPromoRoom`. */
export async function retakePromoCode(t: TxContext, orderId: string, promoCodeId: string, rivalIds: readonly string[]): Promise<void> {
  await giveBackOfRivals(t, promoCodeId, Prisma.sql`select unnest(${[...rivalIds]}::uuid[])`, t.now());
  await changeUse(t, orderId, { count: 1, givenBackAt: null });
}

async function givePromoCodeBack(t: TxContext, orderId: string, now: Date): Promise<void> {
  await changeUse(t, orderId, { count: -1, givenBackAt: now });
}

/** Asked for twice it is done once: only a use that stands is given back, only one given back is retaken. */
async function changeUse(
  t: TxContext,
  orderId: string,
  { count, givenBackAt }: { count: 1 | -1; givenBackAt: Date | null },
): Promise<void> {
  await writeLater(t.tx, {
    table: 'promo_code',
    rows: `of ${orderId}`,
    sql: Prisma.sql`update promo_code set used_count = used_count + ${count} from promo_code_use u
      where promo_code.id = u.promo_code_id and u.order_id = ${orderId}::uuid and (u.given_back_at is null) <> (${givenBackAt}::timestamptz is null)`,
  });
  await writeLater(t.tx, {
    table: 'promo_code_use',
    rows: `of ${orderId}`,
    sql: Prisma.sql`update promo_code_use set given_back_at = ${givenBackAt}
      where order_id = ${orderId}::uuid and (given_back_at is null) <> (${givenBackAt}::timestamptz is null)`,
  });
}

/** What the moves of an order do with its code. */
export const promoEffects = { give_back_code: ofOrder(givePromoCodeBack) } satisfies Partial<EffectHandlers>;
