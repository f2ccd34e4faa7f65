import type { addPasskeyInput, signInByPasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
} from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { CHALLENGE_MS } from './passkey-challenge.ts';

/** ES256 and RS256: every device has one of them, and no younger kind is offered whose keys not every version of Node reads. */
const ALGORITHMS = [-7, -257];

const credentialView = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()).optional() });
/** What a browser is given to have a passkey made. */
export const newPasskeyView = z.object({
  step: z.string(),
  options: z.object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
    timeout: z.int(),
    excludeCredentials: z.array(credentialView),
    authenticatorSelection: z.object({
      residentKey: z.literal('required'),
      requireResidentKey: z.literal(true),
      userVerification: z.literal('required'),
    }),
    attestation: z.literal('none'),
  }),
});
/** What a browser is given to have one sign: which, its owner says. */
export const askedPasskeyView = z.object({
  step: z.string(),
  options: z.object({
    rpId: z.string(),
    challenge: z.string(),
    timeout: z.int(),
    userVerification: z.literal('required'),
  }),
});

type Site = Pick<Context, 'publicUrl'>;
/** Passkeys belong to the host of the shop's address, and are shown at that address alone. */
const siteOf = ({ publicUrl }: Site) => {
  const { origin, hostname } = new URL(publicUrl);
  return { expectedOrigin: origin, expectedRPID: hostname };
};

/** By it a passkey says whose it is. */
const handleOf = (userId: string) => Buffer.from(userId.replaceAll('-', ''), 'hex');

interface Maker {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly challenge: string;
  /** Devices that hold one of these make no second. */
  readonly held: readonly { readonly credentialId: string; readonly transports: readonly string[] }[];
}

export async function newPasskeyOptions(site: Site, { userId, email, name, challenge, held }: Maker) {
  const made = await generateRegistrationOptions({
    rpName: 'SweetSpot',
    rpID: siteOf(site).expectedRPID,
    userName: email,
    userDisplayName: name,
    userID: new Uint8Array(handleOf(userId)),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: held.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: transports as AuthenticatorTransport[],
    })),
  });
  return newPasskeyView.shape.options.parse(made);
}

export async function askedPasskeyOptions(site: Site, challenge: string) {
  const asked = await generateAuthenticationOptions({
    rpID: siteOf(site).expectedRPID,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: [],
  });
  return askedPasskeyView.shape.options.parse(asked);
}

export interface MadePasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly isSynced: boolean;
}

type Made = z.output<typeof addPasskeyInput>['made'];

/** Null for what was made elsewhere, for another challenge, without asking who is there, or cannot be read. */
export async function readMadePasskey(site: Site, made: Made, expectedChallenge: string): Promise<MadePasskey | null> {
  try {
    if (!isUnsworn(made)) return null;
    const { transports = [], ...response } = made.response;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...made, response, clientExtensionResults: {} },
      expectedChallenge,
      ...siteOf(site),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || registrationInfo.credential.id !== made.id) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    const { id: credentialId, publicKey, counter } = credential;
    return { credentialId, publicKey, counter, transports, isSynced: credentialBackedUp };
  } catch {
    return null;
  }
}

/**
 * None was asked to swear of what make it is, and to look into it, the library would ask the issuers of the certificates that come with it.
 */
function isUnsworn({ response }: Made): boolean {
  const sworn = decodeAttestationObject(new Uint8Array(Buffer.from(response.attestationObject, 'base64url')));
  return sworn.get('fmt') === 'none' || (sworn.get('fmt') === 'packed' && sworn.get('attStmt').get('x5c') === undefined);
}

interface Held {
  readonly userId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

type Signed = z.output<typeof signInByPasskeyInput>['signed'];

/** What the passkey counted when it signed; null where it did not sign this, here, for the account that holds it. */
export async function readSignature(
  site: Site,
  { userId, credentialId, publicKey }: Held,
  { signed, expectedChallenge }: { signed: Signed; expectedChallenge: string },
): Promise<{ readonly counter: number; readonly isSynced: boolean } | null> {
  const { userHandle, ...response } = signed.response;
  if (userHandle !== handleOf(userId).toString('base64url')) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...signed, response, clientExtensionResults: {} },
      expectedChallenge,
      ...siteOf(site),
      // What it counted before is held against this under the row's lock.
      credential: { id: credentialId, publicKey, counter: 0 },
      requireUserVerification: true,
    });
    if (!verified) return null;
    return { counter: authenticationInfo.newCounter, isSynced: authenticationInfo.credentialBackedUp };
  } catch {
    return null;
  }
}
