import { buildCake, buildOptionLibrary, buildStore, createFixture } from '@sweetspot/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCache } from '../cache/index.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { loadCustomizableCakes } from './load-customizable-cake.ts';
import { cakesAtHand, cakesNow, rememberedCakes } from './remembered-cakes.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

let fillings = 0;

/** Of a process that goes on remembering what is no longer so. */
const hearingNothing = () =>
  createCache({ events: { onCatalogueChanged: () => () => undefined }, now: world.services.now, mostBytes: 1_000_000 });

/** A remembered cake that has a row in every table that it is made from. */
async function rememberCake() {
  const fixture = createFixture({ seed: 500 + ++fillings, now: world.services.now() });
  const library = buildOptionLibrary(fixture, buildStore(fixture));
  const { id } = buildCake(fixture, {
    library,
    optionOverrides: [{ group: 'size', option: 'half_kg', leadTimeMinutes: 300, price: { type: 'fixed', amountMinor: 500 } }],
    preset: { selections: {}, lockedGroups: ['shape'] },
  });
  await fixture.save(world.db);
  const services = { db: world.db, cache: hearingNothing() };
  await rememberedCakes(services)([id]);
  const atHand = cakesAtHand(services, [id]);
  expect(atHand).toHaveLength(1);
  return { id, atHand };
}

const ATTACHED = 'select group_id from cake_option_group where cake_id = $1';

const CHANGES: Readonly<Record<string, string>> = {
  'its name': `update cake set name = name || ' x' where id = $1`,
  'its price': `update cake set base_price_minor = base_price_minor + 1 where id = $1`,
  'its allergens': `update cake set allergens = allergens || '{"soybeans": "contains"}' where id = $1`,
  'its mark': `update cake set mark = 'non_veg' where id = $1`,
  'its claims': `update cake set claims = array['vegan'] where id = $1`,
  'its work': `update cake set work = '{}' where id = $1`,
  'its preparation': `update cake set preparation_minutes = preparation_minutes + 1 where id = $1`,
  'its lead time': `update cake set lead_time_minutes = lead_time_minutes + 1 where id = $1`,
  'its look': `update cake set design = design || '{"colour": "mint"}' where id = $1`,
  'how many it serves': `update cake set serves = serves + 1 where id = $1`,
  'a group that it offers': `update cake_option_group set position = 100 - position where cake_id = $1`,
  'a group that it no longer offers': `delete from cake_option_group where (cake_id, group_id) in (select cake_id, max(group_id::text)::uuid from cake_option_group where cake_id = $1 group by 1)`,
  'a group of the library': `update option_group set name = name || ' x' where id in (${ATTACHED})`,
  'an option': `update option set is_sold_out = true where group_id in (${ATTACHED})`,
  'an option that came': `insert into option (id, group_id, name, price, allergens, work, drawn_as, breaks_claims) select gen_random_uuid(), group_id, 'New', price, allergens, work, drawn_as, breaks_claims from option where group_id in (${ATTACHED}) limit 1`,
  'an option that went': `delete from option where id = (select max(id::text)::uuid from option where group_id in (${ATTACHED}))`,
  'an option as it offers it': `update cake_option_override set lead_time_minutes = 400 where cake_id = $1`,
  'an option as the library has it again': `delete from cake_option_override where cake_id = $1`,
  'a rule': `update cake_rule set reason = reason || ' x' where store_id = (select store_id from cake where id = $1)`,
  'a rule that came': `insert into cake_rule (id, store_id, cake_id, when_group_id, when_option_ids, effect, reason, position) select gen_random_uuid(), store_id, $1, when_group_id, when_option_ids, effect, reason, 99 from cake_rule where store_id = (select store_id from cake where id = $1) limit 1`,
  'rules that went': `delete from cake_rule where store_id = (select store_id from cake where id = $1)`,
  'what is chosen from the start': `update cake_preset set locked_group_ids = '{}' where cake_id = $1`,
  'what was chosen from the start': `delete from cake_preset where cake_id = $1`,
};

test.each(Object.entries(CHANGES))('a remembered cake is not taken for what it is now after a change of %s', async (_, sql) => {
  const { id, atHand } = await rememberCake();
  await world.db.pool.query(sql.replaceAll('$1', `'${id}'`));
  const asItIs = await loadCustomizableCakes(world.db.prisma, [id]);
  expect(asItIs.get(id)).not.toEqual(atHand[0]?.cake);
  expect(await cakesNow(world.db.prisma, atHand)([id])).toEqual(asItIs);
});

test('a remembered cake that is ordered and rated meanwhile is not read again', async () => {
  const { id, atHand } = await rememberCake();
  await world.db.pool.query(
    `update cake set ordered_count = ordered_count + 1, rating_count = 1, rating_sum = 5, updated_at = now() where id = '${id}'`,
  );
  expect((await cakesNow(world.db.prisma, atHand)([id])).get(id)).toBe(atHand[0]?.cake);
});

test('a cake that is not remembered is read, and one that is gone is left out', async () => {
  const [one, other, gone] = [await rememberCake(), await rememberCake(), await rememberCake()];
  await world.db.pool.query(`delete from cake where id = '${gone.id}'`);
  const found = await cakesNow(world.db.prisma, [...one.atHand, ...gone.atHand])([one.id, other.id, gone.id]);
  expect(found).toEqual(await loadCustomizableCakes(world.db.prisma, [one.id, other.id]));
});
