import { saveCakeInput } from '@sweetspot/domain/cakes/inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { versionInput } from '@sweetspot/domain/text/number-inputs';
import { CAKE_STATUSES } from '@sweetspot/domain/cakes/cake-status';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { ownerProcedure, router, storeProcedure } from '../trpc.ts';
import { getEditedCake } from './get-edited-cake.ts';
import { listStoreCakes } from './list-store-cakes.ts';
import { listLibrary, setOptionSoldOut } from './option-library.ts';
import { saveCake, setCakeSoldOut, setCakeStatus } from './save-cake.ts';
import { editedCakeView, libraryView, storeCakeRowView } from './store-cake-view.ts';

export const storeCakesRouter = router({
  list: storeProcedure
    .input(pageInput.extend({ words: searchWordsInput.default('') }))
    .output(pageOf(storeCakeRowView))
    .query(({ ctx, input }) => listStoreCakes(ctx, input)),
  get: ownerProcedure
    .input(z.object({ cakeId: z.uuid() }))
    .output(editedCakeView)
    .query(({ ctx, input }) => getEditedCake(ctx, input.cakeId)),
  save: ownerProcedure
    .input(saveCakeInput)
    .output(editedCakeView)
    .mutation(({ ctx, input }) => saveCake(ctx, input)),
  setStatus: ownerProcedure
    .input(z.object({ cakeId: z.uuid(), status: z.enum(CAKE_STATUSES), expectedVersion: versionInput() }))
    .output(editedCakeView)
    .mutation(({ ctx, input }) => setCakeStatus(ctx, input)),
  /** Any of the staff may say that a cake or an option has run out. */
  setSoldOut: storeProcedure
    .input(z.object({ cakeId: z.uuid(), isSoldOut: z.boolean() }))
    .output(storeCakeRowView)
    .mutation(({ ctx, input }) => setCakeSoldOut(ctx, input)),
  setOptionSoldOut: storeProcedure
    .input(z.object({ optionId: z.uuid(), isSoldOut: z.boolean() }))
    .output(libraryView)
    .mutation(({ ctx, input }) => setOptionSoldOut(ctx, input)),
  library: storeProcedure.output(libraryView).query(({ ctx }) => listLibrary(ctx)),
});
