import type { PaymentOperationKind } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { addDays, wallClock } from '@sweetspot/domain/slots/wall-clock';
import type { MailKind } from '@sweetspot/integrations/mail';
import { randomUUID } from 'node:crypto';
import type { QueuedMail } from '../outbox/queue-mail.ts';
import { issueDueDocuments } from '../tax-documents/index.ts';
import { inTx } from '../transaction.ts';
import { acceptedOrder, askForChange, inSize } from './changing.ts';
import { openKitchen, type KitchenOrder } from './kitchen.ts';
import type { TestWorld } from './test-world.ts';

/** In which state an order is when a mail of each kind about it is sent. */
const ORDERS: Partial<Record<MailKind, KitchenOrder>> = {
  order_placed: { status: 'placed', method: 'test', quantity: 2 },
  payment_received: { status: 'accepted', method: 'test' },
  payment_failed: { status: 'accepted', method: 'test' },
  delivery_failed: { status: 'delivery_failed', fulfilment: 'delivery', method: 'test' },
  payment_released: { status: 'rejected', method: 'test' },
  order_rejected: { status: 'rejected', method: 'test' },
  order_baking: { status: 'baking' },
  order_out_for_delivery: { status: 'out_for_delivery', fulfilment: 'delivery' },
  order_nearly_there: {
    status: 'out_for_delivery',
    fulfilment: 'delivery',
    row: { estimatedArrivalAt: new Date('2026-12-01T05:05:00Z') },
  },
  order_delivered: { status: 'delivered', fulfilment: 'delivery' },
  review_replied: { status: 'delivered', fulfilment: 'delivery' },
  review_hidden: { status: 'delivered', fulfilment: 'delivery' },
  review_photo_removed: { status: 'delivered', fulfilment: 'delivery' },
  tax_document_issued: { status: 'collected' },
  order_ready_to_collect: { status: 'ready' },
  order_cancelled: { status: 'cancelled', method: 'test' },
  order_refunded: { status: 'cancelled', method: 'test' },
  refund_failed: { status: 'cancelled', method: 'test' },
  order_not_collected: { status: 'not_collected' },
  admin_money_stuck: { status: 'cancelled', method: 'test' },
  new_time: {
    status: 'accepted',
    row: { revisedStartAt: new Date('2026-12-02T12:30:00Z'), revisedEndAt: new Date('2026-12-02T14:30:00Z') },
  },
  store_order_cancelled: { status: 'cancelled' },
};
/** What a mail about money is about: the order's last question of that kind to the gateway. */
const OPERATIONS: Partial<Record<MailKind, PaymentOperationKind>> = {
  payment_released: 'authorize',
  payment_received: 'capture',
  payment_failed: 'capture',
  order_refunded: 'refund',
  refund_failed: 'refund',
  admin_money_stuck: 'refund',
};

const HIDDEN = { state: 'hidden', hiddenReason: 'It insults somebody.' } as const;
const ABOUT_ACCOUNTS: readonly MailKind[] = [
  'verify_email',
  'reset_password',
  'new_email',
  'email_changed',
  'account_leaving',
  'account_kept',
  'account_second_factor',
  'account_passkey',
  'account_picture_removed',
];
const ABOUT_STORES: readonly MailKind[] = ['store_approved', 'store_suspended', 'store_bank_account', 'admin_store_awaiting'];

const isProblemMail = (kind: MailKind): boolean => kind.startsWith('problem_') || PROBLEM_STATES_OF[kind] !== undefined;

/** How far a problem has come when its mail is sent. */
const PROBLEM_STATES_OF: Partial<Record<MailKind, 'reported' | 'answered' | 'with_admin' | 'decided'>> = {
  problem_refund_refused: 'reported',
  store_problem_reported: 'reported',
  problem_answered: 'answered',
  problem_passed_on: 'with_admin',
  problem_decided: 'decided',
  admin_problem: 'with_admin',
};

async function problemSubject(world: TestWorld, kind: MailKind, order: { readonly id: string; readonly storeId: string }) {
  const [id, createdAt, state] = [randomUUID(), world.services.now(), PROBLEM_STATES_OF[kind] ?? 'reported'];
  const say = (by: 'customer' | 'store' | 'admin', text: string) => ({ id: randomUUID(), by, text, commandId: randomUUID(), createdAt });
  const first = say('customer', 'The name on it is wrong.');
  const last = say(state === 'decided' ? 'admin' : 'store', 'We are sorry. It was our mistake.');
  const messages = { create: state === 'reported' ? [first] : [first, last] };
  const dueAt = state === 'reported' || state === 'answered' ? createdAt : null;
  await inTx(world.services, ({ tx }) =>
    tx.orderProblem.create({
      data: {
        id,
        orderId: order.id,
        storeId: order.storeId,
        kind: 'wrong_inscription',
        wish: 'part',
        state,
        dueAt,
        messages,
        stateChangedAt: createdAt,
        createdAt,
        ...(state !== 'reported' && { remedy: 'none' }),
      },
      select: { id: true },
    }),
  );
  return { subjectId: state === 'reported' ? id : last.id, data: { problemId: id }, orderId: order.id };
}

