import { quantityInput } from '@sweetspot/domain/carts/inputs';
import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { fulfilmentInput, pointInput } from '@sweetspot/domain/orders/inputs';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';
import { offerStoreSlots } from './offer-slots.ts';
import { slotsView } from './slot-view.ts';

/** Clients find these beside the store's other procedures. */
export const capacityRouter = router({
  /** Slots for one cake being designed, or for the store's part of the cart when `cake` is null. */
  slots: publicProcedure
    .input(
      z.object({
        storeId: z.uuid(),
        fulfilment: fulfilmentInput,
        point: pointInput.nullable().default(null),
        cake: z
          .object({ cakeId: z.uuid(), customization: customizationInput, quantity: quantityInput.default(1) })
          .nullable()
          .default(null),
      }),
    )
    .output(slotsView)
    .query(({ ctx, input }) => offerStoreSlots(ctx, input)),
});
