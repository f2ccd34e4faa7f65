import { z } from 'zod';
import { priceMinor } from '../money/inputs.ts';
import { orderNumberInput, reasonInput } from '../orders/inputs.ts';
import { MOST_WHOLE } from '../text/number-inputs.ts';
import type { RefundAsk, RefundedParts } from './refund-plan.ts';

const askedLineInput = z.object({ position: z.int().min(0).max(1_000), quantity: z.int().min(1).max(10_000) });

const refundAskInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('amount'), amountMinor: priceMinor.min(1, 'refund_nothing') }),
  z
    .object({ kind: z.literal('lines'), lines: z.array(askedLineInput).max(100), withDelivery: z.boolean() })
    .refine(({ lines, withDelivery }) => lines.length > 0 || withDelivery, { path: ['lines'], message: 'refund_nothing' })
    .refine(({ lines }) => new Set(lines.map(({ position }) => position)).size === lines.length, {
      path: ['lines'],
      message: 'refund_line_twice',
    }),
]) satisfies z.ZodType<RefundAsk>;

/** An admin's refund, or a store's asking for one. */
export const requestRefundInput = z.object({
  number: orderNumberInput,
  ask: refundAskInput,
  /** The customer reads it. */
  reason: reasonInput,
  /** What the form said can still be given back: another refund meanwhile makes it an old form. */
  expectedRefundableMinor: z.int().min(0).max(MOST_WHOLE),
  commandId: z.uuid(),
});
export type RequestRefundInput = z.output<typeof requestRefundInput>;

export const decideRefundInput = z
  .object({ id: z.uuid(), decision: z.enum(['approve', 'decline']), reason: reasonInput.nullable().default(null) })
  .refine(({ decision, reason }) => decision === 'approve' || reason !== null, { path: ['reason'], message: 'reason_required' });
export type DecideRefundInput = z.output<typeof decideRefundInput>;

/** As a request keeps them. */
export const refundedPartsSchema = z.object({
  lines: z.array(z.object({ position: z.int(), quantity: z.int(), amountMinor: z.int() })),
  deliveryMinor: z.int(),
}) satisfies z.ZodType<RefundedParts>;