async function occasionSubject(world: TestWorld): Promise<Pick<QueuedMail, 'data'>> {
  const user = buildUser(world.fixture, { name: 'Asha Patil' });
  await world.fixture.save(world.db);
  const date = addDays(wallClock(world.services.market.timeZone).dateOf(world.services.now()), 7);
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  const id = randomUUID();
  const row = {
    id,
    userId: user.id,
    name: 'A birthday',
    kind: 'birthday',
    forWhom: '',
    note: '',
    month,
    day,
    isYearly: true,
    remindDays: 7,
  };
  await inTx(world.services, ({ tx }) => tx.keptOccasion.create({ data: row, select: { id: true } }));
  return { data: { userId: user.id, occasionId: id, date } };
}

/** Makes what a mail of the kind is about, and answers what its row names. */
export async function mailSubject(
  world: TestWorld,
  kind: MailKind,
): Promise<Pick<QueuedMail, 'data' | 'orderId'> & Partial<Pick<QueuedMail, 'subjectId' | 'recipient'>>> {
  if (ABOUT_ACCOUNTS.includes(kind)) {
    const leaving = { leavingSince: world.services.now(), leavesAt: new Date('2026-12-15T05:00:00Z') };
    const user = buildUser(world.fixture, { name: 'Asha Patil', ...(kind === 'account_leaving' && leaving) });
    await world.fixture.save(world.db);
    const change = {
      ...(kind === 'account_second_factor' && { change: 'on' }),
      ...(kind === 'account_passkey' && { change: 'added', passkey: 'Telephone' }),
      ...(kind === 'account_picture_removed' && { reason: 'It shows somebody else.' }),
    };
    return { data: { userId: user.id, ...change } };
  }
  if (kind === 'occasion_reminder') return occasionSubject(world);
  if (kind.startsWith('change_') || kind === 'store_change_asked') {
    const bought = await acceptedOrder(world);
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    const { id: orderId } = await world.db.prisma.order.findUniqueOrThrow({ where: { number: bought.ref.number } });
    return { subjectId: change.id, data: {}, orderId };
  }
  if (kind.startsWith('contact_') || kind === 'admin_contact') {
    const message = {
      id: randomUUID(),
      isByAdmin: kind === 'contact_answered',
      text: 'The cake came an hour late.',
      commandId: randomUUID(),
    };
    const thread = {
      ...({ id: randomUUID(), number: randomUUID().slice(0, 8).toUpperCase(), topic: 'complaint', name: 'Asha Patil' } as const),
      email: 'asha@example.test',
      locale: 'en-IN',
      createdAt: world.services.now(),
      lastAt: world.services.now(),
    };
    await inTx(world.services, ({ tx }) =>
      tx.contactThread.create({ data: { ...thread, messages: { create: { ...message, createdAt: thread.createdAt } } } }),
    );
    return { subjectId: message.id, data: { threadId: thread.id } };
  }
  const { order, storeId } = await openKitchen(world, ORDERS[kind] ?? { status: 'placed', fulfilment: 'delivery' });
  if (kind === 'order_links') {
    const recipient = `${randomUUID()}@example.test`;
    await world.db.pool.query('update "order" set contact_email = $1 where id = $2', [recipient, order.id]);
    return { data: {}, recipient };
  }
  const isAboutStore = ABOUT_STORES.includes(kind);
  if (isAboutStore) return { data: { storeId } };
  if (kind === 'review_replied' || kind === 'review_hidden' || kind === 'review_photo_removed') {
    const { cakeId } = await world.db.prisma.orderLine.findFirstOrThrow({ where: { orderId: order.id }, select: { cakeId: true } });
    const said = { id: randomUUID(), orderId: order.id, storeId, cakeId: cakeId ?? '', rating: 2, byName: 'Asha P.' };
    const after = kind === 'review_hidden' ? HIDDEN : { replyText: 'We are sorry.', repliedAt: world.services.now() };
    await inTx(world.services, ({ tx }) => tx.review.create({ data: { ...said, ...after }, select: { id: true } }));
    return { data: { reason: 'It shows a neighbour.' }, subjectId: said.id, orderId: order.id };
  }
  if (isProblemMail(kind)) return problemSubject(world, kind, { id: order.id, storeId });
  if (kind === 'tax_document_issued') {
    const due = { orderId: order.id, storeId, handedOverAt: world.services.now() };
    await inTx(world.services, ({ tx }) => tx.taxDocumentDue.createMany({ data: [due] }));
    await issueDueDocuments(world.services, storeId);
    const document = await world.db.prisma.taxDocument.findFirstOrThrow({ where: { orderId: order.id }, select: { id: true } });
    return { data: {}, subjectId: document.id, orderId: order.id };
  }
  const operation = await world.db.prisma.paymentOperation.findFirst({
    where: { kind: OPERATIONS[kind] ?? 'authorize', payment: { orderId: order.id } },
    select: { id: true },
  });
  const subject = OPERATIONS[kind] && operation ? { subjectId: operation.id } : {};
  return { ...subject, data: kind === 'payment_released' ? { because: 'called_off' } : {}, orderId: order.id };
}
