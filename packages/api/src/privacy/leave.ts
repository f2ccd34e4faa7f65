import type { leaveInput } from '@sweetspot/domain/accounts/inputs';
import { DELETION_GRACE_DAYS, leavesAtFrom, TAX_RECORD_YEARS } from '@sweetspot/domain/accounts/deletion';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import { z } from 'zod';
import { isNeeded, neededFor, proveTwice } from '../accounts/index.ts';
import type { Context, Viewer } from '../context.ts';
import { openOrders } from '../orders/index.ts';
import { queueMail } from '../outbox/index.ts';
import { auditSecurity, tellSecurity } from '../security-events.ts';
import { createLink, hasSecondFactor, keepAccount, redeemLink } from '../sessions/index.ts';
import { inTx, type TxContext } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };

export const deletionView = z.object({
  graceDays: z.int(),
  /** So long orders and their invoices stay. */
  keptYears: z.int(),
  orders: z.int(),
  /** Numbers of the newest that it waits for. */
  openOrders: z.array(z.string()),
  /** What has to be handed over first. */
  stores: z.array(z.string()),
  isLastAdmin: z.boolean(),
  /** Asked for beside the password. */
  needsCode: z.boolean(),
});

/** What deleting the account would mean, before it is asked for. */
export async function lookAtDeletion({ db, viewer, now }: SignedIn): Promise<z.output<typeof deletionView>> {
  const { userId } = viewer;
  const [orders, open, needed, needsCode] = await Promise.all([
    db.prisma.order.count({ where: { userId, status: { notIn: [...UNPLACED_STATUSES] } } }),
    openOrders(db.prisma, userId, now()),
    neededFor(db.prisma, userId),
    hasSecondFactor({ db }, userId),
  ]);
  return { graceDays: DELETION_GRACE_DAYS, keptYears: TAX_RECORD_YEARS, orders, openOrders: open, ...needed, needsCode };
}

/** From now on the account can only be taken back. Whoever is signed in to it anywhere is not any more. */
export async function askDeletion(ctx: SignedIn, { password, code = null }: z.output<typeof leaveInput>): Promise<{ ok: true }> {
  const { app, requestId, sessionSecret } = ctx;
  const { userId } = ctx.viewer;
  await proveTwice(ctx, { password, code });
  await inTx(ctx, async (t) => {
    await holdOthersWhoCouldStay(t, userId);
    const needed = await neededFor(t.tx, userId);
    if (isNeeded(needed)) throw new AppError('ACCOUNT_NEEDED', needed);
    await startLeaving(t, { sessionSecret }, userId);
    await auditSecurity(t, { app, requestId }, 'deletion_asked', userId);
  });
  tellSecurity(ctx, 'deletion_asked', userId);
  ctx.cookies.clearSession(app);
  return { ok: true };
}

/** Two owners of a store, or two admins, who leave at once would each count on the other. */
async function holdOthersWhoCouldStay({ tx }: TxContext, userId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from "user" u where u.id = ${userId}::uuid
      or (u.role = 'admin' and exists (select 1 from "user" me where me.id = ${userId}::uuid and me.role = 'admin'))
      or u.id in (
        select other.user_id from store_staff me join store_staff other on other.store_id = me.store_id
        where me.user_id = ${userId}::uuid and me.role = 'owner' and other.role = 'owner')
    order by u.id for update`;
}

async function startLeaving(t: TxContext, keyed: Pick<Context, 'sessionSecret'>, userId: string): Promise<void> {
  const { tx } = t;
  const at = t.now();
  const { count } = await tx.user.updateMany({
    where: { id: userId, leavesAt: null },
    data: { leavingSince: at, leavesAt: leavesAtFrom(at) },
  });
  if (count === 0) return;
  const { email, locale } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true, locale: true } });
  await tx.session.deleteMany({ where: { userId } });
  await tx.signInStep.deleteMany({ where: { userId } });
  await tx.accessToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.userToken.deleteMany({ where: { userId, usedAt: null, kind: { in: ['verify_email', 'reset_password', 'change_email'] } } });
  const linkId = await createLink(t, keyed, { userId, kind: 'keep_account', email });
  await queueMail(t, { kind: 'account_leaving', subjectId: linkId, recipient: email, locale, data: { userId } });
}

/** By whoever has the mail that told of it: a press, without signing in. It opens nothing. */
export async function keepByLink(ctx: Context, { secret }: { secret: string }): Promise<{ ok: true }> {
  const { app, requestId } = ctx;
  await ctx.limits.take('sign_in', ctx.ip);
  const userId = await inTx(ctx, async (t) => {
    const { userId } = await redeemLink(t, 'keep_account', secret);
    await keepAccount(t, { app, requestId }, userId);
    return userId;
  });
  tellSecurity(ctx, 'deletion_taken_back', userId);
  return { ok: true };
}
