import type { Context } from '../context.ts';
import { isWithinLimit } from '../http/index.ts';
import { queueMail } from '../outbox/index.ts';
import { inTx } from '../transaction.ts';
import { createLink, redeemLink } from './one-time-link.ts';
import { hashPassword } from './passwords.ts';
import { refuseCommonPassword } from './register.ts';
import { takeKeysAway } from './take-keys-away.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';

/** Says the same for a known and an unknown address: a stranger must not learn who has an account. */
export async function requestPasswordReset(ctx: Context, { email }: { email: string }): Promise<{ ok: true }> {
  await ctx.limits.take('mail_me', ctx.ip);
  // Who asks for somebody else's mails must not keep them from their own: the last link is still good, and no more is said.
  if (!(await isWithinLimit(ctx.limits, 'mail_me', email))) return { ok: true };
  const { sessionSecret } = ctx;
  await inTx(ctx, async (t) => {
    const user = await t.tx.user.findUnique({ where: { email }, select: { id: true, locale: true, disabledAt: true } });
    if (user === null || user.disabledAt !== null) return;
    const linkId = await createLink(t, { sessionSecret }, { userId: user.id, kind: 'reset_password', email });
    await queueMail(t, {
      kind: 'reset_password',
      subjectId: linkId,
      recipient: email,
      locale: user.locale,
      data: { userId: user.id },
    });
  });
  return { ok: true };
}

/**
 * Also ends every session: whoever had the old password is out. Passkeys of an address that was confirmed before stay, or nobody could
 * forget a password without losing them; that there are some is said, because whoever had the password may have added one.
 */
export async function resetPassword(ctx: Context, input: { secret: string; password: string }): Promise<{ passkeys: number }> {
  const { app, requestId } = ctx;
  await ctx.limits.take('sign_in', ctx.ip);
  await refuseCommonPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  const userId = await inTx(ctx, async (t) => {
    const { userId, email } = await redeemLink(t, 'reset_password', input.secret);
    const before = await t.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { emailVerifiedAt: true, createdAt: true } });
    // The link came by mail, so it proves the address as well.
    await t.tx.user.update({ where: { id: userId, email }, data: { passwordHash, emailVerifiedAt: t.now() }, select: { id: true } });
    // Nobody had proved it before: a stranger may have opened the account with it and waited.
    if (before.emailVerifiedAt === null) await takeKeysAway(t, { userId, since: before.createdAt });
    await t.tx.session.deleteMany({ where: { userId } });
    await t.tx.signInStep.deleteMany({ where: { userId } });
    await auditSecurity(t, { app, requestId }, 'password_reset', userId);
    return userId;
  });
  tellSecurity(ctx, 'password_reset', userId);
  return { passkeys: await ctx.db.prisma.passkey.count({ where: { userId } }) };
}
