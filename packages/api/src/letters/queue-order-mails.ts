import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { EffectHandler, EffectHandlers, EffectTarget, ReadyEffect, TxContext } from '../transaction.ts';
import { queueMailsOfOrder } from '../outbox/index.ts';

type OrderMailEffect = Extract<MoveEffect, `mail:${string}`>;

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

const isOrderMail = (kind: string): kind is OrderMailEffect => Object.hasOwn(MAILS, kind);

async function queueOrderMails(t: TxContext, { orderId, moveId }: EffectTarget, effects: readonly ReadyEffect[]): Promise<void> {
  const mails = effects.flatMap(({ kind }) => (isOrderMail(kind) ? MAILS[kind] : []));
  await queueMailsOfOrder(
    t,
    orderId,
    mails.map((mail) => ({ ...mail, subjectId: moveId, data: {} })),
  );
}

const sends: EffectHandler = { needs: () => ({}), run: queueOrderMails };

/** What the moves of an order write to whom: one handler for all, so that a move's mails are queued together. */
export const letterEffects = {
  'mail:order_placed': sends,
  'mail:order_accepted': sends,
  'mail:new_time': sends,
  'mail:order_rejected': sends,
  'mail:order_cancelled': sends,
  'mail:order_baking': sends,
  'mail:order_ready_to_collect': sends,
  'mail:order_out_for_delivery': sends,
  'mail:order_delivered': sends,
  'mail:delivery_failed': sends,
  'mail:order_not_collected': sends,
  'mail:store_new_order': sends,
  'mail:store_order_cancelled': sends,
} satisfies Partial<EffectHandlers>;
