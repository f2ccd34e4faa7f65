import type { MoveEffect } from '@sweetspot/domain/orders/order-table';
import type { MailKind } from '@sweetspot/integrations/mail';
import type { EffectHandler, EffectHandlers, EffectTarget, ReadyEffect, TxContext } from '../transaction.ts';
import { queueMailsOfOrder, type MailOfOrder } from '../outbox/index.ts';

type OrderMailEffect = Extract<MoveEffect, `mail:${string}`>;
type OrderMail = OrderMailEffect extends `mail:${infer Kind extends MailKind}` ? Kind : never;

/** What the moves of an order send, and to whom. */
const RECIPIENTS: Readonly<Record<OrderMail, MailOfOrder['to']>> = {
  order_placed: 'contact',
  order_accepted: 'contact',
  new_time: 'contact',
  order_rejected: 'contact',
  order_cancelled: 'contact',
  order_baking: 'contact',
  order_ready_to_collect: 'contact',
  order_out_for_delivery: 'contact',
  order_delivered: 'contact',
  delivery_failed: 'contact',
  order_not_collected: 'contact',
  store_new_order: 'store',
  store_order_cancelled: 'store',
};
const ORDER_MAILS = Object.keys(RECIPIENTS) as OrderMail[];

async function queueOrderMails(t: TxContext, { orderId, moveId }: EffectTarget, effects: readonly ReadyEffect[]): Promise<void> {
  const kinds = effects.flatMap(({ kind: effect }) => ORDER_MAILS.filter((kind) => effect === `mail:${kind}`));
  await queueMailsOfOrder(
    t,
    orderId,
    kinds.map((kind) => ({ kind, to: RECIPIENTS[kind], subjectId: moveId, data: {} })),
  );
}

const sends: EffectHandler = { needs: () => ({}), run: queueOrderMails };

/** One handler for all, so that a move's mails are queued together. */
export const letterEffects = Object.fromEntries(ORDER_MAILS.map((kind) => [`mail:${kind}`, sends])) as Pick<
  EffectHandlers,
  OrderMailEffect
>;
