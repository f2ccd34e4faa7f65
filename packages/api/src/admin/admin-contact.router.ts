import { CONTACT_STATES } from '@sweetspot/domain/contact/contact-topic';
import { answerContactInput, closeContactInput } from '@sweetspot/domain/contact/inputs';
import { searchWordsInput } from '@sweetspot/domain/text/inputs';
import { z } from 'zod';
import { pageInput, pageOf } from '../http/index.ts';
import { adminProcedure, router } from '../trpc.ts';
import { adminContactView, answerContact, closeContact, contactRowView, getContact, listContacts } from './contact.ts';

/** The inbox of the contact form. */
export const adminContactRouter = router({
  list: adminProcedure
    .input(pageInput.extend({ words: searchWordsInput.default(''), state: z.enum(CONTACT_STATES).nullish() }))
    .output(pageOf(contactRowView))
    .query(({ ctx, input }) => listContacts(ctx, input)),
  get: adminProcedure
    .input(z.object({ id: z.uuid() }))
    .output(adminContactView)
    .query(({ ctx, input }) => getContact(ctx, input.id)),
  answer: adminProcedure
    .input(answerContactInput)
    .output(adminContactView)
    .mutation(({ ctx, input }) => answerContact(ctx, input)),
  close: adminProcedure
    .input(closeContactInput)
    .output(adminContactView)
    .mutation(({ ctx, input }) => closeContact(ctx, input)),
});
