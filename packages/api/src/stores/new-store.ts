import type { Prisma } from '@sweetspot/db';
import type { FeeRule } from '@sweetspot/domain/delivery/delivery-fee';
import { DEFAULT_CANCELLATION_RULE } from '@sweetspot/domain/orders/cancellation';
import { toJson } from '../http/index.ts';

const FEE_RULE: FeeRule = { baseMinor: 4_000, perKmMinor: 1_000, includedMetres: 3_000, freeAboveMinor: null };
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const OPENING = { fromMinute: 9 * 60, toMinute: 19 * 60 };
const WINDOW_MINUTES = 120;

/** Two-hour windows over the opening hours, the first an hour after opening. */
const WINDOWS = Array.from({ length: 4 }, (_, index) => {
  const fromMinute = OPENING.fromMinute + 60 + index * WINDOW_MINUTES;
  return { fromMinute, toMinute: fromMinute + WINDOW_MINUTES };
});

/** What a new store sells by until its owner says otherwise: usual hours, a modest day's work, a plain fee. */
export function newStoreTerms() {
  return {
    deliveryFeeRule: toJson(FEE_RULE),
    cancellationRule: toJson(DEFAULT_CANCELLATION_RULE),
    commissionRateBp: 1_000,
    cashLimitMinor: 500_000,
    hours: {
      create: (['kitchen', 'delivery', 'pickup'] as const).flatMap((of) => WEEKDAYS.map((weekday) => ({ of, weekday, ...OPENING }))),
    },
    windows: {
      create: (['delivery', 'pickup'] as const).flatMap((fulfilment) =>
        WINDOWS.map((window) => ({ fulfilment, weekdays: WEEKDAYS, ...window })),
      ),
    },
    resources: { create: [{ name: 'cakes', period: 'day' as const, limitUnits: 20 }] },
  } satisfies Partial<Prisma.StoreCreateInput>;
}
