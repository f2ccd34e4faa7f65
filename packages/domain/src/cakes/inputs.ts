import { z } from 'zod';
import { nameInput } from '../accounts/inputs.ts';
import { ALLERGENS, ALLERGEN_PRESENCES, DIETARY_CLAIMS, DIETARY_MARKS } from '../allergens/allergen.ts';
import type { OptionPrice } from '../customization/customization.ts';
import { optionPriceInput, cakeDesignInput } from '../customization/inputs.ts';
import { lineInput, paragraphsInput } from '../text/inputs.ts';
import { versionInput } from '../text/number-inputs.ts';
import { OCCASIONS } from './occasions.ts';

const MOST_MINOR = 100_000_000;
const minorInput = z.int('price_unreadable').min(0, 'price_negative').max(MOST_MINOR, 'price_too_large');

const amountsOf = (price: OptionPrice): readonly number[] => {
  if (price.type === 'percent') return [];
  return price.type === 'per_size' ? [...Object.values(price.amountsMinor), price.otherwiseMinor] : [price.amountMinor];
};
const overridePriceInput = optionPriceInput.refine((price) => amountsOf(price).every((amount) => Math.abs(amount) <= MOST_MINOR), {
  error: 'price_too_large',
});

const countInput = (min: 0 | 1) =>
  z
    .int('number_unreadable')
    .min(min, min === 0 ? 'count_invalid' : 'count_at_least_one')
    .max(60, 'count_invalid');

/** One library group on a cake; null takes the library's value, 0 is a value. */
const attachedGroupInput = z.object({
  groupId: z.uuid(),
  min: countInput(0).nullable(),
  max: countInput(1).nullable(),
  freeCount: countInput(0).nullable(),
});

const optionOverrideInput = z.object({
  optionId: z.uuid(),
  isOffered: z.boolean(),
  isDefault: z.boolean().nullable(),
  price: overridePriceInput.nullable(),
  leadTimeMinutes: z.int('number_unreadable').min(0, 'lead_time_invalid').max(60_000, 'lead_time_invalid').nullable(),
});

/** All that a store owner can say of a cake in one save. */
export const saveCakeInput = z.object({
  /** Null makes a new one. */
  id: z.uuid().nullable(),
  /** The version the form was opened on; null for a new cake. */
  expectedVersion: versionInput().nullable(),
  name: nameInput,
  description: paragraphsInput().max(2000, 'description_too_long'),
  flavour: lineInput().min(1, 'flavour_required').max(80, 'flavour_too_long'),
  occasions: z.array(z.enum(OCCASIONS)).max(OCCASIONS.length),
  basePriceMinor: minorInput,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  allergens: z.partialRecord(z.enum(ALLERGENS), z.enum(ALLERGEN_PRESENCES)),
  leadTimeMinutes: z.int('number_unreadable').min(0, 'lead_time_invalid').max(60_000, 'lead_time_invalid'),
  preparationMinutes: z.int('number_unreadable').min(0, 'preparation_invalid').max(10_000, 'preparation_invalid'),
  serves: z.int('number_unreadable').min(1, 'serves_invalid').max(1000, 'serves_invalid'),
  design: cakeDesignInput,
  isSoldOut: z.boolean(),
  photos: z.array(z.object({ pictureId: z.uuid(), alt: lineInput().max(200) })).max(8, 'photos_too_many'),
  groups: z.array(attachedGroupInput).max(30),
  overrides: z.array(optionOverrideInput).max(400),
});
export type SaveCakeInput = z.output<typeof saveCakeInput>;
