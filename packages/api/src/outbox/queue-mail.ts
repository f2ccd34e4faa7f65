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
  const rows = mails.map(({ recipient, locale, orderId, ...mail }) => ({
    ...rowOf(newId(), mail),
    recipient,
    locale,
    order_id: orderId ?? null,
  }));
  await writeMails(tx, Prisma.sql`select ${COLUMNS} from jsonb_populate_recordset(null::mail, ${JSON.stringify(rows)}::jsonb)`);
}

export interface MailOfOrder extends Pick<QueuedMail, 'kind' | 'subjectId' | 'data'> {
  /** Who ordered, in the language that the order names, or the store. */
  readonly to: 'contact' | 'store';
}

/** The order says itself whom it is for: it needs no reading before. Whoever ordered may have been forgotten since: they get none. */
export async function queueMailsOfOrder({ tx, market, newId }: TxContext, orderId: string, mails: readonly MailOfOrder[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, ...mail }) => ({ ...rowOf(newId(), mail), is_to_store: to === 'store' }));
  await writeMails(
    tx,
    Prisma.sql`
      select m.id, m.kind, m.subject_id, case when m.is_to_store then s.email else o.contact_email end,
        case when m.is_to_store then ${market.locales.en} else o.locale end, m.data, o.id, m.message_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as m(id uuid, kind text, subject_id text, data jsonb, message_id text, is_to_store boolean)
      join "order" o on o.id = ${orderId}::uuid join store s on s.id = o.store_id
      where m.is_to_store or o.forgotten_at is null`,
  );
}

const COLUMNS = Prisma.raw('id, kind, subject_id, recipient, locale, data, order_id, message_id');

function rowOf(id: string, { kind, subjectId, data }: Pick<QueuedMail, 'kind' | 'subjectId' | 'data'>) {
  return { id, kind, subject_id: subjectId, data, message_id: `${kind.replaceAll('_', '-')}.${id}` };
}

function writeMails(tx: TxContext['tx'], rows: Prisma.Sql): Promise<void> {
  return writeLater(tx, {
    table: 'mail',
    sql: Prisma.sql`insert into mail (${COLUMNS}) ${rows} on conflict do nothing`,
    jobs: {
      returning: Prisma.sql`id`,
      select: (written) => Prisma.sql`select 'mail.send', jsonb_build_object('mailId', id), null::timestamptz from ${written}`,
    },
  });
}

/** Those who look after what nobody else can. */
export function loadAdmins({ tx }: TxContext) {
  return tx.user.findMany({ where: { role: 'admin', disabledAt: null, leavesAt: null }, select: { email: true, locale: true } });
}
