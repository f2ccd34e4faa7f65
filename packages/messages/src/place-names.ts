import type { Locale } from './language.ts';

/** Places without a name of their own: where the device is, and where somebody put a pin. Addresses and cookies keep these words, in no language. */
export const UNNAMED_PLACES = ['you', 'pin'] as const;
export type UnnamedPlace = (typeof UNNAMED_PLACES)[number];

const NAMES: Readonly<Record<Locale, Readonly<Record<UnnamedPlace, string>>>> = {
  en: { you: 'you', pin: 'your pin' },
  hi: { you: 'आपकी जगह', pin: 'आपके पिन' },
};

/** A place's name as it stands inside a sentence: "Bakeries near you", "Delivers to your pin", "Cakes near Kolhapur". */
export function placeName({ name }: { readonly name: string }, locale: Locale): string {
  const unnamed = UNNAMED_PLACES.find((each) => each === name);
  return unnamed === undefined ? name : NAMES[locale][unnamed];
}
