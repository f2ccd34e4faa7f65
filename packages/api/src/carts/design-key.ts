import type { Customization } from '@sweetspot/domain/customization/customization';
import { createHash } from 'node:crypto';

/** One design of one cake: asked for again, it raises the quantity instead of adding a line. Takes a canonical customization. */
export function designKey(cakeId: string, customization: Customization): string {
  return createHash('sha256')
    .update(`${cakeId} ${sortedJson(customization)}`)
    .digest('hex');
}

/** The same value gives the same text, in whatever order its keys were set. */
export function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
