import { inTx } from '@sweetspot/db';
import { buildStaff, buildUser } from '@sweetspot/db/testing';
import { createDevelopmentMailTransport } from '@sweetspot/integrations/mail';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { sendMail } from '../letters/index.ts';
import { soldOrder } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
let admin: Person;
// A batch pays all stores, so that each test has a marketplace of its own.
beforeEach(async () => {
  await world?.[Symbol.asyncDispose]();
  world = await createTestWorld();
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  admin = world.admin(user);
});
afterAll(() => world[Symbol.asyncDispose]());

type Shop = Awaited<ReturnType<typeof openStore>>;
const ACCOUNT = { holder: 'Asha Foods LLP', number: '50100042424242', ifsc: 'SBIN0011523' };
const OTHER = { holder: 'Asha Patil', number: '123456789', ifsc: 'HDFC0000042' };
const MASKED = { holder: 'Asha Foods LLP', numberEnding: '4242', ifsc: 'SBIN0011523' };
const READY_MINUTES = 3 * 24 * 60;

const money = () => admin.api.adminMoney;
const givenBy = ({ store }: Shop, account: typeof ACCOUNT) =>
  world.baker(store).api.storePayouts.saveBankAccount({ storeId: store.row.id, account });

async function pay() {
  const { total } = await money().payoutPreview();
  return money().makePayouts({ expectedTotalMinor: total.amount, commandId: randomUUID() });
}

test('an account is shown masked, its change is in the audit and in a mail to every owner; the same again is nothing', async () => {
  const shop = await openStore(world, { store: { hasBankAccount: false } });
  const storeId = shop.store.row.id;
  const partner = buildUser(world.fixture);
  buildStaff(world.fixture, { storeId, userId: partner.id, role: 'owner' });
  await world.fixture.save(world.db);
  const { storePayouts } = world.baker(shop.store).api;
  expect(await storePayouts.bankAccount({ storeId })).toBeNull();
  await givenBy(shop, OTHER);
  expect(await givenBy(shop, ACCOUNT)).toMatchObject(MASKED);
  await givenBy(shop, ACCOUNT);
  expect(await storePayouts.bankAccount({ storeId })).toMatchObject(MASKED);
  expect(await money().bankAccount({ storeId })).toMatchObject(MASKED);
  const audited = await world.db.prisma.auditEntry.findMany({
    where: { subjectId: storeId, action: 'store.bank_account' },
    orderBy: { createdAt: 'asc' },
    select: { before: true, after: true },
  });
  const before = { holder: 'Asha Patil', numberEnding: '6789', ifsc: 'HDFC0000042' };
  expect(audited).toEqual([
    { before: null, after: before },
    { before, after: MASKED },
  ]);
  const mails = await world.db.prisma.mail.findMany({ where: { kind: 'store_bank_account' }, select: { recipient: true, data: true } });
  expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
    [shop.store.owner.email, shop.store.owner.email, partner.email, partner.email].toSorted(),
  );
  expect(JSON.stringify([audited, mails])).not.toContain('50100042');
});

test('the mail says which account it is by its last digits, and who changed it', async () => {
  const shop = await openStore(world, { store: { hasBankAccount: false } });
  await givenBy(shop, ACCOUNT);
  const { prisma } = world.db;
  const { id } = await prisma.mail.findFirstOrThrow({ where: { kind: 'store_bank_account' }, select: { id: true } });
  const transport = createDevelopmentMailTransport();
  await sendMail({ services: world.services, transport, from: 'SweetSpot <a@b.test>', keepsBodies: true }, id);
  const mail = await prisma.mail.findUniqueOrThrow({ where: { id }, select: { recipient: true, text: true } });
  expect(mail.recipient).toBe(shop.store.owner.email);
  for (const said of ['•••• 4242', 'SBIN0011523', shop.store.owner.name]) expect(mail.text).toContain(said);
  expect(mail.text).not.toContain('50100042');
});

test('a store without a bank account is left out by name, and paid by the batch after it has given one', async () => {
  const [given, without] = [await openStore(world), await openStore(world, { store: { hasBankAccount: false } })];
  for (const shop of [given, without]) await soldOrder(world, shop);
  world.pass({ minutes: READY_MINUTES });
  const { total, stores } = await money().payoutPreview();
  const seen = Object.fromEntries(stores.map(({ storeId, isLeftOut, amount }) => [storeId, { isLeftOut, amount: amount.amount }]));
  const [kept, waiting] = [seen[given.store.row.id], seen[without.store.row.id]];
  expect([kept?.isLeftOut, waiting?.isLeftOut]).toEqual([false, true]);
  expect(total.amount).toBe(kept?.amount);
  const first = await pay();
  expect(first).toMatchObject({ stores: 1, total: { amount: kept?.amount } });
  const { items: leftOut } = await money().payoutsLeftOut({ batchId: first.id });
  expect(leftOut).toEqual([
    { store: { id: without.store.row.id, name: without.store.row.name }, amount: { amount: waiting?.amount, currency: 'INR' } },
  ]);
  expect(await refusalOf(pay())).toMatchObject({ code: 'NOTHING_TO_PAY_OUT', data: { storesWithoutAccount: 1 } });
  await givenBy(without, ACCOUNT);
  const second = await pay();
  expect(second).toMatchObject({ stores: 1, total: { amount: waiting?.amount } });
  expect((await money().payoutsLeftOut({ batchId: second.id })).items).toEqual([]);
});

test('a batch goes to the account that it was made for, whatever the store says afterwards', async () => {
  const shop = await openStore(world, { store: { hasBankAccount: false } });
  await givenBy(shop, { ...ACCOUNT, holder: '=Asha, LLP' });
  await soldOrder(world, shop);
  world.pass({ minutes: READY_MINUTES });
  const { id, number, total } = await pay();
  await givenBy(shop, OTHER);
  const { text } = await money().payoutFile({ id });
  expect(text.split('\r\n')).toEqual([
    'Reference,Beneficiary name,Account number,IFSC,Amount,Currency,Beneficiary mail',
    `SP${number}-1,"'=Asha, LLP",50100042424242,SBIN0011523,${(total.amount / 100).toFixed(2)},INR,${shop.store.row.email}`,
    '',
  ]);
  const { items } = await money().payouts({ batchId: id });
  expect(items[0]?.account).toEqual({ ...MASKED, holder: '=Asha, LLP' });
});

test('the database keeps no account in a form that no bank takes', async () => {
  const shop = await openStore(world);
  const where = { storeId: shop.store.row.id };
  for (const data of [{ number: '123' }, { number: '12345678X' }, { ifsc: 'SBIN1011523' }])
    await expect(inTx(world.db, (tx) => tx.storeBankAccount.update({ where, data }))).rejects.toThrow('store_bank_account_form');
});
