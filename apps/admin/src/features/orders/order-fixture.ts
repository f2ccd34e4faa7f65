import type { AdminOrder } from './order-page.tsx';

export const NUMBER = '7KQ2MPN';
export const rupees = (amount: number) => ({ amount, currency: 'INR' as const });
const AT = '2026-11-24T00:30:00.000Z';

const NO_REFUNDS: AdminOrder['refunds'] = {
  refundable: rupees(0),
  because: 'not_taken',
  isCash: false,
  lines: [],
  deliveryMinor: 0,
  aloneLeft: rupees(50_000),
  requests: [],
  unasked: [],
};

/** An order that was delivered, with what the test is about. */
export function anOrder(overrides: Partial<AdminOrder>): AdminOrder {
  const order = {
    number: NUMBER,
    status: 'delivered',
    version: 5,
    fulfilment: 'delivery',
    isSurprise: false,
    contact: { name: 'Asha Kulkarni', email: 'asha@example.test', mobile: '+919812345678' },
    recipient: null,
    giftMessage: '',
    giftFrom: '',
    revealsAt: null,
    giftPath: null,
    address: null,
    instructions: '',
    timeZone: 'Asia/Kolkata',
    promisedStartAt: AT,
    promisedEndAt: AT,
    revisedStartAt: null,
    revisedEndAt: null,
    estimatedArrivalAt: null,
    nearlyThereAt: null,
    leaveByAt: AT,
    acceptBy: null,
    answerTimeBy: null,
    statusReason: null,
    store: {
      name: 'Asha’s kitchen',
      slug: 'asha',
      hasPage: true,
      phone: '+919812345678',
      addressLine: '1 Lake Road',
      city: 'Kolhapur',
      latitude: 16,
      longitude: 74,
    },
    placedInstead: null,
    lines: [],
    breakdown: {
      lines: [],
      subtotal: rupees(180_000),
      delivery: rupees(20_000),
      discount: rupees(0),
      promoCode: null,
      taxIncluded: [],
      total: rupees(200_000),
    },
    ladder: [],
    payment: { method: 'test', state: 'captured', canPayAgain: false },
    refunds: [],
    kitchen: { pieces: 0, started: 0, baked: 0, decorated: 0, boxed: 0 },
    moves: [],
    allowed: [],
    cancelRefund: null,
    trackingPath: '/',
    lastEvent: 0,
  } satisfies AdminOrder['order'];
  return {
    order,
    disputes: [],
    refunds: NO_REFUNDS,
    taxDocuments: { documents: [], isWaiting: false },
    changes: [],
    commission: rupees(0),
    pieces: [],
    moves: [],
    payments: [],
    ledger: [],
    mails: [],
    audit: [],
    allowed: [],
    ...overrides,
  };
}
