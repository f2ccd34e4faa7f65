import { audit } from '@sweetspot/db';
import { inTx, type TxContext } from './transaction.ts';
import type { Context } from './context.ts';

type Asked = Pick<Context, 'log' | 'app' | 'requestId'>;

/** What somebody who looks into a break-in wants to know of. */
type SecurityEvent =
  | 'signed_in'
  | 'sign_in_failed'
  | 'sign_in_paused'
  | 'sign_in_refused'
  | 'session_revoked'
  | 'sessions_ended'
  | 'password_changed'
  | 'password_reset'
  | 'email_changed'
  | 'email_restored'
  | 'deletion_asked'
  | 'deletion_taken_back'
  | 'account_deleted'
  | 'second_step_failed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'second_factor_cleared'
  | 'recovery_codes_renewed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'passkey_failed'
  | 'passkey_copied'
  | 'account_disabled'
  | 'account_enabled'
  | 'admin_refused'
  | 'store_refused';

const COMPLAINTS: ReadonlySet<SecurityEvent> = new Set([
  'sign_in_failed',
  'sign_in_paused',
  'sign_in_refused',
  'second_step_failed',
  'passkey_failed',
  'passkey_copied',
  'admin_refused',
  'store_refused',
]);

/** Into the log, by ids alone: neither name nor address. */
export function tellSecurity({ log, app, requestId }: Asked, event: SecurityEvent, userId: string | null): void {
  const facts = { event: `security.${event}`, userId, app, requestId };
  const words = event.replaceAll('_', ' ');
  if (COMPLAINTS.has(event)) log.warn(facts, words);
  else log.info(facts, words);
}

/** Of whoever may do more than shop, the audit keeps what they did with their own access. */
export async function auditSecurity(
  { tx }: TxContext,
  { requestId, app }: Pick<Context, 'requestId' | 'app'>,
  event: SecurityEvent,
  userId: string,
): Promise<void> {
  const person = await tx.user.findUnique({
    where: { id: userId },
    select: { role: true, staffOf: { select: { storeId: true }, take: 1 } },
  });
  if (person === null || (person.role !== 'admin' && person.staffOf.length === 0)) return;
  await audit(tx, {
    actor: person.role === 'admin' ? 'admin' : 'store',
    actorUserId: userId,
    action: `user.${event}`,
    subjectKind: 'user',
    subjectId: userId,
    after: { app },
    requestId,
  });
}

/**
 * Tries at the door of whoever may do more than shop stay in the audit, by nobody: who tried is not known. The one question is
 * asked for every address, so that the time it takes hardly tells whose they are.
 */
export async function auditTry(
  ctx: Context,
  event: 'sign_in_failed' | 'sign_in_paused' | 'sign_in_refused' | 'second_step_failed' | 'passkey_failed' | 'passkey_copied',
  email: string,
): Promise<void> {
  const { app, requestId } = ctx;
  await inTx(ctx, async (t) => {
    const person = await t.tx.user.findFirst({
      where: { email, OR: [{ role: 'admin' }, { staffOf: { some: {} } }] },
      select: { id: true },
    });
    if (person === null) return;
    const entry = { action: `user.${event}`, subjectKind: 'user', subjectId: person.id };
    if (event === 'sign_in_paused' && (await isOnRecord(t, person.id))) return;
    await audit(t.tx, { ...entry, actor: 'customer', actorUserId: null, after: { app }, requestId });
  });
}

/** Pauses within a quarter of an hour are one entry: whoever is made to wait can knock as often as they like. */
async function isOnRecord({ tx }: TxContext, userId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    select 1 from audit_entry where subject_kind = 'user' and subject_id = ${userId} and action = 'user.sign_in_paused'
    and created_at > now() - interval '15 minutes' limit 1`;
  return found.length > 0;
}
