import { ORDER_STATUSES } from '@sweetspot/domain/orders/order-status';
import { expect, test } from 'vitest';
import {
  buildCake,
  buildOptionLibrary,
  buildOrder,
  buildStaff,
  buildStore,
  buildUser,
  createFixture,
  createTestDatabase,
} from '../index.ts';

const NOW = new Date('2026-03-02T06:30:00Z');

test('the same seed builds the same rows, another seed others', () => {
  const build = (seed: number) => {
    const fixture = createFixture({ seed, now: NOW });
    buildOrder(fixture);
    return JSON.stringify(fixture.rows);
  };
  expect(build(7)).toBe(build(7));
  expect(build(7)).not.toBe(build(8));
});

test('an order in every state, by each way of paying, fits the database, and its books balance', async () => {
  await using database = await createTestDatabase();
  const fixture = createFixture({ now: NOW });
  const cake = buildCake(fixture);
  const pickup = new Set(['collected', 'not_collected']);
  for (const status of ORDER_STATUSES)
    for (const method of ['test', 'cod'] as const)
      buildOrder(fixture, { status, method, fulfilment: pickup.has(status) ? 'pickup' : 'delivery', lines: [{ cake, quantity: 2 }] });
  await fixture.save(database.db);
  const { prisma } = database.db;
  expect(await prisma.order.count()).toBe(ORDER_STATUSES.length * 2);
  expect(await prisma.orderPiece.count()).toBe(ORDER_STATUSES.length * 4);
  const { _sum } = await prisma.ledgerEntry.aggregate({ _sum: { amountMinor: true } });
  expect(_sum.amountMinor).toBe(0);
  const delivered = await prisma.order.findFirstOrThrow({
    where: { status: 'delivered', paymentMethod: 'test' },
    select: {
      totalMinor: true,
      version: true,
      moves: { select: { event: true }, orderBy: { version: 'asc' } },
      payments: { select: { capturedMinor: true } },
    },
  });
  expect(delivered.moves.map((move) => move.event)).toEqual(['pay', 'accept', 'start_baking', 'make_ready', 'send_out', 'deliver']);
  expect(delivered.version).toBe(7);
  expect(delivered.payments).toEqual([{ capturedMinor: delivered.totalMinor }]);
});

test('nothing in an order is dated later than now, and moves follow one another', () => {
  const fixture = createFixture({ now: NOW });
  const cake = buildCake(fixture);
  for (const status of ORDER_STATUSES)
    buildOrder(fixture, {
      status,
      lines: [{ cake }],
      fulfilment: status === 'collected' || status === 'not_collected' ? 'pickup' : 'delivery',
    });
  const byOrder = Map.groupBy(fixture.rows.orderMove, (move) => move.orderId);
  for (const moves of byOrder.values()) {
    const times = moves.map((move) => new Date(move.createdAt ?? Number.NaN).getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(NOW.getTime());
  }
});

test('a tiered design has a row a tier, and a choice no customer could order is refused', () => {
  const fixture = createFixture({ now: NOW });
  const library = buildOptionLibrary(fixture, buildStore(fixture));
  const cake = buildCake(fixture, { library });
  const choose = (group: string, ...options: string[]) => ({
    [library.groupId(group)]: { optionIds: options.map((option) => library.optionId(group, option)) },
  });
  const inscription = { [library.groupId('inscription')]: { text: 'Happy birthday\nAsha' } };
  const order = buildOrder(fixture, {
    lines: [
      {
        cake,
        selections: { ...choose('size', 'two_kg'), ...choose('tiers', 'three'), ...choose('second_tier', 'chocolate'), ...inscription },
      },
    ],
  });
  expect(fixture.rows.orderPieceTier.map(({ tier, sponge }) => [tier, sponge])).toEqual([
    [1, 'vanilla'],
    [2, 'chocolate'],
    [3, 'vanilla'],
  ]);
  expect(order.lines[0]?.evaluation.design.inscription).toEqual(['Happy birthday', 'Asha']);
  expect(() =>
    buildOrder(fixture, { lines: [{ cake, selections: { ...choose('size', 'half_kg'), ...choose('tiers', 'three') } }] }),
  ).toThrow('rule_requires');
});

test('overrides reach both the rows and the cake as the domain reads it; an override of 0 is a value', () => {
  const fixture = createFixture({ now: NOW });
  const library = buildOptionLibrary(fixture, buildStore(fixture));
  const free = { type: 'fixed', amountMinor: 0 } as const;
  const cake = buildCake(fixture, {
    library,
    groups: ['size', 'flavour', 'egg'],
    groupOverrides: { flavour: { min: 0 } },
    optionOverrides: [
      { group: 'egg', option: 'eggless', price: free },
      { group: 'flavour', option: 'mango', isOffered: false },
    ],
    preset: { selections: {}, lockedGroups: ['size'] },
  });
  expect(fixture.rows.cakeOptionOverride).toHaveLength(2);
  expect(fixture.rows.cake[0]).toMatchObject({ shownPriceMinor: cake.customizable.basePriceMinor, isSignature: true });
  const [, flavour] = cake.customizable.groups;
  expect(flavour?.min).toBe(0);
  expect(flavour?.options.map((option) => option.name)).not.toContain('Alphonso mango');
});

test('a thousand orders with all their parts are written in one go', async () => {
  await using database = await createTestDatabase();
  const fixture = createFixture({ now: NOW });
  const cake = buildCake(fixture);
  const customer = buildUser(fixture);
  buildStaff(fixture, { storeId: cake.library.store.row.id, userId: buildUser(fixture).id });
  for (let index = 0; index < 1000; index++) {
    const createdAt = new Date(NOW.getTime() - (10 + index) * 3_600_000);
    buildOrder(fixture, { customer, lines: [{ cake }], status: 'delivered', createdAt });
  }
  await fixture.save(database.db);
  expect(await database.db.prisma.order.count()).toBe(1000);
  expect(await database.db.prisma.storeStaff.count()).toBe(2);
});
