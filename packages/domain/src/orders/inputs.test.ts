import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { addressInput, emailInput, mobileInput, passwordInput, registerInput } from '../accounts/inputs.ts';
import { feeRuleInput } from '../delivery/inputs.ts';
import { licenceNumberInput } from '../stores/inputs.ts';
import { DEFAULT_CANCELLATION_RULE, ladderFor } from './cancellation.ts';
import {
  cancellationLadderSchema,
  agreeToTimeInput,
  cancellationRuleSchema,
  cancelOrderInput,
  holdSlotInput,
  idempotencyKeyInput,
  moveOrderInput,
  orderNumberInput,
  orderTotalSchema,
  placeOrderInput,
  reasonInput,
  slotIdInput,
  tickPieceInput,
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
  expect(moveOrderInput.parse(move)).toMatchObject({ number: 'AB12', reason: null, revisedStartAt: null, overbooks: false });
  expect(problems(moveOrderInput, { ...move, reason: ' . ' })).toEqual({ reason: 'reason_required' });
});

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('what an order freezes comes back from JSON as it was', () => {
  const total = orderTotal(
    {
      lines: [{ unitPriceMinor: 894_00, quantity: 2, taxRateBp: 500 }],
      deliveryFeeMinor: 60_00,
      deliveryTaxRateBp: 1800,
      discount: { code: 'WELCOME10', amountMinor: 50_00, fundedBy: 'platform' },
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

describe('what is stored of money', () => {
  const rule = (hoursBefore: number, refundBasisPoints: number) => ({ steps: [{ hoursBefore, refundBasisPoints }] });
  const ladder = (refundBasisPoints: number, refundMinor: number) => ({
    steps: [{ until: '2026-03-04T06:30:00.000Z', refundBasisPoints, refundMinor }],
  });

  test('gives back from nothing to all, in six steps at most, the first no more than sixty days before', () => {
    for (const right of [rule(0, 0), rule(1440, 10_000), { steps: [] }, { steps: Array.from({ length: 6 }, () => rule(1, 1).steps[0]) }])
      expect(problems(cancellationRuleSchema, right)).toEqual({});
    for (const hours of [-1, 1441, 0.5])
      expect(problems(cancellationRuleSchema, rule(hours, 0))).toEqual({ 'steps.0.hoursBefore': 'hours_invalid' });
    for (const points of [-1, 10_001, 0.5]) expect(cancellationRuleSchema.safeParse(rule(0, points)).success).toBe(false);
    const seven = { steps: Array.from({ length: 7 }, () => rule(1, 1).steps[0]) };
    expect(problems(cancellationRuleSchema, seven)).toEqual({ steps: 'steps_too_many' });
  });

  test('is frozen as whole amounts of nothing or more, at shares of all or less', () => {
    for (const right of [ladder(0, 0), ladder(10_000, 1)]) expect(cancellationLadderSchema.safeParse(right).success).toBe(true);
    for (const wrong of [
      ladder(10_001, 0),
      ladder(-1, 0),
      ladder(0, -1),
      ladder(0, 0.5),
      { steps: [{ ...ladder(0, 0).steps[0], until: 'soon' }] },
    ])
      expect(cancellationLadderSchema.safeParse(wrong).success).toBe(false);
  });

  test('adds up to amounts of nothing or more, of a known currency, for one cake at least', () => {
    const line = { unitPriceMinor: 1, quantity: 1, taxRateBp: 10_000, totalMinor: 1, discountMinor: 0 };
    const tax = { rateBp: 10_000, grossMinor: 1, taxMinor: 0 };
    const amounts = [
      'subtotalMinor',
      'deliveryMinor',
      'discountMinor',
      'taxMinor',
      'totalMinor',
      'commissionMinor',
      'promotionMinor',
      'storeEarnsMinor',
    ];
    const total = { currency: 'INR', lines: [line], taxes: [tax], ...Object.fromEntries(amounts.map((field) => [field, 0])) };
    const isTaken = (change: object) => orderTotalSchema.safeParse({ ...total, ...change }).success;
    expect(isTaken({})).toBe(true);
    for (const field of amounts) for (const wrong of [-1, 0.5, null]) expect(isTaken({ [field]: wrong })).toBe(false);
    for (const field of ['unitPriceMinor', 'totalMinor', 'discountMinor', 'taxRateBp'])
      expect(isTaken({ lines: [{ ...line, [field]: -1 }] })).toBe(false);
    for (const field of ['rateBp', 'grossMinor', 'taxMinor']) expect(isTaken({ taxes: [{ ...tax, [field]: -1 }] })).toBe(false);
    expect([
      isTaken({ lines: [{ ...line, quantity: 0 }] }),
      isTaken({ lines: [{ ...line, taxRateBp: 10_001 }] }),
      isTaken({ currency: 'XXX' }),
    ]).toEqual([false, false, false]);
  });
});

describe('limits of what is sent about an order', () => {
  const long = (length: number) => 'x'.repeat(length);

  test('leave no price above what the database holds, no endless greeting and no endless way to the door', () => {
    const of = (change: object) => Object.values(problems(placeOrderInput, { ...ORDER, ...change }))[0] ?? null;
    expect([of({ expectedTotalMinor: 0 }), of({ expectedTotalMinor: 2_147_483_647 })]).toEqual([null, null]);
    for (const expectedTotalMinor of [2_147_483_648, 0.5]) expect(of({ expectedTotalMinor })).not.toBeNull();
    expect([of({ giftMessage: long(300) }), of({ giftMessage: long(301) })]).toEqual([null, 'gift_message_too_long']);
    expect([of({ instructions: long(500) }), of({ instructions: long(501) })]).toEqual([null, 'instructions_too_long']);
    for (const field of ['storeId', 'holdId', 'fulfilment', 'contact', 'paymentMethod', 'idempotencyKey'])
      expect(of({ [field]: undefined })).not.toBeNull();
  });

  test('take a key of eight to a hundred visible signs', () => {
    const of = (key: string) => problems(idempotencyKeyInput, key)[''] ?? null;
    expect([of(long(8)), of(long(100)), of(long(7)), of(long(101)), of(`${long(8)} `)]).toEqual([
      null,
      null,
      'key_invalid',
      'key_invalid',
      'key_invalid',
    ]);
  });

  test('read an order’s number however it was typed', () => {
    expect([orderNumberInput.parse(' ab12 '), orderNumberInput.parse('ABCDEFGH1234')]).toEqual(['AB12', 'ABCDEFGH1234']);
    for (const wrong of ['AB1', 'ABCDEFGH12345', 'AB_12', 'A B 1 2'])
      expect(problems(orderNumberInput, wrong)).toEqual({ '': 'order_number_invalid' });
  });

  test('name a slot and a place for it, none for what is collected', () => {
    const hold = { storeId: ID, fulfilment: 'pickup', slotId: 'x', point: null };
    expect(problems(holdSlotInput, hold)).toEqual({});
    expect(problems(holdSlotInput, { ...hold, point: { latitude: 91, longitude: 0 } })).toEqual({ 'point.latitude': 'place_invalid' });
    expect(holdSlotInput.safeParse({ ...hold, point: undefined }).success).toBe(false);
    expect(['', long(120), long(121)].map((id) => slotIdInput.safeParse(id).success)).toEqual([false, true, false]);
  });

  test('take a reason of three to three hundred letters, and none from a customer who wants to give none', () => {
    const of = (reason: string) => problems(reasonInput, reason)[''] ?? null;
    expect([of('oil'), of(long(300)), of('no'), of(long(301))]).toEqual([null, null, 'reason_required', 'reason_too_long']);
    const cancel = { number: 'AB12', expectedVersion: 1 };
    expect(cancelOrderInput.parse(cancel)).toEqual({ ...cancel, secret: null, reason: '' });
    expect(problems(cancelOrderInput, { ...cancel, reason: long(301) })).toEqual({ reason: 'reason_too_long' });
    expect([long(200), long(201)].map((secret) => cancelOrderInput.safeParse({ ...cancel, secret }).success)).toEqual([true, false]);
    expect(agreeToTimeInput.parse({ ...cancel, reason: 'x' })).toEqual({ ...cancel, secret: null });
  });

  test('tick one of four tiers, or a piece that has none', () => {
    const tick = { pieceId: ID, tier: null, from: 'queued', to: 'started', commandId: ID, tappedAt: '2026-03-01T10:00:00Z' };
    expect([null, 1, 4].map((tier) => tickPieceInput.safeParse({ ...tick, tier }).success)).toEqual([true, true, true]);
    expect([0, 5, 1.5].map((tier) => tickPieceInput.safeParse({ ...tick, tier }).success)).toEqual([false, false, false]);
    expect(tickPieceInput.safeParse({ ...tick, to: 'eaten' }).success).toBe(false);
  });
});
