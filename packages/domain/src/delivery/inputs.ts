import { z } from 'zod';
import type { FeeRule } from './delivery-fee.ts';

const feeInput = z.int('fee_invalid').min(0, 'fee_invalid').max(10_000_000, 'fee_invalid');

/** A store's delivery rule, as typed in the console and as stored. */
export const feeRuleInput = z.object({
  baseMinor: feeInput,
  perKmMinor: feeInput,
  includedMetres: z.int('distance_invalid').min(0, 'distance_invalid').max(100_000, 'distance_invalid'),
  freeAboveMinor: feeInput.nullable(),
}) satisfies z.ZodType<FeeRule>;
