import { counted } from '../language.ts';

/** Counted no further than 99. */
const some = (cakes: number): string => (cakes >= 99 ? '99 or more cakes' : counted(cakes, 'en', { one: 'cake', other: 'cakes' }));

/** The filters of the list of cakes. */
export const words = {
  readyBy: 'Ready by',
  within: 'How far',
  anyDistance: 'Any distance',
  fulfilment: 'How you get it',
  either: 'Either way',
  serves: 'Guests',
  occasion: 'Occasion',
  anyOccasion: 'Any occasion',
  diet: 'Diet',
  anyDiet: 'Any diet',
  freeFrom: 'Must not contain',
  freeFromHint: 'Only cakes whose store declares them free of it, as they come.',
  moreAllergens: 'More allergens',
  flavour: 'Flavour',
  anyFlavour: 'Any flavour',
  price: 'Price',
  priceFrom: 'From ₹',
  priceTo: 'To ₹',
  minRating: 'Rating',
  anyRating: 'Any rating',
  readyTime: 'At the latest by',
  anyTime: 'Any time of the day',
  city: 'City',
  anyCity: 'Any city',
  category: 'Kind',
  anyCategory: 'Any kind',
  isAvailable: 'Available now',
  isAvailableHint: 'Leaves out what is sold out today.',
  priceBand: (from: string | null, to: string | null) =>
    from === null ? `Up to ${to}` : to === null ? `Above ${from}` : `${from} to ${to}`,
  closeText: (isDiet: boolean) =>
    isDiet ? 'One thing less finds some, and what you must not eat stays out:' : 'One thing less finds some:',
  onDay: (cakes: number, day: string) => `${some(cakes)} on ${day}`,
  laterThatDay: (cakes: number) => `${some(cakes)} at any time of that day`,
  withinDistance: (cakes: number, km: number | null) => `${some(cakes)} ${km === null ? 'at any distance' : `within ${km} km`}`,
  upTo: (cakes: number, price: string | null) => `${some(cakes)} ${price === null ? 'at any price' : `up to ${price}`}`,
  without: (cakes: number, loosened: string) => `${some(cakes)}: ${loosened.charAt(0).toLowerCase()}${loosened.slice(1)}`,
  anew: (cakes: number, isHere: boolean) => `${some(cakes)} ${isHere ? 'near that place' : 'anywhere'}`,
  anewText: (isDiet: boolean) => `One thing less is not enough. With nothing ${isDiet ? 'but your diet' : 'else'} asked, there are:`,
  nowhereText: 'No bakery declares such a cake yet. On each cake you can read what is in it.',
  unknownText: 'Take off something that you asked for, or begin anew:',
  allCakes: 'All cakes',
  /** A choice, and how many cakes it leaves. */
  choice: (name: string, cakes: number, isAtLeast: boolean) => `${name} (${cakes}${isAtLeast ? '+' : ''})`,
};
