import { z } from 'zod';
import { CURRENCY_CODES } from './money.ts';

/** Far above any cake, far below where sums of lines could leave the exact integers. */
export const MAX_AMOUNT_MINOR = 100_000_000_000;

/** One order's cakes, and each of them: with its delivery it fits what the database's whole numbers hold. */
export const MOST_ORDER_MINOR = 1_500_000_000;

/** Money on the wire. */
export const moneyView = z.object({ amount: z.int(), currency: z.enum(CURRENCY_CODES) });

/** An amount that may be negative: option prices, adjustments. */
export const amountMinor = z.int('price_unreadable').min(-MAX_AMOUNT_MINOR, 'price_too_large').max(MAX_AMOUNT_MINOR, 'price_too_large');

/** A price a person sets: zero is a real price. */
export const priceMinor = z.int('price_unreadable').min(0, 'price_negative').max(MAX_AMOUNT_MINOR, 'price_too_large');
