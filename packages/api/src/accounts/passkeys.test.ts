import { buildUser } from '@sweetspot/db/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RateLimits, SessionApp } from '../context.ts';
import { ownData } from '../privacy/own-data.ts';
import { hashPassword, linkSecret } from '../sessions/index.ts';
import { signInByPasskey } from '../sessions/sign-in-by-passkey.ts';
import { Authenticator, type Said } from '../testing/authenticator.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { createTestWorld, refusalOf, untilAnswered, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let passwordHash: string;
beforeAll(async () => {
  [world, passwordHash] = [await createTestWorld(), await hashPassword(PASSWORD)];
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';

async function somebody(overrides: Parameters<typeof buildUser>[1] = {}) {
  const user = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test`, ...overrides });
  await world.fixture.save(world.db);
  const browser = openBrowser(world);
  const api = browser.in('shop');
  await api.sessions.signIn({ email: user.email, password: PASSWORD });
  return { user, browser, api };
}

async function add({ accounts }: Api, device = new Authenticator(), { name = 'Telephone', ...said }: Said & { name?: string } = {}) {
  const { step, options } = await accounts.beginPasskey({ password: PASSWORD });
  return { device, passkeys: await accounts.addPasskey({ step, name, made: device.make(options, said) }) };
}

/** Somebody with one passkey. */
async function holder(overrides: Parameters<typeof buildUser>[1] = {}) {
  const of = await somebody(overrides);
  const { device, passkeys } = await add(of.api);
  return { ...of, device, id: passkeys[0]?.id ?? '' };
}

async function come(device: Authenticator, { app = 'shop', browser = openBrowser(world), said = {}, keepsAccount = false }: Coming = {}) {
  const { sessions } = browser.in(app);
  const { step, options } = await sessions.beginPasskeySignIn();
  return sessions.signInByPasskey({ step, signed: device.sign(options, said), keepsAccount });
}
interface Coming {
  readonly app?: SessionApp;
  readonly browser?: Browser;
  readonly said?: Said;
  readonly keepsAccount?: boolean;
}

const mailsTo = async (recipient: string) =>
  (
    await world.db.prisma.mail.findMany({ where: { recipient, kind: 'account_passkey' }, orderBy: { id: 'asc' }, select: { data: true } })
  ).map(({ data }) => (data as { change: string }).change);

it('a passkey is added with the password, told by mail, and opens the account without it', async () => {
  const { user, api } = await somebody();
  expect(await refusalOf(api.accounts.beginPasskey({ password: 'not theirs' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  const { device, passkeys } = await add(api);
  expect(passkeys).toMatchObject([{ name: 'Telephone', lastUsedAt: null, isSynced: true, isStopped: false }]);
  expect(await mailsTo(user.email)).toEqual(['added']);
  const browser = openBrowser(world);
  expect((await come(device, { browser })).viewer.id).toBe(user.id);
  expect((await browser.contextOf('shop')).viewer?.userId).toBe(user.id);
  expect(await browser.in('shop').accounts.passkeys()).toMatchObject([{ lastUsedAt: world.services.now().toISOString() }]);
  const sessions = await browser.in('shop').accounts.sessions();
  expect(sessions.find(({ isThisOne }) => isThisOne)).toMatchObject({ passkey: 'Telephone' });
});

it('a passkey stands for password and code: adding and removing one asks for both where there are two', async () => {
  const { user, api } = await somebody();
  const { secret } = await api.accounts.beginSecondFactor({ password: PASSWORD });
  const code = () => {
    world.pass({ minutes: 1 });
    return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.services.now().getTime() });
  };
  await api.accounts.confirmSecondFactor({ code: code() });
  expect(await refusalOf(api.accounts.beginPasskey({ password: PASSWORD }))).toMatchObject({ code: 'CODE_WRONG' });
  const device = new Authenticator();
  const { step, options } = await api.accounts.beginPasskey({ password: PASSWORD, code: code() });
  const [passkey] = await api.accounts.addPasskey({ step, name: 'Telephone', made: device.make(options) });
  expect((await come(device)).viewer.id).toBe(user.id);
  const id = passkey?.id ?? '';
  expect(await refusalOf(api.accounts.removePasskey({ id, password: PASSWORD }))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await api.accounts.removePasskey({ id, password: PASSWORD, code: code() })).toEqual([]);
});

it('a passkey opens the office for an admin alone, and the console for whoever works in a store', async () => {
  const [admin, customer] = [await holder({ role: 'admin' }), await holder()];
  expect((await come(admin.device, { app: 'admin' })).viewer.role).toBe('admin');
  for (const app of ['admin', 'console'] as const)
    expect(await refusalOf(come(customer.device, { app }))).toMatchObject({ code: 'FORBIDDEN' });
});

it.each<[string, Said]>([
  ['another site’s page', { origin: 'http://shop.test.evil.test' }],
  ['another site', { host: 'evil.test' }],
  ['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ['a device that did not ask who is there', { isVerified: false }],
  ['somebody else’s name on it', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  ['no name on it', { userHandle: undefined }],
])('signed for %s, it opens nothing; a right one after it does', async (_, said) => {
  const { device } = await holder();
  expect(await refusalOf(come(device, { said }))).toMatchObject({ code: 'PASSKEY_WRONG' });
  await come(device);
});

it('a forged signature, and a passkey that nobody has, get the same answer', async () => {
  const { device, user } = await holder();
  const forger = new Authenticator();
  forger.userHandle = device.userHandle;
  const { sessions } = openBrowser(world).in('shop');
  const { step, options } = await sessions.beginPasskeySignIn();
  const { response } = forger.sign(options);
  const signed = { id: device.credentialId, rawId: device.credentialId, type: 'public-key' as const, response };
  const refusals = [await refusalOf(sessions.signInByPasskey({ step, signed })), await refusalOf(come(forger))];
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]?.code).toBe('PASSKEY_WRONG');
  expect(await world.db.prisma.session.count({ where: { userId: user.id } })).toBe(1);
});

it.each<[string, Said]>([
  ['on another site’s page', { origin: 'http://evil.test' }],
  ['for another site', { host: 'evil.test' }],
  ['for another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ['without asking who is there', { isVerified: false }],
  ['with papers that nobody asked for', { format: 'apple' }],
  ['with a place for its maker’s papers, though its own key signed', { format: 'packed', papers: null }],
])('one that was made %s is not kept', async (_, said) => {
  const { api } = await somebody();
  expect(await refusalOf(add(api, undefined, said))).toMatchObject({ code: 'PASSKEY_REFUSED' });
  expect(await api.accounts.passkeys()).toEqual([]);
});

it('one that swears by its own key alone is kept', async () => {
  const { api } = await somebody();
  await add(api, undefined, { format: 'packed' });
  expect(await api.accounts.passkeys()).toHaveLength(1);
});

it('what cannot be read is refused, whoever sends it', async () => {
  const { api } = await somebody();
  const { step, options } = await api.accounts.beginPasskey({ password: PASSWORD });
  const made = new Authenticator().make(options);
  const broken = { ...made, response: { ...made.response, attestationObject: 'n7-7-7-7-7-7-7-7' } };
  expect(await refusalOf(api.accounts.addPasskey({ step, name: 'Telephone', made: broken }))).toMatchObject({ code: 'PASSKEY_REFUSED' });
  const { device } = await holder();
  const { sessions } = openBrowser(world).in('shop');
  const asked = await sessions.beginPasskeySignIn();
  const signed = device.sign(asked.options);
  const empty = { ...signed, response: { ...signed.response, authenticatorData: 'AA', clientDataJSON: 'AA' } };
  expect(await refusalOf(sessions.signInByPasskey({ step: asked.step, signed: empty }))).toMatchObject({ code: 'PASSKEY_WRONG' });
});

it('what there is to sign is good once, for ten minutes, in the app and the session that asked for it', async () => {
  const { device, api, user } = await holder();
  const { sessions } = openBrowser(world).in('shop');
  const first = await sessions.beginPasskeySignIn();
  const signed = device.sign(first.options);
  const tries = [1, 2, 3].map(() =>
    untilAnswered(() => openBrowser(world).in('shop').sessions.signInByPasskey({ step: first.step, signed })),
  );
  expect((await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await refusalOf(sessions.signInByPasskey({ step: first.step, signed }))).toMatchObject({ code: 'PASSKEY_OVER' });

  const second = await sessions.beginPasskeySignIn();
  const elsewhere = openBrowser(world).in('admin').sessions;
  const late = device.sign(second.options);
  expect(await refusalOf(elsewhere.signInByPasskey({ step: second.step, signed: late }))).toMatchObject({ code: 'PASSKEY_OVER' });
  world.pass({ minutes: 11 });
  expect(await refusalOf(sessions.signInByPasskey({ step: second.step, signed: late }))).toMatchObject({ code: 'PASSKEY_OVER' });

  const begun = await api.accounts.beginPasskey({ password: PASSWORD });
  const made = new Authenticator().make(begun.options);
  const other = openBrowser(world).in('shop');
  await other.sessions.signIn({ email: user.email, password: PASSWORD });
  expect(await refusalOf(other.accounts.addPasskey({ step: begun.step, name: 'Theirs', made }))).toMatchObject({ code: 'PASSKEY_OVER' });
  expect(await api.accounts.addPasskey({ step: begun.step, name: 'Mine', made })).toHaveLength(2);
  const signIn = await other.sessions.beginPasskeySignIn();
  expect(await refusalOf(other.accounts.addPasskey({ step: signIn.step, name: 'Theirs', made }))).toMatchObject({ code: 'PASSKEY_OVER' });
});

it('one that counts back is stopped, whoever came in with it is out, and its owner is told', async () => {
  const { device, user, id } = await holder();
  const browser = openBrowser(world);
  await come(device, { browser, said: { counter: 7 } });
  for (const counter of [7, 9]) expect(await refusalOf(come(device, { said: { counter } }))).toMatchObject({ code: 'PASSKEY_STOPPED' });
  expect((await browser.contextOf('shop')).viewer).toBeNull();
  expect(await mailsTo(user.email)).toEqual(['added', 'copied']);
  const api = openBrowser(world).in('shop');
  await api.sessions.signIn({ email: user.email, password: PASSWORD });
  expect(await api.accounts.passkeys()).toMatchObject([{ id, isStopped: true }]);
});

it('removed, it opens nothing, ends what it had opened elsewhere, and leaves alone where it was removed', async () => {
  const { device, user, id } = await holder();
  const [here, there] = [openBrowser(world), openBrowser(world)];
  await come(device, { browser: here });
  await come(device, { browser: there });
  const { accounts } = here.in('shop');
  expect(await refusalOf(accounts.removePasskey({ id, password: 'not theirs' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  expect(await accounts.removePasskey({ id, password: PASSWORD })).toEqual([]);
  expect((await here.contextOf('shop')).viewer?.userId).toBe(user.id);
  expect((await there.contextOf('shop')).viewer).toBeNull();
  expect(await refusalOf(come(device))).toMatchObject({ code: 'PASSKEY_WRONG' });
  expect(await mailsTo(user.email)).toEqual(['added', 'removed']);
});

it('removed beside another, it leaves what the other opened to the other', async () => {
  const { device, api, id } = await holder();
  const { device: second, passkeys } = await add(api, undefined, { name: 'Laptop' });
  const [here, there] = [openBrowser(world), openBrowser(world)];
  await come(second, { browser: here });
  await come(device, { browser: there });
  await here.in('shop').accounts.removePasskey({ id, password: PASSWORD });
  expect(await there.in('shop').sessions.current()).toMatchObject({ viewer: null });
  const sessions = await here.in('shop').accounts.sessions();
  expect(sessions.find(({ isThisOne }) => isThisOne)).toMatchObject({ passkey: 'Laptop' });
  const laptop = passkeys.find(({ name }) => name === 'Laptop')?.id ?? '';
  await api.accounts.removePasskey({ id: laptop, password: PASSWORD });
  expect((await here.contextOf('shop')).viewer).toBeNull();
});

it('another’s is neither renamed nor removed, and is not taken for one’s own', async () => {
  const [mine, theirs] = [await holder(), await holder()];
  const { accounts } = mine.api;
  expect(await refusalOf(accounts.renamePasskey({ id: theirs.id, name: 'Mine' }))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await accounts.removePasskey({ id: theirs.id, password: PASSWORD })).toMatchObject([{ id: mine.id }]);
  expect(await refusalOf(add(mine.api, theirs.device))).toMatchObject({ code: 'PASSKEY_REFUSED' });
  expect(await theirs.api.accounts.passkeys()).toMatchObject([{ id: theirs.id, name: 'Telephone' }]);
  expect(await accounts.renamePasskey({ id: mine.id, name: 'Laptop' })).toMatchObject([{ name: 'Laptop' }]);
});

it('an account has ten at most, however many are added at once', async () => {
  const { api } = await somebody();
  for (let count = 0; count < 8; count += 1) await add(api);
  const begun = await Promise.all([1, 2, 3].map(() => untilAnswered(() => api.accounts.beginPasskey({ password: PASSWORD }))));
  const added = await Promise.allSettled(
    begun.map(({ step, options }) =>
      untilAnswered(() => api.accounts.addPasskey({ step, name: 'One more', made: new Authenticator().make(options) })),
    ),
  );
  expect(added.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  expect(await api.accounts.passkeys()).toHaveLength(10);
  const refusal = await refusalOf(api.accounts.beginPasskey({ password: PASSWORD }));
  expect(refusal).toMatchObject({ code: 'LIST_FULL', data: { list: 'passkeys', most: 10 } });
});

it('an account that is switched off stays shut, and one that waits for its deletion is asked whether to be kept', async () => {
  const { device, user, api } = await holder();
  await api.privacy.askDeletion({ password: PASSWORD });
  expect(await refusalOf(come(device))).toMatchObject({ code: 'ACCOUNT_LEAVING' });
  expect((await come(device, { keepsAccount: true })).viewer.id).toBe(user.id);
  await world.db.pool.query(`update "user" set disabled_at = now() where id = $1`, [user.id]);
  expect(await refusalOf(come(device))).toMatchObject({ code: 'ACCOUNT_DISABLED' });
});

const secretOf = async (recipient: string, kind: string) => {
  const { subjectId } = await world.db.prisma.mail.findFirstOrThrow({ where: { recipient, kind }, select: { subjectId: true } });
  return linkSecret(world.services, subjectId);
};

it('another password by mail leaves them and says how many there are; the way back to an old address takes off what came after', async () => {
  const { device, user, api } = await holder({ emailVerifiedAt: new Date() });
  const next = `${randomUUID()}@example.test`;
  await api.accounts.requestEmailChange({ email: next, password: PASSWORD });
  world.pass({ minutes: 1 });
  await api.accounts.confirmEmailChange({ secret: await secretOf(next, 'new_email') });
  world.pass({ minutes: 1 });
  const { device: thiefs } = await add(api);
  const { sessions, accounts } = openBrowser(world).in('shop');
  await accounts.takeEmailBack({ secret: await secretOf(user.email, 'email_changed') });
  expect(await refusalOf(come(thiefs))).toMatchObject({ code: 'PASSKEY_WRONG' });
  const reset = { secret: await secretOf(user.email, 'reset_password'), password: 'another cake for grandmother' };
  expect(await sessions.resetPassword(reset)).toEqual({ passkeys: 1 });
  expect((await come(device)).viewer.id).toBe(user.id);
});

it('one that is removed while it comes in lets nobody in', async () => {
  const { device, user, api, id } = await holder();
  const browser = openBrowser(world);
  const { step, options } = await browser.in('shop').sessions.beginPasskeySignIn();
  const ctx = await browser.contextOf('shop');
  const wasRight = async () => void (await api.accounts.removePasskey({ id, password: PASSWORD }));
  const then = { ...ctx, limits: { ...ctx.limits, guess: async () => wasRight } };
  const coming = signInByPasskey(then, { step, signed: device.sign(options), keepsAccount: false });
  await expect(coming).rejects.toMatchObject({ code: 'PASSKEY_WRONG' });
  expect(await world.db.prisma.session.count({ where: { userId: user.id } })).toBe(1);
});

it('strangers wait as they do with passwords, before anything is looked at; the account’s own devices do not', async () => {
  const { device, browser, user } = await holder();
  const take: RateLimits['take'] = async (door) => {
    if (door === 'sign_in') throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
  };
  const limits = { ...world.services.limits, take };
  const coming = async (from: Browser) => {
    const { step, options } = await from.in('shop').sessions.beginPasskeySignIn();
    return signInByPasskey({ ...(await from.contextOf('shop')), limits }, { step, signed: device.sign(options), keepsAccount: false });
  };
  expect(await refusalOf(coming(openBrowser(world)))).toMatchObject({ code: 'RATE_LIMITED' });
  expect((await coming(browser)).viewer.id).toBe(user.id);
});

it('what somebody is given of their own names them, without keys', async () => {
  const { device, user } = await holder();
  const rows: unknown[] = [];
  for await (const each of ownData(world.services, user.id)) rows.push(each);
  const row = { name: 'Telephone', createdAt: world.services.now(), lastUsedAt: null };
  expect(rows).toContainEqual({ part: 'passkeys', row });
  expect(JSON.stringify(rows)).not.toContain(device.credentialId);
});

it('a password that is set anew by the mail of an address that nobody had confirmed leaves no passkey of whoever made the account', async () => {
  const { user } = await holder({ emailVerifiedAt: null });
  const { sessions } = openBrowser(world).in('shop');
  await sessions.requestPasswordReset({ email: user.email });
  const secret = await secretOf(user.email, 'reset_password');
  expect(await sessions.resetPassword({ secret, password: 'another cake entirely' })).toEqual({ passkeys: 0 });
});
