import { z } from 'zod';
import { DEFAULT_MARKET_CODE, marketOf } from '../market/market.ts';

/** Bound at import: these inputs judge in browsers too, which are told no `MARKET`, and there is one market so far. */
const market = marketOf(DEFAULT_MARKET_CODE);

/** Messages are keys; `messages` has their sentences. */
export const nameInput = z.string().trim().min(1, 'name_required').max(120, 'name_too_long');
export const emailInput = z.string().trim().toLowerCase().max(254, 'email_invalid').pipe(z.email('email_invalid'));
/** However people type it; E.164 comes out. */
export const mobileInput = z
  .string()
  .max(40, 'mobile_invalid')
  .transform((typed, context) => {
    const phone = market.normalisePhone(typed);
    if (phone === null) context.addIssue({ code: 'custom', message: 'mobile_invalid' });
    return phone ?? z.NEVER;
  });
export const passwordInput = z.string().min(12, 'password_short').max(128, 'password_long');
export const secretInput = z.string().min(16, 'link_invalid').max(200, 'link_invalid');

export const registerInput = z.object({ name: nameInput, email: emailInput, mobile: mobileInput, password: passwordInput });
export const signInInput = z.object({ email: emailInput, password: z.string().min(1, 'password_required').max(128, 'password_long') });
export const requestPasswordResetInput = z.object({ email: emailInput });
export const resetPasswordInput = z.object({ secret: secretInput, password: passwordInput });
export const changePasswordInput = z.object({ current: z.string().min(1, 'password_required').max(128), password: passwordInput });
export const profileInput = z.object({ name: nameInput, mobile: mobileInput.nullable(), locale: z.enum(['en-IN', 'hi-IN']) });

export const latitudeInput = z.number().min(-90, 'place_invalid').max(90, 'place_invalid');
export const longitudeInput = z.number().min(-180, 'place_invalid').max(180, 'place_invalid');

export const addressInput = z.object({
  line1: z.string().trim().min(3, 'address_required').max(200, 'address_too_long'),
  line2: z.string().trim().max(200, 'address_too_long').default(''),
  city: z.string().trim().min(1, 'city_required').max(80, 'city_too_long'),
  state: z.string().trim().min(1, 'state_required').max(80, 'state_too_long'),
  postalCode: z.string().trim().regex(market.postalCode, 'postal_code_invalid'),
  latitude: latitudeInput,
  longitude: longitudeInput,
  instructions: z.string().trim().max(500, 'instructions_too_long').default(''),
});
export type AddressInput = z.output<typeof addressInput>;

export const savedAddressInput = addressInput.extend({
  id: z.uuid().nullable(),
  label: z.string().trim().min(1, 'label_required').max(40, 'label_too_long'),
  isDefault: z.boolean().default(false),
});
