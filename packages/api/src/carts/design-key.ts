import type { Customization } from '@sweetspot/domain/customization/customization';
import { createHash } from 'node:crypto';

/** One design of one cake: asked for again, it raises the quantity instead of adding a line. Takes a canonical customization. */
export function designKey(cakeId: string, customization: Customization): string {
  return createHash('sha256')
    .update(`${cakeId} ${sortedJson(customization)}`)
    .digest('hex');
}

/** A second line of one design, where a line was full, adds its own id to the key. */
export function isSameDesign(key: string, other: string): boolean {
  return key.split(':')[0] === other.split(':')[0];
}

/** The same value gives the same text, in whatever order its keys were set. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
