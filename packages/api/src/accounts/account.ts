import type { ageBandInput, changePasswordInput, profileInput } from '@sweetspot/domain/accounts/inputs';
import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Locale } from '@sweetspot/messages';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { hashPassword, loadViewer, refuseCommonPassword, type viewerView } from '../sessions/index.ts';
import { provePassword } from './prove-password.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import { inTx, type TxContext } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };
type ViewerView = z.output<typeof viewerView>;

export async function updateProfile(ctx: SignedIn, input: z.output<typeof profileInput>): Promise<ViewerView> {
  const { userId } = ctx.viewer;
  await inTx(ctx, async ({ tx }) => {
    await tx.user.update({ where: { id: userId }, data: input, select: { id: true } });
    await turnOrders(tx, userId, input.locale);
  });
  return loadViewer(ctx, userId);
}

/** Of whoever is signed in; everybody else's is their browser's to remember. */
export async function chooseLanguage(ctx: Context, language: Locale): Promise<void> {
  const { viewer } = ctx;
  if (viewer === null) return;
  await inTx(ctx, async ({ tx, market }) => {
    const locale = market.locales[language];
    await tx.user.update({ where: { id: viewer.userId }, data: { locale }, select: { id: true } });
    await turnOrders(tx, viewer.userId, locale);
  });
}

/** An order's mails are written in the language that it names. */
async function turnOrders(tx: TxContext['tx'], userId: string, locale: string): Promise<void> {
  await tx.order.updateMany({ where: { userId, locale: { not: locale } }, data: { locale } });
}

export async function saveAllergens(ctx: SignedIn, allergens: readonly Allergen[]): Promise<ViewerView> {
  const { userId } = ctx.viewer;
  const savedAllergens = [...new Set(allergens)];
  await inTx(ctx, ({ tx }) => tx.user.update({ where: { id: userId }, data: { savedAllergens }, select: { id: true } }));
  return loadViewer(ctx, userId);
}

/** Asked for on their own page alone: it is no part of what a session says of somebody. */
export async function loadAgeBand({ db, viewer }: SignedIn): Promise<z.output<typeof ageBandInput>> {
  return db.prisma.user.findUniqueOrThrow({ where: { id: viewer.userId }, select: { ageBand: true } });
}

export async function saveAgeBand(ctx: SignedIn, { ageBand }: z.output<typeof ageBandInput>): Promise<z.output<typeof ageBandInput>> {
  const { userId } = ctx.viewer;
  return inTx(ctx, ({ tx }) => tx.user.update({ where: { id: userId }, data: { ageBand }, select: { ageBand: true } }));
}

/** Ends the person's other sessions: whoever knew the old password is out. */
export async function changePassword(ctx: SignedIn, input: z.output<typeof changePasswordInput>): Promise<{ ok: true }> {
  const { app, requestId } = ctx;
  const { userId, sessionId } = ctx.viewer;
  await provePassword(ctx, input.current);
  await refuseCommonPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  await inTx(ctx, async (t) => {
    await t.tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await t.tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await t.tx.signInStep.deleteMany({ where: { userId } });
    // Whoever can read the mails would choose another one.
    await t.tx.userToken.deleteMany({ where: { userId, kind: 'reset_password', usedAt: null } });
    await auditSecurity(t, { app, requestId }, 'password_changed', userId);
  });
  tellSecurity(ctx, 'password_changed', userId);
  return { ok: true };
}

/** On another device, by the id in the list of one's sessions. */
export async function revokeSession(ctx: SignedIn, id: string): Promise<{ ok: true }> {
  const { app, requestId } = ctx;
  const { userId } = ctx.viewer;
  await inTx(ctx, async (t) => {
    const { count } = await t.tx.session.deleteMany({ where: { id, userId } });
    if (count === 0) throw new AppError('NOT_FOUND');
    await auditSecurity(t, { app, requestId }, 'session_revoked', userId);
  });
  tellSecurity(ctx, 'session_revoked', userId);
  return { ok: true };
}

export async function listSessions(ctx: SignedIn) {
  const rows = await ctx.db.prisma.session.findMany({
    where: { userId: ctx.viewer.userId, expiresAt: { gt: ctx.now() } },
    select: { id: true, app: true, userAgent: true, lastSeenAt: true, passkey: { select: { name: true } } },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  });
  return rows.map(({ passkey, ...row }) => ({
    ...row,
    lastSeenAt: row.lastSeenAt.toISOString(),
    passkey: passkey?.name ?? null,
    isThisOne: row.id === ctx.viewer.sessionId,
  }));
}
