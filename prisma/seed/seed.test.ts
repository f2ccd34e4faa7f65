import { createTestDatabase, type TestDatabase } from '@sweetspot/db/testing';
import { CAKE_SHAPES, FROSTINGS, ICING_COLOURS, type CakeDesign } from '@sweetspot/domain/customization/cake-design';
import { checkCake } from '@sweetspot/domain/customization/check-cake';
import type { Customization } from '@sweetspot/domain/customization/customization';
import { OPTION_GROUP_KINDS } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { orderTotal } from '@sweetspot/domain/orders/order-total';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import { createTestGateway } from '@sweetspot/integrations/payments';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from './demo-password.ts';
import { seedDemoData } from './index.ts';
import { buildMarketplace } from './marketplace.ts';

const NOW = new Date('2026-03-04T05:30:00Z');
const FINAL = ['expired', 'rejected', 'cancelled', 'delivered', 'collected', 'not_collected'];

const { fixture, cakes } = buildMarketplace(NOW);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await fixture.save(database.db);
});
afterAll(() => database[Symbol.asyncDispose]());

test('an empty database is filled once; a second time nothing changes', async () => {
  await using empty = await createTestDatabase();
  expect(await seedDemoData(empty.url)).toBe('seeded');
  const orders = await empty.db.prisma.order.count();
  expect(await seedDemoData(empty.url)).toBe('present');
  expect(await empty.db.prisma.order.count()).toBe(orders);
});

test('the same moment gives the same marketplace', async () => {
  const told = (orders: readonly { id?: string; totalMinor: number }[]) =>
    orders.map(({ id, totalMinor }) => `${id} ${totalMinor}`).toSorted();
  const saved = await database.db.prisma.order.findMany({ select: { id: true, totalMinor: true } });
  expect(told(saved)).toEqual(told(buildMarketplace(NOW).fixture.rows.order));
});

test('what stores are paid is there in every state, and the books agree with it', async () => {
  const { prisma } = database.db;
  const batches = await prisma.payoutBatch.findMany({
    orderBy: { number: 'asc' },
    select: { state: true, payouts: { select: { id: true } } },
  });
  expect(batches.map(({ state }) => state)).toEqual(['paid', 'open']);
  expect(batches.every(({ payouts }) => payouts.length > 0)).toBe(true);
  expect([await prisma.cashRemittance.count(), await prisma.finding.count()]).toEqual([1, 1]);
  const paid = await prisma.payout.aggregate({ where: { batch: { state: 'paid' } }, _sum: { amountMinor: true } });
  const booked = await prisma.ledgerEntry.aggregate({ where: { account: 'payout_clearing' }, _sum: { amountMinor: true } });
  expect(booked._sum.amountMinor).toBe(-(paid._sum.amountMinor ?? 0));
  const kept = await prisma.storeCash.findMany({ orderBy: { storeId: 'asc' } });
  for (const { storeId, heldMinor } of kept) {
    const { _sum } = await prisma.ledgerEntry.aggregate({ where: { account: `cod_receivable:${storeId}` }, _sum: { amountMinor: true } });
    expect(heldMinor).toBe(_sum.amountMinor);
  }
});

