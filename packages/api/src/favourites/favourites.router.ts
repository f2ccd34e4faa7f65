import { FAVOURITE_KINDS, setFavouriteInput } from '@sweetspot/domain/favourites/inputs';
import { z } from 'zod';
import { okView, pageInput } from '../http/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { favouritePageView, markedView } from './favourite-view.ts';
import { listFavourites, listMarked } from './read-favourites.ts';
import { setFavourite } from './set-favourite.ts';

/** Cakes and stores that customers and visitors want to find again, each person their own. */
export const favouritesRouter = router({
  /** Which they are: beside the catalogue's answers, which are the same for everybody. */
  marked: publicProcedure.output(markedView).query(({ ctx }) => listMarked(ctx)),
  list: publicProcedure
    .input(pageInput.extend({ kind: z.enum(FAVOURITE_KINDS) }))
    .output(favouritePageView)
    .query(({ ctx, input }) => listFavourites(ctx, input)),
  set: publicProcedure
    .input(setFavouriteInput)
    .output(okView)
    .mutation(({ ctx, input }) => setFavourite(ctx, input)),
});
