import { buildUser } from '@sweetspot/db/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RateLimits } from '../context.ts';
import { hashPassword, linkSecret } from '../sessions/index.ts';
import { secondStep } from '../sessions/second-step.ts';
import { signIn } from '../sessions/sign-in.ts';
import { openBrowser } from '../testing/browser.ts';
import { createTestWorld, refusalOf, untilAnswered, type Api, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let passwordHash: string;
beforeAll(async () => {
  [world, passwordHash] = [await createTestWorld(), await hashPassword(PASSWORD)];
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';
const APPS = ['shop', 'admin'] as const;

const codeOf = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.services.now().getTime() });
/** The app says another code by then. */
const nextCode = (secret: string): string => {
  world.pass({ minutes: 1 });
  return codeOf(secret);
};
const otherThan = (code: string): string => String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');

/** An account with the app set up, at a browser where it is signed in. */
async function protectedAccount(overrides: Parameters<typeof buildUser>[1] = {}) {
  const user = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test`, ...overrides });
  await world.fixture.save(world.db);
  const browser = openBrowser(world);
  const api = browser.in('shop');
  await api.sessions.signIn({ email: user.email, password: PASSWORD });
  const { secret } = await api.accounts.beginSecondFactor({ password: PASSWORD });
  const { codes } = await api.accounts.confirmSecondFactor({ code: codeOf(secret) });
  return { user, secret, codes, browser, api };
}

async function askedForCode(email: string, app: (typeof APPS)[number] = 'shop', browser = openBrowser(world)) {
  const api = browser.in(app);
  const refusal = await refusalOf(api.sessions.signIn({ email, password: PASSWORD }));
  if (refusal.code !== 'SECOND_FACTOR_NEEDED') throw new Error(`Refused with ${refusal.code}`);
  return { api, browser, step: refusal.data.step };
}

const mailsTo = async (recipient: string) =>
  (
    await world.db.prisma.mail.findMany({
      where: { recipient, kind: 'account_second_factor' },
      orderBy: { id: 'asc' },
      select: { data: true },
    })
  ).map(({ data }) => (data as { change: string }).change);

it('setting it up takes the password and a right code, is told by mail, signs out elsewhere, and asks for nothing before it is confirmed', async () => {
  const user = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test` });
  await world.fixture.save(world.db);
  const [here, there] = [openBrowser(world), openBrowser(world)];
  for (const browser of [here, there]) await browser.in('shop').sessions.signIn({ email: user.email, password: PASSWORD });
  const { accounts } = here.in('shop');
  expect(await refusalOf(accounts.beginSecondFactor({ password: 'not theirs' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  const { secret, uri } = await accounts.beginSecondFactor({ password: PASSWORD });
  expect(uri).toContain(secret);
  await openBrowser(world).in('shop').sessions.signIn({ email: user.email, password: PASSWORD });
  expect(await refusalOf(accounts.confirmSecondFactor({ code: otherThan(codeOf(secret)) }))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await accounts.secondFactor()).toEqual({ since: null, codesLeft: 0 });

  const { codes } = await accounts.confirmSecondFactor({ code: codeOf(secret) });
  expect(new Set(codes).size).toBe(10);
  expect(await accounts.secondFactor()).toEqual({ since: world.services.now().toISOString(), codesLeft: 10 });
  expect((await there.contextOf('shop')).viewer).toBeNull();
  expect((await here.contextOf('shop')).viewer).not.toBeNull();
  expect(await mailsTo(user.email)).toEqual(['on']);
  expect(await refusalOf(accounts.beginSecondFactor({ password: PASSWORD }))).toMatchObject({ code: 'SECOND_FACTOR_CHANGED' });
  const rows = await world.db.pool.query(
    `select row_to_json(f)::text || (select json_agg(c)::text from recovery_code c) as kept from second_factor f`,
  );
  for (const { kept } of rows.rows as { kept: string }[])
    for (const shown of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) expect(kept).not.toContain(shown);
});

it.each(APPS)('in the %s no session is there before the code is, and each code opens once', async (app) => {
  const { user, secret } = await protectedAccount({ role: 'admin' });
  const { api, browser, step } = await askedForCode(user.email, app);
  expect((await browser.contextOf(app)).viewer).toBeNull();
  const code = nextCode(secret);
  expect(await refusalOf(api.sessions.secondStep({ step, code: otherThan(code) }))).toMatchObject({ code: 'CODE_WRONG' });
  expect((await api.sessions.secondStep({ step, code })).viewer.email).toBe(user.email);
  expect((await browser.contextOf(app)).viewer?.userId).toBe(user.id);
  const again = await askedForCode(user.email, app);
  expect(await refusalOf(again.api.sessions.secondStep({ step: again.step, code }))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await refusalOf(api.sessions.secondStep({ step, code: nextCode(secret) }))).toMatchObject({ code: 'SIGN_IN_OVER' });
});

it('one code sent several times at once opens one session', async () => {
  const { user, secret } = await protectedAccount();
  const steps = await Promise.all([1, 2, 3].map(() => askedForCode(user.email)));
  const code = nextCode(secret);
  const opened = await Promise.allSettled(steps.map(({ api, step }) => untilAnswered(() => api.sessions.secondStep({ step, code }))));
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

it('a code is right in its own half minute and those beside it, and none that is older than the one used last', async () => {
  const { user, secret } = await protectedAccount();
  world.pass({ minutes: 5 });
  const at = (seconds: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.services.now().getTime() + seconds * 1000 });
  const first = await askedForCode(user.email);
  for (const far of [-60, 60])
    expect(await refusalOf(first.api.sessions.secondStep({ step: first.step, code: at(far) }))).toMatchObject({ code: 'CODE_WRONG' });
  await first.api.sessions.secondStep({ step: first.step, code: at(0) });
  const second = await askedForCode(user.email);
  expect(await refusalOf(second.api.sessions.secondStep({ step: second.step, code: at(-30) }))).toMatchObject({ code: 'CODE_WRONG' });
  expect((await second.api.sessions.secondStep({ step: second.step, code: at(30) })).viewer.id).toBe(user.id);
});

it('one step with several right codes at once opens one session, and uses one code up', async () => {
  const { user, codes } = await protectedAccount();
  const { api, step } = await askedForCode(user.email);
  const tries = codes.slice(0, 4).map((code) => untilAnswered(() => api.sessions.secondStep({ step, code })));
  expect((await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await world.db.prisma.recoveryCode.count({ where: { userId: user.id, usedAt: null } })).toBe(9);
});

it('before it is confirmed, its codes bring no recovery codes and take nothing off', async () => {
  const user = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test` });
  await world.fixture.save(world.db);
  const { accounts, sessions } = openBrowser(world).in('shop');
  await sessions.signIn({ email: user.email, password: PASSWORD });
  const { secret } = await accounts.beginSecondFactor({ password: PASSWORD });
  for (const change of [accounts.renewRecoveryCodes, accounts.removeSecondFactor])
    expect(await refusalOf(change({ password: PASSWORD, code: codeOf(secret) }))).toMatchObject({ code: 'SECOND_FACTOR_CHANGED' });
  expect(await accounts.secondFactor()).toEqual({ since: null, codesLeft: 0 });
});

it('a step is over after ten minutes, in another app, and for an account that was switched off', async () => {
  const { user, secret } = await protectedAccount({ role: 'admin' });
  const elsewhere = await askedForCode(user.email, 'admin');
  const inShop = elsewhere.browser.in('shop').sessions;
  expect(await refusalOf(inShop.secondStep({ step: elsewhere.step, code: codeOf(secret) }))).toMatchObject({ code: 'SIGN_IN_OVER' });
  const late = await askedForCode(user.email);
  world.pass({ minutes: 11 });
  expect(await refusalOf(late.api.sessions.secondStep({ step: late.step, code: codeOf(secret) }))).toMatchObject({ code: 'SIGN_IN_OVER' });
  const off = await askedForCode(user.email);
  await world.db.pool.query(`update "user" set disabled_at = now() where id = $1`, [user.id]);
  expect(await refusalOf(off.api.sessions.secondStep({ step: off.step, code: codeOf(secret) }))).toMatchObject({ code: 'SIGN_IN_OVER' });
});

it('a step is over once the account asks for its deletion or has another password', async () => {
  for (const end of [
    ({ api, secret }) => api.privacy.askDeletion({ password: PASSWORD, code: nextCode(secret) }),
    ({ api }) => api.accounts.changePassword({ current: PASSWORD, password: 'another cake for grandfather' }),
  ] satisfies ((of: Awaited<ReturnType<typeof protectedAccount>>) => Promise<unknown>)[]) {
    const of = await protectedAccount();
    const { api, step } = await askedForCode(of.user.email);
    await end(of);
    expect(await refusalOf(api.sessions.secondStep({ step, code: nextCode(of.secret) }))).toMatchObject({ code: 'SIGN_IN_OVER' });
  }
});

it('a recovery code opens once, however it is typed, tells by mail, and no other account', async () => {
  const [mine, other] = [await protectedAccount(), await protectedAccount()];
  const [code = ''] = mine.codes;
  const theirs = await askedForCode(other.user.email);
  expect(await refusalOf(theirs.api.sessions.secondStep({ step: theirs.step, code }))).toMatchObject({ code: 'CODE_WRONG' });
  const first = await askedForCode(mine.user.email);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
  expect((await first.api.sessions.secondStep({ step: first.step, code: typed })).viewer.id).toBe(mine.user.id);
  expect(await first.api.accounts.secondFactor()).toMatchObject({ codesLeft: 9 });
  const again = await askedForCode(mine.user.email);
  expect(await refusalOf(again.api.sessions.secondStep({ step: again.step, code }))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await mailsTo(mine.user.email)).toEqual(['on', 'code_used']);
});

it('new recovery codes and taking it off ask for password and code; the codes before open nothing', async () => {
  const { user, secret, codes, api } = await protectedAccount();
  const [first = '', second = ''] = codes;
  const { accounts } = api;
  expect(await refusalOf(accounts.renewRecoveryCodes({ password: 'not theirs', code: nextCode(secret) }))).toMatchObject({
    code: 'CREDENTIALS_WRONG',
  });
  expect(await refusalOf(accounts.removeSecondFactor({ password: 'not theirs', code: nextCode(secret) }))).toMatchObject({
    code: 'CREDENTIALS_WRONG',
  });
  expect(await refusalOf(accounts.removeSecondFactor({ password: PASSWORD, code: otherThan(codeOf(secret)) }))).toMatchObject({
    code: 'CODE_WRONG',
  });
  const renewed = await accounts.renewRecoveryCodes({ password: PASSWORD, code: nextCode(secret) });
  expect(renewed.codes).toHaveLength(10);
  expect(await refusalOf(accounts.removeSecondFactor({ password: PASSWORD, code: first }))).toMatchObject({ code: 'CODE_WRONG' });
  expect(renewed.codes).not.toContain(second);
  await accounts.removeSecondFactor({ password: PASSWORD, code: renewed.codes[0] ?? '' });
  expect(await accounts.secondFactor()).toEqual({ since: null, codesLeft: 0 });
  await openBrowser(world).in('shop').sessions.signIn({ email: user.email, password: PASSWORD });
  expect(await mailsTo(user.email)).toEqual(['on', 'codes_renewed', 'off']);
});

it('another password does not take it off, and deleting the account asks for a code', async () => {
  const { user, secret, api } = await protectedAccount();
  await api.accounts.changePassword({ current: PASSWORD, password: 'another cake for grandmother' });
  const refusal = await refusalOf(
    openBrowser(world).in('shop').sessions.signIn({ email: user.email, password: 'another cake for grandmother' }),
  );
  expect(refusal.code).toBe('SECOND_FACTOR_NEEDED');
  const password = 'another cake for grandmother';
  expect((await api.privacy.deletion()).needsCode).toBe(true);
  expect(await refusalOf(api.privacy.askDeletion({ password }))).toMatchObject({ code: 'CODE_WRONG' });
  await api.privacy.askDeletion({ password, code: nextCode(secret) });
  const kept = openBrowser(world).in('shop');
  const asked = await refusalOf(kept.sessions.signIn({ email: user.email, password, keepsAccount: true }));
  if (asked.code !== 'SECOND_FACTOR_NEEDED') throw new Error(asked.code);
  const stillLeaving = await world.db.prisma.user.findUniqueOrThrow({ where: { id: user.id }, select: { leavesAt: true } });
  expect(stillLeaving.leavesAt).not.toBeNull();
  await kept.sessions.secondStep({ step: asked.data.step, code: nextCode(secret) });
  expect(await world.db.prisma.user.findUniqueOrThrow({ where: { id: user.id }, select: { leavesAt: true } })).toEqual({ leavesAt: null });
});

it('strangers’ tries at codes are counted for the account together, before a code is looked at; its own devices are not among them', async () => {
  const { user, secret, browser } = await protectedAccount();
  const stranger = await askedForCode(user.email);
  const known = await askedForCode(user.email, 'shop', browser);
  const taken: string[] = [];
  const take: RateLimits['take'] = async (door, who) => {
    if (door !== 'second_step') return;
    taken.push(who);
    throw new AppError('RATE_LIMITED', { retryAfterSeconds: 60 });
  };
  const limits = { ...world.services.limits, take };
  const code = nextCode(secret);
  const guessing = { ...(await stranger.browser.contextOf('shop')), limits };
  expect(await refusalOf(secondStep(guessing, { step: stranger.step, code }))).toMatchObject({ code: 'RATE_LIMITED' });
  const atHome = { ...(await known.browser.contextOf('shop')), limits };
  expect((await secondStep(atHome, { step: known.step, code })).viewer.id).toBe(user.id);
  expect(taken).toEqual([user.id]);
});

it('an admin takes it off for whoever is locked out, with a reason on record and a mail; never off their own account', async () => {
  const { user, browser } = await protectedAccount();
  const admin = buildUser(world.fixture, { role: 'admin' });
  await world.fixture.save(world.db);
  const { api } = world.admin(admin);
  expect((await api.admin.user({ id: user.id })).allowed).toContain('clear_second_factor');
  const reason = 'Lost the telephone and the codes; identity was shown.';
  expect(await api.admin.clearSecondFactor({ id: user.id, reason })).toMatchObject({ secondFactorSince: null });
  await api.admin.clearSecondFactor({ id: user.id, reason });
  expect((await browser.contextOf('shop')).viewer).toBeNull();
  await openBrowser(world).in('shop').sessions.signIn({ email: user.email, password: PASSWORD });
  expect(await mailsTo(user.email)).toEqual(['on', 'cleared']);
  expect(
    await world.db.prisma.auditEntry.findMany({
      where: { subjectId: user.id, action: 'user.clear_second_factor' },
      select: { reason: true },
    }),
  ).toEqual([{ reason }]);
  expect(await refusalOf(api.admin.clearSecondFactor({ id: admin.id, reason }))).toMatchObject({ code: 'FORBIDDEN' });
});

const linkTo = async (recipient: string, kind: string) => {
  const { subjectId } = await world.db.prisma.mail.findFirstOrThrow({ where: { recipient, kind }, select: { subjectId: true } });
  return linkSecret(world.services, subjectId);
};

it('the way back to an old address takes off what was set up since that was left, and nothing older', async () => {
  const changeAndBack = async ({ id, email }: { id: string; email: string }, api: Api, meanwhile: () => Promise<unknown>) => {
    const next = `${randomUUID()}@example.test`;
    await api.accounts.requestEmailChange({ email: next, password: PASSWORD });
    await api.accounts.confirmEmailChange({ secret: await linkTo(next, 'new_email') });
    world.pass({ minutes: 1 });
    await meanwhile();
    await openBrowser(world)
      .in('shop')
      .accounts.takeEmailBack({ secret: await linkTo(email, 'email_changed') });
    const where = { userId: id };
    return [await world.db.prisma.secondFactor.count({ where }), await world.db.prisma.recoveryCode.count({ where })];
  };
  const own = await protectedAccount({ emailVerifiedAt: new Date() });
  world.pass({ minutes: 1 });
  expect(await changeAndBack(own.user, own.api, () => Promise.resolve())).toEqual([1, 10]);

  const user = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test`, emailVerifiedAt: new Date() });
  await world.fixture.save(world.db);
  const api = openBrowser(world).in('shop');
  await api.sessions.signIn({ email: user.email, password: PASSWORD });
  const setUp = async () => {
    const { secret } = await api.accounts.beginSecondFactor({ password: PASSWORD });
    await api.accounts.confirmSecondFactor({ code: codeOf(secret) });
  };
  expect(await changeAndBack(user, api, setUp)).toEqual([0, 0]);
});

it.each([
  ['nobody had confirmed before: a stranger may have set it up', null, [0, 0]],
  ['was confirmed', new Date(), [1, 10]],
] as const)('a password that is set anew by the mail of an address which %s', async (_why, emailVerifiedAt, left) => {
  const { user } = await protectedAccount({ emailVerifiedAt });
  const { sessions } = openBrowser(world).in('shop');
  await sessions.requestPasswordReset({ email: user.email });
  await sessions.resetPassword({ secret: await linkTo(user.email, 'reset_password'), password: 'another cake entirely' });
  const where = { userId: user.id };
  expect([await world.db.prisma.secondFactor.count({ where }), await world.db.prisma.recoveryCode.count({ where })]).toEqual(left);
});

it('a password that is changed while somebody comes in with the old one lets them in no more, with a code or without', async () => {
  const { user, secret, api } = await protectedAccount();
  const { email } = user;
  const plain = buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test` });
  await world.fixture.save(world.db);
  const plainApi = openBrowser(world).in('shop');
  await plainApi.sessions.signIn({ email: plain.email, password: PASSWORD });
  const { step } = await askedForCode(email);
  const { ctx } = world.visitor();
  /** What was typed has just been found right. */
  const then = (change: () => Promise<unknown>) => ({
    ...ctx,
    limits: { ...ctx.limits, guess: async () => async () => void (await change()) },
  });
  const change = ({ accounts }: typeof api) => accounts.changePassword({ current: PASSWORD, password: 'another cake entirely' });

  const withPassword = signIn(
    then(() => change(plainApi)),
    { email: plain.email, password: PASSWORD, keepsAccount: false },
  );
  await expect(withPassword).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' });
  const withCode = secondStep(
    then(() => change(api)),
    { step, code: nextCode(secret) },
  );
  await expect(withCode).rejects.toMatchObject({ code: 'CREDENTIALS_WRONG' });
  // Their own, where they changed it.
  expect(await world.db.prisma.session.count({ where: { userId: { in: [user.id, plain.id] } } })).toBe(2);
});
