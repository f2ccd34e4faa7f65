import { UNNAMED_PLACES } from '@sweetspot/messages';
import type { Place } from '../app/place.ts';
import type { Words } from '../app/words.ts';

/** What a field that asks for a place begins with. What has no name that could be looked up stays a hint. */
export function placeField(
  place: Place | null,
  hint: string,
  words: Words<'shell'>,
): { readonly defaultValue: string; readonly placeholder: string } {
  const unnamed = UNNAMED_PLACES.find((name) => name === place?.name);
  if (unnamed !== undefined) return { defaultValue: '', placeholder: words.unnamed[unnamed] };
  return { defaultValue: place?.name ?? '', placeholder: hint };
}
