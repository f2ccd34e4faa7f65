import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildCake,
  buildOptionLibrary,
  buildOrder,
  buildStore,
  createFixture,
  createTestDatabase,
  type TestDatabase,
} from './testing/index.ts';
import { insertLater, updateLater } from './rows-later.ts';
import { inTx } from './transaction.ts';

let database: TestDatabase;
let [orderId, moveId] = ['', ''];
beforeAll(async () => {
  database = await createTestDatabase();
  const fixture = createFixture();
  const cake = buildCake(fixture, { library: buildOptionLibrary(fixture, buildStore(fixture)) });
  orderId = buildOrder(fixture, { customer: null, lines: [{ cake }] }).id;
  await fixture.save(database.db);
  const move = { orderId, version: 90, event: 'pay', from: null, to: 'placed', actor: 'system', createdAt: new Date() } as const;
  moveId = crypto.randomUUID();
  await inTx(database.db, (tx) => insertLater(tx, 'order_move', [{ id: moveId, ...move }]));
});
afterAll(() => database[Symbol.asyncDispose]());

test('one row is written as several are, whatever is in it', async () => {
  const needs = [{ a: [1, null, 'x'] }, ['a', 'b'], 'a word', 5, true, { quote: `it's "so" {1}` }];
  const dueAt = new Date('2026-11-28T23:59:59.123Z');
  const effect = (position: number) => ({ moveId, position, orderId, kind: `k${position}`, needs: needs[position % 10] ?? {}, dueAt });
  await inTx(database.db, (tx) =>
    insertLater(
      tx,
      'order_move_effect',
      needs.map((_, place) => effect(place)),
    ),
  );
  for (const [place] of needs.entries()) await inTx(database.db, (tx) => insertLater(tx, 'order_move_effect', [effect(place + 10)]));
  const rows = await database.db.prisma.orderMoveEffect.findMany({ where: { moveId }, orderBy: { position: 'asc' } });
  expect(rows.slice(0, needs.length).map((row) => row.needs)).toEqual(needs);
  const without = ({ needs: said, dueAt: due, doneAt }: (typeof rows)[number]) => ({ said, due, doneAt });
  expect(rows.slice(needs.length).map(without)).toEqual(rows.slice(0, needs.length).map(without));
  expect(rows.map((row) => row.dueAt)).toEqual(rows.map(() => dueAt));
});

test('changes of one row that are asked for one after the other are all made', async () => {
  const [promisedDate, standing] = [new Date('2026-11-29T00:00:00Z'), { breakdown: ['a'] }];
  await inTx(database.db, async (tx) => {
    await updateLater(tx, 'order', orderId, { promisedDate, acceptBy: promisedDate, contactName: 'Asha' });
    await updateLater(tx, 'order', orderId, { acceptBy: null, standing });
  });
  const order = await database.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  expect(order).toMatchObject({ promisedDate, acceptBy: null, contactName: 'Asha', standing });
});
