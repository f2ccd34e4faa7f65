import { inTx } from '@sweetspot/db';
import { buildStaff, buildStore, buildUser } from '@sweetspot/db/testing';
import { DELETION_GRACE_DAYS } from '@sweetspot/domain/accounts/deletion';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashPassword, linkSecret } from '../sessions/index.ts';
import { openBrowser } from '../testing/browser.ts';
import { createTestWorld, refusalOf, untilAnswered, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let passwordHash: string;
beforeAll(async () => {
  [world, passwordHash] = [await createTestWorld(), await hashPassword(PASSWORD)];
});
afterAll(() => world[Symbol.asyncDispose]());

const PASSWORD = 'a cake for grandmother';

const aPerson = (overrides: Parameters<typeof buildUser>[1] = {}) =>
  buildUser(world.fixture, { passwordHash, email: `${randomUUID()}@example.test`, emailVerifiedAt: new Date(), ...overrides });

async function signedIn({ email }: { email: string }) {
  const browser = openBrowser(world);
  await browser.in('shop').sessions.signIn({ email, password: PASSWORD });
  return { browser, api: browser.in('shop') };
}

async function aLeaver() {
  const user = aPerson();
  await world.fixture.save(world.db);
  const { api } = await signedIn(user);
  await api.privacy.askDeletion({ password: PASSWORD });
  return user;
}

const standingOf = (id: string) =>
  world.db.prisma.user.findUniqueOrThrow({ where: { id }, select: { leavesAt: true, leavingSince: true } });
const mailsOf = (recipient: string) => world.db.prisma.mail.findMany({ where: { recipient }, select: { kind: true, subjectId: true } });

it('whoever asks for the deletion proves their password, is signed out everywhere, and cannot use the account meanwhile', async () => {
  const user = aPerson();
  await world.fixture.save(world.db);
  const [here, there] = [await signedIn(user), await signedIn(user)];
  expect(await refusalOf(here.api.privacy.askDeletion({ password: 'not theirs' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  expect(await standingOf(user.id)).toEqual({ leavesAt: null, leavingSince: null });

  await here.api.privacy.askDeletion({ password: PASSWORD });
  const { leavesAt, leavingSince } = await standingOf(user.id);
  expect(leavesAt?.getTime()).toBe((leavingSince?.getTime() ?? 0) + DELETION_GRACE_DAYS * 86_400_000);
  expect((await there.browser.contextOf('shop')).viewer).toBeNull();
  expect(await refusalOf(signedIn(user))).toEqual({
    code: 'ACCOUNT_LEAVING',
    kind: 'forbidden',
    data: { leavesAt: leavesAt?.toISOString() },
  });
  expect((await mailsOf(user.email)).map(({ kind }) => kind)).toEqual(['account_leaving']);
});

it('a session that was being opened while the deletion was asked for opens nothing', async () => {
  const user = await aLeaver();
  const times = { createdAt: world.services.now(), lastSeenAt: world.services.now(), expiresAt: new Date('2027-12-01') };
  const { createHash } = await import('node:crypto');
  const id = createHash('sha256').update('late').digest('hex');
  await inTx(world.db, (tx) => tx.session.create({ data: { id, userId: user.id, app: 'shop', ...times }, select: { id: true } }));
  const browser = openBrowser(world);
  browser.cookies.set('shop', 'late');
  expect((await browser.contextOf('shop')).viewer).toBeNull();
});

it('signing in with the wish to keep the account takes the deletion back, and says so once', async () => {
  const user = await aLeaver();
  const api = openBrowser(world).in('shop');
  const again = { email: user.email, password: PASSWORD, keepsAccount: true };
  expect(await refusalOf(api.sessions.signIn({ ...again, password: 'not theirs' }))).toMatchObject({ code: 'CREDENTIALS_WRONG' });
  expect((await standingOf(user.id)).leavesAt).not.toBeNull();
  await Promise.all([untilAnswered(() => api.sessions.signIn(again)), untilAnswered(() => api.sessions.signIn(again))]);
  expect(await standingOf(user.id)).toEqual({ leavesAt: null, leavingSince: null });
  expect((await mailsOf(user.email)).map(({ kind }) => kind).toSorted()).toEqual(['account_kept', 'account_leaving']);
});

it('the link of the mail takes it back once, signs nobody in, and is worth nothing afterwards', async () => {
  const user = await aLeaver();
  const [mail] = await mailsOf(user.email);
  const secret = linkSecret(world.services, mail?.subjectId ?? '');
  const { api, browser } = { browser: openBrowser(world), api: openBrowser(world).in('shop') };
  await api.privacy.keepAccount({ secret });
  expect(await standingOf(user.id)).toEqual({ leavesAt: null, leavingSince: null });
  expect(browser.cookies.size).toBe(0);
  const person = await signedIn(user);
  await person.api.privacy.askDeletion({ password: PASSWORD });
  expect(await refusalOf(api.privacy.keepAccount({ secret }))).toMatchObject({ code: 'LINK_EXPIRED' });
});

it('who alone owns an open store is told what to hand over first, and nothing changes', async () => {
  const store = buildStore(world.fixture);
  const owner = aPerson();
  await world.fixture.save(world.db);
  await inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { storeId: store.row.id } }));
  buildStaff(world.fixture, { storeId: store.row.id, userId: owner.id, role: 'owner' });
  await world.fixture.save(world.db);
  const { api } = await signedIn(owner);
  expect((await api.privacy.deletion()).stores).toEqual([store.row.name]);
  expect(await refusalOf(api.privacy.askDeletion({ password: PASSWORD }))).toMatchObject({
    code: 'ACCOUNT_NEEDED',
    data: { stores: [store.row.name], isLastAdmin: false },
  });
  expect((await standingOf(owner.id)).leavesAt).toBeNull();
  await inTx(world.db, (tx) => tx.store.update({ where: { id: store.row.id }, data: { status: 'suspended' }, select: { id: true } }));
  await api.privacy.askDeletion({ password: PASSWORD });
  expect((await standingOf(owner.id)).leavesAt).not.toBeNull();
});

it('of two owners who leave at once, one stays', async () => {
  const store = buildStore(world.fixture);
  const owners = [aPerson(), aPerson()];
  await world.fixture.save(world.db);
  await inTx(world.db, (tx) => tx.storeStaff.deleteMany({ where: { storeId: store.row.id } }));
  for (const { id } of owners) buildStaff(world.fixture, { storeId: store.row.id, userId: id, role: 'owner' });
  await world.fixture.save(world.db);
  const people = await Promise.all(owners.map(signedIn));
  const asked = await Promise.allSettled(people.map(({ api }) => untilAnswered(() => api.privacy.askDeletion({ password: PASSWORD }))));
  expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('the last admin stays', async () => {
  const [first, last] = [aPerson({ role: 'admin' }), aPerson({ role: 'admin' })];
  await world.fixture.save(world.db);
  await (await signedIn(first)).api.privacy.askDeletion({ password: PASSWORD });
  await inTx(world.db, (tx) =>
    tx.user.updateMany({ where: { role: 'admin', id: { notIn: [first.id, last.id] } }, data: { role: 'customer' } }),
  );
  const { api } = await signedIn(last);
  expect(await refusalOf(api.privacy.askDeletion({ password: PASSWORD }))).toMatchObject({ data: { isLastAdmin: true } });
});
