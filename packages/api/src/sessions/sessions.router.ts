import {
  registerInput,
  requestPasswordResetInput,
  resendVerificationInput,
  resetPasswordInput,
  secretInput,
  secondStepInput,
  signInAgainInput,
} from '@sweetspot/domain/accounts/inputs';
import { signInByPasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { z } from 'zod';
import { okView } from '../http/index.ts';
import { customerProcedure, publicProcedure, router } from '../trpc.ts';
import { askedPasskeyView } from './passkey-proof.ts';
import { register } from './register.ts';
import { requestPasswordReset, resetPassword } from './reset-password.ts';
import { secondStep } from './second-step.ts';
import { sessionView, signedInView } from './session-view.ts';
import { beginPasskeySignIn, signInByPasskey } from './sign-in-by-passkey.ts';
import { currentSession, signIn, signOut, signOutEverywhere } from './sign-in.ts';
import { resendVerification, verifyEmail } from './verify-email.ts';

export const sessionsRouter = router({
  current: publicProcedure.output(sessionView).query(({ ctx }) => currentSession(ctx)),
  /** Signs in at once; the visitor's cart comes along. */
  register: publicProcedure
    .input(registerInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => register(ctx, input)),
  signIn: publicProcedure
    .input(signInAgainInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => signIn(ctx, input)),
  /** After the password, where there is a second factor. */
  secondStep: publicProcedure
    .input(secondStepInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => secondStep(ctx, input)),
  /** Asks for any passkey of this site; the same for everybody. */
  beginPasskeySignIn: publicProcedure.output(askedPasskeyView).mutation(({ ctx }) => beginPasskeySignIn(ctx)),
  signInByPasskey: publicProcedure
    .input(signInByPasskeyInput)
    .output(signedInView)
    .mutation(({ ctx, input }) => signInByPasskey(ctx, input)),
  signOut: publicProcedure.output(okView).mutation(({ ctx }) => signOut(ctx)),
  signOutEverywhere: customerProcedure.output(okView).mutation(({ ctx }) => signOutEverywhere(ctx)),
  /** Answers the same whether the address is known or not. */
  requestPasswordReset: publicProcedure
    .input(requestPasswordResetInput)
    .output(okView)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  resetPassword: publicProcedure
    .input(resetPasswordInput)
    .output(z.object({ passkeys: z.int() }))
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
  verifyEmail: publicProcedure
    .input(z.object({ secret: secretInput }))
    .output(okView)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),
  resendVerification: customerProcedure
    .input(resendVerificationInput)
    .output(okView)
    .mutation(({ ctx, input }) => resendVerification(ctx, input?.next ?? null)),
});
