import { buildOrder, buildUser, type BuiltUser } from '@sweetspot/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkSecret } from '../sessions/index.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';

async function signedIn(): Promise<{ id: string; email: string; user: BuiltUser; browser: Browser; again: () => Promise<Browser> }> {
  const user = buildUser(world.fixture, { passwordHash: await hashPassword(PASSWORD) });
  const { id, email } = user;
  await world.fixture.save(world.db);
  const again = async () => {
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn({ email, password: PASSWORD });
    return browser;
  };
  return { id, email, user, browser: await again(), again };
}

const accountsOf = (browser: Browser) => browser.in('shop').accounts;

describe('the profile', () => {
  it('keeps the mobile as the market writes it, and may have none', async () => {
    const { browser } = await signedIn();
    const changed = await accountsOf(browser).updateProfile({ name: 'Asha', mobile: '098765-43210', locale: 'hi-IN' });
    expect(changed).toMatchObject({ name: 'Asha', mobile: '+919876543210' });
    expect(await accountsOf(browser).updateProfile({ name: 'Asha', mobile: null, locale: 'en-IN' })).toMatchObject({ mobile: null });
    const refusal = await refusalOf(accountsOf(browser).updateProfile({ name: 'Asha', mobile: '+4915112345678', locale: 'en-IN' }));
    expect(refusal).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { mobile: 'mobile_invalid' } } });
  });

  it('keeps a chosen language, and answers who reads in it now', async () => {
    const { browser } = await signedIn();
    expect(await accountsOf(browser).chooseLanguage({ language: 'hi' })).toMatchObject({ locale: 'hi-IN' });
    expect(await accountsOf(browser).saveAllergens({ allergens: [] })).toMatchObject({ locale: 'hi-IN' });
  });

  it('a chosen language goes for the mails of orders that are there already, and for nobody else’s', async () => {
    const [mine, other] = [await signedIn(), await signedIn()];
    const orders = [mine, other].map(({ user }) => buildOrder(world.fixture, { customer: user }));
    await world.fixture.save(world.db);
    const locales = async () => {
      const rows = await world.db.prisma.order.findMany({
        where: { id: { in: orders.map(({ id }) => id) } },
        select: { id: true, locale: true },
      });
      return orders.map(({ id }) => rows.find((row) => row.id === id)?.locale);
    };
    await accountsOf(mine.browser).chooseLanguage({ language: 'hi' });
    expect(await locales()).toEqual(['hi-IN', 'en-IN']);
    await accountsOf(mine.browser).updateProfile({ name: 'Asha', mobile: null, locale: 'en-IN' });
    expect(await locales()).toEqual(['en-IN', 'en-IN']);
  });

  it('an age is said from a fixed list or not at all, taken back, and part of no session', async () => {
    const { browser } = await signedIn();
    expect(await accountsOf(browser).ageBand()).toEqual({ ageBand: null });
    await accountsOf(browser).saveAgeBand({ ageBand: 'from_35' });
    expect(await accountsOf(browser).ageBand()).toEqual({ ageBand: 'from_35' });
    expect(JSON.stringify(await browser.in('shop').sessions.current())).not.toContain('from_35');
    const refusal = await refusalOf(accountsOf(browser).saveAgeBand({ ageBand: 'from_17' as never }));
    expect(refusal.code).toBe('INPUT_INVALID');
    await accountsOf(browser).saveAgeBand({ ageBand: null });
    expect(await accountsOf(browser).ageBand()).toEqual({ ageBand: null });
  });

  it('names a saved allergen once', async () => {
    const { browser } = await signedIn();
    expect(await accountsOf(browser).saveAllergens({ allergens: ['nuts', 'milk', 'nuts'] })).toMatchObject({
      savedAllergens: ['nuts', 'milk'],
    });
  });
});

