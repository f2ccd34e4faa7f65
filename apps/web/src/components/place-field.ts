import { HERE, type Place } from '../app/place.ts';
import type { Words } from '../app/words.ts';

/** What a field that asks for a place begins with. Where the device is has no name that could be looked up: it stays a hint. */
export function placeField(
  place: Place | null,
  hint: string,
  words: Words<'shell'>,
): { readonly defaultValue: string; readonly placeholder: string } {
  if (place?.name === HERE) return { defaultValue: '', placeholder: words.hereNow };
  return { defaultValue: place?.name ?? '', placeholder: hint };
}
