import { Prisma, writeNow, type Mail } from '@sweetspot/db';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import type { MailAttachment, MailKind, MailOutcome, MailTransport } from '@sweetspot/integrations/mail';
import { localeOf } from '@sweetspot/messages';
import { isMailRefused, optionalMailOf, unsubscribePath } from '../accounts/index.ts';
import type { Services } from '../context.ts';
import { lineAsItStands } from '../orders/index.ts';
import { LETTER_DATA } from './letter-data.ts';
import { drawingCid } from './order-letter-data.ts';
import { beginWriting, type Writing } from './writing.ts';

/** What becomes of the mail; one that could not be taken now stays as it is. */
const STATES: Readonly<Record<MailOutcome['outcome'], 'sent' | 'failed' | null>> = {
  delivered: 'sent',
  refused: 'failed',
  unavailable: null,
};

type MailToSend = Pick<Mail, 'id' | 'kind' | 'subjectId' | 'orderId' | 'recipient' | 'locale' | 'data' | 'messageId'> & {
  queuedBy: string;
};

export interface Mailing {
  readonly services: Services;
  readonly transport: MailTransport;
  /** "SweetSpot <hello@example.com>"; its domain also names the messages. */
  readonly from: string;
  /**
   * Whether the row keeps the body, for the development mailbox. Anywhere else it goes out and is forgotten: its links open orders
   * and accounts, and sending it again writes it anew.
   */
  readonly keepsBodies: boolean;
}

/**
 * The job behind a queued mail. Writes it from what is true now, sends it, and notes what became of it. A passing failure throws, so
 * that the queue tries again later; a refusal for good is kept for an admin to see. Sent twice after a crash, a mail has the
 * same Message-ID.
 */
export async function sendMail({ services, transport, from, keepsBodies }: Mailing, mailId: string): Promise<void> {
  const { db } = services;
  // Typed SQL, as in the checkout: the server writes two of these for each order.
  const [mail] = await db.prisma.$queryRaw<MailToSend[]>`
    select id, kind, subject_id as "subjectId", order_id as "orderId", recipient, locale, data, message_id as "messageId", xmin::text as "queuedBy"
    from mail where id = ${mailId}::uuid and state = 'queued'`;
  if (!mail) return;
  const kind = services.letters.kinds.find((known) => known === mail.kind);
  if (kind === undefined) throw new Error(`nobody can write a mail of kind ${mail.kind}`);
  const unsubscribeUrl = optionalMailOf(kind) === null ? null : services.publicUrl + unsubscribePath(services, mailId);
  const writing = beginWriting(services, mail, services.letters.languageFor(kind, localeOf(mail.locale)));
  const written = (await isMailRefused(db, kind, mail.recipient)) ? null : await writeMail(writing, kind, unsubscribeUrl);
  if (written === null) {
    await writeNow(db, { sql: Prisma.sql`update mail set state = 'suppressed' where id = ${mailId}::uuid` });
    return;
  }
  const attachments = written.html.includes('cid:') ? await drawAttachments(writing, written.html) : [];
  const result = await transport.send({
    to: mail.recipient,
    from,
    ...written,
    messageId: `<${mail.messageId}@${domainOf(from)}>`,
    headers: { 'X-Entity-Ref-ID': mail.id, ...unsubscribeHeaders(unsubscribeUrl) },
    attachments,
  });
  const { html, text } = keepsBodies ? written : { html: null, text: null };
  const isDelivered = result.outcome === 'delivered';
  await writeNow(db, {
    sql: Prisma.sql`
      update mail set subject = ${written.subject}, html = ${html}, text = ${text}, attempts = attempts + 1,
        state = coalesce(${STATES[result.outcome]}::mail_state, state),
        sent_at = coalesce(${isDelivered ? services.now() : null}::timestamptz, sent_at),
        last_error = ${isDelivered ? null : result.reason}
      where id = ${mailId}::uuid`,
  });
  if (result.outcome === 'unavailable') throw new Error(`the mail server is not available: ${result.reason}`);
}

async function writeMail<Kind extends MailKind>(writing: Writing, kind: Kind, unsubscribeUrl: string | null) {
  const { letters, publicUrl } = writing.services;
  const data = await LETTER_DATA[kind](writing);
  return data === null ? null : letters.render(kind, data, writing.locale, { publicUrl, unsubscribeUrl });
}

/** RFC 8058: mail programs show a button of their own, which posts to the address. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

async function drawAttachments({ services, order }: Writing, html: string): Promise<MailAttachment[]> {
  const { row } = await order();
  const shown = row.lines
    .map((line, position) => ({ design: lineAsItStands(line).design, cid: drawingCid(position) }))
    .filter(({ cid }) => html.includes(`cid:${cid}`));
  return Promise.all(
    shown.map(async ({ design, cid }) => ({
      cid,
      filename: `${cid}.png`,
      contentType: 'image/png',
      content: await drawForMail(services, design),
    })),
  );
}

/** The picture behind a `cid:` of a mail that was sent, for the development mailbox; null when it shows none of that name. */
export async function drawMailPicture(
  { db, drawings }: Pick<Services, 'db' | 'drawings'>,
  mailId: string,
  cid: string,
): Promise<Uint8Array | null> {
  const mail = await db.prisma.mail.findUnique({ where: { id: mailId }, select: { orderId: true } });
  if (!mail?.orderId) return null;
  const lines = await db.prisma.orderLine.findMany({
    where: { orderId: mail.orderId },
    orderBy: { position: 'asc' },
    select: { design: true, standing: true },
  });
  const line = lines.find((_, position) => drawingCid(position) === cid);
  return line === undefined ? null : drawForMail({ drawings }, lineAsItStands(line).design);
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'localhost';
}

/** Twice the width at which mails show it. */
const DRAWING_WIDTH_PX = 480;

/** An order line's frozen design as mails show it. */
export function drawForMail({ drawings }: Pick<Services, 'drawings'>, frozenDesign: unknown): Promise<Uint8Array> {
  return drawings.draw(cakeDesignInput.parse(frozenDesign), { format: 'png', widthPx: DRAWING_WIDTH_PX });
}
