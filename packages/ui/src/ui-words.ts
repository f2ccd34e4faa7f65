import type { Allergen, DietaryMark } from '@sweetspot/domain/allergens/allergen';
import type { OrderStatus } from '@sweetspot/domain/orders/order-status';

/** Every word a component says by itself; whatever is about a screen's subject comes in as props. */
export interface UiWords {
  readonly close: string;
  readonly required: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly requestId: (id: string) => string;
  readonly showMore: string;
  readonly shown: (shown: number, total: number) => string;
  readonly offline: string;
  readonly skipToContent: string;
  readonly oneFewer: (what: string) => string;
  readonly oneMore: (what: string) => string;
  readonly charactersLeft: (count: number) => string;
  readonly charactersOver: (count: number) => string;
  readonly minutesLeft: (minutes: number) => string;
  readonly timeUp: string;
  readonly contains: string;
  readonly mayContain: string;
  readonly noAllergens: string;
  readonly stepDone: string;
  readonly stepNow: string;
  readonly stepAhead: string;
  readonly pin: string;
  readonly pinHelp: string;
  readonly mapNote: string;
  readonly allergens: Readonly<Record<Allergen, string>>;
  readonly marks: Readonly<Record<DietaryMark, string>>;
  readonly orderStatuses: Readonly<Record<OrderStatus, string>>;
}

export const ENGLISH_UI_WORDS: UiWords = {
  close: 'Close',
  required: 'required',
  loading: 'Loading',
  tryAgain: 'Try again',
  requestId: (id) => `Reference ${id}`,
  showMore: 'Show more',
  shown: (shown, total) => `${shown} of ${total} shown`,
  offline: 'You are offline. What you see may be out of date.',
  skipToContent: 'Skip to the page',
  oneFewer: (what) => `One fewer: ${what}`,
  oneMore: (what) => `One more: ${what}`,
  charactersLeft: (count) => (count === 1 ? '1 character left' : `${count} characters left`),
  charactersOver: (count) => (count === 1 ? '1 character too many' : `${count} characters too many`),
  minutesLeft: (minutes) => (minutes === 1 ? '1 minute left' : `${minutes} minutes left`),
  timeUp: 'Time is up',
  contains: 'Contains',
  mayContain: 'may contain',
  noAllergens: 'None of the fourteen listed allergens',
  stepDone: 'done',
  stepNow: 'now',
  stepAhead: 'still to come',
  pin: 'Pin',
  pinHelp: 'Drag the pin, or move it with the arrow keys.',
  mapNote: 'Land: Natural Earth. Not a map of borders.',
  allergens: {
    gluten: 'gluten',
    crustaceans: 'crustaceans',
    eggs: 'eggs',
    fish: 'fish',
    peanuts: 'peanuts',
    soybeans: 'soya',
    milk: 'milk',
    nuts: 'tree nuts',
    celery: 'celery',
    mustard: 'mustard',
    sesame: 'sesame',
    sulphites: 'sulphites',
    lupin: 'lupin',
    molluscs: 'molluscs',
  },
  marks: { veg: 'Veg', egg: 'Contains egg', non_veg: 'Non-veg' },
  orderStatuses: {
    awaiting_payment: 'Awaiting payment',
    expired: 'Expired',
    placed: 'Placed',
    accepted: 'Accepted',
    rejected: 'Declined by the store',
    cancelled: 'Cancelled',
    baking: 'Baking',
    ready: 'Ready',
    out_for_delivery: 'Out for delivery',
    delivery_failed: 'Delivery failed',
    delivered: 'Delivered',
    collected: 'Collected',
    not_collected: 'Not collected',
  },
};
