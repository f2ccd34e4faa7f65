import { audit, tellAdmins, type Prisma } from '@sweetspot/db';
import { allowedOnAccount } from '@sweetspot/domain/accounts/account-policy';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import { neededFor } from '../accounts/index.ts';
import type { Context, Viewer } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import { openOrders } from '../orders/index.ts';
import { queueMail } from '../outbox/index.ts';
import { tellFactorChange } from '../sessions/index.ts';
import { tellSecurity } from '../security-events.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { photoPath, releasePhoto, type PhotoSeal } from '../uploads/index.ts';
import type { adminUserPageView, adminUserView } from './admin-view.ts';

type Admin = Context & { viewer: Viewer };
type UserView = z.output<typeof adminUserView>;
type UserPage = z.output<typeof adminUserPageView>;

const select = {
  id: true,
  name: true,
  email: true,
  mobile: true,
  role: true,
  emailVerifiedAt: true,
  disabledAt: true,
  leavesAt: true,
  pictureId: true,
  createdAt: true,
  secondFactor: { select: { confirmedAt: true } },
  staffOf: { select: { role: true, store: { select: { id: true, name: true } } } },
  _count: { select: { orders: true, sessions: true } },
} satisfies Prisma.UserSelect;

function view(
  { viewer }: Pick<Admin, 'viewer'>,
  {
    emailVerifiedAt,
    disabledAt,
    leavesAt,
    pictureId,
    createdAt,
    staffOf,
    secondFactor,
    _count,
    ...user
  }: Prisma.UserGetPayload<{ select: typeof select }>,
): UserView {
  return {
    ...user,
    ..._count,
    secondFactorSince: secondFactor?.confirmedAt?.toISOString() ?? null,
    isEmailVerified: emailVerifiedAt !== null,
    disabledAt: disabledAt?.toISOString() ?? null,
    leavesAt: leavesAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    stores: staffOf.map(({ role, store }) => ({ ...store, role })),
    allowed: [
      ...allowedOnAccount(viewer.userId, {
        id: user.id,
        isDisabled: disabledAt !== null,
        sessions: _count.sessions,
        hasSecondFactor: Boolean(secondFactor?.confirmedAt),
        hasPicture: pictureId !== null,
      }),
    ],
  };
}

interface ListUsers {
  words: string;
  role?: 'customer' | 'admin' | 'baker' | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
}

export async function listUsers(ctx: Admin, { words, role, cursor, limit }: ListUsers) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.user.findMany({
    where: {
      AND: [
        words === '' ? {} : { OR: [{ name: contains }, { email: contains }, { mobile: contains }] },
        role === 'baker' ? { staffOf: { some: {} } } : role ? { role } : {},
        afterTime(cursor),
      ],
    },
    select,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, (row) => view(ctx, row));
}

export async function getUser(ctx: Pick<Admin, 'db' | 'viewer' | 'now'> & PhotoSeal, id: string): Promise<UserPage> {
  const { prisma } = ctx.db;
  const [row, orders, needed] = await Promise.all([
    prisma.user.findUnique({ where: { id }, select }),
    openOrders(prisma, id, ctx.now()),
    neededFor(prisma, id),
  ]);
  if (row === null) throw new AppError('NOT_FOUND');
  const picturePath = row.pictureId === null ? null : photoPath(ctx, row.pictureId);
  return { ...view(ctx, row), picturePath, waitsFor: { orders, ...needed } };
}

