import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTx } from '@sweetspot/db';
import { buildStore, buildUser } from '@sweetspot/db/testing';
import { buy, openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';

const GSTIN = '27AAPFU0939F1ZV';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function openUnanswered() {
  const shop = await openStore(world, { store: { gstStanding: 'unanswered' } });
  const storeId = shop.store.row.id;
  const answer = (standing: { standing: 'unregistered' } | { standing: 'registered' | 'composition'; gstin: string }) =>
    world.baker(shop.store).api.storeTax.answer({ storeId, answer: standing });
  const order = async (number: string) => world.db.prisma.order.findUniqueOrThrow({ where: { number }, include: { lines: true } });
  return { shop, storeId, answer, order };
}

test('an order is charged by what the store had said when it was placed, at the same price', async () => {
  const { shop, answer, order } = await openUnanswered();
  const asked = await buy(world.visitor(), shop);
  await answer({ standing: 'unregistered' });
  const without = await buy(world.visitor(), shop);
  await answer({ standing: 'composition', gstin: GSTIN });
  const composition = await buy(world.visitor(), shop);
  await answer({ standing: 'registered', gstin: GSTIN });
  const registered = await buy(world.visitor(), shop);

  const rows = await Promise.all([asked, without, composition, registered].map(({ number }) => order(number)));
  expect(rows.map(({ gstStanding, gstin, taxRateBp, lines }) => [gstStanding, gstin, taxRateBp, lines[0]?.taxRateBp])).toEqual([
    ['unanswered', null, 0, 0],
    ['unregistered', null, 0, 0],
    ['composition', GSTIN, 0, 0],
    ['registered', GSTIN, 500, 500],
  ]);
  expect(rows.map(({ taxMinor }) => taxMinor > 0)).toEqual([false, false, false, true]);
  expect(new Set(rows.map(({ totalMinor }) => totalMinor)).size).toBe(1);
});

test('no tax is mentioned where none is charged', async () => {
  const { shop } = await openUnanswered();
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const customer = world.customer(user);
  const { number } = await buy(customer, shop);
  expect((await customer.api.orders.track({ number })).breakdown.taxIncluded).toEqual([]);
});

test('a number of another state is refused beside its field, and nothing is changed', async () => {
  const { shop, storeId, answer } = await openUnanswered();
  expect(await refusalOf(answer({ standing: 'registered', gstin: '29AAGCB7383J1Z4' }))).toMatchObject({
    code: 'INPUT_INVALID',
    data: { fields: { 'answer.gstin': 'gstin_other_state' } },
  });
  expect(await refusalOf(answer({ standing: 'registered', gstin: '27AAPFU0939F1ZX' }))).toMatchObject({
    data: { fields: { 'answer.gstin': 'gstin_mistyped' } },
  });
  expect(await world.baker(shop.store).api.storeTax.standing({ storeId })).toEqual({ standing: 'unanswered', gstin: null });
});

test('each change of the answer is in the audit, and the same answer twice is one', async () => {
  const { storeId, answer } = await openUnanswered();
  await answer({ standing: 'unregistered' });
  await answer({ standing: 'registered', gstin: GSTIN });
  await answer({ standing: 'registered', gstin: GSTIN.toLowerCase() });
  const rows = await world.db.prisma.auditEntry.findMany({ where: { subjectId: storeId }, orderBy: { createdAt: 'asc' } });
  expect(rows.map(({ action, before, after }) => [action, before, after])).toEqual([
    ['store.answer_gst', { standing: 'unanswered', gstin: null }, { standing: 'unregistered', gstin: null }],
    ['store.answer_gst', { standing: 'unregistered', gstin: null }, { standing: 'registered', gstin: GSTIN }],
  ]);
});

test('the database keeps no number of an unregistered store, and no registration without one', async () => {
  const store = buildStore(world.fixture);
  await world.fixture.save(world.db);
  const write = (data: { gstStanding?: 'unregistered' | 'composition'; gstin?: string | null }) =>
    inTx(world.db, (tx) => tx.store.update({ where: { id: store.row.id }, data, select: { id: true } }));
  await expect(write({ gstStanding: 'unregistered' })).rejects.toThrow('store_gstin');
  await expect(write({ gstStanding: 'composition', gstin: null })).rejects.toThrow('store_gstin');
  await expect(write({ gstin: null })).rejects.toThrow('store_gstin');
  await expect(write({ gstin: 'abc' })).rejects.toThrow('store_gstin');
});
