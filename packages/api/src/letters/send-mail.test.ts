import type { PaymentOperationKind } from '@sweetspot/db';
import {
  createDevelopmentMailTransport,
  createSmtpMailTransport,
  letterWriter,
  type MailKind,
  type MailTransport,
} from '@sweetspot/integrations/mail';
import { buildUser } from '@sweetspot/db/testing';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../http/index.ts';
import { standingLineSchema } from '../orders/index.ts';
import { holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { acceptedOrder, askForChange, inSize } from '../testing/changing.ts';
import { openKitchen, queuedJobs, type KitchenOrder } from '../testing/kitchen.ts';
import { startMailPeer, type MailPeer } from '../testing/mail-peer.ts';
import { linkSecret } from '../sessions/one-time-link.ts';
import { issueDueDocuments } from '../tax-documents/index.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { queueMail, type QueuedMail } from '../outbox/queue-mail.ts';
import { inTx } from '../transaction.ts';
import { drawForMail, drawMailPicture, sendMail } from './send-mail.ts';

let world: TestWorld;
let peer: MailPeer;
let transport: MailTransport;
beforeAll(async () => {
  [world, peer] = [await createTestWorld(), await startMailPeer()];
  transport = createSmtpMailTransport({ url: peer.url });
});
afterEach(() => void (peer.sayToAll = null));
afterAll(async () => {
  await transport.close();
  await peer[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const mailing = (over = transport) => ({
  services: world.services,
  transport: over,
  from: 'SweetSpot <hello@sweetspot.example>',
  keepsBodies: false,
});
const rowOf = (id: string) => world.db.prisma.mail.findUniqueOrThrow({ where: { id } });
const receivedFor = (to: string) => peer.received.filter((mail) => [mail.to].flat().some((each) => each?.text === to));

/** Queues it as a use case would; answers the row's id. */
async function queued(mail: Partial<QueuedMail> & Pick<QueuedMail, 'kind'>): Promise<{ id: string; recipient: string }> {
  const recipient = mail.recipient ?? `${randomUUID()}@example.test`;
  await inTx(world.services, (t) => queueMail(t, { subjectId: randomUUID(), locale: 'en-IN', data: {}, ...mail, recipient }));
  return world.db.prisma.mail.findFirstOrThrow({ where: { kind: mail.kind, recipient }, select: { id: true, recipient: true } });
}

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
const ABOUT_STORES: readonly MailKind[] = ['store_approved', 'store_suspended', 'store_bank_account', 'admin_store_awaiting'];

async function dataFor(
  kind: MailKind,
): Promise<Pick<QueuedMail, 'data' | 'orderId'> & Partial<Pick<QueuedMail, 'subjectId' | 'recipient'>>> {
  if (
    ['verify_email', 'reset_password', 'new_email', 'email_changed', 'account_leaving', 'account_kept', 'account_second_factor'].includes(
      kind,
    )
  ) {
    const leaving = { leavingSince: world.services.now(), leavesAt: new Date('2026-12-15T05:00:00Z') };
    const user = buildUser(world.fixture, { name: 'Asha Patil', ...(kind === 'account_leaving' && leaving) });
    await world.fixture.save(world.db);
    return { data: { userId: user.id, ...(kind === 'account_second_factor' && { change: 'on' }) } };
  }
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
  if (kind === 'review_replied' || kind === 'review_hidden') {
    const { cakeId } = await world.db.prisma.orderLine.findFirstOrThrow({ where: { orderId: order.id }, select: { cakeId: true } });
    const said = { id: randomUUID(), orderId: order.id, storeId, cakeId: cakeId ?? '', rating: 2, byName: 'Asha P.' };
    const after = kind === 'review_hidden' ? HIDDEN : { replyText: 'We are sorry.', repliedAt: world.services.now() };
    await inTx(world.services, ({ tx }) => tx.review.create({ data: { ...said, ...after }, select: { id: true } }));
    return { data: {}, subjectId: said.id, orderId: order.id };
  }
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

describe('every kind of mail', () => {
  it.each(letterWriter.kinds.flatMap((kind) => [[kind, 'en-IN'] as const, [kind, 'hi-IN'] as const]))(
    '%s in %s is written from the rows and arrives, in HTML and in text',
    async (kind, locale) => {
      const { id, recipient } = await queued({ kind, locale, ...(await dataFor(kind)) });
      await sendMail(mailing(), id);
      const [mail, ...others] = receivedFor(recipient);
      expect(others).toEqual([]);
      expect(mail?.subject).toMatch(/^\S[^\r\n]+\S$/);
      expect(mail?.subject).not.toContain('secret=');
      for (const part of [mail?.subject, mail?.text, String(mail?.html)]) expect(part).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
      expect(mail?.text?.length).toBeGreaterThan(80);
      // Links lead to us, whatever host the customer's browser named.
      expect(mail?.text).toContain('http://shop.test/');
      expect(await rowOf(id)).toMatchObject({
        state: 'sent',
        attempts: 1,
        lastError: null,
        subject: mail?.subject,
        sentAt: world.services.now(),
      });
    },
  );

  it('speaks Hindi to whoever reads it, and English as a whole where Hindi has no words yet', async () => {
    const { id, recipient } = await queued({ kind: 'order_placed', locale: 'hi-IN', ...(await dataFor('order_placed')) });
    await sendMail(mailing(), id);
    expect(receivedFor(recipient)[0]?.subject).toMatch(/\p{Script=Devanagari}/u);
  });

  it('tells those who do not see the drawing what is on it, in the words of the letter around it', async () => {
    const { id, recipient } = await queued({ kind: 'order_placed', locale: 'hi-IN', ...(await dataFor('order_placed')) });
    await sendMail(mailing(), id);
    const [, alt = ''] = /<img\s[^>]*alt="([^"]+)"/.exec(String(receivedFor(recipient)[0]?.html)) ?? [];
    expect(alt).toMatch(/^गोल, /);
    expect(alt).not.toMatch(/[a-z]/i);
  });
});

it.each(['en-IN', 'hi-IN'])(
  'what the buyer typed is read back in their mail (%s), and the recipient’s card to nobody else',
  async (locale) => {
    const visitor = world.visitor();
    const shop = await openStore(world);
    const groupOf = (as: string) => shop.cake.customizable.groups.find(({ role }) => role === as);
    const selections = {
      [groupOf('size')?.id ?? '']: { optionIds: [groupOf('size')?.options[1]?.id ?? ''] },
      [groupOf('inscription')?.id ?? '']: { text: 'Happy birthday\nAarohi' },
    };
    await visitor.api.carts.addLine({ cakeId: shop.cake.id, customization: { selections }, quantity: 2 });
    const held = await holdFirstSlot(visitor, shop.store);
    const form = orderFor(shop.store, held, {
      paymentMethod: 'test',
      recipient: { name: 'Aarohi Deshpande', mobile: '90000 12345' },
      giftMessage: 'Many happy returns\nfrom all of us',
      giftFrom: 'Aji and Ajoba',
      isSurprise: true,
    });
    if (!form.address) throw new Error('A delivery has an address.');
    const address = { ...form.address, line2: 'Behind the temple', instructions: 'Gate code 4711' };
    const { number } = await visitor.api.checkout.place({ ...form, address });
    const { id: orderId, lines: ordered } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });

    const { id, recipient } = await queued({ kind: 'order_placed', locale, orderId });
    await sendMail(mailing(), id);
    const [mail] = receivedFor(recipient);
    const choices = ordered.flatMap((line) => line.choices as { group: string; choice: string }[]);
    expect(choices.length).toBeGreaterThan(3);
    for (const typed of [
      '12 Station Road, Behind the temple, Kolhapur 416001, Maharashtra',
      'Gate code 4711',
      'Aarohi Deshpande, +91 90000 12345',
      'Happy birthday / Aarohi',
      '+91 98765 43210',
      'Aji and Ajoba',
      ...choices.map(({ choice }) => choice),
    ])
      for (const part of [mail?.text, String(mail?.html)]) expect(part).toContain(typed);
    expect(mail?.text).toContain('Many happy returns\nfrom all of us');

    const others = await queued({ kind: 'store_new_order', orderId });
    await sendMail(mailing(), others.id);
    expect(receivedFor(others.recipient)[0]?.text).not.toMatch(/Many happy returns|98765/);
  },
);

describe('a one-time link', () => {
  it('stands in the mail alone, and as a whole address of ours', async () => {
    const linkId = randomUUID();
    const { id, recipient } = await queued({ kind: 'reset_password', subjectId: linkId, ...(await dataFor('reset_password')) });
    await sendMail(mailing(), id);
    const [mail] = receivedFor(recipient);
    const secret = linkSecret(world.services, linkId);
    expect(mail?.text).toContain(`http://shop.test/reset-password?secret=${secret}`);
    expect(JSON.stringify([...(mail?.headers ?? [])])).not.toContain(secret);
  });
});

describe('confirming an address', () => {
  it('leads on to where the person was going when they registered', async () => {
    const { data } = await dataFor('verify_email');
    const { id, recipient } = await queued({ kind: 'verify_email', data: { ...data, next: '/sell' } });
    await sendMail(mailing(), id);
    expect(receivedFor(recipient)[0]?.text).toMatch(/\/verify-email\?secret=[\w-]+&next=%2Fsell\s/);
  });
});

describe('the row of a mail', () => {
  const SECRET_LINK = /secret=([\w-]+)/;

  it.each(['verify_email', 'reset_password', 'order_placed'] as const)(
    'holds no secret of %s, before it goes out or after',
    async (kind) => {
      const { id, recipient } = await queued({ kind, ...(await dataFor(kind)) });
      const before = JSON.stringify(await rowOf(id));
      await sendMail(mailing(), id);
      const [, secret = ''] = SECRET_LINK.exec(receivedFor(recipient)[0]?.text ?? '') ?? [];
      expect(secret.length, 'the mail itself carries it').toBeGreaterThan(30);
      for (const row of [before, JSON.stringify(await rowOf(id))]) expect(row).not.toContain(secret);
      expect(await rowOf(id)).toMatchObject({ state: 'sent', html: null, text: null });
    },
  );

  it('lets it be sent once more all the same, with the same link', async () => {
    const { id, recipient } = await queued({ kind: 'reset_password', ...(await dataFor('reset_password')) });
    await sendMail(mailing(), id);
    await inTx(world.services, ({ tx }) => tx.mail.update({ where: { id }, data: { state: 'queued' } }));
    await sendMail(mailing(), id);
    const secrets = receivedFor(recipient).map(({ text }) => SECRET_LINK.exec(text ?? '')?.[1]);
    expect(secrets).toHaveLength(2);
    expect(new Set(secrets).size).toBe(1);
  });
});

describe('the drawing', () => {
  it('travels with the mail for each line that shows it, and can be drawn again for the development mailbox', async () => {
    const { id, recipient } = await queued({ kind: 'order_placed', ...(await dataFor('order_placed')) });
    await sendMail(mailing(), id);
    const [mail] = receivedFor(recipient);
    expect(mail?.attachments.map(({ cid, contentType, related }) => [cid, contentType, related])).toEqual([['cake-0', 'image/png', true]]);
    const png = mail?.attachments[0]?.content;
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    expect(Buffer.from((await drawMailPicture(world.services, id, 'cake-0')) ?? []).equals(png ?? Buffer.alloc(0))).toBe(true);
    expect(await drawMailPicture(world.services, id, 'cake-1')).toBeNull();
    expect(await drawMailPicture(world.services, randomUUID(), 'cake-0')).toBeNull();
  });
});

it('draws the cake as a change has made it', async () => {
  const { id, recipient } = await queued({ kind: 'order_baking', ...(await dataFor('order_baking')) });
  const { orderId } = await rowOf(id);
  const line = await world.db.prisma.orderLine.findFirstOrThrow({ where: { orderId: orderId ?? '' } });
  const changed = { ...cakeDesignInput.parse(line.design), shape: 'heart' as const };
  const standing = { ...standingLineSchema.parse(line), design: changed };
  await inTx(world.services, ({ tx }) => tx.orderLine.update({ where: { id: line.id }, data: { standing: toJson(standing) } }));
  await sendMail(mailing(), id);
  const [placed, drawn] = await Promise.all([line.design, changed].map((design) => drawForMail(world.services, design)));
  const sent = receivedFor(recipient)[0]?.attachments[0]?.content ?? Buffer.alloc(0);
  expect(sent.equals(placed ?? sent)).toBe(false);
  expect(sent.equals(drawn ?? Buffer.alloc(0))).toBe(true);
  expect(sent.equals((await drawMailPicture(world.services, id, 'cake-0')) ?? Buffer.alloc(0))).toBe(true);
});

describe('a mail that cannot go out now', () => {
  it('is tried again later, with the same Message-ID, and arrives once', async () => {
    const { id, recipient } = await queued({ kind: 'order_accepted', ...(await dataFor('order_accepted')) });
    peer.sayToAll = 451;
    await expect(sendMail(mailing(), id)).rejects.toThrow('not available');
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, lastError: expect.stringContaining('451'), sentAt: null });
    peer.sayToAll = null;
    await sendMail(mailing(), id);
    await sendMail(mailing(), id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
    expect(receivedFor(recipient).map(({ messageId }) => messageId)).toEqual([`<${row.messageId}@sweetspot.example>`]);
  });

  it('waits too while nobody answers at all', async () => {
    const { id } = await queued({ kind: 'order_accepted', ...(await dataFor('order_accepted')) });
    const dead = createSmtpMailTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 500 });
    await expect(sendMail(mailing(dead), id)).rejects.toThrow('not available');
    await dead.close();
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1 });
  });
});

