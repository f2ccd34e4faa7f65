import type { contactRefInput, replyInput } from '@sweetspot/domain/contact/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { z } from 'zod';
import type { Context } from '../context.ts';
import { inTx } from '../transaction.ts';
import { tellAdminsOfMessage } from './begin-contact.ts';
import { isContactSecret } from './contact-link.ts';
import { contactSelect, toConversationView, type ContactView } from './contact-view.ts';
import { writeInContact } from './write-in-contact.ts';

/** The conversation of whoever holds its link; to anybody else there is none. */
export async function getOwnContact(ctx: Context, { number, secret }: z.output<typeof contactRefInput>): Promise<ContactView> {
  const thread = await ctx.db.prisma.contactThread.findUnique({ where: { number }, select: contactSelect });
  if (thread === null || !isContactSecret(ctx, thread.id, secret)) throw new AppError('NOT_FOUND');
  return { ...toConversationView(thread), timeZone: ctx.market.timeZone };
}

/** Opens it again where it was closed. */
export async function replyInContact(ctx: Context, input: z.output<typeof replyInput>): Promise<ContactView> {
  const { number, secret, text, commandId } = input;
  const thread = await ctx.db.prisma.contactThread.findUnique({ where: { number }, select: { id: true } });
  if (thread === null || !isContactSecret(ctx, thread.id, secret)) throw new AppError('NOT_FOUND');
  const threadId = thread.id;
  await ctx.limits.take('contact_reply', threadId);
  await inTx(ctx, async (t) => {
    const messageId = await writeInContact(t, { threadId, byAdminId: null, text, commandId });
    if (messageId !== null) await tellAdminsOfMessage(t, { threadId, messageId });
  });
  return getOwnContact(ctx, input);
}
