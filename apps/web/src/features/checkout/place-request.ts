import type { RouterInputs } from '@sweetspot/api';
import { stateName } from '../../components/address-form.ts';
import { pricedHold, type CheckoutDraft, type WhereDraft } from './checkout-draft.ts';

type PlaceRequest = RouterInputs['checkout']['place'];

/** Where the pin is; null for pick-up, and until it is set. */
export function pointOf({ fulfilment, latitude, longitude }: WhereDraft): { latitude: number; longitude: number } | null {
  return fulfilment === 'pickup' || latitude === null || longitude === null ? null : { latitude, longitude };
}

/** Whoever collects a cake knows of it. */
export const maySurprise = ({ fulfilment, hasRecipient }: WhereDraft): boolean => hasRecipient && fulfilment === 'delivery';

/** What is asked for once every step is done; null before that. */
export function placeRequest(storeId: string, draft: CheckoutDraft): Omit<PlaceRequest, 'idempotencyKey'> | null {
  const { who, where, method } = draft;
  const held = pricedHold(draft);
  if (held === null || method === null || !draft.isWhoDone || !draft.isWhereDone) return null;
  return {
    storeId,
    holdId: held.holdId,
    fulfilment: where.fulfilment,
    contact: who,
    recipient: where.hasRecipient ? { name: where.recipientName, mobile: where.recipientMobile } : null,
    giftMessage: where.hasRecipient ? where.giftMessage : '',
    giftFrom: where.hasRecipient ? where.giftFrom : '',
    isSurprise: maySurprise(where) && where.isSurprise,
    address: addressOf(where),
    instructions: where.fulfilment === 'pickup' ? where.pickupInstructions : '',
    paymentMethod: method,
    promoCode: held.breakdown.promoCode,
    expectedTotalMinor: held.breakdown.total.amount,
  };
}

function addressOf(where: WhereDraft): PlaceRequest['address'] {
  const point = pointOf(where);
  if (point === null) return null;
  const { line1, line2, city, state, postalCode, instructions } = where;
  return { line1, line2, city, state: stateName(state), postalCode, instructions, ...point };
}

/**
 * The request with the key it goes with. The same request keeps its key through retries and reloads, so however often it is
 * sent there is one order; a changed one is a new wish with a new key.
 */
export function keyedAttempt(
  request: Omit<PlaceRequest, 'idempotencyKey'>,
  before: CheckoutDraft['attempt'],
  newKey: () => string,
): { readonly input: PlaceRequest; readonly attempt: NonNullable<CheckoutDraft['attempt']> } {
  const written = JSON.stringify(request);
  const key = before?.request === written ? before.key : newKey();
  return { input: { ...request, idempotencyKey: key }, attempt: { request: written, key } };
}
