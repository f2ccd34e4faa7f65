import { createSmtpMailTransport, letterWriter, type MailTransport } from '@sweetspot/integrations/mail';
import { buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMail } from '../letters/send-mail.ts';
import { queueMail } from '../outbox/queue-mail.ts';
import { hashPassword } from '../sessions/index.ts';
import { openBrowser } from '../testing/browser.ts';
import { openKitchen } from '../testing/kitchen.ts';
import { startMailPeer, type MailPeer } from '../testing/mail-peer.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';
import { chooseByLink, optionalMailOf, unsubscribePath } from './mail-choices.ts';

let world: TestWorld;
let peer: MailPeer;
let transport: MailTransport;
let orderId: string;
beforeAll(async () => {
  [world, peer] = [await createTestWorld(), await startMailPeer()];
  transport = createSmtpMailTransport({ url: peer.url });
  orderId = (await openKitchen(world, { status: 'baking' })).order.id;
});
afterAll(async () => {
  await transport.close();
  await peer[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

const PASSWORD = 'a cake for grandmother';
const newEmail = () => `${randomUUID()}@example.test`;

async function signedIn(emailVerifiedAt: Date | null = new Date()) {
  const { email } = buildUser(world.fixture, { passwordHash: await hashPassword(PASSWORD), emailVerifiedAt });
  await world.fixture.save(world.db);
  const browser = openBrowser(world);
  await browser.in('shop').sessions.signIn({ email, password: PASSWORD });
  return { email, accounts: browser.in('shop').accounts };
}

/** Queues a mail about the one order; answers its id. */
async function queued(kind: 'order_baking' | 'order_accepted', recipient: string): Promise<string> {
  await inTx(world.services, (t) => queueMail(t, { kind, subjectId: randomUUID(), recipient, locale: 'en-IN', data: {}, orderId }));
  const { id } = await world.db.prisma.mail.findFirstOrThrow({ where: { kind, recipient }, orderBy: { id: 'desc' }, select: { id: true } });
  return id;
}

async function sent(mailId: string) {
  await sendMail({ services: world.services, transport, from: 'SweetSpot <hello@sweetspot.example>', keepsBodies: false }, mailId);
  const { state, recipient } = await world.db.prisma.mail.findUniqueOrThrow({ where: { id: mailId } });
  const mail = peer.received.findLast(({ to }) => [to].flat().some((each) => each?.text === recipient));
  return { state, mail };
}

const tokenOf = (mailId: string) => unsubscribePath(world.services, mailId).slice('/unsubscribe/'.length);
const choiceIn = async (token: string) => (await openBrowser(world).in('shop').accounts.mailLink({ token })).isWanted;
const choose = async (token: string, isWanted: boolean) => chooseByLink(await openBrowser(world).contextOf('shop'), { token, isWanted });

describe('a mail that one can do without', () => {
  it('is held back once it is not wanted, also when it was queued before; one that is needed still goes', async () => {
    const { email, accounts } = await signedIn();
    const before = await queued('order_baking', email);
    expect(await accounts.saveMailChoice({ choice: 'order_progress', isWanted: false })).toEqual([
      { choice: 'order_progress', isWanted: false },
      { choice: 'reviews', isWanted: true },
      { choice: 'occasions', isWanted: true },
    ]);
    expect(await sent(before)).toEqual({ state: 'suppressed', mail: undefined });
    expect((await sent(await queued('order_accepted', email))).state).toBe('sent');
    expect((await sent(await queued('order_baking', newEmail()))).state).toBe('sent');
    await accounts.saveMailChoice({ choice: 'order_progress', isWanted: true });
    expect((await sent(await queued('order_baking', email))).state).toBe('sent');
  });

  it('says how to stop it, to the reader and to their mail program; others do not', async () => {
    const id = await queued('order_baking', newEmail());
    const { mail } = await sent(id);
    const url = `http://shop.test${unsubscribePath(world.services, id)}`;
    expect(mail?.text).toContain(url);
    expect(String(mail?.html)).toContain(`href="${url}"`);
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toBe(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replaceAll(/\s/g, '')).toBe(`List-Unsubscribe:<${url}>`);
    const needed = (await sent(await queued('order_accepted', newEmail()))).mail;
    expect(needed?.text).not.toContain('/unsubscribe/');
    expect(needed?.headerLines.some(({ key }) => key.startsWith('list-'))).toBe(false);
  });

  it('is none that an account, a store or an admin depends on', () => {
    expect(letterWriter.kinds.filter((kind) => optionalMailOf(kind) !== null)).toEqual([
      'order_baking',
      'occasion_reminder',
      'review_replied',
    ]);
    expect(optionalMailOf('constructor')).toBeNull();
  });
});

describe('the link at its foot', () => {
  it('stops it for a guest too, takes that back, and tells of the address no more than its owner knows', async () => {
    const email = newEmail();
    const token = tokenOf(await queued('order_baking', email.toUpperCase()));
    expect(await openBrowser(world).in('shop').accounts.mailLink({ token })).toEqual({
      choice: 'order_progress',
      isWanted: true,
      email: `${email[0]}•••@example.test`,
    });
    expect(await choiceIn(token)).toBe(true);
    await Promise.all([choose(token, false), choose(token, false)]);
    expect(await choiceIn(token)).toBe(false);
    expect((await sent(await queued('order_baking', email))).state).toBe('suppressed');
    await choose(token, true);
    expect(await choiceIn(token)).toBe(true);
  });

  it('opens nothing when it was made up, cut, or taken from a mail that always comes', async () => {
    const [mine, other] = [await queued('order_baking', newEmail()), await queued('order_baking', newEmail())];
    const seal = tokenOf(mine).slice(37);
    const odd = [
      `${other}.${seal}`,
      `${randomUUID()}.${seal}`,
      tokenOf(randomUUID()),
      tokenOf(mine).slice(0, -1),
      `${tokenOf(mine)}x`,
      tokenOf(await queued('order_accepted', newEmail())),
      `${'-'.repeat(36)}.${'a'.repeat(43)}`,
      '.',
      '%00',
    ];
    for (const token of odd) {
      expect(await refusalOf(openBrowser(world).in('shop').accounts.mailLink({ token }))).toMatchObject({ code: 'LINK_EXPIRED' });
      expect(await refusalOf(choose(token, false))).toMatchObject({ code: 'LINK_EXPIRED' });
    }
  });
});

it('a network that opens links without end is held off', async () => {
  const ctx = await openBrowser(world).contextOf('shop');
  const take = async (_door: string, who: string) => {
    if (who === ctx.ip) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
  };
  const guessed = chooseByLink({ ...ctx, limits: { ...ctx.limits, take } }, { token: 'guessed', isWanted: false });
  await expect(guessed).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});

it('whoever has not confirmed an address neither sees nor changes what it is sent', async () => {
  const { email, accounts } = await signedIn(null);
  expect(await refusalOf(accounts.mailChoices())).toMatchObject({ code: 'EMAIL_NOT_VERIFIED' });
  expect(await refusalOf(accounts.saveMailChoice({ choice: 'order_progress', isWanted: false }))).toMatchObject({
    code: 'EMAIL_NOT_VERIFIED',
  });
  expect((await sent(await queued('order_baking', email))).state).toBe('sent');
});
