import type { Prisma } from '@sweetspot/db';
import type { Services } from '../context.ts';
import type { Attempt } from './open-attempt.ts';

/** An order's money, with the tries at it that are not decided yet: all that settling them needs to know. */
export const TRIED_SELECT = {
  id: true,
  number: true,
  status: true,
  totalMinor: true,
  changedMinor: true,
  payments: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      method: true,
      amountMinor: true,
      currency: true,
      authorizedMinor: true,
      capturedMinor: true,
      failedAt: true,
      amendmentId: true,
      amendment: { select: { state: true, appliedAt: true } },
      attempts: {
        where: { state: { in: ['created', 'abandoned'] } },
        select: {
          id: true,
          number: true,
          method: true,
          state: true,
          requestKey: true,
          gatewayRef: true,
          approvalUrl: true,
          createdAt: true,
        },
      },
      operations: { orderBy: { createdAt: 'asc' }, select: { id: true, attemptId: true, kind: true, state: true, amountMinor: true } },
      refunds: { select: { state: true, amountMinor: true } },
    },
  },
} satisfies Prisma.OrderSelect;
export type TriedOrder = Prisma.OrderGetPayload<{ select: typeof TRIED_SELECT }>;

export function loadTriedOrder({ db }: Pick<Services, 'db'>, orderId: string): Promise<TriedOrder> {
  return db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: TRIED_SELECT });
}

const MOST_TRIES = 5;

/** Newest first. */
export function triesOf({ id, number, status, payments }: TriedOrder): Attempt[] {
  return payments
    .flatMap(({ attempts, id: paymentId, method, amountMinor, currency }) => {
      const payment = { id: paymentId, method, amountMinor, currency, order: { id, number, status } };
      return attempts.map((attempt) => ({ ...attempt, payment }));
    })
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.number - a.number)
    .slice(0, MOST_TRIES);
}
