import { buildCake, buildOptionLibrary, buildOrder, buildStore, buildUser } from '@sweetspot/db/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queueMail } from '../outbox/queue-mail.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { openBrowser } from '../testing/browser.ts';
import { eventsIn, openKitchen } from '../testing/kitchen.ts';
import { paidOrder, runOperations, tap } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Api, type TestWorld } from '../testing/test-world.ts';
import { inTx } from '../transaction.ts';

let world: TestWorld;
let admin: Api['admin'];
let adminId: string;
beforeAll(async () => {
  world = await createTestWorld();
  const user = buildUser(world.fixture, { role: 'admin', name: 'Rukmini Admin' });
  await world.fixture.save(world.db);
  adminId = user.id;
  admin = world.admin(user).api.admin;
});
afterAll(() => world[Symbol.asyncDispose]());

const auditOf = (subjectId: string) => world.db.prisma.auditEntry.findMany({ where: { subjectId }, orderBy: { createdAt: 'asc' } });

describe('lists', () => {
  interface Page {
    readonly items: readonly object[];
    readonly nextCursor: string | null;
  }

  /** Every page of a list, three rows at a time. */
  async function walk(list: (page: { cursor: string | null; limit: number }) => Promise<Page>): Promise<string[]> {
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Page = await list({ cursor, limit: 3 });
      expect(page.items.length).toBeLessThanOrEqual(3);
      ids.push(...page.items.map((item) => ('id' in item ? String(item.id) : '')));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return ids;
  }

  it('are paged without gaps or doubles, also where many rows are of one instant', async () => {
    const { fixture, db } = world;
    const store = buildStore(fixture);
    const library = buildOptionLibrary(fixture, store);
    const cakes = Array.from({ length: 4 }, () => buildCake(fixture, { library }));
    for (const cake of cakes) for (let count = 0; count < 2; count++) buildOrder(fixture, { lines: [{ cake }] });
    for (let count = 0; count < 7; count++) buildStore(fixture);
    await fixture.save(db);
    await inTx(world.services, async (t) => {
      for (let count = 0; count < 7; count++)
        await queueMail(t, { kind: 'order_baking', subjectId: randomUUID(), recipient: 'a@example.test', locale: 'en-IN', data: {} });
    });
    const lists: [(page: { cursor: string | null; limit: number }) => Promise<Page>, Promise<number>][] = [
      [admin.users, db.prisma.user.count()],
      [admin.stores, db.prisma.store.count()],
      [admin.cakes, db.prisma.cake.count()],
      [admin.orders, db.prisma.order.count()],
      [admin.mails, db.prisma.mail.count()],
      [admin.audit, db.prisma.auditEntry.count()],
    ];
    for (const [list, count] of lists) {
      const ids = await walk(list);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(await count);
    }
  });

  it('find what was typed as letters, never as a pattern', async () => {
    const { fixture, db } = world;
    const user = buildUser(fixture, { email: 'under_score%25@example.test' });
    buildUser(fixture, { email: 'underxscore@example.test' });
    await fixture.save(db);
    expect((await admin.users({ words: 'UNDER_SCORE%' })).items.map(({ id }) => id)).toEqual([user.id]);
    expect((await admin.users({ words: '\\' })).items).toEqual([]);
  });

  it('of orders narrow down by state, store and local dates', async () => {
    const { fixture, db } = world;
    const store = buildStore(fixture);
    const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, store) });
    // Half past midnight in India, which is still the day before in UTC.
    const early = buildOrder(fixture, { lines: [{ cake }], createdAt: new Date('2026-11-09T19:00:00Z') });
    buildOrder(fixture, { lines: [{ cake }], createdAt: new Date('2026-11-09T18:00:00Z'), status: 'cancelled' });
    await fixture.save(db);
    const storeId = store.row.id;
    const numbers = async (filter: Parameters<typeof admin.orders>[0]) =>
      (await admin.orders({ storeId, ...filter })).items.map(({ number }) => number);
    expect(await numbers({ from: '2026-11-10', to: '2026-11-10' })).toEqual([early.number]);
    expect(await numbers({ status: 'placed' })).toEqual([early.number]);
    expect(await numbers({ from: '2026-11-11' })).toEqual([]);
  });
});

