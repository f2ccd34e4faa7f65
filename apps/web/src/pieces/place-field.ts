import { whereWords as words } from '@sweetspot/messages/shop-where';
import type { Place } from '../app/place.ts';

/** What a field that asks for a place begins with. Where the device is has no name that could be looked up: it stays a hint. */
export function placeField(place: Place | null, hint: string): { readonly defaultValue: string; readonly placeholder: string } {
  if (place?.name === words.here) return { defaultValue: '', placeholder: words.hereNow };
  return { defaultValue: place?.name ?? '', placeholder: hint };
}
