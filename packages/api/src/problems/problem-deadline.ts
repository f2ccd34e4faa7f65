import { dueOfProblem, OPEN_PROBLEM_STATES } from '@sweetspot/domain/problems/problem';
import type { Services } from '../context.ts';
import { inTx, type Handlers } from '../transaction.ts';
import { comeAgain, holdProblem, moveProblem, tellOfProblem, tellPassedOn } from './move-problem.ts';

/** The job at a problem's deadline: what its store did not answer is the admins', an answer that was left alone ends it. Comes again if it is early. */
export async function problemDeadline(services: Services, problemId: string): Promise<void> {
  const found = await services.db.prisma.orderProblem.findUnique({ where: { id: problemId }, select: { orderId: true } });
  if (found === null) return;
  await inTx(services, async (t) => {
    const held = await holdProblem(t, found.orderId, problemId);
    const { dueAt } = held.problem;
    const event = dueOfProblem(held.problem, t.now());
    // Another of these is on its way for what runs later.
    if (event === null) return dueAt === null ? undefined : comeAgain(t, problemId, dueAt);
    if (event === 'pass_on') await tellPassedOn(t, held, problemId);
    await moveProblem(t, held, { event });
  });
}

/** The money that settled it will not be given: it is open again, with the admins, unless another of the order is. */
export const problemRefundRefused: Handlers['refundRefused'] = async (t, { orderId, requestId }) => {
  const settled = await t.tx.orderProblem.findUnique({ where: { refundRequestId: requestId }, select: { id: true } });
  if (settled === null) return;
  const others = await t.tx.orderProblem.count({ where: { orderId, state: { in: [...OPEN_PROBLEM_STATES] } } });
  // The money does not come all the same, and only this says so.
  if (others > 0) {
    const about = { order: { id: orderId }, problem: settled };
    return tellOfProblem(t, about, { kind: 'problem_refund_refused', to: 'contact', subjectId: requestId });
  }
  const held = await holdProblem(t, orderId, settled.id);
  await tellPassedOn(t, held, requestId);
  await moveProblem(t, held, { event: 'come_back', changed: { refundRequestId: null } });
};
