import { leaveInput, proofInput, secretInput } from '@sweetspot/domain/accounts/inputs';
import { z } from 'zod';
import { okView } from '../http/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { allowDownload } from './download.ts';
import { askDeletion, deletionView, keepByLink, lookAtDeletion } from './leave.ts';

export const privacyRouter = router({
  /** Where one's own data can be downloaded, for a few minutes. */
  allowDownload: customerProcedure
    .input(proofInput)
    .output(z.object({ path: z.string() }))
    .mutation(({ ctx, input }) => allowDownload(ctx, input)),
  /** What deleting one's account would mean. */
  deletion: customerProcedure.output(deletionView).query(({ ctx }) => lookAtDeletion(ctx)),
  askDeletion: customerProcedure
    .input(leaveInput)
    .output(okView)
    .mutation(({ ctx, input }) => askDeletion(ctx, input)),
  /** Takes it back, by the link of the mail that told of it. */
  keepAccount: publicProcedure
    .input(z.object({ secret: secretInput }))
    .output(okView)
    .mutation(({ ctx, input }) => keepByLink(ctx, input)),
});
