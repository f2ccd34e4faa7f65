import { cakePageView, listCakes, listCakesInput } from '../cakes/index.ts';
import { atOnce } from '../http/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { loadReadyCakes } from './load-ready-cakes.ts';

/** Clients find these beside the cakes' other procedures. */
export const findingRouter = router({
  list: publicProcedure
    .input(listCakesInput)
    .output(atOnce(cakePageView))
    .query(async ({ ctx, input }) => listCakes(ctx, input, await loadReadyCakes(ctx, input))),
});
