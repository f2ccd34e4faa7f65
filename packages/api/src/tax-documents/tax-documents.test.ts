import { inTx } from '@sweetspot/db';
import {
  buildCake,
  buildOptionLibrary,
  buildOrder,
  buildStore,
  buildUser,
  type BuiltOrder,
  type BuiltStore,
  type OrderOverrides,
  type StoreOverrides,
} from '@sweetspot/db/testing';
import { taxDocumentSchema } from '@sweetspot/domain/tax/inputs';
import { taxOf } from '@sweetspot/domain/tax/tax-document';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { afterMove } from '../orders/index.ts';
import { commandFor, paidOrder, runOperations, tap as tapEvent } from '../testing/paying.ts';
import { openStore } from '../testing/shopping.ts';
import { createTestWorld, refusalOf, type TestWorld } from '../testing/test-world.ts';
import { issueDueDocuments, issueMissingDocuments } from './issue-document.ts';
import { openTaxDocument } from './load-documents.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const TEN_SECONDS = { minutes: 10 / 60 };
const GSTIN = '27AAPFU0939F1ZV';

/** A store with orders that are ready to be handed over, paid in cash. */
async function openReady(count: number, store: StoreOverrides = { gstin: GSTIN }, order: Omit<OrderOverrides, 'lines'> = {}) {
  const built = buildStore(world.fixture, store);
  const cake = buildCake(world.fixture, { library: buildOptionLibrary(world.fixture, built) });
  const fulfilment = order.fulfilment ?? 'pickup';
  const status = fulfilment === 'pickup' ? 'ready' : 'out_for_delivery';
  const orders = Array.from({ length: count }, () =>
    buildOrder(world.fixture, { status, method: 'cod', ...order, fulfilment, lines: [{ cake, quantity: 2 }] }),
  );
  await world.fixture.save(world.db);
  return { store: built, orders, event: fulfilment === 'pickup' ? ('collect' as const) : ('deliver' as const) };
}

const tap = ({ store, order, event }: { store: BuiltStore; order: BuiltOrder; event: 'collect' | 'deliver' | 'undo' }) =>
  world.db.prisma.order
    .findUniqueOrThrow({ where: { id: order.id }, select: { version: true } })
    .then(({ version }) =>
      world.baker(store).api.storeOrders.move(commandFor(world, store, { number: order.number, event, expectedVersion: version })),
    );

const lastMoveOf = async ({ id: orderId }: Pick<BuiltOrder, 'id'>) =>
  (await world.db.prisma.orderMove.findFirstOrThrow({ where: { orderId }, orderBy: { version: 'desc' } })).id;

/** Taps, lets the seconds of the undo pass, and does what follows. */
async function handOver(store: BuiltStore, order: BuiltOrder, event: 'collect' | 'deliver' = 'collect') {
  await tap({ store, order, event });
  world.pass(TEN_SECONDS);
  await afterMove(world.services, await lastMoveOf(order));
  await runOperations(world);
}

