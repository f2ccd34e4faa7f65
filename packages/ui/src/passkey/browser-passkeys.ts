import { startAuthentication, startRegistration, WebAuthnAbortService, WebAuthnError } from '@simplewebauthn/browser';

/**
 * Why there is no passkey: nobody showed who they are, or stopped it; the device holds one of this account already; it cannot keep one; the
 * page stands at another address than passkeys were made for; or something else.
 */
export type PasskeyTrouble = 'cancelled' | 'held' | 'unable' | 'elsewhere' | 'failed';

/** Its code says what the browser's own words only hint at. */
export class PasskeyFailed extends Error {
  readonly trouble: PasskeyTrouble;
  /** Another question took its place, or the page was left: nobody needs to be told. */
  readonly isAborted: boolean;

  constructor(cause: unknown) {
    super('No passkey came.', { cause });
    const code = cause instanceof WebAuthnError ? cause.code : null;
    this.isAborted = code === 'ERROR_CEREMONY_ABORTED';
    this.trouble = this.isAborted ? 'cancelled' : troubleOf(code, cause);
  }
}

function troubleOf(code: string | null, cause: unknown): PasskeyTrouble {
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'held';
  if (code === 'ERROR_INVALID_DOMAIN' || code === 'ERROR_INVALID_RP_ID') return 'elsewhere';
  if (code?.startsWith('ERROR_AUTHENTICATOR_') === true) return 'unable';
  // A browser says the same of whoever pressed "cancel", waited too long, or has no passkey here.
  const isNotAllowed = code === 'ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY' || (cause instanceof Error && cause.name === 'NotAllowedError');
  return isNotAllowed ? 'cancelled' : 'failed';
}

type MakeOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type AskOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
/** As they come over the wire, where a way to reach a device is any word. */
export type NewPasskeyOptions = Omit<MakeOptions, 'excludeCredentials'> & {
  readonly excludeCredentials: readonly { readonly id: string; readonly type: 'public-key'; readonly transports?: string[] | undefined }[];
};

export const makePasskey = (options: NewPasskeyOptions) =>
  startRegistration({ optionsJSON: options as MakeOptions }).catch((error: unknown) => {
    throw new PasskeyFailed(error);
  });

export const signByPasskey = (options: AskOptions, { isAutofill }: { readonly isAutofill: boolean }) =>
  startAuthentication({ optionsJSON: options, useBrowserAutofill: isAutofill }).catch((error: unknown) => {
    throw new PasskeyFailed(error);
  });

export const leavePasskey = (): void => WebAuthnAbortService.cancelCeremony();

export type MadePasskey = Awaited<ReturnType<typeof makePasskey>>;
export type SignedByPasskey = Awaited<ReturnType<typeof signByPasskey>>;
export type { AskOptions };
