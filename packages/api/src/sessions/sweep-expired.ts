import { Prisma } from '@sweetspot/db';
import { inTx, type TxServices } from '../transaction.ts';

/** No call is repeated this late. */
const ANSWERS_KEPT_MS = 7 * 24 * 3_600_000;
/** A season, and the one before it. */
const DEMAND_KEPT_MS = 180 * 24 * 3_600_000;
/** Whoever comes back to a checkout later begins it anew. */
const DRAFTS_KEPT_MS = 30 * 24 * 3_600_000;
const MOST_AT_ONCE = 5_000;

/**
 * Deletes what has run out and opens nothing any more: sessions, steps of signing in, what passkeys did not sign, one-time links, access tokens, counted attempts, the answers
 * kept for calls that come twice, checkouts that nobody went on with, and what was looked for in vain long ago. A batch a transaction, so that much of it makes no long one.
 */
export async function sweepExpired(services: TxServices): Promise<void> {
  const at = services.now();
  const answersBefore = new Date(at.getTime() - ANSWERS_KEPT_MS);
  const draftsBefore = new Date(at.getTime() - DRAFTS_KEPT_MS);
  const demandBefore = new Date(at.getTime() - DEMAND_KEPT_MS);
  const expired = [
    Prisma.sql`delete from session where id in (select id from session where expires_at <= ${at} limit ${MOST_AT_ONCE})`,
    Prisma.sql`delete from sign_in_step where id in (select id from sign_in_step where expires_at <= ${at} limit ${MOST_AT_ONCE})`,
    Prisma.sql`
      delete from passkey_challenge where id in (select id from passkey_challenge where expires_at <= ${at} limit ${MOST_AT_ONCE})`,
    Prisma.sql`delete from user_token where id in (select id from user_token where expires_at <= ${at} limit ${MOST_AT_ONCE})`,
    Prisma.sql`delete from access_token where id in (select id from access_token where expires_at <= ${at} limit ${MOST_AT_ONCE})`,
    Prisma.sql`delete from rate_limit where key in (select key from rate_limit where expire <= ${at.getTime()} limit ${MOST_AT_ONCE})`,
    Prisma.sql`
      delete from idempotency_key where id in (
        select id from idempotency_key where created_at <= ${answersBefore} limit ${MOST_AT_ONCE})`,
    Prisma.sql`
      delete from checkout_draft where (cart_id, store_id, "group") in (
        select cart_id, store_id, "group" from checkout_draft where changed_at <= ${draftsBefore} limit ${MOST_AT_ONCE})`,
    Prisma.sql`
      delete from unmet_demand where id in (
        select id from unmet_demand where created_at <= ${demandBefore} limit ${MOST_AT_ONCE})`,
  ];
  for (const batch of expired) while ((await inTx(services, ({ tx }) => tx.$executeRaw(batch))) === MOST_AT_ONCE);
}
