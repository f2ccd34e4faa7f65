import { z } from 'zod';
import { customizationInput } from '../customization/inputs.ts';
import { orderNumberInput, orderRefInput, reasonInput, slotIdInput } from '../orders/inputs.ts';
import { MOST_WHOLE } from '../text/number-inputs.ts';

export const changeableLineInput = orderRefInput.extend({ position: z.int().min(0).max(1_000) });
export type ChangeableLineInput = z.output<typeof changeableLineInput>;

export const quoteChangeInput = changeableLineInput.extend({ customization: customizationInput });
export type QuoteChangeInput = z.output<typeof quoteChangeInput>;

/** A customer's change of one line of an accepted order. */
export const proposeChangeInput = quoteChangeInput.extend({
  /** What the form said it costs more: another price meanwhile makes it an old form. */
  expectedDifferenceMinor: z.int().min(-MOST_WHOLE).max(MOST_WHOLE),
  commandId: z.uuid(),
});
export type ProposeChangeInput = z.output<typeof proposeChangeInput>;

/** A customer's wish for another of the store's slots for an accepted order. */
export const proposeTimeInput = orderRefInput.extend({ slotId: slotIdInput, commandId: z.uuid() });
export type ProposeTimeInput = z.output<typeof proposeTimeInput>;

/** Withdrawn, or paid, by whoever asked for it. */
export const ownChangeInput = orderRefInput.extend({ id: z.uuid() });
export type OwnChangeInput = z.output<typeof ownChangeInput>;

export const answerChangeInput = z
  .object({ number: orderNumberInput, id: z.uuid(), decision: z.enum(['accept', 'decline']), reason: reasonInput.nullable().default(null) })
  .refine(({ decision, reason }) => decision === 'accept' || reason !== null, { path: ['reason'], message: 'reason_required' });
export type AnswerChangeInput = z.output<typeof answerChangeInput>;

export const acknowledgeChangeInput = z.object({ number: orderNumberInput, id: z.uuid() });
export type AcknowledgeChangeInput = z.output<typeof acknowledgeChangeInput>;
