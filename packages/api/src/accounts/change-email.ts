import { Prisma, uniqueViolation } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Context, Viewer } from '../context.ts';
import { isWithinLimit } from '../http/index.ts';
import { queueMail } from '../outbox/index.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import { createLink, isAddressKept, loadViewer, redeemLink, rememberAccount, takeKeysAway } from '../sessions/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { provePassword } from './prove-password.ts';

type SignedIn = Context & { viewer: Viewer };

/**
 * Sends a link to the new address; until it is opened nothing has changed. Whether somebody has an account there is not looked at: the
 * answer is the same, and only whoever reads that mail finds out.
 */
export async function requestEmailChange(ctx: SignedIn, { email, password }: { email: string; password: string }): Promise<{ ok: true }> {
  const { userId, locale } = ctx.viewer;
  if (email === ctx.viewer.email) throw new AppError('INPUT_INVALID', { fields: { email: 'email_same' } });
  await provePassword(ctx, password);
  await ctx.limits.take('mail_me', userId);
  // Nobody's mailbox is filled by others; whoever tries is not told whose it is.
  if (!(await isWithinLimit(ctx.limits, 'mail_me', email))) return { ok: true };
  const { sessionSecret } = ctx;
  await inTx(ctx, async (t) => {
    const linkId = await createLink(t, { sessionSecret }, { userId, kind: 'change_email', email });
    await queueMail(t, { kind: 'new_email', subjectId: linkId, recipient: email, locale, data: { userId } });
  });
  return { ok: true };
}

/** By whoever has the mail and is signed in: the link alone moves nobody's account to somebody else's address. */
export async function confirmEmailChange(ctx: SignedIn, { secret }: { secret: string }) {
  const { app, requestId, sessionSecret } = ctx;
  const { userId, sessionId } = ctx.viewer;
  const email = await inTx(ctx, async (t) => {
    const link = await redeemLink(t, 'change_email', secret);
    if (link.userId !== userId) throw new AppError('LINK_EXPIRED');
    const before = await t.tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { name: true, email: true, locale: true, emailVerifiedAt: true },
    });
    await t.tx.user.update({ where: { id: userId }, data: { email: link.email, emailVerifiedAt: t.now() }, select: { id: true } });
    if (await isAddressKept(t, link.email, userId)) throw new AppError('EMAIL_TAKEN');
    // What was sent to the old address opens nothing of the account any more.
    await t.tx.userToken.deleteMany({ where: { userId, usedAt: null, kind: { in: ['verify_email', 'reset_password', 'change_email'] } } });
    await t.tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    // An address that was never confirmed may be a stranger's, mistyped: they get no way into the account.
    if (before.emailVerifiedAt !== null) await leaveWayBack(t, { sessionSecret }, { userId, ...before, newEmail: link.email });
    await auditSecurity(t, { app, requestId }, 'email_changed', userId);
    return link.email;
  }).catch(sayTaken);
  tellSecurity(ctx, 'email_changed', userId);
  ctx.cookies.setDevice(rememberAccount(sessionSecret, ctx.deviceToken, email));
  return loadViewer(ctx, userId);
}

function sayTaken(error: unknown): never {
  throw uniqueViolation(error) === 'user_email_key' ? new AppError('EMAIL_TAKEN') : error;
}

interface Left {
  readonly userId: string;
  readonly email: string;
  readonly locale: string;
  readonly newEmail: string;
}

async function leaveWayBack(t: TxContext, keyed: Pick<Context, 'sessionSecret'>, { userId, email, locale, newEmail }: Left): Promise<void> {
  const linkId = await createLink(t, keyed, { userId, kind: 'restore_email', email });
  await queueMail(t, { kind: 'email_changed', subjectId: linkId, recipient: email, locale, data: { userId } });
  await t.tx.$executeRaw(Prisma.sql`
    insert into refused_mail (email, choice, created_at) select ${newEmail}, choice, created_at from refused_mail where email = ${email}
    on conflict do nothing`);
}

/**
 * By whoever has the mail that went to the old address. Somebody knew the password, so it is worth nothing from here on: everybody is
 * signed out, and a link to choose another follows.
 */
export async function takeEmailBack(ctx: Context, { secret }: { secret: string }): Promise<{ ok: true }> {
  const { app, requestId, sessionSecret } = ctx;
  const userId = await inTx(ctx, async (t) => {
    const { userId, email, createdAt } = await redeemLink(t, 'restore_email', secret);
    const { locale } = await t.tx.user.update({
      where: { id: userId },
      // Whoever changed it may have asked for its deletion too.
      data: { email, emailVerifiedAt: t.now(), passwordHash: null, leavesAt: null, leavingSince: null },
      select: { locale: true },
    });
    // The ways back to addresses that were left before this one stay: whoever changed it twice may be taking theirs first.
    await t.tx.userToken.deleteMany({ where: { userId, usedAt: null, NOT: { kind: 'restore_email', createdAt: { lt: createdAt } } } });
    await t.tx.session.deleteMany({ where: { userId } });
    await t.tx.signInStep.deleteMany({ where: { userId } });
    await takeKeysAway(t, { userId, since: createdAt });
    const linkId = await createLink(t, { sessionSecret }, { userId, kind: 'reset_password', email });
    await queueMail(t, { kind: 'reset_password', subjectId: linkId, recipient: email, locale, data: { userId } });
    await auditSecurity(t, { app, requestId }, 'email_restored', userId);
    return userId;
  }).catch(sayTaken);
  tellSecurity(ctx, 'email_restored', userId);
  return { ok: true };
}