describe('the stores and their cakes', () => {
  test('are eight in four cities with sixty cakes, and one store that waits', async () => {
    const { prisma } = database.db;
    const stores = await prisma.store.findMany({ where: { status: 'approved' }, select: { city: true, name: true } });
    expect(stores).toHaveLength(8);
    expect(new Set(stores.map(({ city }) => city))).toEqual(new Set(['Kolhapur', 'Pune', 'Mumbai', 'Warananagar']));
    expect(await prisma.store.count({ where: { status: 'awaiting_approval' } })).toBe(1);
    expect(await prisma.cake.count({ where: { status: 'published' } })).toBe(60);
  });

  test.each(cakes.map(({ customizable }) => [customizable.name, customizable] as const))(
    '%s can be published and ordered as it comes',
    (_name, cake) => {
      expect(checkCake(cake)).toEqual([]);
      expect(evaluateCustomization(cake, { selections: {} }).problems).toEqual([]);
    },
  );

  test('show every shape, frosting, colour, number of tiers, kind of group, price and rule', () => {
    const drawn = (wanted: (design: CakeDesign) => unknown) =>
      new Set(cakes.map(({ customizable }) => wanted(evaluateCustomization(customizable, { selections: {} }).design)));
    expect(drawn(({ shape }) => shape)).toEqual(new Set(CAKE_SHAPES));
    expect(drawn(({ frosting }) => frosting)).toEqual(new Set(FROSTINGS));
    expect(drawn(({ colour }) => colour)).toEqual(new Set(ICING_COLOURS));
    expect(drawn(({ tiers }) => tiers.length)).toEqual(new Set([1, 2, 3, 4]));
    const groups = cakes.flatMap(({ customizable }) => customizable.groups);
    expect(new Set(groups.map(({ kind }) => kind))).toEqual(new Set(OPTION_GROUP_KINDS));
    const prices = groups.flatMap((group) => [...group.options.map(({ price }) => price), ...(group.textPrice ? [group.textPrice] : [])]);
    expect(new Set(prices.map(({ type }) => type))).toEqual(new Set(['fixed', 'per_size', 'percent', 'per_character', 'per_piece']));
    expect(prices.some((price) => price.type === 'fixed' && price.amountMinor < 0)).toBe(true);
    const effects = cakes.flatMap(({ customizable }) => customizable.rules.map(({ effect }) => effect.type));
    expect(new Set(effects)).toEqual(new Set(['show', 'require', 'forbid', 'reprice']));
    const claims = cakes.flatMap(({ customizable }) => customizable.claims);
    expect(new Set(claims)).toEqual(new Set(['vegan', 'jain', 'gluten_free', 'sugar_free']));
    expect(cakes.some(({ customizable }) => customizable.preset?.lockedGroupIds.length)).toBe(true);
  });

  test('near Kolhapur include cakes that are free of tree nuts, and one that takes a photo', async () => {
    const near = { status: 'published', isSoldOut: false, store: { city: 'Kolhapur' } } as const;
    const { prisma } = database.db;
    expect(await prisma.cake.count({ where: { ...near, freeFrom: { has: 'nuts' } } })).toBeGreaterThan(1);
    expect(await prisma.cake.count({ where: { ...near, groups: { some: { group: { kind: 'photo' } } } } })).toBeGreaterThan(0);
  });

  test('ask for whole rupees as they come', async () => {
    const shown = await database.db.prisma.cake.findMany({ select: { name: true, shownPriceMinor: true } });
    expect(shown.filter(({ shownPriceMinor }) => shownPriceMinor % 100 !== 0)).toEqual([]);
  });

  test('carry as many stars as their reviews give', async () => {
    const given = await database.db.prisma.review.groupBy({
      by: ['cakeId'],
      where: { state: 'published' },
      _count: true,
      _sum: { rating: true },
    });
    const shown = await database.db.prisma.cake.findMany({
      where: { ratingCount: { gt: 0 } },
      select: { id: true, ratingCount: true, ratingSum: true },
    });
    const sums = (rows: { id: string; count: number; sum: number }[]) => rows.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(sums(shown.map(({ id, ratingCount, ratingSum }) => ({ id, count: ratingCount, sum: ratingSum })))).toEqual(
      sums(given.map(({ cakeId, _count, _sum }) => ({ id: cakeId, count: _count, sum: _sum.rating ?? 0 }))),
    );
  });
});

