import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, type CheckoutDraft, type GivenPromo, type HeldSlot } from './checkout-draft.ts';
import { keyedAttempt, placeRequest } from './place-request.ts';

const total = { amount: 94_400, currency: 'INR' as const };
const held = { holdId: 'hold', breakdown: { total, promoCode: null } } as unknown as HeldSlot;
const whole: CheckoutDraft = {
  ...EMPTY_DRAFT,
  who: { name: 'Asha', email: 'asha@example.com', mobile: '9876543210' },
  where: {
    ...EMPTY_DRAFT.where,
    line1: '12 Lake Road',
    city: 'Kolhapur',
    state: 'MH',
    postalCode: '416001',
    latitude: 16.7,
    longitude: 74.2,
  },
  held,
  method: 'test',
  isWhoDone: true,
  isWhereDone: true,
};
const request = (changes: Partial<CheckoutDraft> = {}) => placeRequest('store', { ...whole, ...changes });

describe('what is asked for', () => {
  test('is nothing before every step is done', () => {
    expect(request({ held: null })).toBeNull();
    expect(request({ method: null })).toBeNull();
    expect(request({ isWhereDone: false })).toBeNull();
  });

  test('carries the total that the screen shows, and the pin as the place', () => {
    expect(request()).toMatchObject({ expectedTotalMinor: 94_400, address: { latitude: 16.7, longitude: 74.2, state: 'Maharashtra' } });
  });

  test('carries the code and the total with it, and neither once another slot is held', () => {
    const promo = {
      code: 'WELCOME10',
      priced: { holdId: 'hold', breakdown: { total: { ...total, amount: 84_400 }, promoCode: 'WELCOME10' } },
    };
    const given = { promo: promo as unknown as GivenPromo };
    expect(request(given)).toMatchObject({ promoCode: 'WELCOME10', expectedTotalMinor: 84_400 });
    const other = { ...held, holdId: 'other' };
    expect(request({ ...given, held: other })).toMatchObject({ promoCode: null, expectedTotalMinor: 94_400 });
  });

  test('a recipient who was taken back leaves no trace, nor does an address when the cake is collected', () => {
    const where = { ...whole.where, recipientName: 'Meera', recipientMobile: '9876500000', giftMessage: 'Hi', isSurprise: true };
    expect(request({ where })).toMatchObject({ recipient: null, giftMessage: '', isSurprise: false });
    expect(request({ where: { ...where, hasRecipient: true } })).toMatchObject({ recipient: { name: 'Meera' }, isSurprise: true });
    expect(request({ where: { ...where, fulfilment: 'pickup' } })).toMatchObject({ address: null });
    expect(request({ where: { ...where, hasRecipient: true, fulfilment: 'pickup' } })).toMatchObject({ isSurprise: false });
  });
});

describe('the key of an attempt', () => {
  let made = 0;
  const newKey = () => `key-${++made}`;
  const send = (changes: Partial<CheckoutDraft>, before: CheckoutDraft['attempt']) => {
    const asked = request(changes);
    if (!asked) throw new Error('the draft is whole');
    return keyedAttempt(asked, before, newKey);
  };

  test('stays with the same request, also when it was kept over a reload', () => {
    const first = send({}, null);
    const kept = JSON.parse(JSON.stringify(first.attempt)) as CheckoutDraft['attempt'];
    expect(send({}, kept).input.idempotencyKey).toBe(first.input.idempotencyKey);
  });

  test('changes with the request', () => {
    const first = send({}, null);
    expect(send({ method: 'cod' }, first.attempt).input.idempotencyKey).not.toBe(first.input.idempotencyKey);
  });
});
