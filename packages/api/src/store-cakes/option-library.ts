import { audit } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';
import { lockMenu } from './lock-menu.ts';
import { refreshShownCakes } from './refresh-shown-cakes.ts';
import { libraryView } from './store-cake-view.ts';

type InStore = Context & { storeId: string };

/** The store's groups and options, in the order its cakes show them, and the rules that hold for all its cakes. */
export async function listLibrary({ db, storeId }: InStore): Promise<z.output<typeof libraryView>> {
  const groups = await db.prisma.optionGroup.findMany({
    where: { storeId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      _count: { select: { cakes: true } },
      options: { where: { archivedAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
    },
    take: 200,
  });
  const rules = await db.prisma.cakeRule.findMany({
    where: { storeId, cakeId: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return libraryView.parse({ groups: groups.map(({ _count, ...group }) => ({ ...group, usedBy: _count.cakes })), rules });
}

/** Sold out in the library is sold out on every cake that offers it. */
export async function setOptionSoldOut(
  ctx: InStore & { viewer: Viewer },
  { optionId, isSoldOut }: { optionId: string; isSoldOut: boolean },
) {
  const { storeId } = ctx;
  await inTx(ctx, async (t) => {
    const { tx } = t;
    await lockMenu(t, storeId);
    const { count } = await tx.option.updateMany({ where: { id: optionId, group: { storeId }, archivedAt: null }, data: { isSoldOut } });
    if (count === 0) throw new AppError('NOT_FOUND');
    await audit(tx, {
      actor: 'store',
      actorUserId: ctx.viewer.userId,
      action: 'option.sold_out',
      subjectKind: 'option',
      subjectId: optionId,
      after: { isSoldOut },
      requestId: ctx.requestId,
    });
    const cakes = await tx.cake.findMany({
      where: { groups: { some: { group: { options: { some: { id: optionId } } } } } },
      select: { id: true },
    });
    await refreshShownCakes(
      t,
      cakes.map(({ id }) => id),
    );
  });
  return listLibrary(ctx);
}
