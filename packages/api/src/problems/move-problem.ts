import { enqueue, type Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { OrderActor } from '@sweetspot/domain/orders/order-status';
import { allowedOnProblem, PROBLEM_TABLE, type ProblemEvent } from '@sweetspot/domain/problems/problem';
import { announceOrder } from '../orders/index.ts';
import { loadAdmins, queueMails, queueMailsOfOrder, type MailOfOrder } from '../outbox/index.ts';
import { holdRefundFacts, type RefundFacts } from '../refunds/index.ts';
import type { TxContext } from '../transaction.ts';

const HELD_SELECT = {
  id: true,
  orderId: true,
  state: true,
  dueAt: true,
  remedy: true,
  remedyMinor: true,
  answeredByUserId: true,
  refundRequestId: true,
} satisfies Prisma.OrderProblemSelect;
export type HeldProblem = Prisma.OrderProblemGetPayload<{ select: typeof HELD_SELECT }>;

export interface Held {
  readonly order: RefundFacts;
  readonly problem: HeldProblem;
}

/** Everything about an order's problem happens under the order's lock: whoever presses at once comes one after the other. */
export async function holdProblem(t: TxContext, orderId: string, problemId: string): Promise<Held> {
  const order = await holdRefundFacts(t, orderId);
  const problem = await t.tx.orderProblem.findFirst({ where: { id: problemId, orderId }, select: HELD_SELECT });
  if (problem === null) throw new AppError('PROBLEM_NOT_FOUND');
  return { order, problem };
}

interface Said {
  readonly by: OrderActor;
  readonly text: string;
  readonly commandId: string;
}

/** The message's id. */
export async function writeMessage(t: TxContext, problemId: string, { by, text, commandId }: Said): Promise<string> {
  const { id } = await t.tx.orderProblemMessage.create({
    data: { id: t.newId(), problemId, by, text, commandId, createdAt: t.now() },
    select: { id: true },
  });
  return id;
}

/** True if that command was carried out before; of another problem or by somebody else it is refused. */
export async function isSaid({ tx }: TxContext, problemId: string, { by, commandId }: Omit<Said, 'text'>): Promise<boolean> {
  const said = await tx.orderProblemMessage.findUnique({ where: { commandId }, select: { problemId: true, by: true } });
  if (said === null) return false;
  if (said.problemId !== problemId || said.by !== by) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return true;
}

type Changed = Pick<Prisma.OrderProblemUncheckedUpdateInput, 'remedy' | 'remedyMinor' | 'answeredByUserId' | 'refundRequestId'>;

interface Move {
  readonly event: ProblemEvent;
  readonly dueAt?: Date;
  readonly changed?: Changed;
}

/** Throws PROBLEM_MOVED_ON where its table does not let it. */
export async function moveProblem(t: TxContext, { order, problem }: Held, { event, dueAt, changed = {} }: Move): Promise<void> {
  const { by, to } = PROBLEM_TABLE[event];
  if (!allowedOnProblem(by, problem).includes(event)) throw new AppError('PROBLEM_MOVED_ON', { state: problem.state });
  await t.tx.orderProblem.update({
    where: { id: problem.id },
    data: { ...changed, state: to, dueAt: dueAt ?? null, stateChangedAt: t.now() },
    select: { id: true },
  });
  if (dueAt !== undefined) await comeAgain(t, problem.id, dueAt);
  await announceOrder(t, order, 'order_changed');
}

/** The job at its deadline. */
export async function comeAgain(t: TxContext, problemId: string, at: Date): Promise<void> {
  await enqueue(t.tx, { name: 'order.problemDeadline', data: { problemId } }, { startAfter: at });
}

interface Letter extends Pick<MailOfOrder, 'kind' | 'to'> {
  readonly subjectId: string;
}

export async function tellOfProblem(t: TxContext, { order, problem }: { order: { id: string }; problem: { id: string } }, letter: Letter) {
  await queueMailsOfOrder(t, order.id, [{ ...letter, data: { problemId: problem.id } }]);
}

/** It waits for the admins now, and its customer knows that. */
export async function tellPassedOn(t: TxContext, held: Held, subjectId: string): Promise<void> {
  await tellOfProblem(t, held, { kind: 'problem_passed_on', to: 'contact', subjectId });
  const admins = await loadAdmins(t);
  const about = { kind: 'admin_problem', subjectId, data: { problemId: held.problem.id }, orderId: held.order.id } as const;
  await queueMails(
    t,
    admins.map(({ email, locale }) => ({ ...about, recipient: email, locale })),
  );
}
