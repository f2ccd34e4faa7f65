import { uniqueViolation } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { ReportProblemInput } from '@sweetspot/domain/problems/inputs';
import { answerProblemBy, whyNoReport } from '@sweetspot/domain/problems/problem';
import { findCartId } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { announceOrder, findVisibleOrder, slotAsItStands } from '../orders/index.ts';
import { holdRefundFacts } from '../refunds/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { keepPhotos } from '../uploads/index.ts';
import { comeAgain, tellOfProblem, writeMessage } from './move-problem.ts';
import { loadOwnProblems, REPORTABLE_SELECT, type OwnProblems } from './own-problems.ts';

interface Reporting extends Omit<ReportProblemInput, 'number' | 'secret'> {
  readonly orderId: string;
  /** Where the reporter's pictures are. */
  readonly cartId: string | null;
}

/** Tells the store, which has some hours to answer. The same command again does nothing. Throws PROBLEM_NOT_OPEN, PHOTO_NOT_FOUND. */
export async function reportProblem(ctx: Context, { number, secret, ...said }: ReportProblemInput): Promise<OwnProblems> {
  const orderId = await findVisibleOrder(ctx, { number, secret });
  await ctx.limits.take('problem', orderId);
  const cartId = said.photoIds.length === 0 ? null : await findCartId(ctx.db.prisma, ctx);
  try {
    await inTx(ctx, (t) => writeReport(t, { ...said, orderId, cartId }));
  } catch (error) {
    if (uniqueViolation(error) === 'order_problem_message_command_id_key') throw new AppError('IDEMPOTENCY_KEY_REUSED');
    throw error;
  }
  return loadOwnProblems(ctx, orderId);
}

async function writeReport(t: TxContext, { orderId, cartId, kind, wish, text, photoIds, commandId }: Reporting): Promise<void> {
  const order = await holdRefundFacts(t, orderId);
  const said = await t.tx.orderProblemMessage.findUnique({ where: { commandId }, select: { problem: { select: { orderId: true } } } });
  if (said?.problem.orderId === orderId) return;
  if (said !== null) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  const row = await t.tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { ...REPORTABLE_SELECT, problems: { select: { state: true } } },
  });
  const because = whyNoReport(
    { status: row.status, closedAt: row.closedAt, endAt: slotAsItStands(row).endAt },
    { states: row.problems.map(({ state }) => state), days: t.market.problems.reportDays, now: t.now() },
  );
  if (because !== null) throw new AppError('PROBLEM_NOT_OPEN', { because });
  if (photoIds.length > 0 && cartId === null) throw new AppError('PHOTO_NOT_FOUND');
  if (cartId !== null) await keepPhotos(t, { orderId, cartId, ids: photoIds });
  const [id, at] = [t.newId(), t.now()];
  const dueAt = answerProblemBy(at, t.market.problems);
  await t.tx.orderProblem.create({
    data: { id, orderId, storeId: order.storeId, kind, wish, photoIds, dueAt, stateChangedAt: at, createdAt: at },
    select: { id: true },
  });
  await writeMessage(t, id, { by: 'customer', text, commandId });
  await comeAgain(t, id, dueAt);
  await tellOfProblem(t, { order, problem: { id } }, { kind: 'store_problem_reported', to: 'store', subjectId: id });
  await announceOrder(t, order, 'order_changed');
}
