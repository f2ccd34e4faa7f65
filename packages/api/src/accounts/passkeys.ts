import { uniqueViolation } from '@sweetspot/db';
import type { leaveInput, removePasskeyInput } from '@sweetspot/domain/accounts/inputs';
import type { addPasskeyInput, renamePasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { instantView } from '../http/index.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import {
  askForPasskey,
  newPasskeyOptions,
  readMadePasskey,
  takeChallenge,
  tellPasskeyChange,
  type newPasskeyView,
} from '../sessions/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { proveTwice } from './second-factor.ts';

type SignedIn = Context & { viewer: Viewer };

/** More than anybody has devices; keeps one account from filling the table. */
const MOST_PASSKEYS = 10;

export const passkeyView = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: instantView,
  lastUsedAt: instantView.nullable(),
  isSynced: z.boolean(),
  /** It may have been copied, and opens nothing any more. */
  isStopped: z.boolean(),
});
type Passkeys = z.output<typeof passkeyView>[];

export async function listPasskeys({ db, viewer }: SignedIn): Promise<Passkeys> {
  const rows = await db.prisma.passkey.findMany({
    where: { userId: viewer.userId },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, isSynced: true, stoppedAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_PASSKEYS,
  });
  return rows.map(({ createdAt, lastUsedAt, stoppedAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isStopped: stoppedAt !== null,
  }));
}

/** Takes what signing in takes: it opens the account as password and code together do. */
export async function beginPasskey(
  ctx: SignedIn,
  { password, code = null }: z.output<typeof leaveInput>,
): Promise<z.output<typeof newPasskeyView>> {
  const { userId, sessionId, email, name } = ctx.viewer;
  await proveTwice(ctx, { password, code });
  const held = await ctx.db.prisma.passkey.findMany({ where: { userId }, select: { credentialId: true, transports: true } });
  refuseFull(held.length);
  const { step, challenge } = await askForPasskey(ctx, { sessionId });
  return { step, options: await newPasskeyOptions(ctx, { userId, email, name, challenge, held }) };
}

/** Only in the session that began it: it has proved who it is. */
export async function addPasskey(ctx: SignedIn, { step, name, made }: z.output<typeof addPasskeyInput>): Promise<Passkeys> {
  const { app, requestId } = ctx;
  const { userId, sessionId } = ctx.viewer;
  const passkey = await readMadePasskey(ctx, made, await takeChallenge(ctx, { step, sessionId }));
  if (passkey === null) throw new AppError('PASSKEY_REFUSED');
  await inTx(ctx, async (t) => {
    // So that many at once are counted one after the other.
    await t.tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
    refuseFull(await t.tx.passkey.count({ where: { userId } }));
    await requireOpen(t, sessionId);
    const data = { ...passkey, transports: [...passkey.transports], userId, name, createdAt: t.now() };
    await t.tx.passkey.create({ data, select: { id: true } });
    await tellPasskeyChange(t, { userId, change: 'added', passkey: name });
    await auditSecurity(t, { app, requestId }, 'passkey_added', userId);
  }).catch((error: unknown) => {
    throw uniqueViolation(error) === 'passkey_credential_id_key' ? new AppError('PASSKEY_REFUSED') : error;
  });
  tellSecurity(ctx, 'passkey_added', userId);
  return listPasskeys(ctx);
}

/** A password that was changed meanwhile has ended the session, and what it was about to leave behind. */
async function requireOpen({ tx }: TxContext, sessionId: string): Promise<void> {
  const open = await tx.$queryRaw<unknown[]>`select 1 from session where id = ${sessionId} for share`;
  if (open.length === 0) throw new AppError('PASSKEY_OVER');
}

export async function renamePasskey(ctx: SignedIn, { id, name }: z.output<typeof renamePasskeyInput>): Promise<Passkeys> {
  const { userId } = ctx.viewer;
  const { count } = await inTx(ctx, ({ tx }) => tx.passkey.updateMany({ where: { id, userId }, data: { name } }));
  if (count === 0) throw new AppError('NOT_FOUND');
  return listPasskeys(ctx);
}

/** Ends what was opened with it elsewhere, too. */
export async function removePasskey(ctx: SignedIn, { id, password, code = null }: z.output<typeof removePasskeyInput>): Promise<Passkeys> {
  const { app, requestId } = ctx;
  const { userId, sessionId } = ctx.viewer;
  await proveTwice(ctx, { password, code });
  const isRemoved = await inTx(ctx, async (t) => {
    const passkey = await t.tx.passkey.findFirst({ where: { id, userId }, select: { name: true } });
    if (passkey === null) return false;
    // Whoever removes it has just given the password: here they stay.
    await t.tx.session.updateMany({ where: { id: sessionId, passkeyId: id }, data: { passkeyId: null } });
    const { count } = await t.tx.passkey.deleteMany({ where: { id, userId } });
    if (count === 0) return false;
    await tellPasskeyChange(t, { userId, change: 'removed', passkey: passkey.name });
    await auditSecurity(t, { app, requestId }, 'passkey_removed', userId);
    return true;
  });
  if (isRemoved) tellSecurity(ctx, 'passkey_removed', userId);
  return listPasskeys(ctx);
}

function refuseFull(held: number): void {
  if (held >= MOST_PASSKEYS) throw new AppError('LIST_FULL', { list: 'passkeys', most: MOST_PASSKEYS });
}
