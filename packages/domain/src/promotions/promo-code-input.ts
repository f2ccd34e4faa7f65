import { codeInput } from '../text/inputs.ts';

/** As typed from a leaflet: any case, spaces around. */
export const promoCodeInput = codeInput()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{2,23}$/, 'promo_code_invalid');
