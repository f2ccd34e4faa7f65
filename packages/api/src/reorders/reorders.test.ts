import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptedOrder, answerChangeOf, askForChange, inSize, type Bought } from '../testing/changing.ts';
import { refusalOf, createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => void (world = await createTestWorld()));
afterAll(() => world[Symbol.asyncDispose]());

/** Whoever has the link looks, on another device. */
async function look(bought: Bought, person: Person = world.visitor()) {
  const again = await person.api.reorders.look(bought.ref);
  const lines = again.lines.flatMap(({ position, key }) => (key === null ? [] : [{ position, key }]));
  return { person, again, add: (commandId: string = randomUUID()) => person.api.reorders.add({ ...bought.ref, lines, commandId }) };
}

const setPrice = ({ shop }: Bought, minor: number) =>
  world.db.pool.query('update cake set base_price_minor = $1 where id = $2', [minor, shop.cake.id]);

describe('an order once more', () => {
  it('is put into the cart as it stands, at what it costs today, for whoever has its link', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const { person, again, add } = await look(bought);
    expect(again.lines).toMatchObject([{ standing: 'as_it_was', differences: [], otherContents: null }]);
    const cart = await add();
    const [line] = cart.stores[0]?.lines ?? [];
    expect(again.lines).toMatchObject([{ choices: line?.choices, allergens: line?.allergens, mark: line?.mark }]);
    expect([line?.cake.id, line?.quantity, line?.unitPrice, line?.problems]).toEqual([
      bought.shop.cake.id,
      1,
      again.lines[0]?.priceNow,
      [],
    ]);
    expect((await person.api.carts.get()).count).toBe(1);
  });

  it('is the cake with the change that holds, not the one first placed', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    await answerChangeOf(world, bought, change.id);
    const { add } = await look(bought);
    const cart = await add();
    expect(cart.stores[0]?.lines[0]?.choices).toContainEqual(expect.objectContaining({ choice: 'One kilo' }));
  });

  it('says that it costs something else, and what was shown is what goes in', async () => {
    const bought = await acceptedOrder(world, 'cod');
    await setPrice(bought, 123_400);
    const { again, add, person } = await look(bought);
    const [line] = again.lines;
    expect(line?.standing).toBe('changed');
    expect(line?.priceNow?.amount).not.toBe(line?.priceBefore.amount);
    await setPrice(bought, 999_900);
    expect(await refusalOf(add())).toMatchObject({ code: 'AGAIN_STALE' });
    expect((await person.api.carts.get()).count, 'nothing was put in').toBe(0);
  });

  it('says that it contains something else, and what was shown is what goes in', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const before = await look(bought);
    await world.db.pool.query(`update cake set allergens = '{"sesame":"contains"}' where id = $1`, [bought.shop.cake.id]);
    expect(await refusalOf(before.add())).toMatchObject({ code: 'AGAIN_STALE' });
    expect((await look(bought)).again.lines).toMatchObject([{ standing: 'changed', otherContents: { sesame: expect.anything() } }]);
  });

  it('says of an option that is sold out what takes its place', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const { change } = await askForChange(bought, await inSize(bought, 'One kilo'));
    await answerChangeOf(world, bought, change.id);
    const size = bought.shop.cake.customizable.groups.find(({ role }) => role === 'size');
    const gone = size?.options.find(({ name }) => name === 'One kilo');
    await world.db.pool.query('update option set is_sold_out = true where id = $1', [gone?.id]);
    const { again, add } = await look(bought);
    expect(again.lines[0]).toMatchObject({ standing: 'changed', differences: [{ was: 'One kilo', will: expect.any(String) }] });
    expect((await add()).stores[0]?.isOrderable).toBe(true);
  });

  it.each([
    ['sold out', 'sold_out', 'update cake set is_sold_out = true where id = $1'],
    ['off the menu', 'off_menu', "update cake set status = 'archived' where id = $1"],
    [
      'of a store that closed',
      'store_closed',
      "update store set status = 'suspended' where id = (select store_id from cake where id = $1)",
    ],
    ['gone', 'off_menu', 'delete from cake where id = $1'],
  ])('a cake that is %s stays out, and says so', async (_what, standing, sql) => {
    const bought = await acceptedOrder(world, 'cod');
    const before = await look(bought);
    await world.db.pool.query(sql, [bought.shop.cake.id]);
    expect((await look(bought)).again.lines).toMatchObject([{ standing, priceNow: null, key: null }]);
    expect(await refusalOf(before.add())).toMatchObject({ code: 'AGAIN_STALE' });
  });

  it('is put in once, however often and however much at once the same press arrives', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const person = world.visitor();
    await person.api.carts.addLine({ cakeId: bought.shop.cake.id, customization: { selections: {} }, quantity: 1 });
    const { add } = await look(bought, person);
    const commandId = randomUUID();
    await Promise.all([add(commandId), add(commandId), add(commandId)]);
    expect((await person.api.carts.get()).count).toBe(2);
    expect((await add()).count, 'another press is another cake').toBe(3);
  });

  it('goes to each of two people whose presses are called alike', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const commandId = randomUUID();
    for (const person of [world.visitor(), world.visitor()]) {
      const { add } = await look(bought, person);
      await add(commandId);
      expect((await person.api.carts.get()).count).toBe(1);
    }
  });

  it('is for nobody who may not see the order', async () => {
    const bought = await acceptedOrder(world, 'cod');
    const { api } = world.visitor();
    const ref = { number: bought.ref.number, secret: 'guessed' };
    expect(await refusalOf(api.reorders.look(ref))).toMatchObject({ code: 'NOT_FOUND' });
    const asked = { ...ref, lines: [{ position: 0, key: 'x' }], commandId: randomUUID() };
    expect(await refusalOf(api.reorders.add(asked))).toMatchObject({ code: 'NOT_FOUND' });
  });
});
