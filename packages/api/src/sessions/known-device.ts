import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A browser that several people of a house sign in with knows each of them. */
const MOST_ACCOUNTS = 4;
const MARK_BYTES = 16;

/**
 * What a browser keeps after signing in: its own name, and a mark for each account that was signed in to on it. It opens nothing; it only
 * says that tries from here are not a stranger's, so that strangers cannot use up the tries of an account's owner.
 */
export function rememberAccount(sessionSecret: string, deviceToken: string | null, email: string): string {
  const { device, marks } = read(deviceToken) ?? { device: randomBytes(MARK_BYTES).toString('base64url'), marks: [] };
  const mark = markOf(sessionSecret, device, email);
  return [device, mark, ...marks.filter((each) => each !== mark)].slice(0, 1 + MOST_ACCOUNTS).join('.');
}

/** The name of the device, if this account was signed in to on it; null for a stranger's and for one that made its marks itself. */
export function knownDevice(sessionSecret: string, deviceToken: string | null, email: string): string | null {
  const token = read(deviceToken);
  if (token === null) return null;
  const mark = Buffer.from(markOf(sessionSecret, token.device, email));
  const isKnown = token.marks.some((each) => each.length === mark.length && timingSafeEqual(Buffer.from(each), mark));
  return isKnown ? token.device : null;
}

function read(deviceToken: string | null): { device: string; marks: string[] } | null {
  if (deviceToken === null || !/^[\w-]{22}(?:\.[\w-]{22}){1,4}$/.test(deviceToken)) return null;
  const [device = '', ...marks] = deviceToken.split('.');
  return { device, marks };
}

function markOf(sessionSecret: string, device: string, email: string): string {
  return createHmac('sha256', sessionSecret).update(`device:${device}:${email}`).digest().subarray(0, MARK_BYTES).toString('base64url');
}
