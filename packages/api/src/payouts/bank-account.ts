import { audit, tellAdmins, type Prisma } from '@sweetspot/db';
import { bankAccountInput, type BankAccount } from '@sweetspot/domain/payouts/inputs';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { instantView } from '../http/index.ts';
import { queueMails } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdStores } from './hold-stores.ts';

/** As it is shown: enough to know one's own account by, and of no use to anybody else. */
export const maskedAccountView = z.object({ holder: z.string(), numberEnding: z.string(), ifsc: z.string() });

export const maskedAccount = ({ holder, number, ifsc }: BankAccount): z.output<typeof maskedAccountView> => ({
  holder,
  ifsc,
  numberEnding: number.slice(-4),
});

export const bankAccountView = maskedAccountView.extend({ changedAt: instantView });

const SELECT = { holder: true, number: true, ifsc: true, changedAt: true, version: true } satisfies Prisma.StoreBankAccountSelect;

const viewOf = (row: BankAccount & { readonly changedAt: Date }): z.output<typeof bankAccountView> => ({
  ...maskedAccount(row),
  changedAt: row.changedAt.toISOString(),
});

type InStore = Context & { readonly viewer: Viewer; readonly storeId: string };

export async function getBankAccount(
  { db }: Pick<Context, 'db'>,
  { storeId }: { readonly storeId: string },
): Promise<z.output<typeof bankAccountView> | null> {
  const row = await db.prisma.storeBankAccount.findUnique({ where: { storeId }, select: SELECT });
  return row && viewOf(row);
}

export const saveBankAccountInput = z.object({ account: bankAccountInput });

/**
 * Where the store is paid from now on; a batch that was made pays where it was made for. Every owner is told, so that one of them sees
 * what another, or a stranger at their desk, has done. The same account again changes nothing.
 */
export async function saveBankAccount(
  ctx: InStore,
  { account }: z.output<typeof saveBankAccountInput>,
): Promise<z.output<typeof bankAccountView>> {
  const { storeId, viewer, requestId } = ctx;
  return inTx(ctx, async (t) => {
    await holdStores(t, [storeId]);
    const before = await t.tx.storeBankAccount.findUnique({ where: { storeId }, select: SELECT });
    if (before !== null && isSame(before, account)) return viewOf(before);
    const said = { ...account, changedAt: t.now(), changedByUserId: viewer.userId };
    const after = await t.tx.storeBankAccount.upsert({
      where: { storeId },
      create: { ...said, storeId },
      update: { ...said, version: { increment: 1 } },
      select: SELECT,
    });
    await tellOwners(t, storeId, after.version);
    await audit(t.tx, {
      actor: 'store',
      actorUserId: viewer.userId,
      action: 'store.bank_account',
      subjectKind: 'store',
      subjectId: storeId,
      ...(before !== null && { before: maskedAccount(before) }),
      after: maskedAccount(after),
      requestId,
    });
    await tellAdmins(t.tx, { about: 'money' });
    return viewOf(after);
  });
}

const isSame = (a: BankAccount, b: BankAccount): boolean => a.holder === b.holder && a.number === b.number && a.ifsc === b.ifsc;

async function tellOwners(t: TxContext, storeId: string, version: number): Promise<void> {
  const owners = await t.tx.storeStaff.findMany({
    where: { storeId, role: 'owner' },
    select: { user: { select: { email: true, locale: true } } },
  });
  const mail = { kind: 'store_bank_account', subjectId: `${storeId}:${version}`, data: { storeId } } as const;
  await queueMails(
    t,
    owners.map(({ user }) => ({ ...mail, recipient: user.email, locale: user.locale })),
  );
}
