import { uniqueViolation } from '@sweetspot/db';
import { isCommonPassword } from '@sweetspot/domain/accounts/common-passwords';
import type { registerInput } from '@sweetspot/domain/accounts/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Services } from '../context.ts';
import { queueMail } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { createLink, isAddressKept } from './one-time-link.ts';
import { hashPassword } from './passwords.ts';
import type { signedInView } from './session-view.ts';
import { openSession } from './enter.ts';

export async function register(ctx: Context, input: z.output<typeof registerInput>): Promise<z.output<typeof signedInView>> {
  await ctx.limits.take('register', ctx.ip);
  await refuseCommonPassword(input.password);
  const passwordHash = await hashPassword(input.password);
  const { name, email, mobile, next } = input;
  const locale = ctx.market.locales[ctx.locale];
  const { sessionSecret } = ctx;
  const userId = await inTx(ctx, async (t) => {
    const { id } = await t.tx.user.create({
      data: { name, email, mobile, passwordHash, locale },
      select: { id: true },
    });
    // After the row is there: an address that its account leaves at this moment has left its way back by then.
    if (await isAddressKept(t, email, null)) throw new AppError('EMAIL_TAKEN');
    await queueVerification(t, { sessionSecret }, { userId: id, email, locale, next });
    return id;
  }).catch((error: unknown) => {
    throw uniqueViolation(error) === 'user_email_key' ? new AppError('EMAIL_TAKEN') : error;
  });
  return openSession(ctx, { userId, email, proof: null });
}

export async function refuseCommonPassword(password: string): Promise<void> {
  if (await isCommonPassword(password)) throw new AppError('PASSWORD_COMMON');
}

export async function queueVerification(
  t: TxContext,
  keyed: Pick<Services, 'sessionSecret'>,
  { userId, email, locale, next }: { userId: string; email: string; locale: string; next: string | null },
): Promise<void> {
  const linkId = await createLink(t, keyed, { userId, kind: 'verify_email', email });
  await queueMail(t, {
    kind: 'verify_email',
    subjectId: linkId,
    recipient: email,
    locale,
    data: next === null ? { userId } : { userId, next },
  });
}