async function papersOf({ id: orderId }: Pick<BuiltOrder, 'id'>) {
  const rows = await world.db.prisma.taxDocument.findMany({ where: { orderId }, orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => ({ ...row, content: taxDocumentSchema.parse(row.content) }));
}

async function refund(
  order: Pick<BuiltOrder, 'number'>,
  wanted: Parameters<ReturnType<TestWorld['admin']>['api']['admin']['requestRefund']>[0]['ask'],
) {
  const user = buildUser(world.fixture);
  await world.fixture.save(world.db);
  const { api } = world.admin(user);
  const { number } = order;
  const expectedRefundableMinor = (await api.admin.order({ number })).refunds.refundable.amount;
  await api.admin.requestRefund({
    number,
    ask: wanted,
    reason: 'The letters were smudged',
    expectedRefundableMinor,
    commandId: randomUUID(),
  });
  await runOperations(world);
}

describe('the number', () => {
  test('of thirty orders handed over at once are 1 to 30, without a gap and none twice, however often each job comes', async () => {
    const { store, orders } = await openReady(30);
    for (const order of orders) await tap({ store, order, event: 'collect' });
    world.pass(TEN_SECONDS);
    const moves = await Promise.all(orders.map(lastMoveOf));
    await Promise.all([...moves, ...moves].map((move) => afterMove(world.services, move)));
    const rows = await world.db.prisma.taxDocument.findMany({ where: { storeId: store.row.id }, orderBy: { sequence: 'asc' } });
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ orderId }) => orderId)).size).toBe(30);
    expect(rows[0]?.number).toMatch(/^T2627\/[0-9A-Z]+\/0001$/);
  });

  test('is not lost with a transaction that comes to nothing: the next order has it', async () => {
    const { store, orders } = await openReady(2);
    const [failing, next] = orders as [BuiltOrder, BuiltOrder];
    await tap({ store, order: failing, event: 'collect' });
    const move = await lastMoveOf(failing);
    const rename = (from: string, to: string) =>
      world.db.pool.query('update order_move_effect set kind = $3 where move_id = $1 and kind = $2', [move, from, to]);
    await rename('mail:order_delivered', 'send_balloons');
    world.pass(TEN_SECONDS);
    await expect(afterMove(world.services, move)).rejects.toThrow('send_balloons');
    await handOver(store, next);
    await rename('send_balloons', 'mail:order_delivered');
    await afterMove(world.services, move);
    expect([await papersOf(next), await papersOf(failing)].map((papers) => papers.map(({ sequence }) => sequence))).toEqual([[1], [2]]);
  });

  test('is not taken by a handing over that is undone in time', async () => {
    const { store, orders } = await openReady(1);
    const [order] = orders as [BuiltOrder];
    await tap({ store, order, event: 'collect' });
    const move = await lastMoveOf(order);
    await tap({ store, order, event: 'undo' });
    world.pass(TEN_SECONDS);
    await afterMove(world.services, move);
    expect(await papersOf(order)).toEqual([]);
    await handOver(store, order);
    expect((await papersOf(order)).map(({ sequence }) => sequence)).toEqual([1]);
  });

  test('begins again with the financial year, which begins at midnight in India', async () => {
    const { store, orders } = await openReady(3);
    const [december, march, april] = orders as [BuiltOrder, BuiltOrder, BuiltOrder];
    await handOver(store, december);
    const at = async (order: BuiltOrder, iso: string) => {
      const services = { ...world.services, now: () => new Date(iso) };
      await tap({ store, order, event: 'collect' });
      await afterMove(services, await lastMoveOf(order));
    };
    await at(march, '2027-03-31T18:29:59.999Z');
    await at(april, '2027-03-31T18:30:00.000Z');
    expect(
      (await Promise.all([december, march, april].map(papersOf))).flat().map(({ financialYear, sequence }) => [financialYear, sequence]),
    ).toEqual([
      [2026, 1],
      [2026, 2],
      [2027, 1],
    ]);
  });
});

