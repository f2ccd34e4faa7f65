import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { inTx } from '../transaction.ts';

/** Long enough to fetch the telephone that has the passkey. */
export const CHALLENGE_MS = 10 * 60_000;

const idOf = (step: string): string => createHash('sha256').update(step).digest('hex');

/**
 * Keeps what a passkey has to sign. The page that asked gets a secret of its own for it, which no device and no signature shows: what was
 * signed is worth something on that page alone.
 */
export async function askForPasskey(
  ctx: Context,
  { sessionId }: { sessionId: string | null },
): Promise<{ step: string; challenge: string }> {
  const { app } = ctx;
  const [step, challenge] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  await inTx(ctx, ({ tx, now }) => {
    const expiresAt = new Date(now().getTime() + CHALLENGE_MS);
    return tx.passkeyChallenge.create({ data: { id: idOf(step), challenge, app, sessionId, expiresAt }, select: { id: true } });
  });
  return { step, challenge };
}

/** What was to be signed. It is used up, whatever becomes of the signature. */
export async function takeChallenge(ctx: Context, { step, sessionId }: { step: string; sessionId: string | null }): Promise<string> {
  const { app } = ctx;
  const taken = await inTx(ctx, async ({ tx, now }) => {
    const where = { id: idOf(step), app, sessionId, expiresAt: { gt: now() } };
    const found = await tx.passkeyChallenge.findFirst({ where, select: { challenge: true } });
    const { count } = await tx.passkeyChallenge.deleteMany({ where });
    return count === 1 ? found : null;
  });
  if (taken === null) throw new AppError('PASSKEY_OVER');
  return taken.challenge;
}
