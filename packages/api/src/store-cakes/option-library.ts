import { audit } from '@sweetspot/db';
import { optionPriceInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import { changeCatalogue } from '../cakes/browse-cache.ts';
import type { Context, Viewer } from '../context.ts';
import { refreshShownCakes } from './refresh-shown-cakes.ts';
import type { libraryGroupView } from './store-cake-view.ts';

type InStore = Context & { storeId: string };

/** The store's groups and options, in the order its cakes show them. */
export async function listLibrary({ db, storeId }: InStore): Promise<z.output<typeof libraryGroupView>[]> {
  const groups = await db.prisma.optionGroup.findMany({
    where: { storeId, archivedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      kind: true,
      role: true,
      min: true,
      max: true,
      freeCount: true,
      _count: { select: { cakes: true } },
      options: {
        where: { archivedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { id: true, name: true, price: true, leadTimeMinutes: true, isSoldOut: true, isDefault: true },
      },
    },
    take: 200,
  });
  return groups.map(({ _count, options, ...group }) => ({
    ...group,
    usedBy: _count.cakes,
    options: options.map((option) => ({ ...option, price: optionPriceInput.parse(option.price) })),
  }));
}

/** Sold out in the library is sold out on every cake that offers it. */
export async function setOptionSoldOut(
  ctx: InStore & { viewer: Viewer },
  { optionId, isSoldOut }: { optionId: string; isSoldOut: boolean },
) {
  const { storeId } = ctx;
  await changeCatalogue(ctx, storeId, async (tx) => {
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
      tx,
      cakes.map(({ id }) => id),
    );
  });
  return listLibrary(ctx);
}
