import { audit } from '@sweetspot/db';
import type { acceptOfferInput, askAdminInput } from '@sweetspot/domain/problems/inputs';
import { whyNothingToRefund } from '@sweetspot/domain/payments/refund-plan';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { findVisibleOrder } from '../orders/index.ts';
import { aloneLimitMinor, writeRefundRequest } from '../refunds/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdProblem, isSaid, moveProblem, tellPassedOn, writeMessage, type Held } from './move-problem.ts';
import { loadOwnProblems, type OwnProblems } from './own-problems.ts';

interface Facts {
  readonly userId: string | null;
  readonly requestId: string;
  readonly limitMinor: number;
}

/** The store's answer settles it; the money it offers goes the way of every refund that a store asks for. Pressed twice it is once. */
export async function acceptOffer(ctx: Context, { problemId, ...ref }: z.output<typeof acceptOfferInput>): Promise<OwnProblems> {
  const orderId = await findVisibleOrder(ctx, ref);
  await ctx.limits.take('problem', orderId);
  const facts = { userId: ctx.viewer?.userId ?? null, requestId: ctx.requestId, limitMinor: aloneLimitMinor(ctx, { by: 'store' }) };
  await inTx(ctx, async (t) => {
    const held = await holdProblem(t, orderId, problemId);
    if (held.problem.state === 'settled') return;
    await settle(t, held, facts);
  });
  return loadOwnProblems(ctx, orderId);
}

async function settle(t: TxContext, held: Held, { userId, requestId, limitMinor }: Facts): Promise<void> {
  const { order, problem } = held;
  const about = { subjectKind: 'order', subjectId: order.id, requestId } as const;
  const { remedy, remedyMinor, answeredByUserId } = problem;
  // All of it went back since: there is nothing left to give, and nothing left to say.
  const isGiven = whyNothingToRefund(order.payments) === 'given_back';
  const isMoney = problem.state === 'answered' && remedy !== 'none' && answeredByUserId !== null && !isGiven;
  const refundRequestId = isMoney
    ? await writeRefundRequest(t, order, {
        askedBy: 'store',
        userId: answeredByUserId,
        ask: remedyMinor === null ? { kind: 'whole' } : { kind: 'amount', amountMinor: remedyMinor },
        reason: await answerOf(t, problem.id),
        commandId: t.newId(),
        limitMinor,
        by: { ...about, actor: 'store', actorUserId: answeredByUserId },
      })
    : null;
  await audit(t.tx, { ...about, actor: 'customer', actorUserId: userId, action: 'problem.accept', after: { remedy, remedyMinor } });
  await moveProblem(t, held, { event: 'accept', changed: { refundRequestId } });
}

/** What the store said: it is why the money goes back. */
async function answerOf({ tx }: TxContext, problemId: string): Promise<string> {
  const { text } = await tx.orderProblemMessage.findFirstOrThrow({
    where: { problemId, by: 'store' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { text: true },
  });
  return text;
}

/** The store's answer does not settle it: an admin looks. */
export async function askAdmin(ctx: Context, { problemId, text, commandId, ...ref }: z.output<typeof askAdminInput>): Promise<OwnProblems> {
  const orderId = await findVisibleOrder(ctx, ref);
  await ctx.limits.take('problem', orderId);
  await inTx(ctx, async (t) => {
    const held = await holdProblem(t, orderId, problemId);
    if (await isSaid(t, problemId, { by: 'customer', commandId })) return;
    // Without words there is no message that tells a second press.
    if (held.problem.state === 'with_admin' && text === '') return;
    if (text !== '') await writeMessage(t, problemId, { by: 'customer', text, commandId });
    await tellPassedOn(t, held, commandId);
    await moveProblem(t, held, { event: 'ask_admin' });
  });
  return loadOwnProblems(ctx, orderId);
}
