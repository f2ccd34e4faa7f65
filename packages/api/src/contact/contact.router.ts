import { contactInput, contactRefInput, replyInput } from '@sweetspot/domain/contact/inputs';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';
import { beginContact } from './begin-contact.ts';
import { contactView, operatorView } from './contact-view.ts';
import { sealForm } from './form-seal.ts';
import { getOwnContact, replyInContact } from './own-contact.ts';

export const contactRouter = router({
  /** Who answers for the marketplace. */
  operator: publicProcedure.output(operatorView).query(({ ctx }) => ctx.operator),
  /** What the form carries back. */
  form: publicProcedure.output(z.object({ form: z.string() })).query(({ ctx }) => ({ form: sealForm(ctx) })),
  begin: publicProcedure
    .input(contactInput)
    .output(z.object({ number: z.string(), secret: z.string() }))
    .mutation(({ ctx, input }) => beginContact(ctx, input)),
  thread: publicProcedure
    .input(contactRefInput)
    .output(contactView)
    .query(({ ctx, input }) => getOwnContact(ctx, input)),
  reply: publicProcedure
    .input(replyInput)
    .output(contactView)
    .mutation(({ ctx, input }) => replyInContact(ctx, input)),
});
