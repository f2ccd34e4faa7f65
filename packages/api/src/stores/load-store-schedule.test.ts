import { buildOrder } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { loadAnswerTerms, loadTermsRow, SCHEDULE_SELECT, scheduleOf } from './load-store-schedule.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const TERMS_SELECT = {
  id: true,
  slug: true,
  phone: true,
  name: true,
  latitude: true,
  longitude: true,
  currency: true,
  deliveryFeeRule: true,
  minimumOrderMinor: true,
  cashLimitMinor: true,
  gstStanding: true,
  gstin: true,
  commissionRateBp: true,
  cancellationRule: true,
  acceptWithinMinutes: true,
  status: true,
  ...SCHEDULE_SELECT,
} as const;

test('a store’s terms by typed SQL are what the schema’s models say, with all that is in force', async () => {
  const { store, cake } = await openStore(world, { store: { cashLimitMinor: 250_000 } });
  const { id } = store.row;
  const order = buildOrder(world.fixture, { lines: [{ cake }] });
  await world.fixture.save(world.db);
  const { pool, prisma } = world.db;
  const ofStore = async (sql: string) => pool.query(sql, [id]);
  await ofStore(`update store set paused_until = '2026-03-29T01:30:15.123Z' where id = $1`);
  await ofStore(`insert into store_exception (id, store_id, date, repeats_yearly, is_closed, from_minute, to_minute)
    values (gen_random_uuid(), $1, '2026-12-25', true, true, null, null), (gen_random_uuid(), $1, '2026-12-31', false, false, 600, 720)`);
  await ofStore(`insert into slot_cutoff (id, store_id, weekday, days_before, minute) values (gen_random_uuid(), $1, 6, 2, 1080)`);
  await ofStore(`insert into slot_window (id, store_id, fulfilment, weekdays, from_minute, to_minute, archived_at)
    values (gen_random_uuid(), $1, 'pickup', '{1,3}', 480, 540, null), (gen_random_uuid(), $1, 'pickup', '{2}', 480, 540, now())`);
  const expected = await prisma.store.findUniqueOrThrow({ where: { id }, select: TERMS_SELECT });
  expect(expected.exceptions).toHaveLength(2);
  expect(inOneOrder(await loadTermsRow(prisma, id))).toEqual(inOneOrder(expected));
  expect(await loadTermsRow(prisma, world.services.newId())).toBeNull();
  const { timeZone, hours, exceptions } = scheduleOf(expected);
  const { acceptWithinMinutes, schedule } = await loadAnswerTerms(prisma, order.id);
  expect(acceptWithinMinutes).toBe(expected.acceptWithinMinutes);
  expect(inOneOrder(schedule)).toEqual(inOneOrder({ timeZone, hours, exceptions }));
});

/** Lists whose order means nothing. */
const inOneOrder = (row: object | null): unknown =>
  row &&
  Object.fromEntries(Object.entries(row).map(([name, value]: [string, unknown]) => [name, Array.isArray(value) ? sorted(value) : value]));
const sorted = (list: unknown[]) => list.toSorted((a, b) => (JSON.stringify(sortedKeys(a)) < JSON.stringify(sortedKeys(b)) ? -1 : 1));
const sortedKeys = (value: unknown) => Object.entries(value as object).toSorted(([a], [b]) => (a < b ? -1 : 1));
