import { inTx, type Db } from '@sweetspot/db';
import { buildStaff, buildUser } from '@sweetspot/db/testing';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateLimits } from '../context.ts';
import { openBrowser } from '../testing/browser.ts';
import { addCake, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { hashPassword } from './passwords.ts';
import { validateSession } from './lucia.ts';
import { linkSecret } from './one-time-link.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
let count = 0;
const newcomer = () => ({ name: 'Asha Patil', email: `asha${++count}@example.test`, mobile: '98765 43210', password: PASSWORD });

/** Somebody with an account and a password. */
async function account(overrides: Parameters<typeof buildUser>[1] = {}) {
  const user = buildUser(world.fixture, { passwordHash: await hashPassword(PASSWORD), ...overrides });
  await world.fixture.save(world.db);
  return { ...user, credentials: { email: user.email, password: PASSWORD } };
}

/** The link in the mail that was queued for this address. */
async function mailedSecret(db: Db, kind: string, recipient: string): Promise<string> {
  const { subjectId } = await db.prisma.mail.findFirstOrThrow({ where: { kind, recipient }, orderBy: { createdAt: 'desc' } });
  return linkSecret(world.services, subjectId);
}

const signedInAs = async (browser: ReturnType<typeof openBrowser>, app: 'shop' | 'console' | 'admin') =>
  (await browser.in(app).sessions.current()).viewer?.email ?? null;

describe('registering', () => {
  it('signs in at once, keeps no password in the clear, and mails a link that verifies the address once', async () => {
    const browser = openBrowser(world);
    const person = newcomer();
    const { viewer, token } = await browser.in('shop').sessions.register({ ...person, email: `  ${person.email.toUpperCase()} ` });
    expect(viewer).toMatchObject({ email: person.email, mobile: '+919876543210', isEmailVerified: false, role: 'customer', stores: [] });
    expect(token, 'a cookie holds it').toBeNull();
    expect(await signedInAs(browser, 'shop')).toBe(person.email);
    const { passwordHash } = await world.db.prisma.user.findUniqueOrThrow({ where: { email: person.email } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);

    const secret = await mailedSecret(world.db, 'verify_email', person.email);
    const verify = openBrowser(world).in('shop').sessions.verifyEmail({ secret });
    expect(await verify).toEqual({ ok: true });
    expect((await browser.in('shop').sessions.current()).viewer?.isEmailVerified).toBe(true);
    expect(await refusalOf(browser.in('shop').sessions.verifyEmail({ secret }))).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it.each([
    ['/sell', '/sell'],
    ['/orders/7KQ2MPN?secret=opens-it', '/orders/7KQ2MPN'],
    ['//evil.example/sell', undefined],
    [null, undefined],
  ])('of where the person was going (%s) the mail knows the page of ours alone', async (next, kept) => {
    const person = newcomer();
    await openBrowser(world)
      .in('shop')
      .sessions.register({ ...person, next });
    const { data } = await world.db.prisma.mail.findFirstOrThrow({ where: { kind: 'verify_email', recipient: person.email } });
    expect((data as Record<string, unknown>)['next']).toBe(kept);
  });

  it('refuses an address that is taken, however it is written', async () => {
    const person = newcomer();
    await openBrowser(world).in('shop').sessions.register(person);
    const again = openBrowser(world)
      .in('shop')
      .sessions.register({ ...person, email: person.email.toUpperCase() });
    expect(await refusalOf(again)).toEqual({ code: 'EMAIL_TAKEN', kind: 'conflict', data: undefined });
  });

  it.each([
    ['password1234', { code: 'PASSWORD_COMMON' }],
    ['short', { code: 'INPUT_INVALID', data: { fields: { password: 'password_short' } } }],
  ])('refuses %s as a password', async (password, refusal) => {
    const { refusal: said } = await tryRegister({ ...newcomer(), password });
    expect(said).toMatchObject(refusal);
  });

  it('names the field of a number that is no mobile of the market', async () => {
    const { refusal, count: users } = await tryRegister({ ...newcomer(), mobile: '+4915112345678' });
    expect(refusal).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { mobile: 'mobile_invalid' } } });
    expect(users).toBe(0);
  });

  async function tryRegister(person: ReturnType<typeof newcomer>) {
    const refusal = await refusalOf(openBrowser(world).in('shop').sessions.register(person));
    return { refusal, count: await world.db.prisma.user.count({ where: { email: person.email } }) };
  }
});

describe('signing in', () => {
  it('gives an unknown address and a wrong password one and the same answer', async () => {
    const { email } = await account();
    const shop = openBrowser(world).in('shop').sessions;
    const wrong = await refusalOf(shop.signIn({ email, password: 'not the password' }));
    const unknown = await refusalOf(shop.signIn({ email: 'nobody@example.test', password: PASSWORD }));
    expect(wrong).toEqual({ code: 'CREDENTIALS_WRONG', kind: 'unauthenticated', data: undefined });
    expect(unknown).toEqual(wrong);
  });

  it('says that an account is disabled only to whoever knows its password', async () => {
    const { email, credentials } = await account({ disabledAt: new Date() });
    const shop = openBrowser(world).in('shop').sessions;
    expect(await refusalOf(shop.signIn({ email, password: 'not the password' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    expect(await refusalOf(shop.signIn(credentials))).toMatchObject({ code: 'ACCOUNT_DISABLED' });
  });

  it('lets only bakers into the console and only admins into the admin app', async () => {
    const { credentials } = await account();
    const browser = openBrowser(world);
    expect(await refusalOf(browser.in('console').sessions.signIn(credentials))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusalOf(browser.in('admin').sessions.signIn(credentials))).toMatchObject({ code: 'FORBIDDEN' });
    expect(browser.cookies.size).toBe(0);
  });

  it('keeps three people apart in three apps of one browser', async () => {
    const { store } = await openStore(world);
    const [customer, baker, admin] = [await account(), await account(), await account({ role: 'admin' })];
    buildStaff(world.fixture, { storeId: store.row.id, userId: baker.id });
    await world.fixture.save(world.db);
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(customer.credentials);
    const { viewer } = await browser.in('console').sessions.signIn(baker.credentials);
    await browser.in('admin').sessions.signIn(admin.credentials);
    expect(viewer.stores).toMatchObject([{ id: store.row.id, role: 'staff' }]);
    expect([await signedInAs(browser, 'shop'), await signedInAs(browser, 'console'), await signedInAs(browser, 'admin')]).toEqual([
      customer.email,
      baker.email,
      admin.email,
    ]);
    await browser.in('console').sessions.signOut();
    expect([await signedInAs(browser, 'shop'), await signedInAs(browser, 'console'), await signedInAs(browser, 'admin')]).toEqual([
      customer.email,
      null,
      admin.email,
    ]);
  });

  it("does not take one app's session for another's", async () => {
    const { credentials } = await account({ role: 'admin' });
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    expect(await validateSession(world.services, browser.cookies.get('shop') ?? '', 'admin')).toBeNull();
  });

  it('ends the session that the browser had', async () => {
    const [first, second] = [await account(), await account()];
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(first.credentials);
    const before = browser.cookies.get('shop') ?? '';
    await browser.in('shop').sessions.signIn(second.credentials);
    expect(await validateSession(world.services, before, 'shop')).toBeNull();
    expect(await signedInAs(browser, 'shop')).toBe(second.email);
  });

  it("brings the visitor's cart along and forgets the visitor", async () => {
    const { cake } = await openStore(world);
    const { credentials } = await account();
    const browser = openBrowser(world);
    await addCake({ api: browser.in('shop'), ctx: await browser.contextOf('shop') }, cake, 2);
    expect(browser.cookies.has('visitor')).toBe(true);
    await browser.in('shop').sessions.signIn(credentials);
    expect(browser.cookies.has('visitor')).toBe(false);
    const { stores } = await browser.in('shop').carts.get();
    expect(stores.flatMap(({ lines }) => lines)).toMatchObject([{ quantity: 2 }]);
  });
});

describe('a session', () => {
  it('is stored as a hash of what the cookie carries', async () => {
    const { id, credentials } = await account();
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    const token = browser.cookies.get('shop') ?? '';
    const stored = await world.db.prisma.session.findMany({ where: { userId: id } });
    expect(stored.map((session) => session.id)).toEqual([createHash('sha256').update(token).digest('hex')]);
  });

  it('does not open a door with the stored id', async () => {
    const { id, credentials } = await account();
    await openBrowser(world).in('shop').sessions.signIn(credentials);
    const [stored] = await world.db.prisma.session.findMany({ where: { userId: id } });
    expect(await validateSession(world.services, stored?.id ?? '', 'shop')).toBeNull();
  });

  it('ends when its time is up, and slides on when it is used in the second half of it', async () => {
    const { credentials } = await account();
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    const token = browser.cookies.get('shop') ?? '';
    const passDays = (days: number) => world.pass({ minutes: days * 24 * 60 });
    passDays(14);
    expect(await validateSession(world.services, token, 'shop')).toMatchObject({ renewedUntil: null });
    passDays(2);
    const renewed = await validateSession(world.services, token, 'shop');
    const inThirtyDays = new Date(world.services.now().getTime() + 30 * 24 * 3_600_000);
    expect(renewed?.renewedUntil).toEqual(inThirtyDays);
    passDays(29);
    expect(await validateSession(world.services, token, 'shop')).not.toBeNull();
    passDays(31);
    expect(await validateSession(world.services, token, 'shop')).toBeNull();
  });

  it('ends with the account it belongs to', async () => {
    const { id, credentials } = await account();
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    await world.db.pool.query(`update "user" set disabled_at = now() where id = $1`, [id]);
    expect(await signedInAs(browser, 'shop')).toBeNull();
  });

  it('ends everywhere at once', async () => {
    const { credentials, id } = await account();
    const [here, there] = [openBrowser(world), openBrowser(world)];
    await here.in('shop').sessions.signIn(credentials);
    await there.in('shop').sessions.signIn(credentials);
    await here.in('shop').sessions.signOutEverywhere();
    expect([await signedInAs(here, 'shop'), await signedInAs(there, 'shop')]).toEqual([null, null]);
    expect(await world.db.prisma.session.count({ where: { userId: id } })).toBe(0);
  });
});

describe('a forgotten password', () => {
  it('is answered alike for known, unknown and disabled addresses, and mails only the first', async () => {
    const [known, disabled] = [await account(), await account({ disabledAt: new Date() })];
    const shop = openBrowser(world).in('shop').sessions;
    const addresses = [known.email, disabled.email, 'nobody@example.test'];
    const answers = [];
    for (const email of addresses) answers.push(await shop.requestPasswordReset({ email }));
    expect(answers).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    const mails = await world.db.prisma.mail.findMany({ where: { kind: 'reset_password', recipient: { in: addresses } } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([known.email]);
  });

  it('is set anew by the link, which ends every session and works once', async () => {
    const { email, credentials } = await account({ emailVerifiedAt: null });
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    await browser.in('shop').sessions.requestPasswordReset({ email });
    const secret = await mailedSecret(world.db, 'reset_password', email);
    const reset = { secret, password: 'another cake entirely' };
    const tries = await Promise.allSettled([1, 2].map(() => openBrowser(world).in('shop').sessions.resetPassword(reset)));
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await signedInAs(browser, 'shop')).toBeNull();
    expect(await refusalOf(browser.in('shop').sessions.signIn(credentials))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    const { viewer } = await browser.in('shop').sessions.signIn({ email, password: reset.password });
    expect(viewer.isEmailVerified, 'the link came by mail').toBe(true);
  });

  it('takes no link that is an hour old, was replaced, or was meant for something else', async () => {
    const { email } = await account();
    const shop = openBrowser(world).in('shop').sessions;
    await shop.requestPasswordReset({ email });
    const replaced = await mailedSecret(world.db, 'reset_password', email);
    await shop.requestPasswordReset({ email });
    const late = await mailedSecret(world.db, 'reset_password', email);
    expect(late).not.toBe(replaced);
    expect(await refusalOf(shop.resetPassword({ secret: replaced, password: PASSWORD }))).toMatchObject({ code: 'LINK_EXPIRED' });
    expect(await refusalOf(shop.verifyEmail({ secret: late }))).toMatchObject({ code: 'LINK_EXPIRED' });
    world.pass({ minutes: 60 });
    expect(await refusalOf(shop.resetPassword({ secret: late, password: PASSWORD }))).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  it('may not become a common one', async () => {
    const shop = openBrowser(world).in('shop').sessions;
    const refusal = await refusalOf(shop.resetPassword({ secret: 'a secret of nobody', password: 'password1234' }));
    expect(refusal).toMatchObject({ code: 'PASSWORD_COMMON' });
  });
});

it('takes one more try at each door from the same counter', async () => {
  const taken: string[] = [];
  const limits: RateLimits = {
    ...world.services.limits,
    take: async (door, who) => void taken.push(`${door} ${who}`),
    guess: async ({ account: of, ip, device }) => {
      taken.push(`guess ${of} ${ip} ${device}`);
      return async () => undefined;
    },
  };
  const { email } = await account();
  const shop = openBrowser({ services: { ...world.services, limits } }).in('shop').sessions;
  await refusalOf(shop.signIn({ email, password: 'wrong' }));
  await shop.requestPasswordReset({ email });
  expect(taken.filter((each) => !each.startsWith('call '))).toEqual([
    'sign_in 127.0.0.1',
    `guess ${email} 127.0.0.1 null`,
    'mail_me 127.0.0.1',
    `mail_me ${email}`,
  ]);
});

describe('a session', () => {
  it('of an admin in the shop opens nothing of the admin app', async () => {
    const { credentials } = await account({ role: 'admin' });
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn(credentials);
    expect(await refusalOf(browser.in('shop').admin.users({}))).toMatchObject({ code: 'FORBIDDEN' });
    browser.cookies.set('admin', browser.cookies.get('shop') ?? '');
    expect(await refusalOf(browser.in('admin').admin.users({}))).toMatchObject({ code: 'NOT_SIGNED_IN' });
    await browser.in('admin').sessions.signIn(credentials);
    expect((await browser.in('admin').admin.users({})).items.length).toBeGreaterThan(0);
  });

  it.each([
    ['shop', 181],
    ['admin', 0.6],
  ] as const)('in %s ends a set time after signing in, however often it is used', async (app, days) => {
    const { id, credentials } = await account({ role: 'admin' });
    const browser = openBrowser(world);
    await browser.in(app).sessions.signIn(credentials);
    expect(await validateSession(world.services, browser.cookies.get(app) ?? '', app)).not.toBeNull();
    await inTx(world.db, (tx) =>
      tx.session.updateMany({
        where: { userId: id },
        data: { createdAt: new Date(world.services.now().getTime() - days * 24 * 3_600_000) },
      }),
    );
    expect(await validateSession(world.services, browser.cookies.get(app) ?? '', app)).toBeNull();
  });
});
