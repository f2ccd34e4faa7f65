import type { Prisma } from '@sweetspot/db';
import { CONTACT_STATES, CONTACT_TOPICS, settleBy } from '@sweetspot/domain/contact/contact-topic';
import { z } from 'zod';
import { instantView } from '../http/index.ts';

/** The domain's Operator. */
export const operatorView = z.object({
  name: z.string(),
  address: z.string(),
  email: z.string(),
  phone: z.string(),
  hours: z.object({ fromDay: z.int(), toDay: z.int(), opens: z.string(), closes: z.string() }),
  grievanceOfficer: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
});

const messageView = z.object({ id: z.uuid(), isByAdmin: z.boolean(), text: z.string(), at: instantView });

export const conversationView = z.object({
  number: z.string(),
  topic: z.enum(CONTACT_TOPICS),
  state: z.enum(CONTACT_STATES),
  closeReason: z.string().nullable(),
  email: z.string(),
  createdAt: instantView,
  /** A complaint is settled by then. */
  settleBy: instantView.nullable(),
  messages: z.array(messageView),
});
type ConversationView = z.output<typeof conversationView>;

/** What whoever wrote may read of their conversation. */
export const contactView = conversationView.extend({ timeZone: z.string() });
export type ContactView = z.output<typeof contactView>;

export const contactSelect = {
  id: true,
  number: true,
  topic: true,
  state: true,
  closeReason: true,
  email: true,
  createdAt: true,
  messages: { select: { id: true, isByAdmin: true, text: true, createdAt: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ContactThreadSelect;

type Row = Prisma.ContactThreadGetPayload<{ select: typeof contactSelect }>;

export function toConversationView({ id: _id, createdAt, messages, ...thread }: Row): ConversationView {
  return {
    ...thread,
    createdAt: createdAt.toISOString(),
    settleBy: settleBy(thread.topic, createdAt)?.toISOString() ?? null,
    messages: messages.map(({ createdAt: at, ...message }) => ({ ...message, at: at.toISOString() })),
  };
}
