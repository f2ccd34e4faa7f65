import { Prisma, writeLater } from '@sweetspot/db';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { TxContext } from '../transaction.ts';

export interface QueuedMail {
  readonly kind: MailKind;
  /** What it is about (an order's move, a one-time link, a store): asked for twice, the mail is sent once. */
  readonly subjectId: string;
  readonly recipient: string;
  readonly locale: string;
  /** Ids alone: the worker reads the rest when it sends, and works secrets out anew, so that no row holds one. */
  readonly data: Readonly<Record<string, string>>;
  readonly orderId?: string | undefined;
}

/** Queues a mail in the transaction of the change that causes it, so that neither exists without the other. */
export async function queueMail(t: TxContext, mail: QueuedMail): Promise<void> {
  await queueMails(t, [mail]);
}

export async function queueMails({ tx, newId }: TxContext, mails: readonly QueuedMail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ kind, subjectId, recipient, locale, data, orderId }) => {
    const id = newId();
    const message_id = `${kind.replaceAll('_', '-')}.${id}`;
    return { id, kind, subject_id: subjectId, recipient, locale, data, order_id: orderId ?? null, message_id };
  });
  const columns = Prisma.raw('id, kind, subject_id, recipient, locale, data, order_id, message_id');
  await writeLater(tx, {
    table: 'mail',
    sql: Prisma.sql`insert into mail (${columns}) select ${columns} from jsonb_populate_recordset(null::mail, ${JSON.stringify(rows)}::jsonb)
      on conflict do nothing`,
    jobs: {
      returning: Prisma.sql`id`,
      select: (written) => Prisma.sql`select 'mail.send', jsonb_build_object('mailId', id), null::timestamptz from ${written}`,
    },
  });
}

/** Those who look after what nobody else can. */
export function loadAdmins({ tx }: TxContext) {
  return tx.user.findMany({ where: { role: 'admin', disabledAt: null }, select: { email: true, locale: true } });
}
