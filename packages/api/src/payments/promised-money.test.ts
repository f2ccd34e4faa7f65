import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { handOver, moneyIn, orderByWallet, paidOrder, runOperations, tap } from '../testing/paying.ts';
import { buy, openStore, secretIn } from '../testing/shopping.ts';
import { createTestWorld, type Person, type TestWorld } from '../testing/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterEach(() => world.breakGateway(() => null));
afterAll(() => world[Symbol.asyncDispose]());

const NOTHING = { authorized: 0, cashDue: 0, memorandum: 0 };
const promisedIn = async (number: string) => (await moneyIn(world, number)).promised;

/** What was booked of promises, oldest first. */
async function bookedFor(number: string): Promise<(readonly [string, number])[]> {
  const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
  const rows = await world.db.prisma.ledgerEntry.findMany({
    where: { account: { not: 'memorandum' }, transaction: { kind: { in: ['authorized', 'cash_due'] }, orderId: id } },
    orderBy: { id: 'asc' },
    select: { amountMinor: true, transaction: { select: { kind: true } } },
  });
  return rows.map(({ amountMinor, transaction }) => [transaction.kind, amountMinor]);
}

describe('what a gateway holds', () => {
  test('is booked beside the money when it is authorised, and goes with the capture', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    const { amountMinor, balances } = await moneyIn(world, number);
    expect(balances, 'no money has moved').toEqual({});
    expect(await promisedIn(number)).toEqual({ ...NOTHING, authorized: amountMinor, memorandum: -amountMinor });
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    expect(await promisedIn(number)).toEqual(NOTHING);
    expect(await bookedFor(number)).toEqual([
      ['authorized', amountMinor],
      ['authorized', -amountMinor],
    ]);
  });

  test('goes with the void of an order that was turned away', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    await tap(world, shop, number, 'reject', 'The oven broke');
    expect((await promisedIn(number)).authorized, 'held until the gateway says that it let go').toBeGreaterThan(0);
    await runOperations(world);
    expect(await promisedIn(number)).toEqual(NOTHING);
  });

  test('is no promise any more when it could not be taken; paid anew, it is promised and taken once', async () => {
    const shop = await openStore(world);
    const visitor = world.visitor();
    const { number, secret } = await paidOrder(world, visitor, shop);
    world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    expect(await promisedIn(number)).toEqual(NOTHING);
    world.breakGateway(() => null);
    const { next } = await visitor.api.checkout.payAgain({ number, secret, method: 'test', idempotencyKey: randomUUID() });
    await world.testGateway.decide(next.type === 'approve' ? (next.url.split('/').at(-1) ?? '') : '', 'approve');
    await visitor.api.checkout.settle({ number, secret });
    await runOperations(world);
    const { amountMinor } = await moneyIn(world, number);
    expect(await promisedIn(number)).toEqual(NOTHING);
    expect(await bookedFor(number)).toEqual([amountMinor, -amountMinor, amountMinor, -amountMinor].map((minor) => ['authorized', minor]));
  });

  test('that was authorised by a version which booked no promise leaves none behind when it is taken', async () => {
    const shop = await openStore(world);
    const { number } = await paidOrder(world, world.visitor(), shop);
    const { id } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } });
    // Taken out of the books as that version would have left them: its order has none.
    await world.db.pool.query('alter table ledger_entry disable trigger user; alter table ledger_transaction disable trigger user');
    await world.db.pool.query('delete from ledger_entry where transaction_id in (select id from ledger_transaction where order_id = $1)', [
      id,
    ]);
    await world.db.pool.query('delete from ledger_transaction where order_id = $1', [id]);
    await world.db.pool.query('alter table ledger_entry enable trigger user; alter table ledger_transaction enable trigger user');
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    expect(await promisedIn(number)).toEqual(NOTHING);
    expect(await bookedFor(number)).toEqual([]);
  });
});

describe('cash', () => {
  async function inCash(person: Person = world.visitor()) {
    const shop = await openStore(world);
    const { number, next } = await buy(person, shop, { fulfilment: 'pickup' });
    const { amountMinor } = await moneyIn(world, number);
    return { shop, number, secret: next.type === 'track' ? secretIn(next.path) : '', amountMinor };
  }

  test('is due from the moment an order is placed until it is handed over', async () => {
    const { shop, number, amountMinor } = await inCash();
    expect(await promisedIn(number)).toEqual({ ...NOTHING, cashDue: amountMinor, memorandum: -amountMinor });
    await tap(world, shop, number, 'accept');
    await handOver(world, shop, number);
    expect(await promisedIn(number)).toEqual(NOTHING);
    expect((await moneyIn(world, number)).balances['cod_receivable']).toBe(amountMinor);
  });

  test.each(['reject', 'cancel'] as const)('of an order that was called off (%s) is due no more', async (event) => {
    const { shop, number } = await inCash();
    await tap(world, shop, number, event, 'The oven broke');
    expect(await promisedIn(number)).toEqual(NOTHING);
  });

  test('of an order that nobody collected is due no more, and is again when that is taken back', async () => {
    const { shop, number, amountMinor } = await inCash();
    await world.db.pool.query(`update "order" set status = 'ready' where number = $1`, [number]);
    const { promisedEndAt } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { promisedEndAt: true } });
    const minutes = Math.ceil((promisedEndAt.getTime() - world.services.now().getTime()) / 60_000);
    world.pass({ minutes });
    await tap(world, shop, number, 'miss_collection');
    expect(await promisedIn(number)).toEqual(NOTHING);
    await tap(world, shop, number, 'undo');
    expect((await promisedIn(number)).cashDue).toBe(amountMinor);
    world.pass({ minutes: -minutes });
  });

  test('is due when an order that waited for a wallet is to be paid at the counter', async () => {
    const visitor = world.visitor();
    const { number, secret } = await orderByWallet(world, visitor, await openStore(world));
    expect(await promisedIn(number)).toEqual(NOTHING);
    await visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: randomUUID() });
    const { amountMinor } = await moneyIn(world, number);
    expect((await promisedIn(number)).cashDue).toBe(amountMinor);
  });

  test('is due where the wallet could not be taken from after the store had accepted', async () => {
    const shop = await openStore(world);
    const visitor = world.visitor();
    const { number, secret } = await paidOrder(world, visitor, shop);
    world.breakGateway((call) => (call === 'capture' ? 'decline' : null));
    await tap(world, shop, number, 'accept');
    await runOperations(world);
    await visitor.api.checkout.payAgain({ number, secret, method: 'cod', idempotencyKey: randomUUID() });
    const { amountMinor } = await moneyIn(world, number);
    expect(await promisedIn(number)).toEqual({ ...NOTHING, cashDue: amountMinor, memorandum: -amountMinor });
    await handOver(world, shop, number);
    expect(await promisedIn(number)).toEqual(NOTHING);
  });
});