describe('changing the password', () => {
  it('needs the old one, keeps this session and ends the others', async () => {
    const { browser, again } = await signedIn();
    const other = await again();
    const wrong = accountsOf(browser).changePassword({ current: 'something else', password: 'another cake entirely' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'CREDENTIALS_WRONG' });
    const common = accountsOf(browser).changePassword({ current: PASSWORD, password: 'password1234' });
    expect(await refusalOf(common)).toMatchObject({ code: 'PASSWORD_COMMON' });
    await accountsOf(browser).changePassword({ current: PASSWORD, password: 'another cake entirely' });
    expect((await browser.in('shop').sessions.current()).viewer).not.toBeNull();
    expect((await other.in('shop').sessions.current()).viewer).toBeNull();
  });
});

it('a password that was changed is not changed again by a link that was sent before', async () => {
  const { browser, email } = await signedIn();
  const { sessions } = openBrowser(world).in('shop');
  await sessions.requestPasswordReset({ email });
  const { subjectId } = await world.db.prisma.mail.findFirstOrThrow({ where: { recipient: email }, select: { subjectId: true } });
  await accountsOf(browser).changePassword({ current: PASSWORD, password: 'another cake entirely' });
  const secret = linkSecret(world.services, subjectId);
  expect(await refusalOf(sessions.resetPassword({ secret, password: 'a third cake entirely' }))).toMatchObject({ code: 'LINK_EXPIRED' });
});

describe('the list of sessions', () => {
  it('marks this one, ends another, and knows nothing of other people', async () => {
    const mine = await signedIn();
    const there = await mine.again();
    const listed = await accountsOf(mine.browser).sessions();
    expect(listed.filter(({ isThisOne }) => isThisOne)).toHaveLength(1);
    const other = listed.find(({ isThisOne }) => !isThisOne)?.id ?? '';

    const stranger = await signedIn();
    expect(await refusalOf(accountsOf(stranger.browser).endSession({ id: other }))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await there.in('shop').sessions.current()).viewer).not.toBeNull();

    await accountsOf(mine.browser).endSession({ id: other });
    expect((await there.in('shop').sessions.current()).viewer).toBeNull();
  });
});

describe('addresses', () => {
  const home = {
    label: 'Home',
    line1: '12 Station Road',
    city: 'Kolhapur',
    state: 'MH',
    postalCode: '416001',
    latitude: 16.705,
    longitude: 74.2433,
  };

  it('are twenty at most, also when many are saved at once, and each can still be changed', async () => {
    const { browser } = await signedIn();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 24 }, () => untilAnswered(() => accountsOf(browser).saveAddress({ id: null, ...home }))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(await refusalOf(accountsOf(browser).saveAddress({ id: null, ...home }))).toMatchObject({
      code: 'LIST_FULL',
      data: { list: 'addresses', most: 20 },
    });
    const [first] = await accountsOf(browser).addresses();
    expect(await accountsOf(browser).saveAddress({ ...home, id: first?.id ?? '', label: 'Work' })).toMatchObject({ label: 'Work' });
  });

  it('have one default at a time, listed first', async () => {
    const { browser } = await signedIn();
    const first = await accountsOf(browser).saveAddress({ id: null, ...home, isDefault: true });
    const second = await accountsOf(browser).saveAddress({ id: null, ...home, label: 'Work', isDefault: true });
    expect(await accountsOf(browser).addresses()).toMatchObject([
      { id: second.id, isDefault: true },
      { id: first.id, isDefault: false },
    ]);
  });

  it('of somebody else can be neither changed nor deleted: they are not there', async () => {
    const [mine, stranger] = [await signedIn(), await signedIn()];
    const { id } = await accountsOf(mine.browser).saveAddress({ id: null, ...home });
    expect(await refusalOf(accountsOf(stranger.browser).saveAddress({ id, ...home, label: 'Taken' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(accountsOf(stranger.browser).deleteAddress({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await accountsOf(mine.browser).addresses()).toMatchObject([{ id, label: 'Home' }]);
    await accountsOf(mine.browser).deleteAddress({ id });
    expect(await accountsOf(mine.browser).addresses()).toEqual([]);
  });
});
