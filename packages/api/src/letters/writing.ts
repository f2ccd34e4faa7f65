import type { Locale } from '@sweetspot/messages';
import type { Services } from '../context.ts';
import { loadLetterRow, type LetterSource } from './order-letter-data.ts';

/** A queued mail, as far as its words need it. */
export interface MailToWrite {
  readonly subjectId: string;
  readonly recipient: string;
  readonly orderId: string | null;
  readonly data: unknown;
  /** The transaction that queued it. */
  readonly queuedBy: string;
}

export interface Writing {
  readonly services: Services;
  readonly mail: MailToWrite;
  readonly locale: Locale;
  readonly now: Date;
  /** The order that it is about, read once. */
  readonly order: () => Promise<LetterSource>;
}

export function beginWriting(services: Services, mail: MailToWrite, locale: Locale): Writing {
  const now = services.now();
  let row: Promise<LetterSource['row']> | undefined;
  const load = () => {
    if (mail.orderId === null) throw new Error('a mail about an order names none');
    return readTogether(services, mail.orderId, mail.queuedBy);
  };
  return { services, mail, locale, now, order: async () => ({ row: await (row ??= load()), locale, now }) };
}

const underWay = new WeakMap<Services['db'], Map<string, Promise<LetterSource['row']>>>();

/**
 * What one move tells customer and store is written at the same moment, and needs the order read once: whatever queued the one had
 * committed when it was read for the other.
 */
function readTogether({ db }: Pick<Services, 'db'>, orderId: string, queuedBy: string): Promise<LetterSource['row']> {
  const reads = underWay.get(db) ?? new Map<string, Promise<LetterSource['row']>>();
  underWay.set(db, reads);
  const key = `${orderId} ${queuedBy}`;
  const known = reads.get(key);
  if (known) return known;
  const reading = loadLetterRow(db.prisma, orderId).finally(() => reads.delete(key));
  reads.set(key, reading);
  return reading;
}
