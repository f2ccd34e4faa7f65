import { expect, test } from 'vitest';
import { allowedMoves } from '@sweetspot/domain/orders/order-transitions';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { otherMoves } from './next-step.ts';
import { aTicket } from './ticket-fixture.ts';

const NOW = new Date('2026-11-24T01:00:00.000Z');

/** What the server allows the store for an order that stands there. */
const othersAt = (status: OrderStatus) => {
  const facts = {
    status,
    fulfilment: 'delivery' as const,
    isMoneyCovered: true,
    hasMoneyFailed: false,
    isCartUnclaimed: true,
    isStoreOpen: true,
    hasSlotRoom: true,
    hasCodeRoom: true,
    holdExpiresAt: null,
    acceptBy: null,
    answerTimeBy: null,
    isAnyPieceStarted: false,
    isEveryPieceBoxed: false,
    pickupClosesAt: null,
    lastMove: null,
  };
  return otherMoves(aTicket({ status, allowed: [...allowedMoves(facts, 'store', NOW)] })).map(({ event }) => event);
};

test('an order is turned away in one way: declined before it is taken, cancelled after', () => {
  expect(othersAt('placed')).toEqual(['reject']);
  expect(othersAt('accepted')).toEqual(['cancel']);
});
