import { inTx } from '@sweetspot/db';
import type { Context, Viewer } from '../context.ts';
import { redeemLink } from './one-time-link.ts';
import { queueVerification } from './register.ts';

export async function verifyEmail(ctx: Context, { secret }: { secret: string }): Promise<{ ok: true }> {
  await inTx(ctx.db, async (tx) => {
    const { userId, email } = await redeemLink(tx, 'verify_email', secret, ctx.now());
    // An address changed since is not the one this link confirms.
    await tx.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: ctx.now() } });
  });
  return { ok: true };
}

export async function resendVerification(ctx: Context & { viewer: Viewer }): Promise<{ ok: true }> {
  await ctx.limits.take('mail_me', ctx.viewer.userId);
  if (!ctx.viewer.isEmailVerified) {
    const { userId, email, locale } = ctx.viewer;
    await inTx(ctx.db, (tx) => queueVerification(tx, ctx, { userId, email, locale }));
  }
  return { ok: true };
}
