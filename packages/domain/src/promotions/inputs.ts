import { z } from 'zod';
import { priceMinor } from '../money/inputs.ts';
import { DISCOUNT_FUNDERS } from '../orders/order-total.ts';
import { MOST_WHOLE } from '../text/number-inputs.ts';
import { instantInput } from '../text/calendar-inputs.ts';
import { isWithinReach } from '../text/calendar-reach.ts';
import { promoCodeInput } from './promo-code-input.ts';
import type { PromoTerms } from './promo-code.ts';

const storedMinor = priceMinor.max(MOST_WHOLE, 'price_too_large');
const discountMinor = storedMinor.min(1, 'discount_nothing');

const termsInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('percent'),
    percentBp: z.int('percent_invalid').min(100, 'percent_invalid').max(10_000, 'percent_invalid'),
    mostMinor: discountMinor.nullable().default(null),
  }),
  z.object({ kind: z.literal('fixed'), amountMinor: discountMinor }),
]) satisfies z.ZodType<PromoTerms>;

const limitInput = z.int('limit_invalid').min(1, 'limit_invalid').max(1_000_000, 'limit_invalid').nullable().default(null);

const promoCodeFields = z.object({
  code: promoCodeInput,
  terms: termsInput,
  minimumMinor: storedMinor.default(0),
  startsAt: z.iso.datetime('start_required').refine(isWithinReach, 'date_out_of_reach'),
  endsAt: instantInput().nullable().default(null),
  totalLimit: limitInput,
  perCustomerLimit: limitInput,
});

const endsAfterItStarts = {
  judge: ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) =>
    // Not judged where the start cannot be read, of which its own box tells.
    endsAt === null || !(new Date(endsAt) <= new Date(startsAt)),
  fault: { path: ['endsAt'], message: 'promo_ends_early' },
};

/** A store's own code, which the store pays for. */
export const storePromoCodeInput = promoCodeFields.refine(endsAfterItStarts.judge, endsAfterItStarts.fault);

/** An admin's: of one store or of the marketplace. No store is made to pay for a code that it did not give. */
export const adminPromoCodeInput = promoCodeFields
  .extend({ storeId: z.uuid().nullable(), fundedBy: z.enum(DISCOUNT_FUNDERS) })
  .refine(endsAfterItStarts.judge, endsAfterItStarts.fault)
  .refine(({ storeId, fundedBy }) => storeId !== null || fundedBy === 'platform', {
    path: ['fundedBy'],
    message: 'promo_marketplace_pays',
  });
