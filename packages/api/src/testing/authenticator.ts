import { isoCBOR } from '@simplewebauthn/server/helpers';
import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';

const SITE = { origin: 'http://shop.test', host: 'shop.test' };
const FLAGS = { present: 0x01, verified: 0x04, synced: 0x18, made: 0x40 };

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Where a device thinks it is, and what it does of what it should. */
export interface Said {
  readonly origin?: string;
  readonly host?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly format?: string;
  /** Where it swears by its own key, what stands in the place of its maker’s certificates. */
  readonly papers?: null;
  readonly userHandle?: string | undefined;
}

interface Asked {
  readonly challenge: string;
}

/** A device with one passkey, as it answers a browser; kept keys and flags are what the standard says (WebAuthn 6.1, 6.5). */
export class Authenticator {
  readonly credentialId = text(randomBytes(16));
  readonly #key: KeyObject;
  readonly #coseKey: Uint8Array;
  counter = 0;
  userHandle = '';

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    this.#coseKey = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }

  make(asked: Asked & { readonly user: { readonly id: string } }, said: Said = {}) {
    this.userHandle = asked.user.id;
    const id = Buffer.from(this.credentialId, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([this.#data(FLAGS.made, said), Buffer.alloc(16), length, id, this.#coseKey]);
    const clientDataJSON = clientData('webauthn.create', asked, said);
    const attestation = new Map<string, unknown>([
      ['fmt', said.format ?? 'none'],
      ['attStmt', said.format === 'packed' ? this.#swear(authData, clientDataJSON, said) : new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    const attestationObject = text(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]));
    return { ...this.#named(), response: { clientDataJSON, attestationObject, transports: ['internal'] } };
  }

  sign(asked: Asked, said: Said = {}) {
    this.counter = said.counter ?? this.counter;
    const authenticatorData = this.#data(0, said);
    const clientDataJSON = clientData('webauthn.get', asked, said);
    const signature = text(this.#signature(authenticatorData, clientDataJSON));
    const userHandle = 'userHandle' in said ? said.userHandle : this.userHandle;
    return { ...this.#named(), response: { clientDataJSON, authenticatorData: text(authenticatorData), signature, userHandle } };
  }

  #swear(authData: Buffer, clientDataJSON: string, { papers }: Said) {
    const sworn = new Map<string, unknown>([
      ['alg', -7],
      ['sig', new Uint8Array(this.#signature(authData, clientDataJSON))],
    ]);
    return papers === undefined ? sworn : sworn.set('x5c', papers);
  }

  #signature(data: Buffer, clientDataJSON: string): Buffer {
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    return createSign('sha256').update(signed).sign(this.#key);
  }

  #named() {
    return { id: this.credentialId, rawId: this.credentialId, type: 'public-key' as const };
  }

  #data(flags: number, { host = SITE.host, isVerified = true, counter = this.counter }: Said): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags | FLAGS.present | FLAGS.synced | (isVerified ? FLAGS.verified : 0));
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(host), rest]);
  }
}

function clientData(type: string, asked: Asked, { origin = SITE.origin, challenge = asked.challenge }: Said): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
}
