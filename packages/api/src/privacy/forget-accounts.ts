import { audit, type Prisma } from '@sweetspot/db';
import { isNeeded, neededFor } from '../accounts/index.ts';
import { openOrders } from '../orders/index.ts';
import { inTx, type TxContext, type TxServices } from '../transaction.ts';
import type { Services } from '../context.ts';
import { forgetOrders } from './forget-orders.ts';

type Forgetting = TxServices & Pick<Services, 'log'>;

const AT_ONCE = 50;

/**
 * Deletes the accounts whose days of grace are over, each in one transaction: killed at any moment, it is whole or gone. One with an open
 * order, or that a store has come to depend on, waits for the next run.
 */
export async function forgetAccounts(services: Forgetting): Promise<void> {
  const failures: unknown[] = [];
  let after: string | null = null;
  do {
    const due: { id: string }[] = await services.db.prisma.user.findMany({
      where: { leavesAt: { lte: services.now() }, ...(after !== null && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of due) {
      try {
        // Ids alone, and after it is done.
        if (await forgetAccount(services, id)) services.log.info({ event: 'security.account_deleted', userId: id }, 'account deleted');
      } catch (error) {
        failures.push(error);
      }
    }
    after = due.length < AT_ONCE ? null : (due.at(-1)?.id ?? null);
  } while (after !== null);
  if (failures.length > 0) throw new AggregateError(failures, 'Accounts could not be deleted.');
}

/** Whether it was: it may have been kept, or must wait. */
function forgetAccount(services: Forgetting, userId: string): Promise<boolean> {
  return inTx(
    services,
    async (t) => {
      const { tx } = t;
      const now = t.now();
      const [leaver] = await tx.$queryRaw<Leaver[]>`
        select id, email, email_verified_at is not null as "isEmailVerified" from "user"
        where id = ${userId}::uuid and leaves_at <= ${now} for update skip locked`;
      if (leaver === undefined) return false;
      if ((await openOrders(tx, userId, now)).length > 0 || isNeeded(await neededFor(tx, userId))) return false;
      await forgetOrders(t, userId);
      await forgetLetters(t, leaver);
      await forgetWords(t, userId);
      const entry = { action: 'user.account_deleted', subjectKind: 'user', subjectId: userId };
      await audit(tx, { ...entry, actor: 'system', actorUserId: null });
      // What is only the account's goes with it: addresses, sessions, links, tokens, the cart, and the designs and favourites kept with it.
      await tx.user.delete({ where: { id: userId }, select: { id: true } });
      return true;
    },
    { timeoutMs: 60_000 },
  );
}

interface Leaver {
  readonly id: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
}

/** Mails to them that are about no order; those about their orders went with these. An address that was never confirmed may be a stranger's. */
async function forgetLetters({ tx }: TxContext, { id, email, isEmailVerified }: Leaver): Promise<void> {
  const ofAccount: Prisma.MailWhereInput = { data: { path: ['userId'], equals: id } };
  await tx.mail.deleteMany({ where: { recipient: email, orderId: null, ...(!isEmailVerified && ofAccount) } });
  if (isEmailVerified) await tx.refusedMail.deleteMany({ where: { email } });
}

/** What they said to us. What they said of cakes went with their orders. */
async function forgetWords({ tx }: TxContext, userId: string): Promise<void> {
  await tx.contactThread.deleteMany({ where: { userId } });
}