describe('the orders', () => {
  test('can be priced again to the same minor unit, from what is frozen in them', async () => {
    const known = new Map(cakes.map(({ id, customizable }) => [id, customizable]));
    const orders = await database.db.prisma.order.findMany({ include: { lines: { orderBy: { position: 'asc' } } } });
    for (const order of orders) {
      for (const line of order.lines) {
        const cake = known.get(line.cakeId ?? '');
        if (!cake) throw new Error(`${line.cakeName} is not on any menu.`);
        const again = evaluateCustomization(cake, line.customization as unknown as Customization);
        expect(again.unitPriceMinor, `${order.number} ${line.cakeName}`).toBe(line.unitPriceMinor);
        expect(again.parts).toEqual(line.priceParts);
        expect(again.customization).toEqual(line.customization);
      }
      const rates = { deliveryTaxRateBp: order.taxRateBp, commissionRateBp: order.commissionRateBp };
      expect(orderTotal({ lines: order.lines, deliveryFeeMinor: order.deliveryMinor, discount: null, ...rates }, 'INR')).toEqual(
        order.breakdown,
      );
    }
    expect(orders.length).toBeGreaterThan(1_000);
  });

  test('end in every way an order can end, over more than six months with busier Saturdays than Mondays', async () => {
    const orders = await database.db.prisma.order.findMany({
      where: { closedAt: { not: null } },
      select: { status: true, promisedDate: true },
    });
    expect(new Set(orders.map(({ status }) => status))).toEqual(new Set(FINAL));
    const months = new Set(orders.map(({ promisedDate }) => promisedDate.toISOString().slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(6);
    const on = (weekday: number) => orders.filter(({ promisedDate }) => promisedDate.getUTCDay() === weekday).length;
    expect(on(6)).toBeGreaterThan(on(1) * 1.5);
  });

  test('never take more from a kitchen than it has', async () => {
    const overfull = await database.db.prisma.$queryRaw`
      select r.name, b.date from capacity_bucket b
      join capacity_resource r on r.id = b.resource_id
      join capacity_claim c on c.bucket_id = b.id
      join slot_hold h on h.id = c.hold_id and h.state = 'confirmed'
      group by r.id, b.id having sum(c.units) > coalesce(b.limit_units, r.limit_units)`;
    expect(overfull).toEqual([]);
  });

  test('fill the board of SweetSpot Kolhapur with every open state, and each new one still has its deadline ahead', async () => {
    const queue = await database.db.prisma.order.findMany({
      where: { store: { name: 'SweetSpot Kolhapur' }, closedAt: null },
      select: { status: true, acceptBy: true, promisedEndAt: true, pieces: { select: { state: true } } },
    });
    expect(new Set(queue.map(({ status }) => status))).toEqual(
      new Set(['placed', 'accepted', 'baking', 'ready', 'out_for_delivery', 'delivery_failed']),
    );
    for (const order of queue) {
      expect(order.promisedEndAt.getTime()).toBeGreaterThan(NOW.getTime());
      if (order.status === 'placed') expect(order.acceptBy?.getTime()).toBeGreaterThan(NOW.getTime());
    }
    const baking = queue.filter(({ status }) => status === 'baking').flatMap(({ pieces }) => pieces.map(({ state }) => state));
    expect(new Set(baking).size).toBeGreaterThan(1);
  });

  test('that wait for an answer are warned about and given back like real ones', async () => {
    const placed = await database.db.prisma.order.findMany({ where: { status: 'placed' }, select: { id: true, acceptBy: true } });
    const { rows } = await database.db.pool.query<{ data: { orderId: string; step: string }; start_after: Date }>(
      `select data, start_after from jobs.job where name = 'order.acceptanceDeadline' order by start_after, data ->> 'step' desc`,
    );
    const jobs = Map.groupBy(rows, ({ data }) => data.orderId);
    expect([...jobs.keys()].toSorted()).toEqual(placed.map(({ id }) => id).toSorted());
    for (const { id, acceptBy } of placed) {
      const own = jobs.get(id) ?? [];
      expect(own.map(({ data }) => data.step)).toEqual(['warn_owner', 'warn_admin', 'reject']);
      expect(own.at(-1)?.start_after).toEqual(acceptBy);
    }
  });

  test('leave books that balance and agree with the payments', async () => {
    const { prisma } = database.db;
    const { _sum: ledger } = await prisma.ledgerEntry.aggregate({ _sum: { amountMinor: true } });
    expect(ledger.amountMinor).toBe(0);
    const cancelled = await prisma.payment.findMany({
      where: { order: { status: 'cancelled' }, method: 'test' },
      select: { capturedMinor: true, refundedMinor: true },
    });
    expect(cancelled.length).toBeGreaterThan(0);
    for (const payment of cancelled) expect(payment.refundedMinor).toBe(payment.capturedMinor);
    expect(await prisma.payment.count({ where: { method: 'cod', order: { status: 'collected' }, capturedMinor: 0 } })).toBe(0);
  });

  test('leave no question to a gateway open for so long that the nightly check would find it', async () => {
    const anHourAgo = new Date(NOW.getTime() - 3_600_000);
    const open = { state: { in: [...OPEN_OPERATION_STATES] }, createdAt: { lt: anHourAgo } };
    expect(await database.db.prisma.paymentOperation.count({ where: open })).toBe(0);
  });

  test('show one refund of each standing that a person meets', async () => {
    const requests = await database.db.prisma.refundRequest.findMany({
      select: { askedBy: true, state: true, refunds: { select: { state: true } } },
    });
    expect(
      requests.map(({ askedBy, state, refunds }) => [askedBy, state, ...refunds.map((refund) => refund.state)].join(' ')).toSorted(),
    ).toEqual([
      'admin approved failed',
      'admin approved pending',
      'admin asked',
      'store approved succeeded',
      'store asked',
      'store declined',
    ]);
  });

  test('show a change of each standing that a person meets, and its order owes what it says', async () => {
    const { prisma } = database.db;
    const changes = await prisma.orderAmendment.findMany({
      select: {
        state: true,
        appliedAt: true,
        kitchenAcknowledgedAt: true,
        reason: true,
        differenceMinor: true,
        payment: { select: { amountMinor: true, method: true } },
        order: { select: { totalMinor: true, changedMinor: true, status: true, payments: { select: { amountMinor: true } } } },
      },
    });
    const standing = ({ state, appliedAt, reason, payment }: (typeof changes)[number]) =>
      [state, appliedAt && 'in force', reason && 'with a reason', payment && `owed by ${payment.method}`].filter(Boolean).join(', ');
    expect(changes.map(standing).toSorted()).toEqual([
      'accepted, in force, owed by cod',
      'accepted, owed by test',
      'declined, with a reason',
      'proposed',
    ]);
    for (const { order, payment, appliedAt, differenceMinor, ...change } of changes) {
      expect(change.kitchenAcknowledgedAt).toBeNull();
      expect(payment?.amountMinor ?? differenceMinor).toBe(differenceMinor);
      expect(order.changedMinor).toBe(appliedAt === null ? 0 : differenceMinor);
      const owed = order.payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect(owed).toBe(order.totalMinor + (payment?.amountMinor ?? 0));
    }
  });

  test('can be captured and refunded at the test gateway as if they had been paid there', async () => {
    const { prisma } = database.db;
    const gateway = createTestGateway({
      publicUrl: 'http://localhost',
      store: {
        get: async (ref) => (await prisma.testGatewayPayment.findUnique({ where: { ref } }))?.state ?? null,
        change: async (ref, step) => step((await prisma.testGatewayPayment.findUniqueOrThrow({ where: { ref } })).state).answer,
      },
    });
    const paymentOf = (status: 'placed' | 'delivered') =>
      prisma.payment.findFirstOrThrow({ where: { method: 'test', order: { status } }, include: { attempts: true, operations: true } });
    const placed = await paymentOf('placed');
    const gatewayIdOf = ({ operations }: typeof placed, kind: string) => operations.find((each) => each.kind === kind)?.gatewayId ?? '';
    const request = {
      requestKey: 'again',
      gatewayRef: placed.attempts[0]?.gatewayRef ?? '',
      amount: { amount: placed.amountMinor, currency: 'INR' as const },
    };
    const captured = await gateway.capture({ ...request, authorizationId: gatewayIdOf(placed, 'authorize'), invoiceId: 'I-1' });
    expect(captured.outcome).toBe('succeeded');
    const delivered = await paymentOf('delivered');
    const refund = { ...request, gatewayRef: delivered.attempts[0]?.gatewayRef ?? '', amount: { amount: 100, currency: 'INR' as const } };
    expect((await gateway.refund({ ...refund, captureId: gatewayIdOf(delivered, 'capture') })).outcome).toBe('succeeded');
  });
});

test('the demo customer keeps cakes, a store and days to come, and the office has something to read of what was not found', async () => {
  const { prisma } = database.db;
  const { id } = await prisma.user.findFirstOrThrow({ where: { email: 'customer@sweetspot.test' } });
  const favourites = await prisma.favourite.findMany({ where: { cart: { userId: id } } });
  expect([favourites.length, favourites.filter(({ cakeId }) => cakeId !== null).length]).toEqual([4, 3]);
  const occasions = await prisma.keptOccasion.findMany({ where: { userId: id } });
  expect(occasions.every(({ remindOn }) => remindOn !== null && remindOn > NOW)).toBe(true);
  expect(occasions).toHaveLength(2);
  expect(await prisma.unmetDemand.count()).toBe(32);
});

test('every demo account is verified and opens with the demo password', async () => {
  const accounts = await database.db.prisma.user.findMany({
    where: { email: { endsWith: '@sweetspot.test' } },
    select: {
      email: true,
      role: true,
      passwordHash: true,
      emailVerifiedAt: true,
      staffOf: { select: { role: true, store: { select: { name: true } } } },
    },
  });
  const by = new Map(accounts.map((account) => [account.email, account]));
  expect(by.get('admin@sweetspot.test')?.role).toBe('admin');
  expect(by.get('admin2@sweetspot.test')?.role).toBe('admin');
  expect(by.get('customer@sweetspot.test')?.role).toBe('customer');
  expect(by.get('baker@sweetspot.test')?.staffOf).toEqual([{ role: 'owner', store: { name: 'SweetSpot Kolhapur' } }]);
  expect(by.get('staff@sweetspot.test')?.staffOf).toEqual([{ role: 'staff', store: { name: 'SweetSpot Kolhapur' } }]);
  for (let number = 2; number <= 8; number++) expect(by.get(`baker${number}@sweetspot.test`)?.staffOf).toHaveLength(1);
  for (const { emailVerifiedAt } of accounts) expect(emailVerifiedAt).not.toBeNull();
  const hashes = [...new Set(accounts.map(({ passwordHash }) => passwordHash ?? ''))];
  for (const hash of hashes) expect(await verify(hash, DEMO_PASSWORD)).toBe(true);
});

test('the demo starts at any hour of any day', () => {
  for (let hour = 16; hour < 24 * 7; hour += 61) expect(() => buildMarketplace(new Date(NOW.getTime() + hour * 3_600_000))).not.toThrow();
}, 60_000);
