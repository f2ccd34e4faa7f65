import { z } from 'zod';

export const FAVOURITE_KINDS = ['cake', 'store'] as const;
export type FavouriteKind = (typeof FAVOURITE_KINDS)[number];

/** As many as one person keeps, cakes and stores together: every page is told of all of them, to draw its hearts. */
export const MOST_FAVOURITES = 300;

/** As it is to be from now on, so that pressing twice or asking again after a lost answer changes nothing. */
export const setFavouriteInput = z.object({ kind: z.enum(FAVOURITE_KINDS), id: z.uuid(), isFavourite: z.boolean() });
