import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';
import { redeemLink } from './one-time-link.ts';
import { queueVerification } from './register.ts';

export async function verifyEmail(ctx: Context, { secret }: { secret: string }): Promise<{ ok: true }> {
  await inTx(ctx, async (t) => {
    const { userId, email } = await redeemLink(t, 'verify_email', secret);
    // An address changed since is not the one this link confirms.
    await t.tx.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: t.now() } });
  });
  return { ok: true };
}

export async function resendVerification(ctx: Context & { viewer: Viewer }, next: string | null): Promise<{ ok: true }> {
  await ctx.limits.take('mail_me', ctx.viewer.userId);
  if (!ctx.viewer.isEmailVerified) {
    const { sessionSecret } = ctx;
    const { userId, email, locale } = ctx.viewer;
    await inTx(ctx, (t) => queueVerification(t, { sessionSecret }, { userId, email, locale, next }));
  }
  return { ok: true };
}
