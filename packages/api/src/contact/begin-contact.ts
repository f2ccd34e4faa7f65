import { tellAdmins, uniqueViolation } from '@sweetspot/db';
import type { ContactInput } from '@sweetspot/domain/contact/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomInt } from 'node:crypto';
import type { Context } from '../context.ts';
import { loadAdmins, queueMail, queueMails } from '../outbox/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { contactSecret } from './contact-link.ts';
import { readForm } from './form-seal.ts';

/** Letters and digits that cannot be taken for each other, over the telephone too. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

const newNumber = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

export interface BegunContact {
  readonly number: string;
  readonly secret: string;
}

/**
 * Keeps a message and tells both sides of it by mail; it stays though no mail goes out. Sent twice from one showing of the form it is one
 * conversation.
 */
export async function beginContact(ctx: Context, input: ContactInput): Promise<BegunContact> {
  if (input.website !== '') throw new AppError('CONTACT_LOOKS_AUTOMATIC');
  const id = readForm(ctx, input.form);
  const known = await findBegun(ctx, id, input);
  if (known !== null) return known;
  await ctx.limits.take('contact', ctx.ip);
  await ctx.limits.take('contact', input.email);
  const number = newNumber();
  const begun = { ...input, id, number, locale: ctx.market.locales[ctx.locale], userId: ctx.viewer?.userId ?? null };
  try {
    await inTx(ctx, (t) => keepContact(t, begun));
  } catch (error) {
    // Sent twice at once: the other one was first.
    const first = uniqueViolation(error) === null ? null : await findBegun(ctx, id, input);
    if (first === null) throw error;
    return first;
  }
  return { number, secret: contactSecret(ctx, id) };
}

interface Begun extends ContactInput {
  readonly id: string;
  readonly number: string;
  readonly locale: string;
  readonly userId: string | null;
}

async function keepContact(t: TxContext, { id, number, topic, name, email, locale, orderNumber, userId, text }: Begun): Promise<void> {
  const at = t.now();
  const messageId = t.newId();
  await t.tx.contactThread.create({
    data: {
      id,
      number,
      topic,
      name,
      email,
      locale,
      orderNumber,
      userId,
      createdAt: at,
      lastAt: at,
      messages: { create: { id: messageId, isByAdmin: false, text, commandId: id, createdAt: at } },
    },
    select: { id: true },
  });
  await queueMail(t, { kind: 'contact_received', subjectId: id, recipient: email, locale, data: { threadId: id } });
  await tellAdminsOfMessage(t, { threadId: id, messageId });
}

/** By mail, and on their screens. */
export async function tellAdminsOfMessage(t: TxContext, { threadId, messageId }: { threadId: string; messageId: string }): Promise<void> {
  const admins = await loadAdmins(t);
  await queueMails(
    t,
    admins.map(({ email, locale }) => ({ kind: 'admin_contact', subjectId: messageId, recipient: email, locale, data: { threadId } })),
  );
  await tellAdmins(t.tx, { about: 'contact' });
}

/** What was sent from this showing already; the same words only, for others are another message. */
async function findBegun(ctx: Context, id: string, { email, text }: ContactInput): Promise<BegunContact | null> {
  const thread = await ctx.db.prisma.contactThread.findUnique({
    where: { id },
    select: { number: true, email: true, messages: { where: { commandId: id }, select: { text: true } } },
  });
  if (thread === null) return null;
  if (thread.email !== email || thread.messages[0]?.text !== text) throw new AppError('CONTACT_FORM_OLD');
  return { number: thread.number, secret: contactSecret(ctx, id) };
}
