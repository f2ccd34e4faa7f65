import { proofInput } from '@sweetspot/domain/accounts/inputs';
import { z } from 'zod';
import { customerProcedure, router } from '../trpc.ts';
import { allowDownload } from './download.ts';

export const privacyRouter = router({
  /** Where one's own data can be downloaded, for a few minutes. */
  allowDownload: customerProcedure
    .input(proofInput)
    .output(z.object({ path: z.string() }))
    .mutation(({ ctx, input }) => allowDownload(ctx, input)),
});
