import { cakeCountsView, cakePageView, countCakes, listCakes, listCakesInput } from '../cakes/index.ts';
import { atOnce } from '../http/index.ts';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';
import { findNearMisses } from './find-near-misses.ts';
import { loadReadyCakes } from './load-ready-cakes.ts';
import { nearMissView, relaxInput } from './relax.ts';

/** Clients find these beside the cakes' other procedures. */
export const findingRouter = router({
  list: publicProcedure
    .input(listCakesInput)
    .output(atOnce(cakePageView))
    .query(async ({ ctx, input }) => listCakes(ctx, input, await loadReadyCakes(ctx, input))),
  /** Where nothing is found: what to ask less of, and how many cakes that finds. What was wanted is noted for the admins, without who. */
  nearMisses: publicProcedure
    .input(relaxInput)
    .output(z.array(nearMissView))
    .query(({ ctx, input }) => findNearMisses(ctx, { ...input, limit: 1, sort: 'relevance' })),
  /** How many cakes each further choice would leave. */
  counts: publicProcedure
    .input(relaxInput)
    .output(cakeCountsView)
    .query(async ({ ctx, input }) => {
      const asked = { ...input, limit: 1, sort: 'relevance' as const };
      const ready = await loadReadyCakes(ctx, { ...asked, city: null, withinMetres: null });
      return countCakes(ctx, asked, ready);
    }),
});
