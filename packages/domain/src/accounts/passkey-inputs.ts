import { z } from 'zod';
import { lineInput } from '../text/inputs.ts';

/** What a browser hands over as bytes. */
const bytesInput = (mostLetters: number) =>
  z
    .string()
    .max(mostLetters)
    .regex(/^[\w-]+$/);

const stepInput = z.string().min(16).max(200);
const credentialIdInput = bytesInput(1400);
const clientDataInput = bytesInput(4000);

export const passkeyNameInput = lineInput().min(1, 'passkey_name_required').max(60, 'passkey_name_too_long');

/** As a browser says it after a device made a passkey. */
const madePasskeyInput = z.object({
  id: credentialIdInput,
  rawId: credentialIdInput,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: clientDataInput,
    attestationObject: bytesInput(8000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

/** As a browser says it after a passkey has signed. */
const signedByPasskeyInput = z.object({
  id: credentialIdInput,
  rawId: credentialIdInput,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: clientDataInput,
    authenticatorData: bytesInput(4000),
    signature: bytesInput(2000),
    userHandle: bytesInput(100).optional(),
  }),
});

export const addPasskeyInput = z.object({ step: stepInput, name: passkeyNameInput, made: madePasskeyInput });
export const renamePasskeyInput = z.object({ id: z.uuid(), name: passkeyNameInput });
export const signInByPasskeyInput = z.object({
  step: stepInput,
  signed: signedByPasskeyInput,
  /** With the wish to take back the deletion that the account's owner had asked for. */
  keepsAccount: z.boolean().default(false),
});
