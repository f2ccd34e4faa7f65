import { describe, expect, test } from 'vitest';
import { giftStage, hasGiftPage, revealsAt, stepOfGift, type GiftFacts } from './gift.ts';
import { ORDER_STATUSES } from './order-status.ts';

const REVEAL = new Date('2026-11-25T10:30:00.000Z');
const before = new Date(REVEAL.getTime() - 1);
const surprise = (facts: Partial<GiftFacts> = {}): GiftFacts => ({
  status: 'baking',
  isSurprise: true,
  revealAt: REVEAL,
  revisedStartAt: null,
  ...facts,
});

describe('a gift', () => {
  test('that is a surprise is hidden to the last moment before its time, and shown from then on', () => {
    expect([giftStage(surprise(), before), giftStage(surprise(), REVEAL)]).toEqual(['hidden', 'shown']);
  });

  test.each(ORDER_STATUSES)('that is a surprise and %s is never shown before its time but in the hands of its recipient', (status) => {
    const isInHands = status === 'delivered' || status === 'collected';
    expect(giftStage(surprise({ status }), before) === 'shown').toBe(isInHands);
  });

  test('that is a surprise waits for the time the store moved it to', () => {
    const later = new Date(REVEAL.getTime() + 3_600_000);
    const moved = surprise({ revisedStartAt: later });
    expect([giftStage(moved, REVEAL), giftStage(moved, later), revealsAt(moved)]).toEqual(['hidden', 'shown', later]);
  });

  test('that is a surprise without a time stays hidden', () => {
    expect(giftStage(surprise({ revealAt: null }), new Date('2100-01-01'))).toBe('hidden');
  });

  test('that is no surprise is shown at once', () => {
    const open = surprise({ isSurprise: false, revealAt: null, status: 'placed' });
    expect([giftStage(open, before), revealsAt(open)]).toEqual(['shown', null]);
  });

  test.each(['cancelled', 'rejected', 'expired'] as const)(
    'that is %s tells nothing, surprise or not, before its time and after',
    (status) => {
      for (const isSurprise of [true, false])
        for (const now of [before, REVEAL]) expect(giftStage(surprise({ status, isSurprise }), now)).toBe('called_off');
    },
  );

  test('tells its recipient nothing of what went wrong at the door', () => {
    expect([stepOfGift('delivery_failed'), stepOfGift('not_collected')]).toEqual([stepOfGift('ready'), stepOfGift('ready')]);
  });

  test('has a page once it is ordered for good, for somebody else', () => {
    const pages = ORDER_STATUSES.filter((status) => hasGiftPage({ recipientName: 'Meera', status }));
    expect(pages).toEqual(ORDER_STATUSES.filter((status) => status !== 'awaiting_payment' && status !== 'expired'));
    expect(hasGiftPage({ recipientName: null, status: 'placed' })).toBe(false);
  });
});
