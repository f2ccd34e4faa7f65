import { designRefInput, renameDesignInput, saveDesignInput, sharedDesignInput, shareDesignInput } from '@sweetspot/domain/designs/inputs';
import { okView, pageInput } from '../http/index.ts';
import { publicProcedure, router } from '../trpc.ts';
import { savedDesignPageView, savedDesignView, sharedDesignView } from './design-view.ts';
import { endDesignLink, removeDesign, renameDesign, saveDesign, shareDesign } from './keep-designs.ts';
import { listDesigns, openSharedDesign } from './read-designs.ts';

/** Designs that customers and visitors keep, each person their own. */
export const designsRouter = router({
  list: publicProcedure
    .input(pageInput)
    .output(savedDesignPageView)
    .query(({ ctx, input }) => listDesigns(ctx, input)),
  save: publicProcedure
    .input(saveDesignInput)
    .output(savedDesignView)
    .mutation(({ ctx, input }) => saveDesign(ctx, input)),
  rename: publicProcedure
    .input(renameDesignInput)
    .output(savedDesignView)
    .mutation(({ ctx, input }) => renameDesign(ctx, input)),
  remove: publicProcedure
    .input(designRefInput)
    .output(okView)
    .mutation(({ ctx, input }) => removeDesign(ctx, input)),
  share: publicProcedure
    .input(shareDesignInput)
    .output(savedDesignView)
    .mutation(({ ctx, input }) => shareDesign(ctx, input)),
  endLink: publicProcedure
    .input(designRefInput)
    .output(savedDesignView)
    .mutation(({ ctx, input }) => endDesignLink(ctx, input)),
  /** For whoever has the link of one. */
  shared: publicProcedure
    .input(sharedDesignInput)
    .output(sharedDesignView)
    .query(({ ctx, input }) => openSharedDesign(ctx, input)),
});
