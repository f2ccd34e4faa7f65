import { audit, tellAdmins, type Prisma } from '@sweetspot/db';
import type { ContactState } from '@sweetspot/domain/contact/contact-topic';
import type { answerContactInput, closeContactInput } from '@sweetspot/domain/contact/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { instantInput } from '@sweetspot/domain/text/calendar-inputs';
import { z } from 'zod';
import { contactSelect, conversationView, lockContact, refuseUnread, toConversationView, writeInContact } from '../contact/index.ts';
import type { Context, Viewer } from '../context.ts';
import { containing, decodeCursor, pageFrom } from '../http/index.ts';
import { queueMail } from '../outbox/index.ts';
import { inTx } from '../transaction.ts';

type Admin = Context & { viewer: Viewer };

export const adminContactView = conversationView.extend({
  id: z.uuid(),
  name: z.string(),
  /** As typed. */
  orderNumber: z.string().nullable(),
  /** Whose account wrote it. */
  userId: z.uuid().nullable(),
});
type AdminContactView = z.output<typeof adminContactView>;

export const contactRowView = adminContactView
  .omit({ messages: true, closeReason: true, userId: true })
  .extend({ lastAt: z.iso.datetime() });
type ContactRowView = z.output<typeof contactRowView>;

interface ListContacts {
  readonly words: string;
  readonly state?: ContactState | null | undefined;
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

const place = z.tuple([instantInput(), z.uuid()]);

/** What waits is answered in the order it came; the rest is read from the newest. */
export async function listContacts(ctx: Admin, { words, state, cursor, limit }: ListContacts) {
  const order = state === 'waiting' ? 'asc' : 'desc';
  const after = decodeCursor(cursor, place);
  const beyond = order === 'asc' ? 'gt' : 'lt';
  const contains = containing(words);
  const rows = await ctx.db.prisma.contactThread.findMany({
    where: {
      AND: [
        state ? { state } : {},
        words === '' ? {} : { OR: [{ number: contains }, { name: contains }, { email: contains }, { orderNumber: contains }] },
        after === null
          ? {}
          : { OR: [{ lastAt: { [beyond]: new Date(after[0]) } }, { lastAt: new Date(after[0]), id: { [beyond]: after[1] } }] },
      ],
    },
    select: { ...contactSelect, name: true, orderNumber: true, lastAt: true, messages: false },
    orderBy: [{ lastAt: order }, { id: order }],
    take: limit + 1,
  });
  const { items, nextCursor } = pageFrom(rows, limit, ({ lastAt, id }) => [lastAt.toISOString(), id]);
  return { items: items.map(toRow), nextCursor };
}

function toRow({ id, name, orderNumber, lastAt, ...thread }: Omit<Row, 'messages' | 'userId'> & { lastAt: Date }): ContactRowView {
  const { messages: _messages, closeReason: _closeReason, ...view } = toConversationView({ ...thread, id, messages: [] });
  return { ...view, id, name, orderNumber, lastAt: lastAt.toISOString() };
}

const select = { ...contactSelect, name: true, orderNumber: true, userId: true } satisfies Prisma.ContactThreadSelect;
type Row = Prisma.ContactThreadGetPayload<{ select: typeof select }>;

export async function getContact(ctx: Admin, id: string): Promise<AdminContactView> {
  const row = await ctx.db.prisma.contactThread.findUnique({ where: { id }, select });
  if (row === null) throw new AppError('NOT_FOUND');
  const { name, orderNumber, userId, ...thread } = row;
  return { ...toConversationView(thread), id, name, orderNumber, userId };
}

/** Goes to whoever wrote, by mail. */
export async function answerContact(ctx: Admin, input: z.output<typeof answerContactInput>): Promise<AdminContactView> {
  const { id, ...message } = input;
  const { viewer, requestId } = ctx;
  await inTx(ctx, async (t) => {
    const messageId = await writeInContact(t, { ...message, threadId: id, byAdminId: viewer.userId });
    if (messageId === null) return;
    const { email, locale } = await t.tx.contactThread.findUniqueOrThrow({ where: { id }, select: { email: true, locale: true } });
    await queueMail(t, { kind: 'contact_answered', subjectId: messageId, recipient: email, locale, data: { threadId: id } });
    await audit(t.tx, { ...auditOf(viewer, requestId, id), action: 'contact.answer' });
    await tellAdmins(t.tx, { about: 'contact' });
  });
  return getContact(ctx, id);
}

/** Without an answer: what is none, or was settled elsewhere. Whoever wrote reads why, and opens it again by writing. */
export async function closeContact(
  ctx: Admin,
  { id, reason, lastMessageId }: z.output<typeof closeContactInput>,
): Promise<AdminContactView> {
  const { viewer, requestId } = ctx;
  await inTx(ctx, async (t) => {
    const { state } = await lockContact(t, id);
    if (state === 'closed') return;
    await refuseUnread(t, { threadId: id, lastMessageId });
    await t.tx.contactThread.update({ where: { id }, data: { state: 'closed', closeReason: reason }, select: { id: true } });
    await audit(t.tx, { ...auditOf(viewer, requestId, id), action: 'contact.close', reason });
    await tellAdmins(t.tx, { about: 'contact' });
  });
  return getContact(ctx, id);
}

const auditOf = ({ userId }: Viewer, requestId: string, subjectId: string) =>
  ({ actor: 'admin', actorUserId: userId, subjectKind: 'contact', subjectId, requestId }) as const;
