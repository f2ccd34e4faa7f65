import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Context } from '../context.ts';
import { queueMail } from '../outbox/index.ts';
import { auditSecurity } from '../security-events.ts';
import type { TxContext } from '../transaction.ts';

/** Takes back the deletion that an account waits for, and tells its owner; asked twice it is done once. What was deleted meanwhile is nobody's. */
export async function keepAccount(t: TxContext, asked: Pick<Context, 'app' | 'requestId'>, userId: string): Promise<boolean> {
  const { count } = await t.tx.user.updateMany({
    where: { id: userId, leavesAt: { not: null } },
    data: { leavesAt: null, leavingSince: null },
  });
  const user = await t.tx.user.findUnique({ where: { id: userId }, select: { email: true, locale: true } });
  if (user === null) throw new AppError('CREDENTIALS_WRONG');
  if (count === 0) return false;
  await t.tx.userToken.deleteMany({ where: { userId, kind: 'keep_account', usedAt: null } });
  await queueMail(t, { kind: 'account_kept', subjectId: t.newId(), recipient: user.email, locale: user.locale, data: { userId } });
  await auditSecurity(t, asked, 'deletion_taken_back', userId);
  return true;
}
