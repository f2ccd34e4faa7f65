import type { savedAddressInput } from '@sweetspot/domain/accounts/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx, type TxContext } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };

/** More than anybody sends cakes to; keeps one account from filling the table. */
const MOST_ADDRESSES = 20;

const select = {
  id: true,
  label: true,
  line1: true,
  line2: true,
  city: true,
  state: true,
  postalCode: true,
  latitude: true,
  longitude: true,
  instructions: true,
  isDefault: true,
} as const;

function view<Row extends { line2: string | null; instructions: string | null }>(row: Row) {
  return { ...row, line2: row.line2 ?? '', instructions: row.instructions ?? '' };
}

export async function listAddresses(ctx: SignedIn) {
  const rows = await ctx.db.prisma.address.findMany({
    where: { userId: ctx.viewer.userId },
    select,
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'asc' }],
    take: MOST_ADDRESSES,
  });
  return rows.map(view);
}

export async function saveAddress(ctx: SignedIn, { id, ...address }: z.output<typeof savedAddressInput>) {
  const { userId } = ctx.viewer;
  const row = await inTx(ctx, async (t) => {
    const { tx } = t;
    // So that many at once are counted one after the other.
    await tx.$queryRaw`select id from "user" where id = ${userId}::uuid for no key update`;
    if (address.isDefault) await tx.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } });
    if (id === null) {
      await refuseFull(t, userId);
      return tx.address.create({ data: { ...address, userId }, select });
    }
    const { count } = await tx.address.updateMany({ where: { id, userId }, data: address });
    if (count === 0) throw new AppError('NOT_FOUND');
    return tx.address.findUniqueOrThrow({ where: { id }, select });
  });
  return view(row);
}

async function refuseFull({ tx }: TxContext, userId: string): Promise<void> {
  const saved = await tx.address.count({ where: { userId } });
  if (saved >= MOST_ADDRESSES) throw new AppError('LIST_FULL', { list: 'addresses', most: MOST_ADDRESSES });
}

export async function deleteAddress(ctx: SignedIn, { id }: { id: string }): Promise<{ ok: true }> {
  const { count } = await inTx(ctx, ({ tx }) => tx.address.deleteMany({ where: { id, userId: ctx.viewer.userId } }));
  if (count === 0) throw new AppError('NOT_FOUND');
  return { ok: true };
}
