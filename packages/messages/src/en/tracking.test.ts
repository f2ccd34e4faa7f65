import { describe, expect, test } from 'vitest';
import type { OrderProgress } from '../order-progress.ts';
import { words } from './tracking.ts';

const at = { timeZone: 'Asia/Kolkata', now: new Date('2026-11-12T06:30:00Z') };
const order = (overrides: Partial<OrderProgress>): OrderProgress => ({
  status: 'baking',
  fulfilment: 'delivery',
  store: { name: 'Asha’s kitchen' },
  kitchen: { pieces: 1, baked: 0, decorated: 0 },
  promisedStartAt: '2026-11-12T11:30:00Z',
  promisedEndAt: '2026-11-12T13:30:00Z',
  revisedStartAt: null,
  revisedEndAt: null,
  leaveByAt: '2026-11-12T10:40:00Z',
  estimatedArrivalAt: null,
  nearlyThereAt: null,
  answerTimeBy: null,
  acceptBy: null,
  payment: { state: 'captured' },
  placedInstead: null,
  ...overrides,
});
const says = (overrides: Partial<OrderProgress>) => words.progress(order(overrides), at);

describe('the sentence on the tracking page', () => {
  test('follows the kitchen, and says when the cake leaves', () => {
    expect(says({})).toBe('Asha’s kitchen is baking your cake. It leaves at 4:10 pm.');
    expect(says({ kitchen: { pieces: 1, baked: 1, decorated: 0 } })).toBe('Asha’s kitchen is decorating your cake. It leaves at 4:10 pm.');
    expect(says({ kitchen: { pieces: 2, baked: 2, decorated: 2 } })).toBe('Asha’s kitchen is boxing your cakes. They leave at 4:10 pm.');
  });

  test('keeps to the later time, once the store gave one', () => {
    const later = { revisedStartAt: '2026-11-12T13:30:00Z', revisedEndAt: '2026-11-12T14:30:00Z', leaveByAt: '2026-11-12T13:30:00Z' };
    expect(says(later)).toBe('Asha’s kitchen is baking your cake. It leaves at 7 pm.');
    expect(says({ ...later, status: 'accepted' })).toBe('Asha’s kitchen will make your cake for today, 7 to 8 pm.');
  });

  test('asks about a time beyond the promised one, until it is agreed to', () => {
    const asked = { revisedStartAt: '2026-11-12T13:30:00Z', revisedEndAt: '2026-11-12T15:30:00Z', answerTimeBy: '2026-11-12T10:30:00Z' };
    expect(says({ ...asked, status: 'accepted' })).toBe(
      'Asha’s kitchen can make your cake later than promised: today, 7 to 9 pm. Does that suit you?',
    );
  });

  test('speaks of collecting where the customer collects', () => {
    expect(says({ fulfilment: 'pickup' })).toBe('Asha’s kitchen is baking your cake. You can collect it today, 5 to 7 pm.');
    expect(says({ fulfilment: 'pickup', status: 'ready' })).toBe('Your cake is ready to collect: today, 5 to 7 pm.');
  });

  test('says until when the store answers, and when the courier arrives', () => {
    expect(says({ status: 'placed', acceptBy: '2026-11-12T07:30:00Z' })).toBe('Asha’s kitchen has your order and answers by today, 1 pm.');
    expect(says({ status: 'out_for_delivery', estimatedArrivalAt: '2026-11-12T11:10:00Z' })).toBe(
      'Your cake is on the way and should arrive at about 4:40 pm.',
    );
  });

  test('says that it is five minutes away, and when these are over that it is due', () => {
    const out = { status: 'out_for_delivery', estimatedArrivalAt: '2026-11-12T06:35:00Z' } as const;
    expect(says({ ...out, nearlyThereAt: '2026-11-12T06:30:00Z' })).toBe('Your cake is about five minutes away.');
    expect(says({ ...out, nearlyThereAt: '2026-11-12T06:20:00Z' })).toBe('Your cake is due at the door any moment.');
    expect(says({ ...out, status: 'delivered', nearlyThereAt: '2026-11-12T06:30:00Z' })).toBe('Your cake is delivered. Enjoy!');
  });

  test('says of an order that ended whether money came, and which order has its cakes', () => {
    const ended = (state: string, placedInstead: string | null) => says({ status: 'expired', payment: { state }, placedInstead });
    expect(ended('due', null)).toBe('The payment did not arrive in time, and the slot was given back. Nothing was charged.');
    expect(ended('voided', null)).toMatch(/could no longer be placed\. What you approved is released; nothing was taken\.$/);
    expect(ended('due', 'K7Q2M9X')).toBe('You ordered these cakes with order K7Q2M9X, so this one ended. Nothing was taken for it.');
    expect(ended('authorized', 'K7Q2M9X')).toMatch(/order K7Q2M9X.*What you approved is released; nothing was taken\.$/);
  });

  test('claims no payment before one came', () => {
    expect(says({ status: 'awaiting_payment', payment: { state: 'due' } })).toBe('Your slot is held while you pay.');
  });

  test('asks for the money when taking it failed', () => {
    expect(says({ status: 'accepted', payment: { state: 'failed' } })).toMatch(/Pay again/);
  });
});
