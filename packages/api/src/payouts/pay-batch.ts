import { audit, tellAdmins } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { PayPayoutsInput } from '@sweetspot/domain/payouts/inputs';
import { postPayout } from '@sweetspot/domain/payments/ledger';
import { wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { Context, Viewer } from '../context.ts';
import { postLedger } from '../payments/index.ts';
import { fromLocalDate, toLocalDate } from '../stores/index.ts';
import { inTx } from '../transaction.ts';

/** The bank has paid the batch. Said again with the same reference it is said once. Throws PAYOUT_PAID, PAYOUT_DATE. */
export async function markPayoutsPaid(
  ctx: Context & { readonly viewer: Viewer },
  { id, reference, paidOn }: PayPayoutsInput,
): Promise<void> {
  const { userId } = ctx.viewer;
  const by = { actor: 'admin', actorUserId: userId, subjectKind: 'payout_batch', subjectId: id, requestId: ctx.requestId } as const;
  await inTx(ctx, async (t) => {
    await t.tx.$queryRaw`select id from payout_batch where id = ${id}::uuid for update`;
    const batch = await t.tx.payoutBatch.findUnique({
      where: { id },
      select: {
        state: true,
        reference: true,
        paidOn: true,
        createdAt: true,
        currency: true,
        payouts: { where: { amountMinor: { gt: 0 } }, select: { id: true, storeId: true, amountMinor: true } },
      },
    });
    if (batch === null) throw new AppError('NOT_FOUND');
    const at = t.now();
    if (batch.state === 'paid') {
      if (batch.reference === reference && batch.paidOn !== null && toLocalDate(batch.paidOn) === paidOn) return;
      throw new AppError('PAYOUT_PAID', { reference: batch.reference ?? '' });
    }
    const dayOf = (date: Date) => wallClock(t.market.timeZone).dateOf(date);
    if (paidOn < dayOf(batch.createdAt) || paidOn > dayOf(at)) throw new AppError('PAYOUT_DATE');
    await t.tx.payoutBatch.update({
      where: { id },
      data: { state: 'paid', reference, paidOn: fromLocalDate(paidOn), paidByUserId: userId, paidAt: at },
      select: { id: true },
    });
    for (const payout of batch.payouts) {
      const entries = postPayout(payout.storeId, payout.amountMinor);
      await postLedger(t, { orderId: null, kind: 'payout', reference: `payout:${payout.id}`, currency: batch.currency, at, entries });
    }
    await audit(t.tx, { ...by, action: 'payout.paid', after: { reference, paidOn } });
    await tellAdmins(t.tx, { about: 'money' });
  });
}
