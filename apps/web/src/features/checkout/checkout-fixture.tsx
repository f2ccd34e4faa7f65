import type { RouterInputs, RouterOutputs } from '@sweetspot/api';
import type { Answers } from '@sweetspot/api/testing';
import { fireEvent, screen, within } from '@testing-library/react';
import { aCartPart, inr } from '../../testing/cart-fixture.ts';
import { openShop, type OpenShop } from '../../testing/open-shop.tsx';
import { aSlot, slotsAnswer } from '../../testing/slots-fixture.ts';

type Checkout = RouterOutputs['checkout']['start'];
type Held = RouterOutputs['checkout']['holdSlot'];
type Placed = RouterOutputs['checkout']['place'];

export const aCheckout = (storeId: string, overrides: Partial<Checkout> = {}): Checkout => ({
  part: aCartPart({ storeId }),
  timeZone: 'Asia/Kolkata',
  storePhone: '+912312345678',
  methods: [
    { method: 'test', isAvailable: true, stoppedBy: null, limit: null },
    { method: 'cod', isAvailable: true, stoppedBy: null, limit: inr(5_00_000) },
  ],
  hold: null,
  contact: null,
  kept: null,
  ...overrides,
});

export const TEN_MINUTES_MS = 600_000;

/** A slot kept for ten minutes from when it is asked for. */
export function aHold({ slotId, fulfilment }: RouterInputs['checkout']['holdSlot'], { totalMinor = 64_900, holdId = 'hold-1' } = {}): Held {
  const delivery = fulfilment === 'delivery' ? 5_000 : 0;
  return {
    holdId,
    slot: aSlot(slotId.slice(0, 10), { id: slotId, fulfilment }),
    expiresAt: new Date(Date.now() + TEN_MINUTES_MS).toISOString(),
    fulfilment,
    breakdown: {
      lines: [],
      subtotal: inr(totalMinor - delivery),
      delivery: inr(delivery),
      discount: inr(0),
      promoCode: null,
      taxIncluded: [],
      total: inr(totalMinor),
    },
    ladder: [{ until: null, refundBp: 0, refund: inr(0) }],
    distanceMetres: null,
  };
}

export const PLACED: Placed = { number: '7KQ2MPN', next: { type: 'track', path: '/orders/7KQ2MPN?secret=s' } };

export const never = (): Promise<never> => new Promise(() => {});

let opened = 0;

export interface OpenCheckout extends OpenShop {
  readonly storeId: string;
  readonly write: (label: string | RegExp, text: string) => void;
  readonly press: (name: string | RegExp) => void;
  /** The step with its own heading, as far as it is shown. */
  readonly step: (title: string) => ReturnType<typeof within>;
  readonly isOpen: (title: string) => boolean;
  /** Fills in the first step as a guest. */
  readonly asGuest: () => Promise<void>;
  /** Chooses to collect the cake. */
  readonly collect: () => Promise<void>;
  /** Holds the first slot that is free. */
  readonly hold: () => Promise<void>;
  /** All of it, up to the way to pay. */
  readonly toPaying: (method: 'Cash' | 'Test wallet') => Promise<void>;
}

interface Opening {
  readonly storeId?: string;
  readonly checkout?: (storeId: string) => Checkout;
  readonly answers?: Answers;
  readonly visitor?: Parameters<typeof openShop>[0]['visitor'];
}

/** The checkout of a store, each time another one: what was typed at one stays with it. */
export async function openCheckout({
  storeId = `019a0000-0000-7000-8000-${String(++opened).padStart(12, '0')}`,
  checkout = aCheckout,
  answers = {},
  visitor = {},
}: Opening = {}): Promise<OpenCheckout> {
  const shop = await openShop({
    at: `/checkout/${storeId}`,
    visitor,
    answers: {
      ...answers,
      accounts: { addresses: () => [], ...answers.accounts },
      stores: {
        bySlug: never,
        findPlaces: () => [KOLHAPUR],
        slots: () => slotsAnswer(aSlot('2026-11-24'), aSlot('2026-11-25')),
        ...answers.stores,
      },
      checkout: { start: () => checkout(storeId), holdSlot: (input) => aHold(input), place: () => PLACED, ...answers.checkout },
      orders: { track: never, ...answers.orders },
    },
  });
  await screen.findByRole('heading', { level: 1 });
  const press = (name: string | RegExp) => void fireEvent.click(screen.getByRole('button', { name }));
  const write = (label: string | RegExp, text: string) => void fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  const section = (title: string) => screen.getByRole('heading', { name: new RegExp(`^${title}`) }).closest('section') ?? document.body;
  const isOpen = (title: string) => section(title).getAttribute('aria-current') === 'step';
  const asGuest = async () => {
    write(/^Your name/, 'Meera Patil');
    write(/^E-mail/, 'meera@example.test');
    write(/^Mobile/, '98123 45678');
    press('Go on');
    await screen.findByRole('group', { name: 'How do you want to get it?' });
  };
  const collect = async () => {
    fireEvent.click(screen.getByLabelText(/^Pick-up/));
    press('Go on');
    await screen.findByRole('group', { name: 'Which day?' });
  };
  const hold = async () => {
    fireEvent.click(screen.getByLabelText(/^4 to 6 pm/));
    press(/^Hold this slot/);
    await screen.findByRole('group', { name: 'How do you want to pay?' });
  };
  return {
    ...shop,
    storeId,
    press,
    write,
    step: (title) => within(section(title)),
    isOpen,
    asGuest,
    collect,
    hold,
    toPaying: async (method) => {
      await asGuest();
      await collect();
      await hold();
      fireEvent.click(screen.getByLabelText(new RegExp(`^${method}`)));
    },
  };
}

/** What is known of the PIN code 416008. */
const KOLHAPUR: RouterOutputs['stores']['findPlaces'][number] = {
  name: 'Kolhapur',
  state: 'Maharashtra',
  postalCode: '416008',
  latitude: 16.705,
  longitude: 74.243,
  isCertain: true,
};
