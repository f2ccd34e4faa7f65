import type { Prisma } from '@sweetspot/db';
import { orderProgress } from '@sweetspot/domain/kitchen/kitchen-transitions';
import type { OrderFacts } from '@sweetspot/domain/orders/order-facts';
import { CALLED_OFF_STATUSES, STANDING_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { timeAskedUntil } from '@sweetspot/domain/orders/revised-time';
import { moneySummary, type MoneySummary } from '@sweetspot/domain/payments/money-state';
import { isHoldCounted } from '@sweetspot/domain/slots/hold';

/** Every column that decides what may happen to an order next. */
export const FACTS_SELECT = {
  id: true,
  number: true,
  storeId: true,
  status: true,
  version: true,
  fulfilment: true,
  totalMinor: true,
  changedMinor: true,
  acceptBy: true,
  answerTimeBy: true,
  timeAgreedAt: true,
  promisedStartAt: true,
  promisedEndAt: true,
  revisedEndAt: true,
  hold: { select: { id: true, state: true, expiresAt: true } },
  pieces: { select: { state: true, tiers: { orderBy: { tier: 'asc' }, select: { state: true } } } },
  moves: {
    orderBy: { version: 'desc' },
    take: 1,
    select: {
      id: true,
      event: true,
      from: true,
      actor: true,
      createdAt: true,
      effects: { where: { doneAt: { not: null } }, select: { position: true } },
    },
  },
  payments: {
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      method: true,
      amountMinor: true,
      amendmentId: true,
      operations: { orderBy: { createdAt: 'asc' }, select: { kind: true, state: true, amountMinor: true } },
      refunds: { select: { state: true, amountMinor: true } },
    },
  },
} satisfies Prisma.OrderSelect;

export type FactsRow = Prisma.OrderGetPayload<{ select: typeof FACTS_SELECT }>;

type MoneyRow = Pick<FactsRow, 'status' | 'totalMinor' | 'changedMinor' | 'payments'>;

/** What is owed for an order as it stands. */
export const owedMinorOf = ({ totalMinor, changedMinor }: Pick<FactsRow, 'totalMinor' | 'changedMinor'>): number =>
  totalMinor + changedMinor;

export function moneyOf(row: MoneyRow): MoneySummary {
  return moneySummary(owedMinorOf(row), row.payments, CALLED_OFF_STATUSES.includes(row.status));
}

/** Whether the customer is asked to pay, for the first time or again. */
export function isOwing(row: MoneyRow): boolean {
  return row.status === 'awaiting_payment' || (STANDING_STATUSES.includes(row.status) && moneyOf(row).hasFailed);
}

/** What the domain's judge reads. Whether it can be placed is worked out under locks, only for the one move that needs it. */
export function factsOf(
  row: FactsRow,
  now: Date,
  {
    isCartUnclaimed,
    isStoreOpen,
    hasSlotRoom,
    hasCodeRoom,
  }: Pick<OrderFacts, 'isCartUnclaimed' | 'isStoreOpen' | 'hasSlotRoom' | 'hasCodeRoom'> = {
    isCartUnclaimed: true,
    isStoreOpen: true,
    hasCodeRoom: true,
    hasSlotRoom: row.hold !== null && isHoldCounted(row.hold, now),
  },
): OrderFacts {
  const money = moneyOf(row);
  const kitchen = orderProgress(row.pieces);
  const [last] = row.moves;
  return {
    status: row.status,
    fulfilment: row.fulfilment,
    isMoneyCovered: money.isCovered,
    hasMoneyFailed: money.hasFailed,
    isCartUnclaimed,
    isStoreOpen,
    hasSlotRoom,
    hasCodeRoom,
    holdExpiresAt: row.hold?.expiresAt ?? null,
    acceptBy: row.acceptBy,
    answerTimeBy: timeAskedUntil(row),
    isAnyPieceStarted: kitchen.isAnyStarted,
    isEveryPieceBoxed: kitchen.isEveryBoxed,
    pickupClosesAt: row.fulfilment === 'pickup' ? (row.revisedEndAt ?? row.promisedEndAt) : null,
    lastMove:
      last === undefined || last.from === null
        ? null
        : {
            event: last.event as OrderEvent,
            from: last.from,
            actor: last.actor,
            at: last.createdAt,
            isEffectDone: last.effects.length > 0,
          },
  };
}
