import type { z } from 'zod';
import type { Context } from '../context.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import { inTx } from '../transaction.ts';
import { keepAccount } from './keep-account.ts';
import { rememberAccount } from './known-device.ts';
import { createSession, endSession, type Proof } from './lucia.ts';
import { loadViewer, type signedInView } from './session-view.ts';

/** Whoever has proved who they are comes in. */
export async function enter(
  ctx: Context,
  { userId, email, keepsAccount, proof }: { userId: string; email: string; keepsAccount: boolean; proof: Proof },
): Promise<z.output<typeof signedInView>> {
  const { app, requestId } = ctx;
  const isKept = await inTx(ctx, async (t) => {
    const isTakenBack = keepsAccount && (await keepAccount(t, { app, requestId }, userId));
    // Before the session is there: whoever is let in is on record.
    await auditSecurity(t, { app, requestId }, 'signed_in', userId);
    return isTakenBack;
  });
  if (isKept) tellSecurity(ctx, 'deletion_taken_back', userId);
  tellSecurity(ctx, 'signed_in', userId);
  return openSession(ctx, { userId, email, proof });
}

/** Opens a session in the asking app, ends the one that was there, and brings the visitor's cart along. */
export async function openSession(
  ctx: Context,
  { userId, email, proof }: { userId: string; email: string; proof: Proof | null },
): Promise<z.output<typeof signedInView>> {
  if (ctx.viewer !== null) await endSession(ctx, ctx.viewer.sessionId, ctx.viewer.userId);
  const { visitorToken } = ctx;
  if (ctx.app === 'shop' && visitorToken !== null) {
    await inTx(ctx, (t) => t.handlers.signedIn(t, { userId, visitorToken }));
    ctx.cookies.clearVisitor();
  }
  const { token, expiresAt } = await createSession(ctx, { userId, proof }, { app: ctx.app, userAgent: ctx.userAgent });
  const keepsToken = ctx.cookies.setSession(ctx.app, token, expiresAt);
  ctx.cookies.setDevice(rememberAccount(ctx.sessionSecret, ctx.deviceToken, email));
  return { viewer: await loadViewer(ctx, userId), token: keepsToken ? null : token };
}
