import type { doubleProofInput, proofInput } from '@sweetspot/domain/accounts/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { instantView } from '../http/index.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import {
  counterOf,
  guessingCode,
  hasSecondFactor,
  newSecret,
  renewRecoveryCodes,
  sealSecret,
  spendCode,
  tellFactorChange,
} from '../sessions/index.ts';
import { inTx } from '../transaction.ts';
import { provePassword } from './prove-password.ts';

type SignedIn = Context & { viewer: Viewer };

export const secondFactorView = z.object({ since: instantView.nullable(), codesLeft: z.int() });
/** Shown once. */
export const recoveryCodesView = z.object({ codes: z.array(z.string()) });
export const newFactorView = z.object({ secret: z.string(), uri: z.string() });

export async function loadSecondFactor({ db, viewer }: SignedIn): Promise<z.output<typeof secondFactorView>> {
  const { userId } = viewer;
  const factor = await db.prisma.secondFactor.findUnique({ where: { userId }, select: { confirmedAt: true } });
  const codesLeft = await db.prisma.recoveryCode.count({ where: { userId, usedAt: null } });
  return { since: factor?.confirmedAt?.toISOString() ?? null, codesLeft };
}

/** Nothing is asked for at signing in before a code has shown that the app says the right ones. */
export async function beginSecondFactor(ctx: SignedIn, { password }: z.output<typeof proofInput>): Promise<z.output<typeof newFactorView>> {
  const { sessionSecret } = ctx;
  const { userId, email } = ctx.viewer;
  await provePassword(ctx, password);
  const { bytes, text, uri } = newSecret(email);
  await inTx(ctx, async ({ tx, now }) => {
    const data = { sealedSecret: sealSecret({ sessionSecret }, userId, bytes), createdAt: now() };
    const { count } = await tx.secondFactor.createMany({ data: [{ userId, ...data }], skipDuplicates: true });
    if (count === 1) return;
    const { count: begunAnew } = await tx.secondFactor.updateMany({ where: { userId, confirmedAt: null }, data });
    if (begunAnew === 0) throw new AppError('SECOND_FACTOR_CHANGED');
  });
  return { secret: text, uri };
}

export async function confirmSecondFactor(ctx: SignedIn, { code }: { code: string }): Promise<z.output<typeof recoveryCodesView>> {
  const { app, requestId, sessionSecret } = ctx;
  const { userId, email, sessionId } = ctx.viewer;
  const codes = await guessingCode(ctx, { userId, email, sessionId }, () =>
    inTx(ctx, async (t) => {
      const [begun] = await t.tx.$queryRaw<{ userId: string; sealedSecret: string; lastCounter: null }[]>`
        select user_id as "userId", sealed_secret as "sealedSecret", null as "lastCounter" from second_factor
        where user_id = ${userId}::uuid and confirmed_at is null for update`;
      if (begun === undefined) throw new AppError('SECOND_FACTOR_CHANGED');
      const lastCounter = counterOf({ sessionSecret }, begun, code, t.now());
      if (lastCounter === null) throw new AppError('CODE_WRONG');
      await t.tx.secondFactor.update({ where: { userId }, data: { confirmedAt: t.now(), lastCounter }, select: { userId: true } });
      // Whoever came in elsewhere did so without it.
      await t.tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
      await tellFactorChange(t, userId, 'on');
      await auditSecurity(t, { app, requestId }, 'second_factor_on', userId);
      return renewRecoveryCodes(t, { sessionSecret }, userId);
    }),
  );
  tellSecurity(ctx, 'second_factor_on', userId);
  return { codes };
}

type Proof = z.output<typeof doubleProofInput>;

/** New ones in place of those before. */
export async function renewCodes(ctx: SignedIn, proof: Proof): Promise<z.output<typeof recoveryCodesView>> {
  const { app, requestId, sessionSecret } = ctx;
  const { userId, email, sessionId } = ctx.viewer;
  await provePassword(ctx, proof.password);
  const codes = await guessingCode(ctx, { userId, email, sessionId }, () =>
    inTx(ctx, async (t) => {
      await spendCode(t, { sessionSecret }, userId, proof.code);
      await tellFactorChange(t, userId, 'codes_renewed');
      await auditSecurity(t, { app, requestId }, 'recovery_codes_renewed', userId);
      return renewRecoveryCodes(t, { sessionSecret }, userId);
    }),
  );
  tellSecurity(ctx, 'recovery_codes_renewed', userId);
  return { codes };
}

export async function removeSecondFactor(ctx: SignedIn, proof: Proof): Promise<{ ok: true }> {
  const { app, requestId, sessionSecret } = ctx;
  const { userId, email, sessionId } = ctx.viewer;
  await provePassword(ctx, proof.password);
  await guessingCode(ctx, { userId, email, sessionId }, () =>
    inTx(ctx, async (t) => {
      await spendCode(t, { sessionSecret }, userId, proof.code);
      await t.tx.secondFactor.deleteMany({ where: { userId } });
      await t.tx.recoveryCode.deleteMany({ where: { userId } });
      await tellFactorChange(t, userId, 'off');
      await auditSecurity(t, { app, requestId }, 'second_factor_off', userId);
    }),
  );
  tellSecurity(ctx, 'second_factor_off', userId);
  return { ok: true };
}

/** The password, and a code where the account has a second factor. */
export async function proveTwice(ctx: SignedIn, { password, code }: { password: string; code: string | null }): Promise<void> {
  const { sessionSecret } = ctx;
  const { userId, email, sessionId } = ctx.viewer;
  await provePassword(ctx, password);
  if (!(await hasSecondFactor(ctx, userId))) return;
  if (code === null) throw new AppError('CODE_WRONG');
  await guessingCode(ctx, { userId, email, sessionId }, () => inTx(ctx, (t) => spendCode(t, { sessionSecret }, userId, code)));
}
