import { audit, tellAdmins } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { AdjustStoreInput } from '@sweetspot/domain/payouts/inputs';
import { postAdjustment } from '@sweetspot/domain/payments/ledger';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { onlyOnce } from '../idempotency.ts';
import { postLedger } from '../payments/index.ts';
import { inTx } from '../transaction.ts';

/** What a person gives a store, or takes from it, with the next payout. Throws STORE_NOT_FOUND. */
export async function adjustStore(ctx: Context & { readonly viewer: Viewer }, { commandId, ...input }: AdjustStoreInput): Promise<void> {
  const { userId } = ctx.viewer;
  const { storeId, amountMinor, reason } = input;
  const request = { actor: `user:${userId}`, operation: 'adjust_store', key: commandId, input };
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'store', subjectId: storeId, requestId: ctx.requestId } as const;
  await inTx(ctx, (t) =>
    onlyOnce(t, request, z.object({ id: z.uuid() }), async () => {
      if ((await t.tx.store.count({ where: { id: storeId } })) === 0) throw new AppError('STORE_NOT_FOUND');
      const id = t.newId();
      await postLedger(t, {
        orderId: null,
        kind: 'adjust',
        reference: `adjust:${id}`,
        currency: t.market.currency,
        at: t.now(),
        reason,
        entries: postAdjustment(storeId, amountMinor),
      });
      await audit(t.tx, { ...by, action: 'store.adjust', after: { amountMinor }, reason });
      await tellAdmins(t.tx, { about: 'money' });
      return { id };
    }),
  );
}
