import { z } from 'zod';
import { amountMinor, priceMinor } from '../money/inputs.ts';
import { reasonInput } from '../orders/inputs.ts';
import { dateInput } from '../text/calendar-inputs.ts';
import { codeInput, lineInput } from '../text/inputs.ts';
import { MOST_WHOLE } from '../text/number-inputs.ts';

export const makePayoutsInput = z.object({
  /** What the preview came to: an order that became ready meanwhile makes it an old one. */
  expectedTotalMinor: z.int().min(0),
  commandId: z.uuid(),
});
export type MakePayoutsInput = z.output<typeof makePayoutsInput>;

const bankReference = lineInput().min(3, 'bank_reference_required').max(60, 'bank_reference_too_long');

export const payPayoutsInput = z.object({ id: z.uuid(), reference: bankReference, paidOn: dateInput() });
export type PayPayoutsInput = z.output<typeof payPayoutsInput>;

/** Spaces and dashes are for the eye. */
const bankCode = () => codeInput().overwrite((typed) => typed.replaceAll(/[\s-]/g, '').toUpperCase());

/** Where a store is paid, as a bank of the market takes it. */
export const bankAccountInput = z.object({
  holder: lineInput().min(2, 'account_holder_required').max(100, 'account_holder_too_long'),
  number: bankCode().regex(/^\d{9,18}$/, 'account_number_form'),
  /** The branch: four letters of the bank, a zero, six letters or digits. */
  ifsc: bankCode().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'ifsc_form'),
});
export type BankAccount = Readonly<z.output<typeof bankAccountInput>>;

export const recordRemittanceInput = z
  .object({
    storeId: z.uuid(),
    /** What the form said the store holds. */
    expectedMinor: priceMinor.min(1).max(MOST_WHOLE),
    receivedMinor: priceMinor.max(MOST_WHOLE, 'price_too_large'),
    receivedOn: dateInput(),
    reference: lineInput().max(60, 'bank_reference_too_long').default(''),
    reason: reasonInput.nullable().default(null),
    commandId: z.uuid(),
  })
  .refine(({ expectedMinor, receivedMinor, reason }) => expectedMinor === receivedMinor || reason !== null, {
    path: ['reason'],
    message: 'reason_required',
  });
export type RecordRemittanceInput = z.output<typeof recordRemittanceInput>;

export const adjustStoreInput = z.object({
  storeId: z.uuid(),
  /** Below zero it is taken from the store. */
  amountMinor: amountMinor
    .min(-MOST_WHOLE, 'price_too_large')
    .max(MOST_WHOLE, 'price_too_large')
    .refine((amount) => amount !== 0, 'adjustment_nothing'),
  reason: reasonInput,
  commandId: z.uuid(),
});
export type AdjustStoreInput = z.output<typeof adjustStoreInput>;

/** A month as "2026-11". */
export const monthInput = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'month_unreadable');
