import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import type { Piece, Ticket } from './ticket.ts';

export const STORE = {
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'Asha’s kitchen',
  timeZone: 'Asia/Kolkata',
  pausedUntil: null,
  isTakingOrders: true,
  status: 'approved' as const,
  statusReason: null,
};

export function aPiece(overrides: Partial<Piece> = {}): Piece {
  return { id: 'piece-1', lineId: 'line-1', number: 1, state: 'queued', tiers: [], stepBackUntil: null, ...overrides };
}

/** An accepted order for one cake, promised for 10 to 12 on 24 November 2026 in Kolkata. */
export function aTicket(overrides: Partial<Ticket> & { status?: OrderStatus } = {}): Ticket {
  return {
    id: 'order-1',
    number: '7KQ2MPN',
    status: 'accepted',
    version: 3,
    fulfilment: 'delivery',
    contactName: 'Asha Kulkarni',
    contactMobile: '+919812345678',
    recipientName: null,
    recipientMobile: null,
    isSurprise: false,
    giftMessage: '',
    address: null,
    instructions: '',
    promisedDate: '2026-11-24',
    promisedStartAt: '2026-11-24T04:30:00.000Z',
    promisedEndAt: '2026-11-24T06:30:00.000Z',
    revisedStartAt: null,
    revisedEndAt: null,
    answerTimeBy: null,
    timeAgreedAt: null,
    startByAt: '2026-11-24T02:00:00.000Z',
    decorateByAt: '2026-11-24T03:30:00.000Z',
    boxByAt: '2026-11-24T04:00:00.000Z',
    leaveByAt: '2026-11-24T04:15:00.000Z',
    placedAt: '2026-11-23T04:00:00.000Z',
    acceptBy: '2026-11-23T05:00:00.000Z',
    acknowledgedAt: null,
    statusChangedAt: '2026-11-23T04:10:00.000Z',
    statusReason: null,
    isPaid: true,
    money: 'captured',
    cashDue: null,
    lines: [],
    pieces: [aPiece()],
    changes: [],
    allowed: [{ event: 'start_baking', to: 'baking', needsReason: false, until: null }],
    ...overrides,
  };
}
