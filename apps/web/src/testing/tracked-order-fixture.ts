import type { RouterOutputs } from '@sweetspot/api';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { exampleCake } from '@sweetspot/domain/customization/example-cake';
import { inr } from './cart-fixture.ts';

type Tracked = RouterOutputs['orders']['track'];
type Move = Tracked['moves'][number];

export const NUMBER = '7KQ2MPN';

const { design, allergens, mark, claims, serves, unitPriceMinor } = evaluateCustomization(exampleCake, { selections: {} });
const unitPrice = inr(unitPriceMinor);

const aMove = (version: number, overrides: Pick<Move, 'event' | 'to'> & Partial<Move>): Move => ({
  version,
  from: null,
  actor: 'customer',
  reason: null,
  at: `2026-11-24T0${version}:00:00.000Z`,
  ...overrides,
});

/** One cake to be collected this afternoon, paid by the wallet, accepted by its store. */
export function aTrackedOrder(overrides: Partial<Tracked> = {}): Tracked {
  return {
    number: NUMBER,
    status: 'accepted',
    version: 3,
    fulfilment: 'pickup',
    isSurprise: false,
    contact: { name: 'Meera Patil', email: 'meera@example.test', mobile: '+919812345678' },
    recipient: null,
    giftMessage: '',
    giftFrom: '',
    revealsAt: null,
    giftPath: null,
    address: null,
    instructions: '',
    timeZone: 'Asia/Kolkata',
    promisedStartAt: '2026-11-25T10:30:00.000Z',
    promisedEndAt: '2026-11-25T12:30:00.000Z',
    revisedStartAt: null,
    revisedEndAt: null,
    estimatedArrivalAt: null,
    nearlyThereAt: null,
    leaveByAt: '2026-11-25T10:30:00.000Z',
    acceptBy: null,
    answerTimeBy: null,
    statusReason: null,
    store: {
      name: 'Asha’s kitchen',
      slug: 'ashas-kitchen',
      hasPage: true,
      phone: '+912312345678',
      addressLine: '12 Rankala Road',
      city: 'Kolhapur',
      latitude: 16.7,
      longitude: 74.23,
    },
    placedInstead: null,
    lines: [
      {
        // The wire's own types are not read-only all the way down, as the domain's are.
        ...(structuredClone({ design, allergens, mark, claims, serves }) as Pick<
          Tracked['lines'][number],
          'design' | 'allergens' | 'mark' | 'claims' | 'serves'
        >),
        id: '019a0000-0000-7000-8000-000000000011',
        cakeName: exampleCake.name,
        quantity: 1,
        choices: [],
        inscription: [],
        photos: [],
        parts: [],
        unitPrice,
        lineTotal: unitPrice,
        weightGrams: null,
      },
    ],
    breakdown: {
      lines: [],
      subtotal: unitPrice,
      delivery: inr(0),
      discount: inr(0),
      promoCode: null,
      taxIncluded: [],
      total: unitPrice,
    },
    ladder: [{ until: null, refundBp: 5_000, refund: inr(unitPriceMinor / 2) }],
    payment: { method: 'test', state: 'captured', canPayAgain: false },
    refunds: [],
    kitchen: { pieces: 1, started: 0, baked: 0, decorated: 0, boxed: 0 },
    moves: [
      aMove(1, { event: 'create', to: 'awaiting_payment' }),
      aMove(2, { event: 'pay', from: 'awaiting_payment', to: 'placed', actor: 'system' }),
      aMove(3, { event: 'accept', from: 'placed', to: 'accepted', actor: 'store' }),
    ],
    allowed: [],
    cancelRefund: null,
    trackingPath: `/orders/${NUMBER}?secret=s`,
    lastEvent: 3,
    ...overrides,
  };
}

/** As `aTrackedOrder` goes on, by one more move. */
export function movedOn(
  order: Tracked,
  event: Move['event'],
  to: Move['to'],
  overrides: Partial<Tracked & Pick<Move, 'actor'>> = {},
): Tracked {
  const { actor = 'store', ...changes } = overrides;
  const version = order.version + 1;
  const move = aMove(version, { event, from: order.status, to, actor });
  return { ...order, status: to, version, moves: [...order.moves, move], lastEvent: order.lastEvent + 1, ...changes };
}
