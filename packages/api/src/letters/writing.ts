import type { Locale } from '@sweetspot/messages';
import type { Services } from '../context.ts';
import { loadLetterSource, type LetterSource } from './order-letter-data.ts';

/** A queued mail, as far as its words need it. */
export interface MailToWrite {
  readonly subjectId: string;
  readonly recipient: string;
  readonly orderId: string | null;
  readonly data: unknown;
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
  let source: Promise<LetterSource> | undefined;
  const load = () => {
    if (mail.orderId === null) throw new Error('a mail about an order names none');
    return loadLetterSource(services.db.prisma, mail.orderId, { locale, now });
  };
  return { services, mail, locale, now, order: () => (source ??= load()) };
}
