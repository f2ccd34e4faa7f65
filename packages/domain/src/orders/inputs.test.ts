import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { addressInput, emailInput, mobileInput, passwordInput, registerInput } from '../accounts/inputs.ts';
import { feeRuleInput } from '../delivery/inputs.ts';
import { licenceNumberInput } from '../stores/inputs.ts';
import { DEFAULT_CANCELLATION_RULE, ladderFor } from './cancellation.ts';
import {
  cancellationLadderSchema,
  cancellationRuleSchema,
  idempotencyKeyInput,
  moveOrderInput,
  orderTotalSchema,
  placeOrderInput,
} from './inputs.ts';
import { orderTotal } from './order-total.ts';

const ID = '0195f0a4-0000-7000-8000-000000000001';

/** What a form would show: field path to message key. */
function problems(schema: z.ZodType, value: unknown): Readonly<Record<string, string>> {
  const result = schema.safeParse(value);
  return Object.fromEntries((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

const ADDRESS = {
  line1: '12 Rankala Road',
  city: 'Kolhapur',
  state: 'MH',
  postalCode: '416012',
  latitude: 16.69,
  longitude: 74.21,
};

const ORDER = {
  storeId: ID,
  holdId: ID,
  fulfilment: 'delivery',
  contact: { name: 'Asha Patil', email: ' Asha@Example.com ', mobile: '98765 43210' },
  address: ADDRESS,
  paymentMethod: 'test',
  expectedTotalMinor: 894_00,
  idempotencyKey: 'key-00000001',
};

describe('placing an order', () => {
  test('settles spelling and fills what was left out', () => {
    expect(placeOrderInput.parse(ORDER)).toMatchObject({
      contact: { email: 'asha@example.com', mobile: '+919876543210' },
      recipient: null,
      giftMessage: '',
      isSurprise: false,
      address: { line2: '', instructions: '' },
    });
  });

  test('needs an address to deliver to, and none to be collected', () => {
    expect(problems(placeOrderInput, { ...ORDER, address: null })).toEqual({ address: 'address_required' });
    expect(problems(placeOrderInput, { ...ORDER, fulfilment: 'pickup', address: null })).toEqual({});
  });

  test('cannot surprise the buyer', () => {
    expect(problems(placeOrderInput, { ...ORDER, isSurprise: true })).toEqual({ recipient: 'recipient_required' });
  });

  const gift = { recipient: { name: 'Meera', mobile: '90000 00000' } };
  test('cannot surprise somebody at the counter, nor at the buyer’s own telephone', () => {
    expect(problems(placeOrderInput, { ...ORDER, ...gift, isSurprise: true })).toEqual({});
    expect(problems(placeOrderInput, { ...ORDER, ...gift, isSurprise: true, fulfilment: 'pickup' })).toEqual({
      isSurprise: 'surprise_pickup',
    });
    const own = { name: 'Meera', mobile: '+91 98765-43210' };
    expect(problems(placeOrderInput, { ...ORDER, recipient: own, isSurprise: true })).toEqual({
      'recipient.mobile': 'surprise_own_number',
    });
    expect(problems(placeOrderInput, { ...ORDER, recipient: own })).toEqual({});
  });

  test.each([{}, { isSurprise: true }, { giftMessage: 'Happy birthday' }, { fulfilment: 'pickup' }])(
    'never asks its recipient for cash (%o)',
    (more) => {
      const order = { ...ORDER, ...gift, ...more };
      expect(problems(placeOrderInput, { ...order, paymentMethod: 'cod' })).toEqual({ paymentMethod: 'cash_from_recipient' });
      expect(problems(placeOrderInput, { ...order, recipient: null, isSurprise: false, paymentMethod: 'cod' })).toEqual({});
    },
  );

  test('takes no price from a client beyond the total it showed', () => {
    const parsed = placeOrderInput.parse({ ...ORDER, unitPriceMinor: 1, totalMinor: 1 });
    expect(parsed).not.toHaveProperty('unitPriceMinor');
    expect(parsed).not.toHaveProperty('totalMinor');
    expect(problems(placeOrderInput, { ...ORDER, expectedTotalMinor: -1 })).toHaveProperty('expectedTotalMinor');
  });
});

describe('fields', () => {
  test.each([
    ['email', emailInput, ['', 'asha', 'asha@', `${'a'.repeat(250)}@b.in`], ['a@b.in', '\u200ba@b.in\u202c', 'ａ＠ｂ.in']],
    ['mobile', mobileInput, ['', '12345', 'call me', '1'.repeat(16), '+4915112345678'], ['98765 43210', '+91 98765-43210', '098765 43210']],
    ['password', passwordInput, ['', 'elevenchars', 'x'.repeat(129)], ['twelve chars', 'x'.repeat(128)]],
    ['postal code', addressInput.shape.postalCode, ['016012', '4160', '41601A', ''], ['416012', ' 416012 ', '416 012', '४१६०१२']],
    ['licence', licenceNumberInput, ['1234', '1234567890123A', ''], ['12345678901234', '1234 5678 9012 34', '१२३४-५६७८-९०१२-३४']],
    ['idempotency key', idempotencyKeyInput, ['short', 'with space in it', 'x'.repeat(101), 'ключ-ключ'], ['0195f0a4-aaaa']],
  ] as const)('%s', (_, schema, wrong, right) => {
    for (const value of wrong) expect(schema.safeParse(value).success).toBe(false);
    for (const value of right) expect(schema.safeParse(value).success).toBe(true);
  });

  test('every message is a key, never a sentence', () => {
    for (const message of [
      ...Object.values(problems(registerInput, { name: ' ', email: 'x', mobile: 'x', password: 'x' })),
      ...Object.values(problems(addressInput, { ...ADDRESS, line1: '', city: '', state: '', postalCode: '0', latitude: 91 })),
    ])
      expect(message).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });
});

test('a store’s reason is words, not a key pressed by mistake', () => {
  const move = { number: 'ab12', event: 'reject', expectedVersion: 1, commandId: ID, tappedAt: '2026-03-01T10:00:00Z' };
  expect(moveOrderInput.parse(move)).toMatchObject({ number: 'AB12', reason: null, revisedStartAt: null });
  expect(problems(moveOrderInput, { ...move, reason: ' . ' })).toEqual({ reason: 'reason_required' });
});

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what an order freezes comes back from JSON as it was', () => {
  const total = orderTotal(
    {
      lines: [{ unitPriceMinor: 894_00, quantity: 2, taxRateBp: 500 }],
      deliveryFeeMinor: 60_00,
      deliveryTaxRateBp: 1800,
      discount: { amountMinor: 50_00, fundedBy: 'platform' },
      commissionRateBp: 1000,
    },
    'INR',
  );
  const ladder = ladderFor(DEFAULT_CANCELLATION_RULE, new Date('2026-03-06T06:30:00Z'), total.totalMinor, new Date('2026-03-01T00:00:00Z'));
  expect(orderTotalSchema.parse(throughJson(total))).toEqual(total);
  expect(cancellationLadderSchema.parse(throughJson(ladder))).toEqual(ladder);
  expect(cancellationRuleSchema.parse(throughJson(DEFAULT_CANCELLATION_RULE))).toEqual(DEFAULT_CANCELLATION_RULE);
});

test('a rule that nobody can mean is refused', () => {
  const rule = { baseMinor: 40_00, perKmMinor: 8_00, includedMetres: 2000, freeAboveMinor: null };
  expect(feeRuleInput.safeParse(rule).success).toBe(true);
  for (const wrong of [{ baseMinor: -1 }, { perKmMinor: 0.5 }, { includedMetres: Infinity }, { freeAboveMinor: '1500' }])
    expect(feeRuleInput.safeParse({ ...rule, ...wrong }).success).toBe(false);
  expect(cancellationRuleSchema.safeParse({ steps: [{ hoursBefore: 24, refundBasisPoints: 10_001 }] }).success).toBe(false);
  expect(cancellationRuleSchema.safeParse({ steps: [{ hoursBefore: -1, refundBasisPoints: 0 }] }).success).toBe(false);
});
