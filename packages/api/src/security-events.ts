import { audit, type Tx } from '@sweetspot/db';
import type { Context } from './context.ts';

type Asked = Pick<Context, 'log' | 'app' | 'requestId'>;

/** What somebody who looks into a break-in wants to know of. */
type SecurityEvent =
  | 'signed_in'
  | 'sign_in_failed'
  | 'sign_in_paused'
  | 'session_revoked'
  | 'sessions_ended'
  | 'password_changed'
  | 'password_reset'
  | 'account_disabled'
  | 'account_enabled'
  | 'admin_refused'
  | 'store_refused';

const COMPLAINTS: ReadonlySet<SecurityEvent> = new Set(['sign_in_failed', 'sign_in_paused', 'admin_refused', 'store_refused']);

/** Into the log, by ids alone: neither name nor address. */
export function tellSecurity({ log, app, requestId }: Asked, event: SecurityEvent, userId: string | null): void {
  const facts = { event: `security.${event}`, userId, app, requestId };
  const words = event.replaceAll('_', ' ');
  if (COMPLAINTS.has(event)) log.warn(facts, words);
  else log.info(facts, words);
}

/** Of whoever may do more than shop, the audit keeps what they did with their own access. */
export async function auditSecurity(tx: Tx, { requestId, app }: Asked, event: SecurityEvent, userId: string): Promise<void> {
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
