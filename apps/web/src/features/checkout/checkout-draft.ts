import type { RouterOutputs } from '@sweetspot/api';
import type { DraftGroup } from '@sweetspot/domain/orders/draft-inputs';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { useMemo, useSyncExternalStore } from 'react';
import { NO_ADDRESS, type AddressDraft } from '../../components/address-form.ts';

export interface WhoDraft {
  name: string;
  email: string;
  mobile: string;
}

export type WhereDraft = AddressDraft & {
  fulfilment: Fulfilment;
  /** Of the address book; null while another one is typed. */
  savedAddressId: string | null;
  hasRecipient: boolean;
  recipientName: string;
  recipientMobile: string;
  giftMessage: string;
  giftFrom: string;
  isSurprise: boolean;
  pickupInstructions: string;
};

export type HeldSlot = RouterOutputs['checkout']['holdSlot'];

/** A promo code, and what the slot that it was given for costs with it, once that was asked. */
export interface GivenPromo {
  readonly code: string;
  readonly priced: Pick<HeldSlot, 'holdId' | 'breakdown' | 'ladder'> | null;
}

/** Everything typed and chosen on the way to an order, so that a reload or a sign-in loses nothing. */
export interface CheckoutDraft {
  readonly who: WhoDraft;
  readonly where: WhereDraft;
  readonly held: HeldSlot | null;
  /** The cart and the place that the slot was held for; for any other it has to be held again. */
  readonly heldFor: string | null;
  readonly promo: GivenPromo | null;
  readonly method: PaymentMethod | null;
  readonly isWhoDone: boolean;
  readonly isWhereDone: boolean;
  /** The last request sent, and the key it went with: the same request goes with the same key again. */
  readonly attempt: { readonly request: string; readonly key: string } | null;
  /** Whose account keeps it too; null while it is a visitor's. */
  readonly owner: string | null;
  /** Of each group, what the account's copy was last, and since when. */
  readonly agreed: { readonly [Group in DraftGroup]?: { readonly at: string; readonly value: string } };
  /** How often it was taken over from another device: forms that are open begin again with it. */
  readonly takenOver: number;
}

export const EMPTY_DRAFT: CheckoutDraft = {
  who: { name: '', email: '', mobile: '' },
  where: {
    ...NO_ADDRESS,
    fulfilment: 'delivery',
    savedAddressId: null,
    hasRecipient: false,
    recipientName: '',
    recipientMobile: '',
    giftMessage: '',
    giftFrom: '',
    isSurprise: false,
    pickupInstructions: '',
  },
  held: null,
  heldFor: null,
  promo: null,
  method: null,
  isWhoDone: false,
  isWhereDone: false,
  attempt: null,
  owner: null,
  agreed: {},
  takenOver: 0,
};

/** The held slot as it is to be paid: with what the code takes off, where one was given for it. */
export function pricedHold({ held, promo }: Pick<CheckoutDraft, 'held' | 'promo'>): HeldSlot | null {
  const priced = promo?.priced ?? null;
  if (held === null || priced === null || priced.holdId !== held.holdId) return held;
  return { ...held, breakdown: priced.breakdown, ladder: priced.ladder };
}

interface DraftStore {
  readonly read: () => CheckoutDraft;
  readonly change: (changes: Partial<CheckoutDraft>) => void;
  readonly clear: () => void;
  readonly subscribe: (onChange: () => void) => () => void;
}

const stores = new Map<string, DraftStore>();

/** The draft of one store's part; null on the server and while the page is being taken over from it. */
export function useCheckoutDraft(storeId: string) {
  const store = useMemo(() => draftStore(storeId), [storeId]);
  const draft = useSyncExternalStore(store.subscribe, store.read, () => null);
  return { draft, readDraft: store.read, changeDraft: store.change, clearDraft: store.clear };
}

export function draftStore(storeId: string): DraftStore {
  const known = stores.get(storeId) ?? openStore(`checkout-3:${storeId}`);
  // A server has no sessions of a tab, and must not keep one visitor's draft for the next.
  if (typeof window !== 'undefined') stores.set(storeId, known);
  return known;
}

function openStore(key: string): DraftStore {
  let draft: CheckoutDraft | null = null;
  const listeners = new Set<() => void>();
  const put = (next: CheckoutDraft) => {
    draft = next;
    // A full or forbidden storage costs the draft its life after a reload, nothing more.
    attempt(() => (next === EMPTY_DRAFT ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, JSON.stringify(next))));
    for (const listener of listeners) listener();
  };
  const read = () => (draft ??= stored(key));
  return {
    read,
    change: (changes) => put({ ...read(), ...changes }),
    clear: () => put(EMPTY_DRAFT),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function stored(key: string): CheckoutDraft {
  // Written by this module alone: the key's number changes with the shape.
  const kept = attempt(() => JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<CheckoutDraft>) ?? {};
  return { ...EMPTY_DRAFT, ...kept };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