describe('a store that waits', () => {
  async function waitingStore() {
    const store = buildStore(world.fixture, { status: 'awaiting_approval' });
    await world.fixture.save(world.db);
    return store.row;
  }
  const mailsTo = (recipient: string) => world.db.prisma.mail.count({ where: { recipient } });

  it('is approved once, however often it is pressed: one mail, one audit row, one event', async () => {
    const { id, email } = await waitingStore();
    const answers = await Promise.all([admin.approveStore({ id }), admin.approveStore({ id }), admin.approveStore({ id })]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['approved']));
    expect(await mailsTo(email)).toBe(1);
    expect((await auditOf(id)).map(({ action, actorUserId, before, after }) => [action, actorUserId, before, after])).toEqual([
      ['store.approve', adminId, { status: 'awaiting_approval' }, { status: 'approved' }],
    ]);
    expect(await eventsIn(world.db, { kind: 'store', id })).toEqual([{ number: 1, type: 'store_changed' }]);
  });

  it('is declined with a reason that its owner reads, and may still be approved later', async () => {
    const { id } = await waitingStore();
    expect(await admin.declineStore({ id, reason: 'The licence has run out' })).toMatchObject({
      status: 'declined',
      statusReason: 'The licence has run out',
    });
    expect(await admin.approveStore({ id })).toMatchObject({ status: 'approved', statusReason: null });
  });

  it('leaves and comes back to the shop at once when it is suspended and reinstated, and is mailed each time', async () => {
    const { store, cake } = await openStore(world);
    const { id, slug, email } = store.row;
    const page = () => world.visitor().api.cakes.bySlug({ storeSlug: slug, cakeSlug: cake.slug });
    await page();
    await admin.suspendStore({ id, reason: 'Complaints about hygiene' });
    expect(await refusalOf(page())).toMatchObject({ code: 'CAKE_NOT_FOUND' });
    await admin.reinstateStore({ id, reason: 'Inspected again' });
    await page();
    const welcome = await world.db.prisma.mail.findMany({ where: { recipient: email, kind: 'store_approved' }, select: { data: true } });
    expect(welcome, 'nobody is welcomed twice').toMatchObject([{ data: { decision: 'reinstate' } }]);
    await admin.suspendStore({ id, reason: 'Complaints again' });
    expect(await mailsTo(email)).toBe(3);
    expect((await auditOf(id)).map(({ reason }) => reason)).toEqual(['Complaints about hygiene', 'Inspected again', 'Complaints again']);
  });

  it('is decided by whoever was first when two admins disagree', async () => {
    const { id } = await waitingStore();
    await Promise.all([admin.approveStore({ id }), admin.declineStore({ id, reason: 'No kitchen there' })]);
    const actions = (await auditOf(id)).map(({ action }) => action);
    const { status } = await admin.store({ id });
    // A declined store may be approved after all, an approved one not be declined.
    expect([
      [['store.approve'], 'approved'],
      [['store.decline', 'store.approve'], 'approved'],
      [['store.decline'], 'declined'],
    ]).toContainEqual([actions, status]);
  });
});

