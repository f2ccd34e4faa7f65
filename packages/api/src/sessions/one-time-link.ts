import type { Tx } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHash, randomBytes } from 'node:crypto';

type LinkKind = 'verify_email' | 'reset_password' | 'change_email';

const LIFE_MS: Readonly<Record<LinkKind, number>> = {
  verify_email: 7 * 24 * 3_600_000,
  reset_password: 3_600_000,
  change_email: 24 * 3_600_000,
};

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

export interface OneTimeLink {
  readonly id: string;
  /** Goes into the mail and nowhere else. */
  readonly secret: string;
}

/** Replaces the person's earlier links of this kind. */
export async function createLink(tx: Tx, link: { userId: string; kind: LinkKind; email: string; now: Date }): Promise<OneTimeLink> {
  const { userId, kind, email, now } = link;
  const secret = randomBytes(24).toString('base64url');
  await tx.userToken.deleteMany({ where: { userId, kind, usedAt: null } });
  const { id } = await tx.userToken.create({
    data: { userId, kind, email, tokenHash: hashOf(secret), expiresAt: new Date(now.getTime() + LIFE_MS[kind]) },
    select: { id: true },
  });
  return { id, secret };
}

/** Uses a link up. Throws LINK_EXPIRED for one that was used, replaced, has run out or never was. */
export async function redeemLink(tx: Tx, kind: LinkKind, secret: string, now: Date): Promise<{ userId: string; email: string }> {
  const where = { tokenHash: hashOf(secret), kind, usedAt: null, expiresAt: { gt: now } };
  const { count } = await tx.userToken.updateMany({ where, data: { usedAt: now } });
  if (count === 0) throw new AppError('LINK_EXPIRED');
  return tx.userToken.findUniqueOrThrow({ where: { tokenHash: hashOf(secret) }, select: { userId: true, email: true } });
}
