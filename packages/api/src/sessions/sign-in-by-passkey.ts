import type { signInByPasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { queueMail } from '../outbox/index.ts';
import { auditTry, tellSecurity } from '../security-events.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { admit, ADMITTED } from './admit.ts';
import { enter } from './enter.ts';
import { knownDevice } from './known-device.ts';
import { askForPasskey, takeChallenge } from './passkey-challenge.ts';
import { askedPasskeyOptions, readSignature, type askedPasskeyView } from './passkey-proof.ts';
import type { signedInView } from './session-view.ts';

/** Says nothing of anybody: which passkey signs, and so whose, is known only when it has. */
export async function beginPasskeySignIn(ctx: Context): Promise<z.output<typeof askedPasskeyView>> {
  await ctx.limits.take('passkey', ctx.ip);
  const { step, challenge } = await askForPasskey(ctx, { sessionId: null });
  return { step, options: await askedPasskeyOptions(ctx, challenge) };
}

const HELD = { id: true, userId: true, credentialId: true, publicKey: true, user: { select: ADMITTED } } as const;

/** A passkey stands for password and code: its device has asked who is there. */
export async function signInByPasskey(
  ctx: Context,
  { step, signed, keepsAccount }: z.output<typeof signInByPasskeyInput>,
): Promise<z.output<typeof signedInView>> {
  const held = await ctx.db.prisma.passkey.findUnique({ where: { credentialId: signed.id }, select: HELD });
  const device = held === null ? null : knownDevice(ctx.sessionSecret, ctx.deviceToken, held.user.email);
  if (device === null) await ctx.limits.take('sign_in', ctx.ip);
  const expectedChallenge = await takeChallenge(ctx, { step, sessionId: null });
  if (held === null) return refuse(ctx, null);
  const { id: passkeyId, userId, user } = held;
  const wasRight = await ctx.limits.guess({ account: `passkey ${passkeyId}`, ip: ctx.ip, device });
  const signature = await readSignature(ctx, held, { signed, expectedChallenge });
  if (signature === null) return refuse(ctx, { userId, email: user.email });
  await wasRight();
  const becomes = await inTx(ctx, (t) => countOn(t, { passkeyId, userId, ...signature }));
  if (becomes === 'gone') return refuse(ctx, { userId, email: user.email });
  if (becomes === 'copied') {
    tellSecurity(ctx, 'passkey_copied', userId);
    await auditTry(ctx, 'passkey_copied', user.email);
  }
  if (becomes !== 'right') throw new AppError('PASSKEY_STOPPED');
  await admit(ctx, { userId, user, keepsAccount });
  return enter(ctx, { userId, email: user.email, keepsAccount, proof: { passkeyId } });
}

async function refuse(ctx: Context, owner: { userId: string; email: string } | null): Promise<never> {
  tellSecurity(ctx, 'passkey_failed', owner?.userId ?? null);
  if (owner !== null) await auditTry(ctx, 'passkey_failed', owner.email);
  throw new AppError('PASSKEY_WRONG');
}

interface Counted {
  readonly passkeyId: string;
  readonly userId: string;
  readonly counter: number;
  readonly isSynced: boolean;
}

/**
 * One that counts has to count on. If it does not, two devices sign with it: it is stopped, whoever came in with it is out, and its owner
 * is told.
 */
async function countOn(t: TxContext, { passkeyId, userId, counter, isSynced }: Counted): Promise<'right' | 'stopped' | 'copied' | 'gone'> {
  const { tx } = t;
  const [before] = await tx.$queryRaw<{ counter: bigint; stoppedAt: Date | null; name: string }[]>`
    select counter, stopped_at as "stoppedAt", name from passkey where id = ${passkeyId}::uuid for update`;
  if (before === undefined) return 'gone';
  if (before.stoppedAt !== null) return 'stopped';
  const countsOn = counter > before.counter || (counter === 0 && before.counter === 0n);
  if (!countsOn) {
    await tx.session.deleteMany({ where: { passkeyId } });
    await tellPasskeyChange(t, { userId, change: 'copied', passkey: before.name });
  }
  const data = countsOn ? { counter, isSynced, lastUsedAt: t.now() } : { stoppedAt: t.now() };
  await tx.passkey.update({ where: { id: passkeyId }, data, select: { id: true } });
  return countsOn ? 'right' : 'copied';
}

/** Every change is told by mail: whoever did not make it has to know. */
export async function tellPasskeyChange(
  t: TxContext,
  { userId, change, passkey }: { userId: string; change: 'added' | 'removed' | 'copied'; passkey: string },
): Promise<void> {
  const { email, locale } = await t.tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true } });
  await queueMail(t, { kind: 'account_passkey', subjectId: t.newId(), recipient: email, locale, data: { userId, change, passkey } });
}