describe('a mail that is refused for good', () => {
  it('is kept with the reason, and not tried again by itself', async () => {
    const recipient = '550@example.test';
    const { id } = await queued({ kind: 'order_accepted', recipient, ...(await dataFor('order_accepted')) });
    await sendMail(mailing(), id);
    await sendMail(mailing(), id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringContaining('550'), html: null });
  });

  it('goes out when an admin sends it again, under the same Message-ID', async () => {
    const { id, recipient } = await queued({ kind: 'order_accepted', ...(await dataFor('order_accepted')) });
    const admin = buildUser(world.fixture, { role: 'admin' });
    await world.fixture.save(world.db);
    peer.sayToAll = 550;
    await sendMail(mailing(), id);
    peer.sayToAll = null;
    const { api } = world.admin(admin);
    await Promise.all([api.admin.resendMail({ id }), api.admin.resendMail({ id })]);
    const jobs = (await queuedJobs(world.db, 'mail.send')).filter(({ data }) => data['mailId'] === id);
    expect(jobs, 'the first sending and one more').toHaveLength(2);
    await sendMail(mailing(), id);
    expect(receivedFor(recipient).map(({ messageId }) => messageId)).toEqual([`<${(await rowOf(id)).messageId}@sweetspot.example>`]);
    expect(await world.db.prisma.auditEntry.count({ where: { action: 'mail.resend', subjectId: id } })).toBe(1);
  });
});

