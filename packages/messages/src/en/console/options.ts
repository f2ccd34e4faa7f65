import { counted, type Locale } from '../../language.ts';

const EN: Locale = 'en';

/** The store's library of options, and what they cost. */
export const words = {
  title: 'Options',
  lede: 'Your library. Sold out here is sold out on every cake that offers it.',
  usedBy: (count: number) => (count === 0 ? 'On no cake' : `On ${counted(count, EN, { one: 'cake', other: 'cakes' })}`),
  soldOut: 'Sold out',
  soldOutOf: (option: string, group: string) => `Sold out: ${option}, ${group}`,
  freeText: 'The customer writes or sends something here; nothing can run out.',
  empty: 'No options yet',
  failed: 'The options could not be loaded',
  soldOutCount: (count: number) => `${count} sold out`,
  prices: {
    free: 'no extra price',
    more: (amount: string) => `+ ${amount}`,
    perSize: (from: string) => `by size, from ${from}`,
    percent: (percent: string) => `${percent} of the cake`,
    perCharacter: (amount: string, free: number) => (free > 0 ? `${amount} a letter after ${free}` : `${amount} a letter`),
    perPiece: (amount: string) => `${amount} each`,
  },
};
