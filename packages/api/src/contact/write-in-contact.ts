import { type ContactState } from '@sweetspot/domain/contact/contact-topic';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { Prisma } from '@sweetspot/db';
import type { TxContext } from '../transaction.ts';

/** So that a conversation is always read whole. */
const MOST_MESSAGES = 100;

export interface NewMessage {
  readonly threadId: string;
  readonly byAdminId: string | null;
  readonly text: string;
  readonly commandId: string;
  /** The last message that the writer had read; undefined for whoever may write whatever came meanwhile. */
  readonly lastMessageId?: string | undefined;
}

/** Whoever changes it waits for whoever is changing it. */
export async function lockContact({ tx }: TxContext, threadId: string): Promise<{ count: number; state: ContactState }> {
  const [thread] = await tx.$queryRaw<{ count: number; state: ContactState }[]>(
    Prisma.sql`select message_count as count, state::text as state from contact_thread where id = ${threadId}::uuid for update`,
  );
  if (thread === undefined) throw new AppError('NOT_FOUND');
  return thread;
}

/** An admin answers and closes what they have read, not what came meanwhile. */
export async function refuseUnread({ tx }: TxContext, { threadId, lastMessageId }: { threadId: string; lastMessageId: string }) {
  const last = await tx.contactMessage.findFirst({
    where: { threadId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  if (last?.id !== lastMessageId) throw new AppError('CONTACT_MOVED_ON');
}

/** Answers the message's id, or null when it was written before. Those who write at once wait for each other. */
export async function writeInContact(
  t: TxContext,
  { threadId, byAdminId, text, commandId, lastMessageId }: NewMessage,
): Promise<string | null> {
  const { count } = await lockContact(t, threadId);
  const written = await t.tx.contactMessage.findUnique({
    where: { threadId_commandId: { threadId, commandId } },
    select: { id: true },
  });
  if (written !== null) return null;
  if (count >= MOST_MESSAGES) throw new AppError('CONTACT_FULL', { most: MOST_MESSAGES });
  if (lastMessageId !== undefined) await refuseUnread(t, { threadId, lastMessageId });
  const [id, at] = [t.newId(), t.now()];
  const isByAdmin = byAdminId !== null;
  await t.tx.contactMessage.create({
    data: { id, threadId, byAdminId, isByAdmin, text, commandId, createdAt: at },
    select: { id: true },
  });
  const state: ContactState = isByAdmin ? 'answered' : 'waiting';
  await t.tx.contactThread.update({
    where: { id: threadId },
    data: { state, closeReason: null, lastAt: at, messageCount: { increment: 1 } },
    select: { id: true },
  });
  return id;
}
