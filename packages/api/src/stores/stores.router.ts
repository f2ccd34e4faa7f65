import { fulfilmentInput, pointInput } from '@sweetspot/domain/orders/inputs';
import { registerStoreInput } from '@sweetspot/domain/stores/inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { z } from 'zod';
import { guestsInput } from '../cakes/index.ts';
import { atOnce, pageInput, pageOf } from '../http/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { findPlaces } from './find-places.ts';
import { getStore } from './get-store.ts';
import { areaView, listAreas } from './list-areas.ts';
import { listStores } from './list-stores.ts';
import { listApplications, registerStore } from './register-store.ts';
import { placeView, storeApplicationView, storeCardView, storeView } from './store-view.ts';

export const storesRouter = router({
  /** Postal code or city, as typed; resolved from our own tables. Best match first, empty when unknown. */
  findPlaces: publicProcedure
    .input(z.object({ words: searchWordsInput.min(2) }))
    .output(z.array(placeView))
    .query(({ ctx, input }) => findPlaces(ctx, input)),
  list: publicProcedure
    .input(
      pageInput.extend({
        words: searchWordsInput.default(''),
        near: pointInput.nullish(),
        fulfilment: fulfilmentInput.nullish(),
      }),
    )
    .output(atOnce(pageOf(storeCardView)))
    .query(({ ctx, input }) => listStores(ctx, input)),
  areas: publicProcedure.output(z.array(areaView)).query(({ ctx }) => listAreas(ctx)),
  bySlug: publicProcedure
    .input(
      z.object({
        slug: z.string().max(120),
        near: pointInput.nullish(),
        /** Cakes are shown in the size for so many guests. */
        serves: guestsInput.nullish(),
      }),
    )
    .output(atOnce(storeView))
    .query(({ ctx, input }) => getStore(ctx, input)),
  /** `/sell`: the signed-in person becomes the owner of a store that waits for approval. */
  register: customerProcedure
    .input(registerStoreInput)
    .output(storeApplicationView)
    .mutation(({ ctx, input }) => registerStore(ctx, input)),
  applications: customerProcedure.output(z.array(storeApplicationView)).query(({ ctx }) => listApplications(ctx)),
});
