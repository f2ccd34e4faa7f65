import { audit, uniqueViolation, type AuditRecord } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import type { AnswerProblemInput, RemedyInput } from '@sweetspot/domain/problems/inputs';
import { acceptOfferBy } from '@sweetspot/domain/problems/problem';
import type { Context, Viewer } from '../context.ts';
import { aloneLimitMinor, judgeRefund, writeRefundRequest } from '../refunds/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { holdProblem, isSaid, moveProblem, tellOfProblem, writeMessage, type Held } from './move-problem.ts';
import { PROBLEM_SELECT, toDeskProblem, type DeskProblem } from './problem-view.ts';

type Answering = Context & { readonly viewer: Viewer };

/** The order of a problem, of this store's only where there is one. */
async function orderOf({ db }: Context, problemId: string, storeId: string | null): Promise<string> {
  const where = { id: problemId, ...(storeId !== null && { storeId }) };
  const found = await db.prisma.orderProblem.findFirst({ where, select: { orderId: true } });
  if (found === null) throw new AppError('NOT_FOUND');
  return found.orderId;
}

async function loadDeskProblem(ctx: Context, id: string, reader: 'store' | 'admin'): Promise<DeskProblem> {
  return toDeskProblem(ctx, await ctx.db.prisma.orderProblem.findUniqueOrThrow({ where: { id }, select: PROBLEM_SELECT }), reader);
}

const askOf = (remedy: RemedyInput): RefundAsk | null => (remedy.kind === 'none' ? null : remedy);
const kept = (remedy: RemedyInput) => ({
  remedy: remedy.kind,
  remedyMinor: remedy.kind === 'amount' ? remedy.amountMinor : null,
});

/** The store's words and what it offers. Throws PROBLEM_MOVED_ON, and as a refund does where so much cannot be given back. */
export async function answerProblem(
  ctx: Answering & { readonly storeId: string },
  { problemId, ...answer }: AnswerProblemInput,
): Promise<DeskProblem> {
  const orderId = await orderOf(ctx, problemId, ctx.storeId);
  const by = {
    actor: 'store',
    actorUserId: ctx.viewer.userId,
    subjectKind: 'order',
    subjectId: orderId,
    requestId: ctx.requestId,
  } as const;
  await once(() =>
    inTx(ctx, async (t) => {
      const held = await holdProblem(t, orderId, problemId);
      if (await isSaid(t, problemId, { by: 'store', commandId: answer.commandId })) return;
      await writeAnswer(t, held, answer, by);
    }),
  );
  return loadDeskProblem(ctx, problemId, 'store');
}

type Answer = Omit<AnswerProblemInput, 'problemId'>;
type By = Omit<AuditRecord, 'action'> & { readonly actorUserId: string };

async function writeAnswer(t: TxContext, held: Held, { remedy, text, commandId }: Answer, by: By): Promise<void> {
  const { order, problem } = held;
  const ask = askOf(remedy);
  if (ask !== null && problem.state === 'reported') judgeRefund(order, ask);
  const subjectId = await writeMessage(t, problem.id, { by: 'store', text, commandId });
  await tellOfProblem(t, held, { kind: 'problem_answered', to: 'contact', subjectId });
  await audit(t.tx, { ...by, action: 'problem.answer', after: kept(remedy), reason: text });
  const changed = { ...kept(remedy), answeredByUserId: by.actorUserId };
  await moveProblem(t, held, { event: 'answer', dueAt: acceptOfferBy(t.now(), t.market.problems), changed });
}

/** An admin's word is the last: money goes back, as far as one admin may give it alone, or words close it. */
export async function decideProblem(ctx: Answering, { problemId, ...decision }: AnswerProblemInput): Promise<DeskProblem> {
  const orderId = await orderOf(ctx, problemId, null);
  const by = {
    actor: 'admin',
    actorUserId: ctx.viewer.userId,
    subjectKind: 'order',
    subjectId: orderId,
    requestId: ctx.requestId,
  } as const;
  const limitMinor = aloneLimitMinor(ctx, { by: 'admin' });
  await once(() =>
    inTx(ctx, async (t) => {
      const held = await holdProblem(t, orderId, problemId);
      if (await isSaid(t, problemId, { by: 'admin', commandId: decision.commandId })) return;
      await writeDecision(t, held, { ...decision, limitMinor }, by);
    }),
  );
  return loadDeskProblem(ctx, problemId, 'admin');
}

async function writeDecision(
  t: TxContext,
  held: Held,
  { remedy, text, commandId, limitMinor }: Answer & { readonly limitMinor: number },
  by: By,
): Promise<void> {
  const { order, problem } = held;
  if (problem.state !== 'with_admin') throw new AppError('PROBLEM_MOVED_ON', { state: problem.state });
  const subjectId = await writeMessage(t, problem.id, { by: 'admin', text, commandId });
  const ask = askOf(remedy);
  const refundRequestId =
    ask === null
      ? null
      : await writeRefundRequest(t, order, {
          askedBy: 'admin',
          userId: by.actorUserId,
          ask,
          reason: text,
          commandId: t.newId(),
          limitMinor,
          by,
        });
  await tellOfProblem(t, held, { kind: 'problem_decided', to: 'contact', subjectId });
  await audit(t.tx, { ...by, action: 'problem.decide', after: kept(remedy), reason: text });
  await moveProblem(t, held, { event: 'decide', changed: { ...kept(remedy), refundRequestId } });
}

/** Two commands of one key meet at its index. */
async function once(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (uniqueViolation(error) === 'order_problem_message_command_id_key') throw new AppError('IDEMPOTENCY_KEY_REUSED');
    throw error;
  }
}
