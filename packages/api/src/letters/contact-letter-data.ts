import { settleBy } from '@sweetspot/domain/contact/contact-topic';
import type { MailDataByKind } from '@sweetspot/integrations/mail';
import { exactWords } from '@sweetspot/messages';
import { z } from 'zod';
import { contactPath } from '../contact/index.ts';
import type { Writing } from './writing.ts';

const threadData = z.object({ threadId: z.uuid() });

function threadOf({ services, mail }: Writing) {
  const { threadId } = threadData.parse(mail.data);
  const select = { id: true, number: true, name: true, topic: true, createdAt: true } as const;
  return services.db.prisma.contactThread.findUniqueOrThrow({ where: { id: threadId }, select });
}

type Thread = Awaited<ReturnType<typeof threadOf>>;

function settleByWords({ services, locale }: Writing, { topic, createdAt }: Thread): string | null {
  const by = settleBy(topic, createdAt);
  return by === null ? null : exactWords(by, locale, services.market.timeZone);
}

/** What the mail is about: the message itself. */
function messageOf({ services, mail }: Writing) {
  const select = { text: true, threadId: true, commandId: true } as const;
  return services.db.prisma.contactMessage.findUniqueOrThrow({ where: { id: mail.subjectId }, select });
}

type ContactKind = Extract<keyof MailDataByKind, `contact_${string}` | 'admin_contact'>;

export const CONTACT_LETTER_DATA: { readonly [Kind in ContactKind]: (writing: Writing) => Promise<MailDataByKind[Kind]> } = {
  contact_received: async (writing) => {
    const thread = await threadOf(writing);
    return { number: thread.number, settleBy: settleByWords(writing, thread), threadUrl: contactPath(writing.services, thread) };
  },
  contact_answered: async (writing) => {
    const [thread, { text }] = await Promise.all([threadOf(writing), messageOf(writing)]);
    return { name: thread.name, number: thread.number, answer: text, threadUrl: contactPath(writing.services, thread) };
  },
  admin_contact: async (writing) => {
    const [thread, { text, threadId, commandId }] = await Promise.all([threadOf(writing), messageOf(writing)]);
    const { number, name, topic } = thread;
    // The first message is sent under its conversation's own id.
    const isReply = commandId !== threadId;
    return { number, name, topic, text, isReply, settleBy: settleByWords(writing, thread), adminUrl: `/admin/contact/${threadId}` };
  },
};
