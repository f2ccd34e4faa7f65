import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCake, openStore } from '../testing/shopping.ts';
import { createTestWorld, type TestWorld } from '../testing/test-world.ts';
import { PICTURE_SELECT } from '../cakes/index.ts';
import { cartOwner } from './cart-owner.ts';
import { loadLines } from './evaluate-lines.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const LINE_SELECT = {
  id: true,
  cartId: true,
  cakeId: true,
  storeId: true,
  customization: true,
  quantity: true,
  unitPriceMinor: true,
  claimKeys: true,
  designKey: true,
  cake: {
    select: {
      id: true,
      slug: true,
      name: true,
      status: true,
      isSoldOut: true,
      currency: true,
      photos: { orderBy: { position: 'asc' }, take: 1, select: { alt: true, picture: { select: PICTURE_SELECT } } },
    },
  },
  store: { select: { id: true, slug: true, name: true, city: true, status: true, offersDelivery: true, offersPickup: true } },
} as const;

test('a cart’s lines by typed SQL are what the schema’s models say, whole, of one store, and by whose cart it is', async () => {
  const { db } = world;
  const [first, second] = [await openStore(world), await openStore(world)];
  const picture = `insert into picture (id, hash, width, height) values (gen_random_uuid(), $1, 640, 480) returning id`;
  for (const [position, alt] of [
    [2, 'From above'],
    [1, 'From the front'],
  ] as const) {
    const { rows } = await db.pool.query<{ id: string }>(picture, [alt]);
    await db.pool.query(`insert into cake_photo (cake_id, picture_id, position, alt) values ($1, $2, $3, $4)`, [
      first.cake.id,
      rows[0]?.id,
      position,
      alt,
    ]);
  }
  const visitor = world.visitor();
  await addCake(visitor, first.cake, 2);
  await addCake(visitor, second.cake);
  const owner = cartOwner(visitor.ctx);
  if (!owner) throw new Error('The visitor has no cart.');

  const orderBy = [{ createdAt: 'asc' }, { id: 'asc' }] as const;
  const expected = await db.prisma.cartLine.findMany({ where: { cart: owner }, orderBy: [...orderBy], select: LINE_SELECT });
  expect(expected.map(({ cake }) => cake.photos.map(({ alt }) => alt))).toEqual([['From the front'], []]);
  const [line, other] = expected;
  const { cartId = '', storeId = '' } = line ?? {};
  expect(await loadLines(db.prisma, { cart: owner })).toEqual(expected);
  expect(await loadLines(db.prisma, { cartId })).toEqual(expected);
  expect(await loadLines(db.prisma, { cartId, storeId })).toEqual([line]);
  expect(await loadLines(db.prisma, { cart: owner, storeId: second.store.row.id })).toEqual([other]);
});
