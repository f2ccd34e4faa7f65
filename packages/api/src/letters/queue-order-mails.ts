import type { Tx } from '@sweetspot/db';
import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { Services } from '../context.ts';
import { queueMails } from '../outbox/queue-mail.ts';

export type OrderMailEffect = Extract<MoveEffect, `mail:${string}`>;

/** What each effect sends, and to whom. */
const MAILS: Readonly<Record<OrderMailEffect, { kind: MailKind; to: 'contact' | 'store' }>> = {
  'mail:order_placed': { kind: 'order_placed', to: 'contact' },
  'mail:order_accepted': { kind: 'order_accepted', to: 'contact' },
  'mail:new_time': { kind: 'new_time', to: 'contact' },
  'mail:order_rejected': { kind: 'order_rejected', to: 'contact' },
  'mail:order_cancelled': { kind: 'order_cancelled', to: 'contact' },
  'mail:order_baking': { kind: 'order_baking', to: 'contact' },
  'mail:order_ready_to_collect': { kind: 'order_ready_to_collect', to: 'contact' },
  'mail:order_out_for_delivery': { kind: 'order_out_for_delivery', to: 'contact' },
  'mail:order_delivered': { kind: 'order_delivered', to: 'contact' },
  'mail:delivery_failed': { kind: 'delivery_failed', to: 'contact' },
  'mail:order_not_collected': { kind: 'order_not_collected', to: 'contact' },
  'mail:store_new_order': { kind: 'store_new_order', to: 'store' },
  'mail:store_order_cancelled': { kind: 'store_order_cancelled', to: 'store' },
};

export const isOrderMail = (effect: string): effect is OrderMailEffect => Object.hasOwn(MAILS, effect);

export async function queueOrderMails(
  tx: Tx,
  { market }: Pick<Services, 'market'>,
  { effects, orderId, moveId }: { effects: readonly OrderMailEffect[]; orderId: string; moveId: string },
): Promise<void> {
  if (effects.length === 0) return;
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { contactEmail: true, locale: true, store: { select: { email: true } } },
  });
  const reader = {
    contact: { recipient: order.contactEmail, locale: order.locale },
    store: { recipient: order.store.email, locale: market.locales.en },
  };
  await queueMails(
    tx,
    effects.map((effect) => ({ kind: MAILS[effect].kind, subjectId: moveId, ...reader[MAILS[effect].to], orderId, data: {} })),
  );
}
