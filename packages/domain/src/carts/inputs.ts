import { z } from 'zod';
import { customizationInput } from '../customization/inputs.ts';

export const MAX_LINE_QUANTITY = 50;
export const quantityInput = z.int('quantity_invalid').min(1, 'quantity_invalid').max(MAX_LINE_QUANTITY, 'quantity_invalid');

export const addCartLineInput = z.object({ cakeId: z.uuid(), customization: customizationInput, quantity: quantityInput });
export const changeCartLineInput = z.object({
  lineId: z.uuid(),
  quantity: quantityInput.optional(),
  customization: customizationInput.optional(),
});
export const cartLineRefInput = z.object({ lineId: z.uuid() });
