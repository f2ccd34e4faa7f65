import { z } from 'zod';
import { addressInput, emailInput, mobileInput, nameInput } from '../accounts/inputs.ts';
import { DEFAULT_MARKET_CODE, marketOf } from '../market/market.ts';
import { codeInput, paragraphsInput } from '../text/inputs.ts';

/** Of a food business, as the market writes it; spaces and dashes are for the eye. Bound to the market at import, as in `accounts/inputs.ts`. */
export const licenceNumberInput = codeInput()
  .overwrite((typed) => typed.replace(/[\s-]/g, ''))
  .regex(marketOf(DEFAULT_MARKET_CODE).licenceNumber, 'licence_invalid');

export const registerStoreInput = z.object({
  name: nameInput,
  legalName: nameInput,
  email: emailInput,
  phone: mobileInput,
  address: addressInput.omit({ instructions: true }),
  licenceNumber: licenceNumberInput,
  description: paragraphsInput().max(1000, 'description_too_long').default(''),
});
export type RegisterStoreInput = z.output<typeof registerStoreInput>;
