import { z } from 'zod';
import { priceMinor } from '../money/inputs.ts';
import { orderNumberInput, reasonInput } from '../orders/inputs.ts';
import { MOST_WHOLE } from '../text/number-inputs.ts';

export const openDisputeInput = z.object({
  number: orderNumberInput,
  amountMinor: priceMinor.min(1, 'price_unreadable').max(MOST_WHOLE, 'price_too_large'),
  reason: reasonInput,
  commandId: z.uuid(),
});
export type OpenDisputeInput = z.output<typeof openDisputeInput>;

export const closeDisputeInput = z.object({ id: z.uuid(), state: z.enum(['for_store', 'for_customer']), reason: reasonInput });
export type CloseDisputeInput = z.output<typeof closeDisputeInput>;

export const closeFindingInput = z.object({ id: z.uuid(), reason: reasonInput });
export type CloseFindingInput = z.output<typeof closeFindingInput>;
