import { audit, enqueue, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { GST_STANDINGS } from '@sweetspot/domain/tax/gst-standing';
import { indianStateOf, stateOfGstin } from '@sweetspot/domain/tax/gst-states';
import type { gstAnswerInput } from '@sweetspot/domain/tax/inputs';
import { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';

export const gstStandingView = z.object({
  standing: z.enum(GST_STANDINGS),
  gstin: z.string().nullable(),
});
type GstStandingView = z.output<typeof gstStandingView>;

type InStore = Context & { readonly viewer: Viewer; readonly storeId: string };

const SELECT = { gstStanding: true, gstin: true, state: true } satisfies Prisma.StoreSelect;

const viewOf = ({ gstStanding, gstin }: Prisma.StoreGetPayload<{ select: typeof SELECT }>): GstStandingView => ({
  standing: gstStanding,
  gstin,
});

export async function getGstStanding({ db, storeId }: InStore): Promise<GstStandingView> {
  return viewOf(await db.prisma.store.findUniqueOrThrow({ where: { id: storeId }, select: SELECT }));
}

/**
 * The owner says whether the store has a GSTIN, and whether it is under the composition scheme. It holds for orders placed from now on: those placed before keep what they were charged.
 * A registration is of one state, so the number must be of the store's. The same answer again changes nothing.
 */
export async function answerGst(ctx: InStore, { answer }: { readonly answer: z.output<typeof gstAnswerInput> }): Promise<GstStandingView> {
  const { storeId: id, viewer, requestId } = ctx;
  const { standing } = answer;
  const gstin = answer.standing === 'unregistered' ? null : answer.gstin;
  return inTx(ctx, async ({ tx }) => {
    await tx.$queryRaw`select id from store where id = ${id}::uuid for no key update`;
    const before = await tx.store.findUniqueOrThrow({ where: { id }, select: SELECT });
    const state = indianStateOf(before.state);
    if (gstin !== null && state !== null && stateOfGstin(gstin) !== state)
      throw new AppError('INPUT_INVALID', { fields: { 'answer.gstin': 'gstin_other_state' } });
    if (before.gstStanding === standing && before.gstin === gstin) return viewOf(before);
    const after = await tx.store.update({ where: { id }, data: { gstStanding: standing, gstin }, select: SELECT });
    await enqueue(tx, { name: 'tax.issueDue', data: { storeId: id } });
    await audit(tx, {
      actor: 'store',
      actorUserId: viewer.userId,
      action: 'store.answer_gst',
      subjectKind: 'store',
      subjectId: id,
      before: viewOf(before),
      after: viewOf(after),
      requestId,
    });
    return viewOf(after);
  });
}
