import { z } from 'zod';
import { cakeCardView } from '../cakes/index.ts';
import { pageOf } from '../http/index.ts';
import { storeCardView } from '../stores/index.ts';

export const markedView = z.object({ cakes: z.array(z.uuid()), stores: z.array(z.uuid()) });

export const favouritePageView = pageOf(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('cake'),
      id: z.uuid(),
      /** As it was last called, and by whom it is made. */
      name: z.string(),
      store: z.object({ name: z.string(), city: z.string() }),
      /** Null while it is not sold. */
      card: cakeCardView.nullable(),
    }),
    z.object({
      kind: z.literal('store'),
      id: z.uuid(),
      name: z.string(),
      city: z.string(),
      /** Null while it shows itself to nobody. */
      card: storeCardView.nullable(),
    }),
  ]),
);
