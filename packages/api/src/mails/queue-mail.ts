import { enqueue, type Tx } from '@sweetspot/db';
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
export async function queueMail(tx: Tx, { orderId, data, ...mail }: QueuedMail): Promise<void> {
  const id = randomUUID();
  const { count } = await tx.mail.createMany({
    data: [{ id, ...mail, data: { ...data }, orderId: orderId ?? null, messageId: `${mail.kind.replaceAll('_', '-')}.${id}` }],
    skipDuplicates: true,
  });
  if (count === 1) await enqueue(tx, { name: 'mail.send', data: { mailId: id } });
}
