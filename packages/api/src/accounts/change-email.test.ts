import { inTx } from '@sweetspot/db';
import { buildUser } from '@sweetspot/db/testing';
import { isAppError } from '@sweetspot/domain/errors/app-error';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateLimits } from '../context.ts';
import { hashPassword, linkSecret } from '../sessions/index.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
const newEmail = () => `${randomUUID()}@example.test`;
const shop = (browser: Browser) => browser.in('shop');

async function signedIn(overrides: Parameters<typeof buildUser>[1] = {}) {
  const passwordHash = await hashPassword(PASSWORD);
  const { id, email } = buildUser(world.fixture, { passwordHash, emailVerifiedAt: new Date(), ...overrides });
  await world.fixture.save(world.db);
  const again = async () => {
    const browser = openBrowser(world);
    await shop(browser).sessions.signIn({ email, password: PASSWORD });
    return browser;
  };
  return { id, email, browser: await again(), again };
}

/** The link in the newest mail of the kind to this address; null where none was queued. */
async function mailedTo(recipient: string, kind: string): Promise<string | null> {
  const mail = await world.db.prisma.mail.findFirst({ where: { kind, recipient }, orderBy: { id: 'desc' }, select: { subjectId: true } });
  return mail === null ? null : linkSecret(world.services, mail.subjectId);
}

async function asked(browser: Browser, email = newEmail()) {
  await shop(browser).accounts.requestEmailChange({ email, password: PASSWORD });
  return { email, secret: (await mailedTo(email, 'new_email')) ?? '' };
}

async function changed(browser: Browser, email = newEmail()) {
  const { secret } = await asked(browser, email);
  await shop(browser).accounts.confirmEmailChange({ secret });
  return email;
}

const emailOf = async (id: string) => (await world.db.prisma.user.findUniqueOrThrow({ where: { id }, select: { email: true } })).email;
const viewerIn = async (browser: Browser) => (await shop(browser).sessions.current()).viewer;

