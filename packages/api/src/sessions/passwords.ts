import { hash, verify } from '@node-rs/argon2';

/** OWASP's second recommended setting: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, SETTINGS);
}

/** A hash that fits no password, so that an unknown address takes as long to refuse as a wrong password. */
const nobodysHash = hashPassword('');

export async function isPassword(stored: string | null, typed: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobodysHash), typed);
  return fits && stored !== null;
}
