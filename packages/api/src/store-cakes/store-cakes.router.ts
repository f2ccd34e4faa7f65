import { saveCakeInput } from '@sweetspot/domain/cakes/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { ownerProcedure, router, storeProcedure } from '../trpc.ts';
import { editedCakeView, libraryGroupView, storeCakeRowView } from './store-cake-view.ts';

export const storeCakesRouter = router({
  list: storeProcedure
    .input(pageInput.extend({ words: z.string().trim().max(100).default('') }))
    .output(pageOf(storeCakeRowView))
    .query(notBuilt),
  get: ownerProcedure
    .input(z.object({ cakeId: z.uuid() }))
    .output(editedCakeView)
    .query(notBuilt),
  save: ownerProcedure.input(saveCakeInput).output(editedCakeView).mutation(notBuilt),
  setStatus: ownerProcedure
    .input(z.object({ cakeId: z.uuid(), status: z.enum(['draft', 'published', 'archived']), expectedVersion: z.int().min(1) }))
    .output(editedCakeView)
    .mutation(notBuilt),
  /** Any of the staff may say that a cake or an option has run out. */
  setSoldOut: storeProcedure
    .input(z.object({ cakeId: z.uuid(), isSoldOut: z.boolean() }))
    .output(storeCakeRowView)
    .mutation(notBuilt),
  setOptionSoldOut: storeProcedure
    .input(z.object({ optionId: z.uuid(), isSoldOut: z.boolean() }))
    .output(z.array(libraryGroupView))
    .mutation(notBuilt),
  library: storeProcedure.output(z.array(libraryGroupView)).query(notBuilt),
});