/** A disabled person is signed out at once and cannot sign in; their orders go on. Nobody disables themselves. */
export async function setUserDisabled(ctx: Admin, input: { id: string; isDisabled: boolean; reason: string }): Promise<UserPage> {
  const { viewer, requestId } = ctx;
  const { id, isDisabled, reason } = input;
  const before = await getUser(ctx, id);
  // A colleague was faster: what stands is shown.
  if ((before.disabledAt !== null) === isDisabled) return before;
  if (!before.allowed.includes(isDisabled ? 'disable' : 'enable')) throw new AppError('FORBIDDEN');
  const isChanged = await inTx(ctx, async (t) => {
    const { count } = await t.tx.user.updateMany({
      where: { id, disabledAt: isDisabled ? null : { not: null } },
      data: { disabledAt: isDisabled ? t.now() : null },
    });
    if (count === 0) return false;
    if (isDisabled) await t.tx.session.deleteMany({ where: { userId: id } });
    await auditUser(t, { requestId, viewer }, { id, action: isDisabled ? 'user.disable' : 'user.enable', reason });
    return true;
  });
  if (isChanged) tellSecurity(ctx, isDisabled ? 'account_disabled' : 'account_enabled', id);
  return getUser(ctx, id);
}

export async function endUserSessions(ctx: Admin, { id, reason }: { id: string; reason: string }): Promise<UserPage> {
  const { viewer, requestId } = ctx;
  await inTx(ctx, async (t) => {
    if ((await t.tx.user.count({ where: { id } })) === 0) throw new AppError('NOT_FOUND');
    await t.tx.session.deleteMany({ where: { userId: id } });
    await auditUser(t, { requestId, viewer }, { id, action: 'user.end_sessions', reason });
  });
  tellSecurity(ctx, 'sessions_ended', id);
  return getUser(ctx, id);
}

/** Whoever is let in again has only the password: everybody is signed out, and told by mail. */
export async function clearSecondFactor(ctx: Admin, { id, reason }: { id: string; reason: string }): Promise<UserPage> {
  const { viewer, requestId } = ctx;
  if (id === viewer.userId) throw new AppError('FORBIDDEN');
  const isCleared = await inTx(ctx, async (t) => {
    if ((await t.tx.user.count({ where: { id } })) === 0) throw new AppError('NOT_FOUND');
    const { count } = await t.tx.secondFactor.deleteMany({ where: { userId: id } });
    if (count === 0) return false;
    await t.tx.recoveryCode.deleteMany({ where: { userId: id } });
    await t.tx.session.deleteMany({ where: { userId: id } });
    await tellFactorChange(t, id, 'cleared');
    await auditUser(t, { requestId, viewer }, { id, action: 'user.clear_second_factor', reason });
    return true;
  });
  if (isCleared) tellSecurity(ctx, 'second_factor_cleared', id);
  return getUser(ctx, id);
}

/** What offends is not shown any more, nor given again: it is put away. Its owner is told why, and may give another. */
export async function removeUserPicture(ctx: Admin, { id, reason }: { id: string; reason: string }): Promise<UserPage> {
  const { viewer, requestId } = ctx;
  if (id === viewer.userId) throw new AppError('FORBIDDEN');
  await inTx(ctx, async (t) => {
    const [user] = await t.tx.$queryRaw<{ pictureId: string | null; email: string; locale: string }[]>`
      select picture_id as "pictureId", email, locale from "user" where id = ${id}::uuid for update`;
    if (user === undefined) throw new AppError('NOT_FOUND');
    // A colleague was faster, or its owner.
    if (user.pictureId === null) return;
    await t.tx.user.update({ where: { id }, data: { pictureId: null }, select: { id: true } });
    await releasePhoto(t, user.pictureId);
    const told = { kind: 'account_picture_removed', subjectId: t.newId(), data: { userId: id, reason } } as const;
    await queueMail(t, { ...told, recipient: user.email, locale: user.locale });
    await auditUser(t, { requestId, viewer }, { id, action: 'user.remove_picture', reason });
  });
  return getUser(ctx, id);
}

async function auditUser(
  { tx }: TxContext,
  { viewer, requestId }: Pick<Admin, 'viewer' | 'requestId'>,
  { id, action, reason }: { id: string; action: string; reason: string },
): Promise<void> {
  await audit(tx, {
    actor: 'admin',
    actorUserId: viewer.userId,
    action,
    subjectKind: 'user',
    subjectId: id,
    reason,
    requestId,
  });
  await tellAdmins(tx, { about: 'users' });
}
