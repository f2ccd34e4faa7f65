import { enqueueAll, type Tx } from '@sweetspot/db';
import type { MailKind } from '@sweetspot/integrations/mail';
import { randomUUID } from 'node:crypto';

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
export async function queueMail(tx: Tx, mail: QueuedMail): Promise<void> {
  await queueMails(tx, [mail]);
}

export async function queueMails(tx: Tx, mails: readonly QueuedMail[]): Promise<void> {
  const queued = await tx.mail.createManyAndReturn({
    data: mails.map(({ orderId, data, ...mail }) => {
      const id = randomUUID();
      return { id, ...mail, data: { ...data }, orderId: orderId ?? null, messageId: `${mail.kind.replaceAll('_', '-')}.${id}` };
    }),
    skipDuplicates: true,
    select: { id: true },
  });
  await enqueueAll(
    tx,
    'mail.send',
    queued.map(({ id }) => ({ data: { mailId: id } })),
  );
}

/** Those who look after what nobody else can. */
export function loadAdmins(tx: Tx) {
  return tx.user.findMany({ where: { role: 'admin', disabledAt: null }, select: { email: true, locale: true } });
}
