import { counted, type Locale } from '../../language.ts';

const EN: Locale = 'en';

/** The store's cakes. */
export const words = {
  title: 'Cakes',
  lede: 'What the shop shows of your store. Sold out takes effect at once.',
  create: 'New cake',
  search: 'Find a cake',
  soldOut: 'Sold out',
  soldOutOf: (name: string) => `Sold out: ${name}`,
  ordered: (count: number) => (count === 0 ? 'Not ordered yet' : `Ordered ${counted(count, EN, { one: 'time', other: 'times' })}`),
  statuses: { draft: 'Not in the shop', published: 'In the shop', archived: 'Archived' },
  edit: (name: string) => `Edit ${name}`,
  empty: 'No cakes yet',
  emptyText: 'Give your first cake a name and a price; its drawing comes by itself.',
  noneFound: 'No cake with this name.',
  failed: 'The cakes could not be loaded',
};
