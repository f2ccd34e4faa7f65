import { registerInput, requestPasswordResetInput, resetPasswordInput, secretInput, signInInput } from '@sweetspot/domain/accounts/inputs';
import { z } from 'zod';
import { okView } from '../http/wire.ts';
import { notBuilt } from '../not-built.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { sessionView, signedInView } from './session-view.ts';

export const sessionsRouter = router({
  current: publicProcedure.output(sessionView).query(notBuilt),
  /** Signs in at once; the visitor's cart comes along. */
  register: publicProcedure.input(registerInput).output(signedInView).mutation(notBuilt),
  signIn: publicProcedure.input(signInInput).output(signedInView).mutation(notBuilt),
  signOut: publicProcedure.output(okView).mutation(notBuilt),
  signOutEverywhere: customerProcedure.output(okView).mutation(notBuilt),
  /** Answers the same whether the address is known or not. */
  requestPasswordReset: publicProcedure.input(requestPasswordResetInput).output(okView).mutation(notBuilt),
  resetPassword: publicProcedure.input(resetPasswordInput).output(okView).mutation(notBuilt),
  verifyEmail: publicProcedure
    .input(z.object({ secret: secretInput }))
    .output(okView)
    .mutation(notBuilt),
  resendVerification: customerProcedure.output(okView).mutation(notBuilt),
});
