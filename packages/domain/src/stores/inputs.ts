import { z } from 'zod';
import { addressInput, emailInput, mobileInput, nameInput } from '../accounts/inputs.ts';

/** FSSAI licence or registration: fourteen digits. */
export const licenceNumberInput = z
  .string()
  .transform((typed) => typed.replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9]{14}$/, 'licence_invalid'));

export const registerStoreInput = z.object({
  name: nameInput,
  legalName: nameInput,
  email: emailInput,
  phone: mobileInput,
  address: addressInput.omit({ instructions: true }),
  licenceNumber: licenceNumberInput,
  description: z.string().trim().max(1000, 'description_too_long').default(''),
});
export type RegisterStoreInput = z.output<typeof registerStoreInput>;