describe('a person', () => {
  const PASSWORD = 'a cake for grandmother';
  async function signedIn() {
    const user = buildUser(world.fixture, { passwordHash: await hashPassword(PASSWORD) });
    await world.fixture.save(world.db);
    const browser = openBrowser(world);
    await browser.in('shop').sessions.signIn({ email: user.email, password: PASSWORD });
    return { id: user.id, email: user.email, browser };
  }
  const isIn = async ({ browser }: Awaited<ReturnType<typeof signedIn>>) => (await browser.in('shop').sessions.current()).viewer !== null;

  it('is signed out at once when disabled, cannot come back, and can when enabled again', async () => {
    const person = await signedIn();
    const { id, email } = person;
    const disable = (isDisabled: boolean) => admin.setUserDisabled({ id, isDisabled, reason: 'Fraud is suspected' });
    expect(await disable(true)).toMatchObject({ disabledAt: world.services.now().toISOString(), sessions: 0 });
    await disable(true);
    expect(await isIn(person)).toBe(false);
    const signIn = () => person.browser.in('shop').sessions.signIn({ email, password: PASSWORD });
    expect(await refusalOf(signIn())).toMatchObject({ code: 'ACCOUNT_DISABLED' });
    await disable(false);
    await signIn();
    expect((await auditOf(id)).map(({ action, reason }) => [action, reason])).toEqual([
      ['user.disable', 'Fraud is suspected'],
      ['user.enable', 'Fraud is suspected'],
    ]);
  });

  it('is signed out everywhere, with the reason kept', async () => {
    const person = await signedIn();
    expect(await admin.endUserSessions({ id: person.id, reason: 'A phone was lost' })).toMatchObject({ sessions: 0 });
    expect(await isIn(person)).toBe(false);
    expect((await auditOf(person.id)).map(({ action }) => action)).toEqual(['user.end_sessions']);
  });

  it('cannot be disabled by themselves, nor without a reason, nor when unknown', async () => {
    const self = admin.setUserDisabled({ id: adminId, isDisabled: true, reason: 'I want out' });
    expect(await refusalOf(self)).toMatchObject({ code: 'FORBIDDEN' });
    const silent = admin.setUserDisabled({ id: randomUUID(), isDisabled: true, reason: ' ' });
    expect(await refusalOf(silent)).toMatchObject({ code: 'INPUT_INVALID', data: { fields: { reason: 'reason_required' } } });
    const unknown = { id: randomUUID(), reason: 'Whoever this is' };
    expect(await refusalOf(admin.setUserDisabled({ ...unknown, isDisabled: true }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusalOf(admin.endUserSessions(unknown))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await auditOf(unknown.id)).toEqual([]);
  });
});

describe('the audit log', () => {
  it('is never changed or deleted, whoever asks the database to', async () => {
    const store = buildStore(world.fixture, { status: 'awaiting_approval' });
    await world.fixture.save(world.db);
    await admin.approveStore({ id: store.row.id });
    const [row] = await auditOf(store.row.id);
    const sql = (statement: string) => world.db.pool.query(statement, [row?.id]);
    await expect(sql(`update audit_entry set reason = 'otherwise' where id = $1`)).rejects.toThrow('never changed or deleted');
    await expect(sql('delete from audit_entry where id = $1')).rejects.toThrow('never changed or deleted');
    const { items } = await admin.audit({ words: store.row.id });
    expect(items).toMatchObject([
      { action: 'store.approve', by: 'Rukmini Admin', subjectId: store.row.id, subjectName: store.row.name, after: { status: 'approved' } },
    ]);
  });
});

describe("an order's history", () => {
  it('has its moves with names, its money with every question put to the gateway, its bookings, mails and decisions', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    const { id, version } = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
    const command = { number, event: 'cancel', expectedVersion: version, commandId: randomUUID() } as const;
    await admin.moveOrder({ ...command, tappedAt: world.services.now().toISOString(), reason: 'The kitchen flooded' });
    await runOperations(world);

    const { order, moves, payments, refunds, ledger, mails, audit, allowed } = await admin.order({ number });
    expect(moves.map(({ event, actor, by }) => [event, actor, by])).toEqual([
      ['pay', 'system', null],
      ['accept', 'store', shop.store.owner.name],
      ['cancel', 'admin', 'Rukmini Admin'],
    ]);
    const [payment] = payments;
    const total = order.breakdown.total;
    expect(payment?.operations.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'authorize succeeded',
      'capture succeeded',
      'refund succeeded',
    ]);
    expect(payment).toMatchObject({ captured: total, refunded: total });
    expect(refunds.unasked).toMatchObject([{ state: 'succeeded', amount: total, reason: 'The kitchen flooded' }]);
    expect(ledger.map(({ kind }) => kind)).toEqual(['authorized', 'capture', 'authorized', 'refund']);
    for (const { entries } of ledger) expect(entries.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(0);
    expect(mails.map(({ kind }) => kind)).toEqual([
      'order_placed',
      'store_new_order',
      'order_accepted',
      'payment_received',
      'order_cancelled',
      'store_order_cancelled',
      'order_refunded',
    ]);
    expect(audit).toMatchObject([{ action: 'order.cancel', by: 'Rukmini Admin', reason: 'The kitchen flooded' }]);
    expect(allowed).toEqual([]);
    const { items } = await admin.audit({ words: id });
    expect(items).toMatchObject([{ action: 'order.cancel', subjectKind: 'order', subjectName: number }]);
  });

  it('tells an admin that cancelling gives everything back, also where the ladder gives the customer nothing', async () => {
    const shop = await openStore(world);
    const visitor = world.visitor();
    const { number, secret } = await paidOrder(world, visitor, shop);
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    expect((await visitor.api.orders.track({ number, secret })).cancelRefund?.amount).toBe(0);
    const { order } = await admin.order({ number });
    expect(order.cancelRefund).toEqual(order.breakdown.total);
  });

  it('offers an admin the moves that an admin may make', async () => {
    const kitchen = await openKitchen(world, { status: 'out_for_delivery', fulfilment: 'delivery' });
    const { allowed } = await admin.order({ number: kitchen.order.number });
    expect(allowed.map(({ event, needsReason }) => [event, needsReason])).toEqual([
      ['cancel', true],
      ['deliver', true],
      ['fail_delivery', true],
    ]);
  });
});
