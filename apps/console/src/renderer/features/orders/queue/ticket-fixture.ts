import type { OrderStatus } from '@sweetspot/domain/orders/order-status';
import { ALLERGENS } from '@sweetspot/domain/allergens/allergen';
import type { Change, Piece, Ticket, TicketLine } from './ticket.ts';

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
    giftFrom: '',
    revealsAt: null,
    giftUrl: null,
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
    nearlyThereAt: null,
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

const DESIGN: TicketLine['design'] = {
  shape: 'round',
  tiers: ['vanilla'],
  frosting: 'smooth',
  colour: 'ivory',
  toppings: [],
  candles: 0,
  inscription: [],
};
const MADE_OF = {
  mark: 'veg' as const,
  allergens: Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as TicketLine['allergens'],
  design: DESIGN,
};
const size = (choice: string) => ({ role: 'size', group: 'Size', choice });
const flavour = { role: 'flavour', group: 'Flavour', choice: 'Vanilla' };

/** A cake of half a kilo. */
export function aLine(overrides: Partial<TicketLine> = {}): TicketLine {
  return {
    id: 'line-1',
    cakeName: 'Black Forest',
    quantity: 1,
    choices: [size('Half a kilo'), flavour],
    inscription: [],
    photos: [],
    claims: [],
    serves: 4,
    weightGrams: 500,
    ...MADE_OF,
    ...overrides,
  };
}

/** Asked for: a kilo instead of half a kilo, for 450 rupees more. */
export function aChange(overrides: Partial<Change> = {}): Change {
  return {
    id: 'change-1',
    lineId: 'line-1',
    cakeName: 'Black Forest',
    at: '2026-11-23T06:00:00.000Z',
    state: 'proposed',
    isInForce: false,
    slots: null,
    before: { choices: [size('Half a kilo'), flavour], inscription: [], weightGrams: 500, serves: 4, ...MADE_OF },
    after: { choices: [size('One kilo'), flavour], inscription: [], weightGrams: 1_000, serves: 8, ...MADE_OF },
    differences: [{ role: 'size', group: 'Size', was: 'Half a kilo', will: 'One kilo' }],
    difference: { amount: 45_000, currency: 'INR' },
    answerBy: '2026-11-24T02:00:00.000Z',
    payBy: null,
    answeredAt: null,
    reason: null,
    acknowledgedAt: null,
    allowed: ['accept', 'decline'],
    ...overrides,
  };
}

/** The same, and the order stands with it. */
export const aChangeInForce = (overrides: Partial<Change> = {}): Change =>
  aChange({ state: 'accepted', isInForce: true, answeredAt: '2026-11-24T00:30:00.000Z', allowed: ['acknowledge'], ...overrides });
