import { createDevelopmentMailTransport, createSmtpMailTransport, letterWriter, type MailTransport } from '@sweetspot/integrations/mail';
import { buildUser } from '@sweetspot/db/testing';
import { cakeDesignInput } from '@sweetspot/domain/customization/inputs';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../http/index.ts';
import { standingLineSchema } from '../orders/index.ts';
import { holdFirstSlot, openStore, orderFor } from '../testing/shopping.ts';
import { queuedJobs } from '../testing/kitchen.ts';
import { mailSubject } from '../testing/mail-subject.ts';
import { startMailPeer, type MailPeer } from '../testing/mail-peer.ts';
import { linkSecret } from '../sessions/one-time-link.ts';
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

describe('every kind of mail', () => {
  it.each(letterWriter.kinds.flatMap((kind) => [[kind, 'en-IN'] as const, [kind, 'hi-IN'] as const]))(
    '%s in %s is written from the rows and arrives, in HTML and in text',
    async (kind, locale) => {
      const { id, recipient } = await queued({ kind, locale, ...(await mailSubject(world, kind)) });
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
    const { id, recipient } = await queued({ kind: 'order_placed', locale: 'hi-IN', ...(await mailSubject(world, 'order_placed')) });
    await sendMail(mailing(), id);
    expect(receivedFor(recipient)[0]?.subject).toMatch(/\p{Script=Devanagari}/u);
  });

  it('tells those who do not see the drawing what is on it, in the words of the letter around it', async () => {
    const { id, recipient } = await queued({ kind: 'order_placed', locale: 'hi-IN', ...(await mailSubject(world, 'order_placed')) });
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
    const { id, recipient } = await queued({ kind: 'reset_password', subjectId: linkId, ...(await mailSubject(world, 'reset_password')) });
    await sendMail(mailing(), id);
    const [mail] = receivedFor(recipient);
    const secret = linkSecret(world.services, linkId);
    expect(mail?.text).toContain(`http://shop.test/reset-password?secret=${secret}`);
    expect(JSON.stringify([...(mail?.headers ?? [])])).not.toContain(secret);
  });
});

describe('confirming an address', () => {
  it('leads on to where the person was going when they registered', async () => {
    const { data } = await mailSubject(world, 'verify_email');
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
      const { id, recipient } = await queued({ kind, ...(await mailSubject(world, kind)) });
      const before = JSON.stringify(await rowOf(id));
      await sendMail(mailing(), id);
      const [, secret = ''] = SECRET_LINK.exec(receivedFor(recipient)[0]?.text ?? '') ?? [];
      expect(secret.length, 'the mail itself carries it').toBeGreaterThan(30);
      for (const row of [before, JSON.stringify(await rowOf(id))]) expect(row).not.toContain(secret);
      expect(await rowOf(id)).toMatchObject({ state: 'sent', html: null, text: null });
    },
  );

  it('lets it be sent once more all the same, with the same link', async () => {
    const { id, recipient } = await queued({ kind: 'reset_password', ...(await mailSubject(world, 'reset_password')) });
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
    const { id, recipient } = await queued({ kind: 'order_placed', ...(await mailSubject(world, 'order_placed')) });
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
  const { id, recipient } = await queued({ kind: 'order_baking', ...(await mailSubject(world, 'order_baking')) });
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
    const { id, recipient } = await queued({ kind: 'order_accepted', ...(await mailSubject(world, 'order_accepted')) });
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
    const { id } = await queued({ kind: 'order_accepted', ...(await mailSubject(world, 'order_accepted')) });
    const dead = createSmtpMailTransport({ url: 'smtp://127.0.0.1:1', timeoutMs: 500 });
    await expect(sendMail(mailing(dead), id)).rejects.toThrow('not available');
    await dead.close();
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1 });
  });
});

describe('a mail that is refused for good', () => {
  it('is kept with the reason, and not tried again by itself', async () => {
    const recipient = '550@example.test';
    const { id } = await queued({ kind: 'order_accepted', recipient, ...(await mailSubject(world, 'order_accepted')) });
    await sendMail(mailing(), id);
    await sendMail(mailing(), id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'failed', attempts: 1, lastError: expect.stringContaining('550'), html: null });
  });

  it('goes out when an admin sends it again, under the same Message-ID', async () => {
    const { id, recipient } = await queued({ kind: 'order_accepted', ...(await mailSubject(world, 'order_accepted')) });
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

describe('development', () => {
  it('needs no mail server: the row is the mailbox', async () => {
    const { id } = await queued({ kind: 'order_accepted', ...(await mailSubject(world, 'order_accepted')) });
    await sendMail({ ...mailing(createDevelopmentMailTransport()), keepsBodies: true }, id);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', html: expect.stringContaining('cid:cake-0'), text: expect.any(String) });
  });
});