describe('the document', () => {
  test('of a registered store is a tax invoice, half to the centre and half to the state, that sums to what was paid', async () => {
    const { store, orders } = await openReady(1);
    const [order] = orders as [BuiltOrder];
    await handOver(store, order);
    const [paper] = await papersOf(order);
    expect(paper).toMatchObject({ kind: 'tax_invoice', totalMinor: order.total.totalMinor });
    const { lines, seller, placeOfSupply, buyer } = paper?.content ?? {};
    expect({ placeOfSupply, gstin: seller?.gstin, address: buyer?.address }).toEqual({ placeOfSupply: 'MH', gstin: GSTIN, address: null });
    expect(lines).toMatchObject([{ hsnCode: '19059010', rateBp: 500, integratedMinor: 0, amountMinor: order.total.totalMinor }]);
    expect(lines?.reduce((sum, line) => sum + taxOf(line), 0)).toBe(order.total.taxMinor);
  });

  test('of a cake brought to another state has integrated tax', async () => {
    const { store, orders } = await openReady(1, { gstin: GSTIN }, { fulfilment: 'delivery', row: { state: 'Goa' } });
    const [order] = orders as [BuiltOrder];
    await handOver(store, order, 'deliver');
    const [paper] = await papersOf(order);
    expect(paper?.content.placeOfSupply).toBe('GA');
    expect(paper?.content.lines.map(({ centralMinor, stateMinor }) => [centralMinor, stateMinor])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(paper?.content.lines.reduce((sum, line) => sum + line.integratedMinor, 0)).toBe(order.total.taxMinor);
  });

  test('of a store without a GSTIN is a bill of supply in a series of its own, with no tax', async () => {
    const { store, orders } = await openReady(1, { gstStanding: 'unregistered' });
    const [order] = orders as [BuiltOrder];
    await handOver(store, order);
    const [paper] = await papersOf(order);
    expect(paper?.number).toMatch(/^B2627\//);
    expect(paper).toMatchObject({
      kind: 'bill_of_supply',
      totalMinor: order.total.totalMinor,
      content: { placeOfSupply: null, seller: { gstin: null } },
    });
    expect(paper?.content.lines.map(taxOf)).toEqual([0]);
  });

  test('of an order placed before the store had its GSTIN stays without tax, and one placed with it keeps it', async () => {
    const before = await openReady(1, { gstStanding: 'unregistered' });
    const answer = (store: BuiltStore, standing: { standing: 'registered'; gstin: string } | { standing: 'unregistered' }) =>
      world.baker(store).api.storeTax.answer({ storeId: store.row.id, answer: standing });
    await answer(before.store, { standing: 'registered', gstin: GSTIN });
    const [old] = before.orders as [BuiltOrder];
    await handOver(before.store, old);
    expect(await papersOf(old)).toMatchObject([{ kind: 'bill_of_supply', content: { seller: { gstin: GSTIN } } }]);
    const during = await openReady(1);
    await answer(during.store, { standing: 'unregistered' });
    const [taxed] = during.orders as [BuiltOrder];
    await handOver(during.store, taxed);
    expect(await papersOf(taxed)).toMatchObject([{ kind: 'tax_invoice', content: { seller: { gstin: GSTIN } } }]);
  });

  test('waits for a store that has not answered, and is issued with the answer in the order of handing over', async () => {
    const { store, orders } = await openReady(3, { gstStanding: 'unanswered' });
    for (const order of orders) await handOver(store, order);
    expect((await Promise.all(orders.map(papersOf))).flat()).toEqual([]);
    const [first] = orders as [BuiltOrder];
    const { api } = world.baker(store);
    const ref = { storeId: store.row.id, number: first.number };
    expect(await api.storeTaxDocuments.ofOrder(ref)).toEqual({ documents: [], isWaiting: true });
    await api.storeTax.answer({ storeId: store.row.id, answer: { standing: 'unregistered' } });
    await Promise.all([1, 2].map(() => issueDueDocuments(world.services, store.row.id)));
    expect((await Promise.all(orders.map(papersOf))).flat().map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['bill_of_supply', 1],
      ['bill_of_supply', 2],
      ['bill_of_supply', 3],
    ]);
    expect(await api.storeTaxDocuments.ofOrder(ref)).toMatchObject({ documents: [{ kind: 'bill_of_supply' }], isWaiting: false });
  });

  test('is issued, now or by the job, when the answer and the handing over come at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { store, orders } = await openReady(1, { gstStanding: 'unanswered' });
      const [order] = orders as [BuiltOrder];
      await tap({ store, order, event: 'collect' });
      world.pass(TEN_SECONDS);
      const move = await lastMoveOf(order);
      const answer = world.baker(store).api.storeTax.answer({ storeId: store.row.id, answer: { standing: 'unregistered' } });
      const job = answer.then(() => issueDueDocuments(world.services, store.row.id));
      await Promise.all([job, afterMove(world.services, move)]);
      expect(await papersOf(order)).toHaveLength(1);
    }
  });

  test('stays as it was issued: nothing changes or deletes it, and an order has no second one', async () => {
    const { store, orders } = await openReady(1);
    const [order] = orders as [BuiltOrder];
    await handOver(store, order);
    const [paper] = await papersOf(order);
    const id = paper?.id ?? '';
    await expect(world.db.pool.query('update tax_document set total_minor = 1 where id = $1', [id])).rejects.toThrow(
      'never changed or deleted',
    );
    await expect(world.db.pool.query('delete from tax_document where id = $1', [id])).rejects.toThrow('never changed or deleted');
    const second = inTx(world.db, (tx) =>
      tx.taxDocument.create({
        data: {
          orderId: order.id,
          storeId: store.row.id,
          kind: 'tax_invoice',
          financialYear: 2026,
          sequence: 9,
          number: 'T2627/1/0009',
          totalMinor: 1,
          content: {},
          issuedAt: new Date(),
        },
      }),
    );
    await expect(second).rejects.toThrow('order_id');
  });
});

