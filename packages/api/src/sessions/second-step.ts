import type { secondStepInput } from '@sweetspot/domain/accounts/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { queueMail } from '../outbox/index.ts';
import { auditTry } from '../security-events.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { enter } from './enter.ts';
import { guessingCode } from './guess-code.ts';
import { spendCode } from './second-factor.ts';
import type { signedInView } from './session-view.ts';

/** Long enough to look for the telephone. */
const STEP_MS = 10 * 60_000;

const idOf = (step: string): string => createHash('sha256').update(step).digest('hex');

/** Whoever gave the right password goes on with this, and only in the same app. */
export async function beginSecondStep(ctx: Context, { userId, keepsAccount }: { userId: string; keepsAccount: boolean }): Promise<string> {
  const { app } = ctx;
  const step = randomBytes(32).toString('base64url');
  await inTx(ctx, ({ tx, now }) => {
    const expiresAt = new Date(now().getTime() + STEP_MS);
    return tx.signInStep.create({ data: { id: idOf(step), userId, app, keepsAccount, expiresAt }, select: { id: true } });
  });
  return step;
}

export async function secondStep(ctx: Context, { step, code }: z.output<typeof secondStepInput>): Promise<z.output<typeof signedInView>> {
  const { app, sessionSecret } = ctx;
  const id = idOf(step);
  const open = { id, app, expiresAt: { gt: ctx.now() }, user: { disabledAt: null } };
  const found = await ctx.db.prisma.signInStep.findFirst({
    where: open,
    select: { userId: true, keepsAccount: true, user: { select: { email: true, passwordHash: true } } },
  });
  if (found === null) throw new AppError('SIGN_IN_OVER');
  const { userId, keepsAccount, user } = found;
  await guessingCode(ctx, { userId, email: user.email, sessionId: null }, () =>
    inTx(ctx, async (t) => {
      const { isRecovery } = await spendCode(t, { sessionSecret }, userId, code);
      const { count } = await t.tx.signInStep.deleteMany({ where: { id } });
      // Ended by another try with the same step, or by a change of the account.
      if (count === 0) throw new AppError('SIGN_IN_OVER');
      if (isRecovery) await tellFactorChange(t, userId, 'code_used');
    }),
  ).catch(async (error: unknown) => {
    if (error instanceof AppError && error.code === 'CODE_WRONG') await auditTry(ctx, 'second_step_failed', user.email);
    throw error;
  });
  return enter(ctx, { userId, email: user.email, keepsAccount, proof: user });
}

export type FactorChange = 'on' | 'off' | 'codes_renewed' | 'code_used' | 'cleared';

/** Every change is told by mail: whoever did not make it has to know. */
export async function tellFactorChange(t: TxContext, userId: string, change: FactorChange): Promise<void> {
  const { email, locale } = await t.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true } });
  await queueMail(t, { kind: 'account_second_factor', subjectId: t.newId(), recipient: email, locale, data: { userId, change } });
}
