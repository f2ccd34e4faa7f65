import type { signInAgainInput } from '@sweetspot/domain/accounts/inputs';
import { AppError, isAppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';
import { admit, ADMITTED } from './admit.ts';
import { enter } from './enter.ts';
import { knownDevice } from './known-device.ts';
import { endSession } from './lucia.ts';
import { beginSecondStep } from './second-step.ts';
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
    select: { id: true, passwordHash: true, ...ADMITTED, secondFactor: { select: { confirmedAt: true } } },
  });
  if (!(await isPassword(user?.passwordHash ?? null, input.password)) || user === null) {
    tellSecurity(ctx, 'sign_in_failed', user?.id ?? null);
    await auditTry(ctx, 'sign_in_failed', input.email);
    throw new AppError('CREDENTIALS_WRONG');
  }
  await wasRight();
  const { id: userId } = user;
  const { email, keepsAccount } = input;
  await admit(ctx, { userId, user, keepsAccount });
  if (user.secondFactor?.confirmedAt)
    throw new AppError('SECOND_FACTOR_NEEDED', { step: await beginSecondStep(ctx, { userId, keepsAccount }) });
  return enter(ctx, { userId, email, keepsAccount, proof: user });
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
  return { viewer: ctx.viewer === null ? null : await loadViewer(ctx, ctx.viewer.userId) };
}