describe('an order handed over by a version of the server that knew no tax documents', () => {
  /** As that version left it: handed over, with nothing to be done about a document. */
  async function handedOver(count: number) {
    const { store, orders } = await openReady(count);
    for (const order of orders) {
      await tap({ store, order, event: 'collect' });
      await world.db.pool.query(`delete from order_move_effect where move_id = $1 and kind = 'issue_tax_document'`, [
        await lastMoveOf(order),
      ]);
      world.pass(TEN_SECONDS);
      await afterMove(world.services, await lastMoveOf(order));
    }
    return { store, orders };
  }

  test('gets its document in the nightly round, once, in the order of handing over; what is long past stays as it is', async () => {
    const { orders } = await handedOver(3);
    const [old, ...recent] = orders as [BuiltOrder, BuiltOrder, BuiltOrder];
    await world.db.pool.query(`update "order" set closed_at = closed_at - interval '8 days' where id = $1`, [old.id]);
    await issueMissingDocuments(world.services);
    expect((await Promise.all(orders.map(papersOf))).flat(), 'its own job may come yet').toEqual([]);
    world.pass({ minutes: 61 });
    await Promise.all([issueMissingDocuments(world.services), issueMissingDocuments(world.services)]);
    world.pass({ minutes: -61 });
    expect((await Promise.all(recent.map(papersOf))).flat().map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['tax_invoice', 1],
      ['tax_invoice', 2],
    ]);
    expect(await papersOf(old)).toEqual([]);
  });

  test('gets it with the job behind its move where that version stored nothing with it', async () => {
    const { store, orders } = await openReady(1);
    const [order] = orders as [BuiltOrder];
    await tap({ store, order, event: 'collect' });
    const move = await lastMoveOf(order);
    await world.db.pool.query('delete from order_move_effect where move_id = $1', [move]);
    world.pass(TEN_SECONDS);
    await afterMove(world.services, move);
    expect((await papersOf(order)).map(({ kind }) => kind)).toEqual(['tax_invoice']);
  });
});

