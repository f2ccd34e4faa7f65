import { defineError } from '../errors/define-error.ts';

export const ACCOUNT_ERRORS = {
  NOT_SIGNED_IN: defineError('unauthenticated'),
  /** Only where the caller may know that the thing exists; else NOT_FOUND. */
  FORBIDDEN: defineError('forbidden'),
  EMAIL_TAKEN: defineError('conflict'),
  /** One answer for an unknown address and a wrong password. */
  CREDENTIALS_WRONG: defineError('unauthenticated'),
  PASSWORD_COMMON: defineError('invalid'),
  ACCOUNT_DISABLED: defineError('forbidden'),
  /** Its owner asked for its deletion: signing in first takes that back. */
  ACCOUNT_LEAVING: defineError<{ readonly leavesAt: string }>('forbidden'),
  /** The password was right; what `step` names goes on with a code. */
  SECOND_FACTOR_NEEDED: defineError<{ readonly step: string }>('forbidden'),
  /** Of a second factor or a recovery code: wrong, or used before. */
  CODE_WRONG: defineError('invalid'),
  /** Too long after the password. */
  SIGN_IN_OVER: defineError('conflict'),
  /** It is set up already, or not at all. */
  SECOND_FACTOR_CHANGED: defineError('conflict'),
  /** One answer for a passkey that nobody has and for one that signed wrongly. */
  PASSKEY_WRONG: defineError('unauthenticated'),
  /** It counted back, so there may be a copy: it opens nothing any more. */
  PASSKEY_STOPPED: defineError('forbidden'),
  /** What the device made cannot be kept: made for another site, without asking who is there, or an account's already. */
  PASSKEY_REFUSED: defineError('invalid'),
  /** Too long after it was begun, or begun elsewhere. */
  PASSKEY_OVER: defineError('conflict'),
  /** Others depend on it: what must be handed over before it is deleted. */
  ACCOUNT_NEEDED: defineError<{ readonly stores: readonly string[]; readonly isLastAdmin: boolean }>('conflict'),
  /** A list of the account's is as long as it may be. */
  LIST_FULL: defineError<{ readonly list: 'addresses' | 'applications' | 'favourites' | 'occasions' | 'passkeys'; readonly most: number }>(
    'conflict',
  ),
  EMAIL_NOT_VERIFIED: defineError('forbidden'),
  /** A verification, reset or tracking link that was used, replaced or has run out. */
  LINK_EXPIRED: defineError('conflict'),
};
