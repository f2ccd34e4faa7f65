import { createSmtpMailTransport, type MailTransport } from '@sweetspot/integrations/mail';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendMail } from '../letters/index.ts';
import { buy, openStore, secretIn } from '../testing/shopping.ts';
import { startMailPeer, type MailPeer } from '../testing/mail-peer.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { sendOrderLinks } from './send-order-links.ts';

let world: TestWorld;
let peer: MailPeer;
let transport: MailTransport;
beforeAll(async () => {
  [world, peer] = [await createTestWorld(), await startMailPeer()];
  transport = createSmtpMailTransport({ url: peer.url });
});
afterAll(async () => {
  await transport.close();
  await peer[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const anAddress = () => `${randomUUID()}@example.test`;
const contactOf = (email: string) => ({ name: 'Asha Patil', email, mobile: '98765 43210' });
const mailsTo = (recipient: string) =>
  world.db.prisma.mail.findMany({ where: { kind: 'order_links', recipient }, select: { id: true, state: true, data: true, locale: true } });

async function sendTo(recipient: string) {
  for (const { id } of await mailsTo(recipient))
    await sendMail({ services: world.services, transport, from: 'SweetSpot <hello@sweetspot.example>', keepsBodies: false }, id);
  return peer.received.filter((mail) => [mail.to].flat().some((each) => each?.text === recipient));
}

it('a known and an unknown address are answered alike and queue alike; only the first gets a mail, whose links open their orders', async () => {
  const [known, unknown] = [anAddress(), anAddress()];
  const bought = await openStore(world);
  const orders = [
    await buy(world.visitor(), bought, { contact: contactOf(known) }),
    await buy(world.visitor(), bought, { contact: contactOf(known) }),
  ];
  const { api } = world.visitor();
  const answers = [await api.orders.sendLinks({ email: ` ${known.toUpperCase()} ` }), await api.orders.sendLinks({ email: unknown })];
  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  const queued = [await mailsTo(known), await mailsTo(unknown)].map((mails) => mails.map(({ state, data }) => ({ state, data })));
  expect(queued).toEqual([[{ state: 'queued', data: {} }], [{ state: 'queued', data: {} }]]);

  expect(await sendTo(unknown)).toEqual([]);
  expect(await mailsTo(unknown)).toMatchObject([{ state: 'suppressed' }]);
  const [mail, ...others] = await sendTo(known);
  expect(others).toEqual([]);
  const paths = [...(mail?.text ?? '').matchAll(/http:\/\/shop\.test(\/orders\/(\S+)\?secret=\S+)/g)];
  expect(paths.map(([, , number]) => number)).toEqual(orders.map(({ number }) => number).toReversed());
  for (const [, path = '', number = ''] of paths)
    expect(await world.visitor().api.orders.track({ number, secret: secretIn(path) })).toMatchObject({ number });
});

it('tells of nothing that was never paid, nor of what is long past', async () => {
  const email = anAddress();
  const old = await buy(world.visitor(), await openStore(world), { contact: contactOf(email) });
  const createdAt = new Date(world.services.now().getTime() - 181 * 86_400_000);
  await world.fixture.save(world.db);
  await buy(world.visitor(), await openStore(world), { contact: contactOf(email), paymentMethod: 'test' });
  await world.db.pool.query('update "order" set created_at = $1 where number = $2', [createdAt, old.number]);
  await world.visitor().api.orders.sendLinks({ email });
  expect(await sendTo(email)).toEqual([]);
});

it('is one mail however often and however much at once it is asked for, in the language of whoever asks', async () => {
  const email = anAddress();
  const { ctx } = world.visitor();
  await Promise.all([1, 2, 3].map(() => sendOrderLinks({ ...ctx, locale: 'hi' }, { email })));
  expect(await mailsTo(email)).toMatchObject([{ locale: 'hi-IN' }]);
  world.pass({ minutes: 6 });
  await sendOrderLinks(ctx, { email });
  expect(await mailsTo(email)).toHaveLength(2);
});

it('an address that was asked for often is answered as before and mailed no more; whoever asks often must wait', async () => {
  const email = anAddress();
  const { ctx } = world.visitor();
  const refuse = (who: string) => ({
    ...ctx,
    limits: {
      ...ctx.limits,
      take: async (_door: string, asked: string) => {
        if (asked === who) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
      },
    },
  });
  expect(await sendOrderLinks(refuse(email), { email })).toEqual({ ok: true });
  await expect(sendOrderLinks(refuse(ctx.ip), { email })).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(await mailsTo(email)).toEqual([]);
});