describe('a new address', () => {
  it('holds once its link is opened: until then nothing changes, and then every other session has ended', async () => {
    const { id, email, browser, again } = await signedIn({ emailVerifiedAt: null });
    const elsewhere = await again();
    const wish = await asked(browser);
    expect(await emailOf(id)).toBe(email);
    expect(await shop(browser).accounts.confirmEmailChange({ secret: wish.secret })).toMatchObject({
      email: wish.email,
      isEmailVerified: true,
    });
    expect(await viewerIn(browser)).toMatchObject({ email: wish.email });
    expect(await viewerIn(elsewhere)).toBeNull();
    const signIn = (address: string) => shop(openBrowser(world)).sessions.signIn({ email: address, password: PASSWORD });
    expect((await signIn(wish.email)).viewer.id).toBe(id);
    expect(await refusalOf(signIn(email))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  });

  it('is asked for with the password, and is another than the present one', async () => {
    const { email, browser } = await signedIn();
    const ask = (input: { email: string; password: string }) => refusalOf(shop(browser).accounts.requestEmailChange(input));
    const wish = newEmail();
    expect(await ask({ email: wish, password: 'something else entirely' })).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    expect(await mailedTo(wish, 'new_email')).toBeNull();
    expect(await ask({ email: ` ${email.toUpperCase()}`, password: PASSWORD })).toMatchObject({
      code: 'INPUT_INVALID',
      data: { fields: { email: 'email_same' } },
    });
  });

  it('is answered alike whether somebody has an account there; only whoever opens its link is told', async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    const answers = [
      await shop(mine.browser).accounts.requestEmailChange({ email: other.email, password: PASSWORD }),
      await shop(mine.browser).accounts.requestEmailChange({ email: newEmail(), password: PASSWORD }),
    ];
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    const { secret } = await asked(mine.browser, other.email);
    expect(await refusalOf(shop(mine.browser).accounts.confirmEmailChange({ secret }))).toMatchObject({ code: 'EMAIL_TAKEN' });
    expect([await emailOf(mine.id), await emailOf(other.id)]).toEqual([mine.email, other.email]);
    expect(await viewerIn(mine.browser)).toMatchObject({ email: mine.email });
  });

  it('opens for the account that asked for it alone, once, for a day, and the last one only', async () => {
    const [mine, stranger] = [await signedIn(), await signedIn()];
    const first = await asked(mine.browser);
    const last = await asked(mine.browser);
    const confirm = (browser: Browser, secret: string) => refusalOf(shop(browser).accounts.confirmEmailChange({ secret }));
    expect(await confirm(mine.browser, first.secret)).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await confirm(stranger.browser, last.secret)).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await emailOf(stranger.id)).toBe(stranger.email);
    await shop(mine.browser).accounts.confirmEmailChange({ secret: last.secret });
    expect(await confirm(mine.browser, last.secret)).toMatchObject({ code: 'LINK_EXPIRED' });
    const { id, browser } = await signedIn();
    const old = await asked(browser);
    const { db, now } = world.services;
    await db.pool.query('update user_token set expires_at = $1 where user_id = $2', [now(), id]);
    expect(await confirm(browser, old.secret)).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('goes to one of two accounts that confirm it in the same moment', async () => {
    const people = [await signedIn(), await signedIn()];
    const email = newEmail();
    const secrets: string[] = [];
    for (const { browser } of people) secrets.push((await asked(browser, email)).secret);
    const outcomes = await Promise.allSettled(
      people.map(({ browser }, at) => untilAnswered(() => shop(browser).accounts.confirmEmailChange({ secret: secrets[at] ?? '' }))),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const emails = await Promise.all(people.map(({ id }) => emailOf(id)));
    expect(emails.filter((each) => each === email)).toHaveLength(1);
  });

  it('lets no link that went to the old address open the account', async () => {
    const { email, browser } = await signedIn();
    await shop(openBrowser(world)).sessions.requestPasswordReset({ email });
    const reset = (await mailedTo(email, 'reset_password')) ?? '';
    await changed(browser);
    const tried = shop(openBrowser(world)).sessions.resetPassword({ secret: reset, password: 'another cake entirely' });
    expect(await refusalOf(tried)).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('is mailed no more often than anybody’s, and whoever asks more often is not told so', async () => {
    const { browser } = await signedIn();
    const email = newEmail();
    const take: RateLimits['take'] = async (door, who) => {
      if (door === 'mail_me' && who === email) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
    };
    const ctx = await browser.contextOf('shop');
    const { requestEmailChange } = await import('./change-email.ts');
    const { viewer } = ctx;
    if (viewer === null) throw new Error('Nobody is signed in.');
    const limited = { ...ctx, viewer, limits: { ...ctx.limits, take } };
    expect(await requestEmailChange(limited, { email, password: PASSWORD })).toEqual({ ok: true });
    expect(await mailedTo(email, 'new_email')).toBeNull();
    const own: RateLimits['take'] = async (_door, who) => {
      if (who === viewer.userId) throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
    };
    const tried = requestEmailChange({ ...limited, limits: { ...ctx.limits, take: own } }, { email, password: PASSWORD });
    expect(isAppError(await tried.catch((error: unknown) => error), 'RATE_LIMITED')).toBe(true);
  });

  it('takes along what mails are not wanted', async () => {
    const { browser } = await signedIn();
    await shop(browser).accounts.saveMailChoice({ choice: 'order_progress', isWanted: false });
    await changed(browser);
    expect(await shop(browser).accounts.mailChoices()).toContainEqual({ choice: 'order_progress', isWanted: false });
  });
});

describe('the old address', () => {
  it('is told with a way back, which signs everybody out, ends the password and mails a link to choose another', async () => {
    const { id, email, browser } = await signedIn();
    const stolen = await changed(browser);
    const secret = (await mailedTo(email, 'email_changed')) ?? '';
    await shop(openBrowser(world)).accounts.takeEmailBack({ secret });
    expect(await emailOf(id)).toBe(email);
    expect(await viewerIn(browser)).toBeNull();
    for (const address of [stolen, email]) {
      const signIn = shop(openBrowser(world)).sessions.signIn({ email: address, password: PASSWORD });
      expect(await refusalOf(signIn)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    }
    const password = 'another cake entirely';
    await shop(openBrowser(world)).sessions.resetPassword({ secret: (await mailedTo(email, 'reset_password')) ?? '', password });
    expect((await shop(openBrowser(world)).sessions.signIn({ email, password })).viewer.id).toBe(id);
    expect(await refusalOf(shop(openBrowser(world)).accounts.takeEmailBack({ secret }))).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('brought back leaves no access token that was made meanwhile', async () => {
    const { id, email, browser } = await signedIn();
    await changed(browser);
    const data = { userId: id, name: 'A program', tokenHash: randomUUID(), scopes: [] };
    await inTx(world.db, (tx) => tx.accessToken.create({ data, select: { id: true } }));
    await shop(openBrowser(world)).accounts.takeEmailBack({ secret: (await mailedTo(email, 'email_changed')) ?? '' });
    expect(await world.db.prisma.accessToken.count({ where: { userId: id, revokedAt: null } })).toBe(0);
  });

  it('keeps its way back when the address is changed twice, and the thief’s own is closed by it', async () => {
    const { id, email, browser } = await signedIn();
    const middle = await changed(browser);
    await changed(browser);
    const thiefs = (await mailedTo(middle, 'email_changed')) ?? '';
    await shop(openBrowser(world)).accounts.takeEmailBack({ secret: (await mailedTo(email, 'email_changed')) ?? '' });
    expect(await emailOf(id)).toBe(email);
    expect(await refusalOf(shop(openBrowser(world)).accounts.takeEmailBack({ secret: thiefs }))).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('keeps its way back when a thief who changed it twice takes their own first', async () => {
    const { id, email, browser } = await signedIn();
    const middle = await changed(browser);
    world.pass({ minutes: 1 });
    await changed(browser);
    await shop(openBrowser(world)).accounts.takeEmailBack({ secret: (await mailedTo(middle, 'email_changed')) ?? '' });
    expect(await emailOf(id)).toBe(middle);
    await shop(openBrowser(world)).accounts.takeEmailBack({ secret: (await mailedTo(email, 'email_changed')) ?? '' });
    expect(await emailOf(id)).toBe(email);
  });

  it('is kept for its owner as long as the way back is open: nobody else registers or moves there', async () => {
    const { email, browser } = await signedIn();
    await changed(browser);
    const person = { name: 'Ravi Kale', email, mobile: '98765 43211', password: 'a cake for grandfather' };
    expect(await refusalOf(shop(openBrowser(world)).sessions.register(person))).toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(await world.db.prisma.user.count({ where: { email } })).toBe(0);
    const other = await signedIn();
    const { secret } = await asked(other.browser, email);
    expect(await refusalOf(shop(other.browser).accounts.confirmEmailChange({ secret }))).toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(await changed(browser, email), 'its own account may go back').toBe(email);
  });

  it('is anybody’s again when the time of the way back is over', async () => {
    const { id, email, browser } = await signedIn();
    await changed(browser);
    const { db, now } = world.services;
    await db.pool.query('update user_token set expires_at = $1 where user_id = $2', [now(), id]);
    const secret = (await mailedTo(email, 'email_changed')) ?? '';
    expect(await refusalOf(shop(openBrowser(world)).accounts.takeEmailBack({ secret }))).toMatchObject({ code: 'LINK_EXPIRED' });
    const person = { name: 'Ravi Kale', email, mobile: '98765 43211', password: 'a cake for grandfather' };
    expect((await shop(openBrowser(world)).sessions.register(person)).viewer).toMatchObject({ email });
  });

  it('that was never confirmed may be a stranger’s: nothing goes there', async () => {
    const { email, browser } = await signedIn({ emailVerifiedAt: null });
    await changed(browser);
    expect(await mailedTo(email, 'email_changed')).toBeNull();
  });
});
