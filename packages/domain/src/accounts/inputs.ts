import { z } from 'zod';
import { DEFAULT_MARKET_CODE, marketOf } from '../market/market.ts';
import { OPTIONAL_MAILS } from '../mails/optional-mails.ts';
import { AGE_BANDS } from './age-band.ts';
import { ownPage } from '../text/own-path.ts';
import { codeInput, lineInput, paragraphsInput } from '../text/inputs.ts';

/** Bound at import: these inputs judge in browsers too, which are told no `MARKET`, and there is one market so far. */
const market = marketOf(DEFAULT_MARKET_CODE);

/** Messages are keys; `messages` has their sentences. */
export const nameInput = lineInput().min(1, 'name_required').max(120, 'name_too_long');
export const emailInput = codeInput().toLowerCase().max(254, 'email_invalid').pipe(z.email('email_invalid'));

/** However people type it, one form comes out. */
const normalised = (normalise: (typed: string) => string | null, message: string) =>
  z
    .string()
    .max(60, message)
    .transform((typed, context) => {
      const read = normalise(typed);
      if (read === null) context.addIssue({ code: 'custom', message });
      return read ?? z.NEVER;
    });
/** E.164. */
export const mobileInput = normalised(market.normalisePhone, 'mobile_invalid');
export const postalCodeInput = normalised(market.normalisePostalCode, 'postal_code_invalid');

/** No letter is composed of so many that what is longer could be a password; ordering thousands of marks takes minutes. */
const FAR_TOO_LONG = 1_000;

/** Two keyboards may send one letter in two forms; NIST SP 800-63B 3.1.1.2 has them made one before hashing. */
const passwordText = z.string().overwrite((typed) => (typed.length > FAR_TOO_LONG ? typed : typed.normalize('NFC')));
export const passwordInput = passwordText.min(12, 'password_short').max(128, 'password_long');
export const secretInput = z.string().min(16, 'link_invalid').max(200, 'link_invalid');

/** Where somebody was going when their address was asked for: the mail's link leads on there. */
const nextPageInput = z
  .string()
  .max(300)
  .nullish()
  .transform((next) => ownPage(next ?? null));

export const registerInput = z.object({
  name: nameInput,
  email: emailInput,
  mobile: mobileInput,
  password: passwordInput,
  next: nextPageInput,
});
export const resendVerificationInput = z.object({ next: nextPageInput }).optional();
const typedPassword = passwordText.min(1, 'password_required').max(128, 'password_long');
export const signInInput = z.object({ email: emailInput, password: typedPassword });
/** With the wish to take back the deletion that the account's owner had asked for. */
export const signInAgainInput = signInInput.extend({ keepsAccount: z.boolean().default(false) });
export const requestPasswordResetInput = z.object({ email: emailInput });
export const resetPasswordInput = z.object({ secret: secretInput, password: passwordInput });
export const changePasswordInput = z.object({ current: passwordText.min(1, 'password_required').max(128), password: passwordInput });
/** What only whoever knows the password may do, however long the browser has been left open. */
export const changeEmailInput = z.object({ email: emailInput, password: typedPassword });
export const ownPictureInput = z.object({ photoId: z.uuid().nullable() });
export const proofInput = z.object({ password: typedPassword });
const RECOVERY_CODE_LENGTH = 16;
const LETTER_MEANT: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 8: 'B' };
/** Six digits of an app, or a recovery code, however they are typed. No recovery code has a 0, 1 or 8: the letter was meant. */
export const secondCodeInput = codeInput()
  .max(40, 'code_invalid')
  .transform((typed) => {
    const code = typed.replace(/[\s-]/g, '').toUpperCase();
    return code.length === RECOVERY_CODE_LENGTH ? code.replace(/[018]/g, (digit) => LETTER_MEANT[digit] ?? digit) : code;
  })
  .pipe(z.string().regex(/^(?:\d{6}|[A-Z2-7]{16})$/, 'code_invalid'));
export const secondStepInput = z.object({ step: z.string().min(16).max(200), code: secondCodeInput });
export const appCodeInput = z.object({ code: secondCodeInput.refine((code) => code.length === 6, 'code_invalid') });
export const doubleProofInput = proofInput.extend({ code: secondCodeInput });
/** Its code only where there is a second factor. */
export const leaveInput = proofInput.extend({ code: secondCodeInput.nullish() });
export const removePasskeyInput = leaveInput.extend({ id: z.uuid() });
export const profileInput = z.object({ name: nameInput, mobile: mobileInput.nullable(), locale: z.enum(['en-IN', 'hi-IN']) });

/** Null takes it back. */
export const ageBandInput = z.object({ ageBand: z.enum(AGE_BANDS).nullable() });

export const mailChoiceInput = z.object({ choice: z.enum(OPTIONAL_MAILS), isWanted: z.boolean() });
/** The end of an unsubscribe link: a mail's id and its seal. */
export const mailLinkInput = z.object({ token: z.string().min(1, 'link_invalid').max(200, 'link_invalid') });

export const latitudeInput = z.number().min(-90, 'place_invalid').max(90, 'place_invalid');
export const longitudeInput = z.number().min(-180, 'place_invalid').max(180, 'place_invalid');

export const addressInput = z.object({
  line1: lineInput().min(3, 'address_required').max(200, 'address_too_long'),
  line2: lineInput().max(200, 'address_too_long').default(''),
  city: lineInput().min(1, 'city_required').max(80, 'city_too_long'),
  state: lineInput().min(1, 'state_required').max(80, 'state_too_long'),
  postalCode: postalCodeInput,
  latitude: latitudeInput,
  longitude: longitudeInput,
  instructions: paragraphsInput().max(500, 'instructions_too_long').default(''),
});
export type AddressInput = z.output<typeof addressInput>;

export const savedAddressInput = addressInput.extend({
  id: z.uuid().nullable(),
  label: lineInput().min(1, 'label_required').max(40, 'label_too_long'),
  isDefault: z.boolean().default(false),
});
