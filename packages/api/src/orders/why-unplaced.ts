import type { ReadClient } from '@sweetspot/db';
import { isUsedUp } from '@sweetspot/domain/promotions/promo-state';

/** Why an order that is paid is not placed, where it is not for another order of the same cakes. */
export const UNPLACED_CAUSES = ['slot_gone', 'store_closed', 'code_used_up'] as const;
export type UnplacedCause = (typeof UNPLACED_CAUSES)[number];

export async function whyUnplaced(reader: Pick<ReadClient, 'order'>, orderId: string): Promise<UnplacedCause> {
  const { store, promoUse } = await reader.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      store: { select: { status: true } },
      promoUse: { select: { givenBackAt: true, promoCode: { select: { totalLimit: true, usedCount: true } } } },
    },
  });
  if (store.status !== 'approved') return 'store_closed';
  if (promoUse === null || promoUse.givenBackAt === null) return 'slot_gone';
  return isUsedUp(promoUse.promoCode) ? 'code_used_up' : 'slot_gone';
}
