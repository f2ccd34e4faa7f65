import { appendEvents, audit, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { decisionsAbout } from '@sweetspot/domain/stores/store-policy';
import { STORE_TABLE, type StoreDecision, type StoreStatus } from '@sweetspot/domain/stores/store-status';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, containing, newestFirst, timePage } from '../http/index.ts';
import { queueMail } from '../outbox/index.ts';
import { inTx } from '../transaction.ts';
import type { adminStoreView } from './admin-view.ts';

type Admin = Context & { viewer: Viewer };
type StoreView = z.output<typeof adminStoreView>;

const select = {
  id: true,
  slug: true,
  name: true,
  legalName: true,
  status: true,
  statusReason: true,
  licenceNumber: true,
  email: true,
  phone: true,
  addressLine: true,
  city: true,
  state: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  createdAt: true,
  approvedAt: true,
  staff: { where: { role: 'owner' }, take: 1, select: { user: { select: { id: true, name: true, email: true, emailVerifiedAt: true } } } },
  _count: { select: { cakes: true, orders: true } },
} satisfies Prisma.StoreSelect;

function view({ staff, _count, createdAt, approvedAt, ...store }: Prisma.StoreGetPayload<{ select: typeof select }>): StoreView {
  const owner = staff[0]?.user;
  return {
    ...store,
    ..._count,
    allowed: [...decisionsAbout(store)],
    createdAt: createdAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    owner:
      owner === undefined ? null : { id: owner.id, name: owner.name, email: owner.email, isEmailVerified: owner.emailVerifiedAt !== null },
  };
}

interface ListStores {
  words: string;
  status?: StoreStatus | null | undefined;
  cursor?: string | null | undefined;
  limit: number;
}

export async function listStoresForAdmin(ctx: Admin, { words, status, cursor, limit }: ListStores) {
  const contains = containing(words);
  const rows = await ctx.db.prisma.store.findMany({
    where: {
      AND: [
        words === '' ? {} : { OR: [{ name: contains }, { legalName: contains }, { city: contains }, { licenceNumber: contains }] },
        status ? { status } : {},
        afterTime(cursor),
      ],
    },
    select,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, view);
}

export async function getStoreForAdmin(ctx: Admin, id: string): Promise<StoreView> {
  const row = await ctx.db.prisma.store.findUnique({ where: { id }, select });
  if (row === null) throw new AppError('STORE_NOT_FOUND');
  return view(row);
}

/** What the owner is told; a decline is answered by a person. */
const TOLD = {
  approve: 'store_approved',
  decline: null,
  suspend: 'store_suspended',
  reinstate: 'store_approved',
} as const satisfies Record<StoreDecision, string | null>;

export async function decideStore(ctx: Admin, input: { id: string; decision: StoreDecision; reason: string | null }): Promise<StoreView> {
  const { id, decision, reason } = input;
  const { from, to } = STORE_TABLE[decision];
  const mail = TOLD[decision];
  await inTx(ctx, async (t) => {
    const { tx } = t;
    const before = await tx.store.findUnique({ where: { id }, select: { status: true } });
    const { count } = await tx.store.updateMany({
      where: { id, status: { in: [...from] } },
      data: { status: to, statusReason: to === 'approved' ? null : reason, ...(decision === 'approve' && { approvedAt: t.now() }) },
    });
    // Pressed twice, or decided by a colleague a moment ago: what stands is shown, nothing is done again.
    if (count === 0) return;
    const { email, version } = await tx.store.update({
      where: { id },
      data: { version: { increment: 1 } },
      select: { email: true, version: true },
    });
    await audit(tx, {
      actor: 'admin',
      actorUserId: ctx.viewer.userId,
      action: `store.${decision}`,
      subjectKind: 'store',
      subjectId: id,
      before: { status: before?.status ?? null },
      after: { status: to },
      ...(reason === null ? {} : { reason }),
      requestId: ctx.requestId,
    });
    if (mail !== null) {
      await queueMail(t, {
        kind: mail,
        subjectId: `${id}:${version}`,
        recipient: email,
        locale: t.market.locales.en,
        data: { storeId: id, decision },
      });
    }
    await appendEvents(tx, [{ stream: { kind: 'store', id }, type: 'store_changed', payload: {} }], { about: 'stores' });
  });
  return getStoreForAdmin(ctx, id);
}
