import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { fulfilmentInput, pointInput } from '@sweetspot/domain/orders/inputs';
import { registerStoreInput } from '@sweetspot/domain/stores/inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { z } from 'zod';
import { guestsInput } from '../cakes/cakes.router.ts';
import { pageInput, pageOf } from '../http/wire.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { findPlaces } from './find-places.ts';
import { getStore } from './get-store.ts';
import { listStores } from './list-stores.ts';
import { offerStoreSlots } from '../capacity/offer-slots.ts';
import { listApplications, registerStore } from './register-store.ts';
import { placeView, slotsView, storeApplicationView, storeCardView, storeView } from './store-view.ts';

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
    .output(pageOf(storeCardView))
    .query(({ ctx, input }) => listStores(ctx, input)),
  bySlug: publicProcedure
    .input(
      z.object({
        slug: z.string().max(120),
        near: pointInput.nullish(),
        /** Cakes are shown in the size for so many guests. */
        serves: guestsInput.nullish(),
      }),
    )
    .output(storeView)
    .query(({ ctx, input }) => getStore(ctx, input)),
  /** Slots for one cake being designed, or for the store's part of the cart when `cake` is null. */
  slots: publicProcedure
    .input(
      z.object({
        storeId: z.uuid(),
        fulfilment: fulfilmentInput,
        point: pointInput.nullable().default(null),
        cake: z
          .object({ cakeId: z.uuid(), customization: customizationInput, quantity: z.int().min(1).max(50).default(1) })
          .nullable()
          .default(null),
      }),
    )
    .output(slotsView)
    .query(({ ctx, input }) => offerStoreSlots(ctx, input)),
  /** `/sell`: the signed-in person becomes the owner of a store that waits for approval. */
  register: customerProcedure
    .input(registerStoreInput)
    .output(storeApplicationView)
    .mutation(({ ctx, input }) => registerStore(ctx, input)),
  applications: customerProcedure.output(z.array(storeApplicationView)).query(({ ctx }) => listApplications(ctx)),
});