describe('queueing', () => {
  it('the same mail twice makes one row and one job', async () => {
    const mail = { kind: 'store_approved', subjectId: 'once', recipient: 'owner@example.test' } as const;
    const ids = [await queued(mail), await queued(mail)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    expect((await queuedJobs(world.db, 'mail.send')).filter(({ data }) => data['mailId'] === ids[0])).toHaveLength(1);
  });

  it('leaves neither row nor job when the change it belongs to fails', async () => {
    const before = [await world.db.prisma.mail.count(), (await queuedJobs(world.db, 'mail.send')).length];
    const change = inTx(world.services, async (t) => {
      await queueMail(t, { kind: 'store_approved', subjectId: 'never', recipient: 'x@example.test', locale: 'en-IN', data: {} });
      throw new Error('the change failed');
    });
    await expect(change).rejects.toThrow('the change failed');
    expect([await world.db.prisma.mail.count(), (await queuedJobs(world.db, 'mail.send')).length]).toEqual(before);
  });

  it('needs no mail server in development: the row is the mailbox', async () => {
    const { id } = await queued({ kind: 'order_accepted', ...(await dataFor('order_accepted')) });
    await sendMail({ ...mailing(createDevelopmentMailTransport()), keepsBodies: true }, id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', html: expect.stringContaining('cid:cake-0'), text: expect.any(String) });
  });
});
