import type { MailPaper } from '@sweetspot/integrations/mail';
import { taxDocumentPath } from '../http/index.ts';
import type { Writing } from './writing.ts';

const SELECT = { id: true, kind: true, number: true } as const;

/** What the order got when it was handed over; null while its store has yet to answer. */
export async function findSoldPaper(writing: Writing): Promise<MailPaper | null> {
  const { orderId } = writing.mail;
  if (orderId === null) return null;
  const found = await writing.services.db.prisma.taxDocument.findFirst({
    where: { orderId, kind: { not: 'credit_note' } },
    select: SELECT,
  });
  return found && paperOf(writing, found);
}

/** Of the refund that the mail is about; money given back before there was a document has none. */
export async function findCreditNote(writing: Writing): Promise<MailPaper | null> {
  const found = await writing.services.db.prisma.taxDocument.findFirst({
    where: { refund: { operationId: writing.mail.subjectId } },
    select: SELECT,
  });
  return found && paperOf(writing, found);
}

export async function getPaper(writing: Writing, id: string): Promise<MailPaper> {
  return paperOf(writing, await writing.services.db.prisma.taxDocument.findUniqueOrThrow({ where: { id }, select: SELECT }));
}

/** In the language of the mail, whatever the browser that opens it prefers. */
function paperOf(
  { services, locale }: Writing,
  { id, kind, number }: Pick<MailPaper, 'kind' | 'number'> & { readonly id: string },
): MailPaper {
  return { kind, number, url: `${taxDocumentPath(services, id)}?lang=${locale}` };
}
