import { isIP } from 'node:net';

/**
 * Who may say on whose behalf it asks: so many proxies before us, or those at these addresses. Null: nobody, and the address of the
 * connection counts.
 */
export type TrustedProxies = number | readonly string[] | null;

const MOST_HOPS = 9;

/** Undefined for what is neither. "Everybody" is not among what can be said: a caller would then choose their own address. */
export function parseTrustedProxies(text: string): TrustedProxies | undefined {
  if (/^\d+$/.test(text)) return Number(text) > MOST_HOPS ? undefined : Number(text) || null;
  if (/^(?:off|false|no)$/i.test(text)) return null;
  const list = text.split(',').map((part) => part.trim());
  return list.every(isAddressOrRange) ? list : undefined;
}

function isAddressOrRange(text: string): boolean {
  const [, address = '', length] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return false;
  return length === undefined || (Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128));
}

/** As Fastify asks for it. Given a mere number, it trusts nobody: it cannot know that the port is reached through the proxies alone. */
export function trustFunction(proxies: TrustedProxies): false | string[] | ((address: string, hop: number) => boolean) {
  if (proxies === null) return false;
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
}

/**
 * Whom limits count. A port that a proxy noted is dropped; of an IPv6 address counts the part that a provider gives to one customer, who
 * has all of the rest to choose from.
 */
export function callerAddress(ip: string): string {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(ip)?.[1] ?? (/^[\d.]+:\d+$/.test(ip) ? ip.slice(0, ip.indexOf(':')) : ip);
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined || isIP(bare) !== 6) return mapped ?? bare;
  const [front = '', back] = bare.replace(/%.*$/, '').toLowerCase().split('::');
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const groups = [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
