/** Cakes of every store. */
export const words = {
  title: 'Cakes',
  searchLabel: 'Search cakes',
  searchHint: 'Cake, flavour or store',
  sentence: (store: string | null, words: string) => {
    const what = store === null ? 'All cakes' : `Cakes of ${store}`;
    return words === '' ? `${what}, newest first` : `${what} matching “${words}”, newest first`;
  },
  columns: { name: 'Cake', store: 'Store', status: 'Status', price: 'Price from', ordered: 'Ordered', updated: 'Changed' },
  statuses: { draft: 'Draft', published: 'On the menu', archived: 'Archived' } as const,
  soldOut: 'Sold out',
  empty: 'No cake matches',
  emptyHint: 'Try fewer letters, or another store.',
  toShop: (name: string) => `See ${name} in the shop`,
  inShop: 'In the shop',
};
