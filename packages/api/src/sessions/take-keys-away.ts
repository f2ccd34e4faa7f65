import type { TxContext } from '../transaction.ts';

/**
 * Of all that opens an account beside its password, takes away what was set up since then: it is somebody else's than whoever has just
 * proved that the address is theirs. It would let that person in, and a second step would keep the owner out.
 */
export async function takeKeysAway({ tx, now }: TxContext, { userId, since }: { userId: string; since: Date }): Promise<void> {
  const { count } = await tx.secondFactor.deleteMany({ where: { userId, createdAt: { gte: since } } });
  if (count > 0) await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.passkey.deleteMany({ where: { userId, createdAt: { gte: since } } });
  await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now() } });
}
