import { buildStaff, buildUser } from '@sweetspot/db/testing';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RateLimits } from '../context.ts';
import { openBrowser, type Browser } from '../testing/browser.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { hashPassword } from './passwords.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';

/** Somebody with an account, a browser, and what the log heard of it. */
async function somebody(overrides: Parameters<typeof buildUser>[1] = {}, limits: Partial<RateLimits> = {}) {
  const user = buildUser(world.fixture, { passwordHash: await hashPassword(PASSWORD), ...overrides });
  await world.fixture.save(world.db);
  const logged: Record<string, unknown>[] = [];
  const hear = (facts: Readonly<Record<string, unknown>>, words: string) => void logged.push({ ...facts, words });
  const log = { info: hear, warn: hear, error: hear };
  const open = (): Browser => openBrowser({ services: { ...world.services, limits: { ...world.services.limits, ...limits }, log } });
  const told = () => logged.filter(({ userId }) => userId === user.id).map(({ event }) => event);
  const audited = async () => {
    const rows = await world.db.prisma.auditEntry.findMany({ where: { subjectId: user.id }, orderBy: { createdAt: 'asc' } });
    return rows.map(({ actor, action }) => `${actor} ${action}`);
  };
  return { user, open, logged, told, audited, credentials: { email: user.email, password: PASSWORD } };
}

async function useAccess({ open, credentials }: Awaited<ReturnType<typeof somebody>>, app: 'shop' | 'console' | 'admin') {
  const [here, there] = [open(), open()];
  await refusalOf(here.in(app).sessions.signIn({ ...credentials, password: 'not that one' }));
  await here.in(app).sessions.signIn(credentials);
  await there.in(app).sessions.signIn(credentials);
  const other = (await here.in(app).accounts.sessions()).find(({ isThisOne }) => !isThisOne);
  await here.in(app).accounts.endSession({ id: other?.id ?? '' });
  await here.in(app).accounts.changePassword({ current: PASSWORD, password: 'a cake for grandfather' });
  await here.in(app).sessions.signOutEverywhere();
}

const TOLD = [
  'security.sign_in_failed',
  'security.signed_in',
  'security.signed_in',
  'security.session_revoked',
  'security.password_changed',
  'security.sessions_ended',
];
const AUDITED = ['user.signed_in', 'user.signed_in', 'user.session_revoked', 'user.password_changed', 'user.sessions_ended'];

describe('what somebody does with their access', () => {
  it('is in the log by ids, without name, address or password', async () => {
    const customer = await somebody();
    await useAccess(customer, 'shop');
    expect(customer.told()).toEqual(TOLD);
    const said = JSON.stringify(customer.logged);
    for (const personal of [customer.user.email, customer.user.name, PASSWORD, '127.0.0.1']) expect(said).not.toContain(personal);
    expect(await customer.audited()).toEqual([]);
  });

  it('is in the audit too when they may do more than shop', async () => {
    const admin = await somebody({ role: 'admin' });
    await useAccess(admin, 'admin');
    expect(admin.told()).toEqual(TOLD);
    expect(await admin.audited()).toEqual(['customer user.sign_in_failed', ...AUDITED.map((action) => `admin ${action}`)]);

    const { store } = await openStore(world);
    const baker = await somebody();
    buildStaff(world.fixture, { storeId: store.row.id, userId: baker.user.id });
    await world.fixture.save(world.db);
    await useAccess(baker, 'console');
    expect(await baker.audited()).toEqual(['customer user.sign_in_failed', ...AUDITED.map((action) => `store ${action}`)]);
  });
});

it('a pause for whoever guesses is in the log', async () => {
  const pause = new AppError('RATE_LIMITED', { retryAfterSeconds: 30 });
  const { open, credentials, logged } = await somebody({}, { guess: () => Promise.reject(pause) });
  expect(await refusalOf(open().in('shop').sessions.signIn(credentials))).toMatchObject({ code: 'RATE_LIMITED' });
  expect(logged.map(({ event }) => event)).toEqual(['security.sign_in_paused']);
});

describe('tries at the door of whoever may do more than shop', () => {
  it('are in the audit by nobody, without personal data, and a pause only once however often they knock', async () => {
    const pause = new AppError('RATE_LIMITED', { retryAfterSeconds: 30 });
    const admin = await somebody({ role: 'admin' }, { guess: () => Promise.reject(pause) });
    const customer = await somebody({}, { guess: () => Promise.reject(pause) });
    for (const { open, credentials } of [admin, customer, admin, customer]) {
      await refusalOf(open().in('admin').sessions.signIn(credentials));
    }
    expect(await admin.audited()).toEqual(['customer user.sign_in_paused']);
    expect(await customer.audited()).toEqual([]);
    const [entry] = await world.db.prisma.auditEntry.findMany({ where: { subjectId: admin.user.id } });
    expect(entry).toMatchObject({ actorUserId: null, before: null, after: { app: 'admin' }, reason: null });
  });

  it('are in the audit also when the password was right and the account is disabled or not for that app', async () => {
    const disabled = await somebody({ role: 'admin', disabledAt: world.services.now() });
    await refusalOf(disabled.open().in('admin').sessions.signIn(disabled.credentials));
    const elsewhere = await somebody({ role: 'admin' });
    await refusalOf(elsewhere.open().in('console').sessions.signIn(elsewhere.credentials));
    for (const { told, audited } of [disabled, elsewhere]) {
      expect(told()).toEqual(['security.sign_in_refused']);
      expect(await audited()).toEqual(['customer user.sign_in_refused']);
    }
  });
});

it('a refused store or admin page is in the log', async () => {
  const { store } = await openStore(world);
  await world.fixture.save(world.db);
  const person = await somebody();
  const shop = person.open();
  await shop.in('shop').sessions.signIn(person.credentials);
  await refusalOf(shop.in('shop').storeCakes.list({ storeId: store.row.id }));
  await refusalOf(shop.in('shop').admin.users({}));
  expect(person.told()).toEqual(['security.signed_in', 'security.store_refused', 'security.admin_refused']);
});
