import fc from 'fast-check';
import { expect, test } from 'vitest';
import { promoRefusal, type PromoCode } from './promo-code.ts';
import { promoState } from './promo-state.ts';

const day = fc.integer({ min: 0, max: 6 }).map((days) => new Date(Date.UTC(2026, 2, 1 + days)));

test('a code is called open exactly while it takes something off', () => {
  fc.assert(
    fc.property(
      day,
      fc.option(day),
      fc.option(fc.integer({ min: 1, max: 3 })),
      fc.nat(3),
      day,
      (startsAt, endsAt, totalLimit, used, now) => {
        const usedCount = Math.min(used, totalLimit ?? used);
        const promo: PromoCode = {
          code: 'CODE',
          storeId: null,
          fundedBy: 'platform',
          terms: { kind: 'fixed', amountMinor: 1 },
          minimumMinor: 0,
          startsAt,
          endsAt,
          totalLimit,
          perCustomerLimit: null,
        };
        const refusal = promoRefusal(promo, { storeId: 'any', subtotalMinor: 1, at: now }, { total: usedCount, byCustomer: 0 });
        const because = { coming: 'not_yet', open: undefined, used_up: 'used_up', ended: 'ended' } as const;
        expect(refusal?.because).toBe(because[promoState({ startsAt, endsAt, totalLimit, usedCount }, now)]);
      },
    ),
  );
});