describe('money given back', () => {
  test('after the document makes one credit note a refund, in a series of their own, of what is left of each row', async () => {
    const { store, orders } = await openReady(1, { gstin: GSTIN }, { fulfilment: 'delivery' });
    const [order] = orders as [BuiltOrder];
    await handOver(store, order, 'deliver');
    await refund(order, { kind: 'lines', lines: [{ position: 0, quantity: 2 }], withDelivery: false });
    await refund(order, { kind: 'amount', amountMinor: 1_234 });
    await refund(order, { kind: 'whole' });
    await runOperations(world);
    const [invoice, ...notes] = await papersOf(order);
    expect(notes.map(({ kind, sequence, content }) => [kind, sequence, content.lines.map(({ position }) => position)])).toEqual([
      ['credit_note', 1, [0]],
      ['credit_note', 2, [null]],
      ['credit_note', 3, [null]],
    ]);
    expect(notes.every(({ number }) => number.startsWith('C2627/'))).toBe(true);
    expect(notes[0]?.content.corrects).toMatchObject({ kind: 'tax_invoice', number: invoice?.number, reason: 'The letters were smudged' });
    const all = notes.flatMap(({ content }) => content.lines);
    for (const line of invoice?.content.lines ?? []) {
      const own = all.filter(({ position }) => position === line.position);
      const sum = (amount: (each: typeof line) => number) => own.reduce((total, each) => total + amount(each), 0);
      expect([sum((each) => each.amountMinor), sum(taxOf)]).toEqual([line.amountMinor, taxOf(line)]);
    }
  });

  test('that did not arrive makes none', async () => {
    // A wallet that does not know the payment gives nothing back.
    const { store, orders } = await openReady(1, { gstin: GSTIN }, { method: 'test' });
    const [order] = orders as [BuiltOrder];
    await handOver(store, order);
    await refund(order, { kind: 'whole' });
    expect((await papersOf(order)).map(({ kind }) => kind)).toEqual(['tax_invoice']);
  });

  test('before the document is not charged in it, and makes no credit note', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    await tapEvent(world, shop, number, 'accept');
    await runOperations(world);
    const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
    await refund(order, { kind: 'amount', amountMinor: 10_000 });
    await world.db.pool.query(`update "order" set status = 'ready' where id = $1`, [order.id]);
    await tapEvent(world, shop, number, 'collect');
    world.pass(TEN_SECONDS);
    await afterMove(world.services, await lastMoveOf(order));
    expect((await papersOf(order)).map(({ kind, totalMinor }) => [kind, totalMinor])).toEqual([['tax_invoice', order.totalMinor - 10_000]]);
  });

  test('whole before the document leaves nothing to issue one for', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    await tapEvent(world, shop, number, 'accept');
    await runOperations(world);
    const order = await world.db.prisma.order.findUniqueOrThrow({ where: { number } });
    await refund(order, { kind: 'whole' });
    await world.db.pool.query(`update "order" set status = 'ready' where id = $1`, [order.id]);
    await tapEvent(world, shop, number, 'collect');
    world.pass(TEN_SECONDS);
    await afterMove(world.services, await lastMoveOf(order));
    expect(await papersOf(order)).toEqual([]);
  });
});

describe('who opens it', () => {
  test('whoever was given its address, for a week or two, and no other paper with it', async () => {
    const { store, orders } = await openReady(2);
    const [order, other] = orders as [BuiltOrder, BuiltOrder];
    for (const each of orders) await handOver(store, each);
    const pathOf = async ({ number }: BuiltOrder) => {
      const { documents } = await world.baker(store, 'staff').api.storeTaxDocuments.ofOrder({ storeId: store.row.id, number });
      const [, , id = '', seal = ''] = documents[0]?.path.split('/') ?? [];
      return { id, seal };
    };
    const own = await pathOf(order);
    expect((await openTaxDocument(world.services, own)).orderNumber).toBe(order.number);
    expect((await refusalOf(openTaxDocument(world.services, { ...own, id: (await pathOf(other)).id }))).code).toBe('NOT_FOUND');
    expect((await refusalOf(openTaxDocument(world.services, { id: 'x', seal: 'y' }))).code).toBe('NOT_FOUND');
    const later = new Date(world.services.now().getTime() + 15 * 86_400_000);
    expect((await refusalOf(openTaxDocument({ ...world.services, now: () => later }, own))).code).toBe('NOT_FOUND');
  });

  test('another store does not find the papers of an order', async () => {
    const { store, orders } = await openReady(1);
    const [order] = orders as [BuiltOrder];
    await handOver(store, order);
    const stranger = buildStore(world.fixture);
    await world.fixture.save(world.db);
    const asked = world.baker(stranger).api.storeTaxDocuments.ofOrder({ storeId: stranger.row.id, number: order.number });
    expect((await refusalOf(asked)).code).toBe('NOT_FOUND');
  });
});
