import { AppError } from '@sweetspot/domain/errors/app-error';
import { createHash, createHmac } from 'node:crypto';
import type { Services } from '../context.ts';
import type { TxContext } from '../transaction.ts';

type LinkKind = 'verify_email' | 'reset_password' | 'change_email' | 'restore_email' | 'keep_account';

const LIFE_MS: Readonly<Record<LinkKind, number>> = {
  verify_email: 7 * 24 * 3_600_000,
  reset_password: 3_600_000,
  change_email: 24 * 3_600_000,
  restore_email: 7 * 24 * 3_600_000,
  // As long as there is something to take back: a deletion may have to wait. It ends with the account.
  keep_account: 180 * 24 * 3_600_000,
};

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

type Keyed = Pick<Services, 'sessionSecret'>;

/**
 * What a link's address carries. Worked out anew whenever its mail is written, so that no row ever holds it: whoever reads the
 * database finds nothing that opens an account.
 */
export function linkSecret({ sessionSecret }: Keyed, linkId: string): string {
  return createHmac('sha256', sessionSecret).update(`link:${linkId}`).digest('base64url');
}

/**
 * Answers the new link's id. Replaces the person's earlier links of this kind; the ways back to an address stay beside each other, or a
 * thief who changes it twice would have closed the owner's.
 */
export async function createLink(
  { tx, now, newId }: TxContext,
  { sessionSecret }: Keyed,
  { userId, kind, email }: { userId: string; kind: LinkKind; email: string },
): Promise<string> {
  const id = newId();
  const tokenHash = hashOf(linkSecret({ sessionSecret }, id));
  if (kind !== 'restore_email') await tx.userToken.deleteMany({ where: { userId, kind, usedAt: null } });
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS[kind]);
  await tx.userToken.create({ data: { id, userId, kind, email, tokenHash, createdAt, expiresAt }, select: { id: true } });
  return id;
}

/** Whether an account that had this address can still have it back: until then it is nobody else's. */
export async function isAddressKept({ tx, now }: TxContext, email: string, exceptUserId: string | null): Promise<boolean> {
  const kept = await tx.userToken.findFirst({
    where: { email, kind: 'restore_email', usedAt: null, expiresAt: { gt: now() }, ...(exceptUserId && { userId: { not: exceptUserId } }) },
    select: { id: true },
  });
  return kept !== null;
}

/** Uses a link up. Throws LINK_EXPIRED for one that was used, replaced, has run out or never was. */
export async function redeemLink(
  { tx, now }: TxContext,
  kind: LinkKind,
  secret: string,
): Promise<{ userId: string; email: string; createdAt: Date }> {
  const usedAt = now();
  const where = { tokenHash: hashOf(secret), kind, usedAt: null, expiresAt: { gt: usedAt } };
  const { count } = await tx.userToken.updateMany({ where, data: { usedAt } });
  if (count === 0) throw new AppError('LINK_EXPIRED');
  return tx.userToken.findUniqueOrThrow({ where: { tokenHash: hashOf(secret) }, select: { userId: true, email: true, createdAt: true } });
}
