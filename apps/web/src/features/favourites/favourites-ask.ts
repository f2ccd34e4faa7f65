/** What the two lists ask for at once; their answers are kept under it. */
export const FAVOURITE_CAKES = { kind: 'cake', limit: 24 } as const;
export const FAVOURITE_STORES = { kind: 'store', limit: 12 } as const;
