import type { signInAgainInput } from '@sweetspot/domain/accounts/inputs';
import { AppError, isAppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';
import { knownDevice, rememberAccount } from './known-device.ts';
import { keepAccount } from './keep-account.ts';
import { createSession, endSession } from './lucia.ts';
import { isPassword } from './passwords.ts';
import { auditSecurity, auditTry, tellSecurity } from '../security-events.ts';
import { loadViewer, type sessionView, type signedInView } from './session-view.ts';

export async function signIn(ctx: Context, input: z.output<typeof signInAgainInput>): Promise<z.output<typeof signedInView>> {
  const device = knownDevice(ctx.sessionSecret, ctx.deviceToken, input.email);
  // Whoever shares an address with a guesser must not be kept out of where they were before.
  if (device === null) await ctx.limits.take('sign_in', ctx.ip);
  const wasRight = await ctx.limits.guess({ account: input.email, ip: ctx.ip, device }).catch(async (error: unknown) => {
    if (isAppError(error, 'RATE_LIMITED')) {
      tellSecurity(ctx, 'sign_in_paused', null);
      await auditTry(ctx, 'sign_in_paused', input.email);
    }
    throw error;
  });
  const user = await ctx.db.prisma.user.findUnique({
    where: { email: input.email },
    select: { id: true, passwordHash: true, disabledAt: true, leavesAt: true, role: true, staffOf: { select: { storeId: true }, take: 1 } },
  });
  if (!(await isPassword(user?.passwordHash ?? null, input.password)) || user === null) {
    tellSecurity(ctx, 'sign_in_failed', user?.id ?? null);
    await auditTry(ctx, 'sign_in_failed', input.email);
    throw new AppError('CREDENTIALS_WRONG');
  }
  await wasRight();
  const isElsewhere = (ctx.app === 'admin' && user.role !== 'admin') || (ctx.app === 'console' && user.staffOf.length === 0);
  if (user.disabledAt !== null || isElsewhere) {
    tellSecurity(ctx, 'sign_in_refused', user.id);
    await auditTry(ctx, 'sign_in_refused', input.email);
    throw new AppError(user.disabledAt === null ? 'FORBIDDEN' : 'ACCOUNT_DISABLED');
  }
  if (user.leavesAt !== null) await takeDeletionBack(ctx, { userId: user.id, leavesAt: user.leavesAt, keepsAccount: input.keepsAccount });
  const { app, requestId } = ctx;
  // Before the session is there: whoever is let in is on record.
  if (user.role === 'admin' || user.staffOf.length > 0) await inTx(ctx, (t) => auditSecurity(t, { app, requestId }, 'signed_in', user.id));
  tellSecurity(ctx, 'signed_in', user.id);
  return openSession(ctx, { userId: user.id, email: input.email });
}

async function takeDeletionBack(
  ctx: Context,
  { userId, leavesAt, keepsAccount }: { userId: string; leavesAt: Date; keepsAccount: boolean },
): Promise<void> {
  const { app, requestId } = ctx;
  if (!keepsAccount) throw new AppError('ACCOUNT_LEAVING', { leavesAt: leavesAt.toISOString() });
  await inTx(ctx, (t) => keepAccount(t, { app, requestId }, userId));
  tellSecurity(ctx, 'deletion_taken_back', userId);
}

/** Opens a session in the asking app, ends the one that was there, and brings the visitor's cart along. */
export async function openSession(
  ctx: Context,
  { userId, email }: { userId: string; email: string },
): Promise<z.output<typeof signedInView>> {
  if (ctx.viewer !== null) await endSession(ctx, ctx.viewer.sessionId, ctx.viewer.userId);
  const { visitorToken } = ctx;
  if (ctx.app === 'shop' && visitorToken !== null) {
    await inTx(ctx, (t) => t.handlers.signedIn(t, { userId, visitorToken }));
    ctx.cookies.clearVisitor();
  }
  const { token, expiresAt } = await createSession(ctx, userId, { app: ctx.app, userAgent: ctx.userAgent });
  const keepsToken = ctx.cookies.setSession(ctx.app, token, expiresAt);
  ctx.cookies.setDevice(rememberAccount(ctx.sessionSecret, ctx.deviceToken, email));
  return { viewer: await loadViewer(ctx.db, userId), token: keepsToken ? null : token };
}

export async function signOut(ctx: Context): Promise<{ ok: true }> {
  if (ctx.viewer !== null) await endSession(ctx, ctx.viewer.sessionId, ctx.viewer.userId);
  ctx.cookies.clearSession(ctx.app);
  return { ok: true };
}

export async function signOutEverywhere(ctx: Context & { viewer: Viewer }): Promise<{ ok: true }> {
  const { app, requestId } = ctx;
  const { userId } = ctx.viewer;
  await inTx(ctx, async (t) => {
    await t.tx.session.deleteMany({ where: { userId } });
    await auditSecurity(t, { app, requestId }, 'sessions_ended', userId);
  });
  tellSecurity(ctx, 'sessions_ended', userId);
  ctx.cookies.clearSession(ctx.app);
  return { ok: true };
}

export async function currentSession(ctx: Context): Promise<z.output<typeof sessionView>> {
  return { viewer: ctx.viewer === null ? null : await loadViewer(ctx.db, ctx.viewer.userId) };
}
