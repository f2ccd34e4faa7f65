import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { PROMISES } from '@sweetspot/domain/payments/ledger';
import { OPEN_OPERATION_STATES } from '@sweetspot/domain/payments/operation-table';
import type { BuiltCake, BuiltStore } from '@sweetspot/db/testing';
import { inTx } from '@sweetspot/db';
import { randomUUID } from 'node:crypto';
import { afterMove } from '../orders/after-move.ts';
import { runPaymentOperation } from '../payments/run-operation.ts';
import { buy, secretIn } from './shopping.ts';
import type { Person, TestWorld } from './test-world.ts';

type Shop = { readonly store: BuiltStore; readonly cake: BuiltCake };
type Decision = Parameters<TestWorld['testGateway']['decide']>[1];

/** An order on its way through the wallet, and what its buyer can do about it. */
export interface Paying {
  readonly number: string;
  readonly secret: string;
  /** A button of the wallet's page, without coming back from it. */
  decide(decision: Decision): Promise<void>;
  /** Back from the wallet. */
  settle(): ReturnType<Person['api']['checkout']['settle']>;
}

export async function orderByWallet(
  world: TestWorld,
  person: Person,
  shop: Shop,
  overrides: Parameters<typeof buy>[2] = {},
): Promise<Paying> {
  return atWallet(world, person, await buy(person, shop, { paymentMethod: 'test', fulfilment: 'pickup', ...overrides }));
}

/** At the wallet's page, as checkout sent the customer there. */
export async function atWallet(world: TestWorld, { api }: Person, placed: Awaited<ReturnType<typeof buy>>): Promise<Paying> {
  if (placed.next.type !== 'approve') throw new Error('The order is not to be approved at a wallet.');
  const gatewayRef = placed.next.url.split('/').at(-1) ?? '';
  const decide = async (decision: Decision) => {
    const answer = await world.testGateway.decide(gatewayRef, decision);
    if (!answer) throw new Error('The wallet does not know the payment.');
    return answer.redirectUrl;
  };
  // Abandoning decides nothing, and says where the customer is sent back to.
  const secret = secretIn(await decide('abandon'));
  const { number } = placed;
  return {
    number,
    secret,
    decide: async (decision) => void (await decide(decision)),
    settle: () => api.checkout.settle({ number, secret }),
  };
}

/** An order that the wallet has paid. */
export async function paidOrder(world: TestWorld, person: Person, shop: Shop, overrides: Parameters<typeof buy>[2] = {}): Promise<Paying> {
  const paying = await orderByWallet(world, person, shop, overrides);
  await paying.decide('approve');
  await paying.settle();
  return paying;
}

/** A tap in the store's console, on the order as it stands now. */
export async function tap(world: TestWorld, { store }: Shop, number: string, event: OrderEvent, reason: string | null = null) {
  const { version } = await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { version: true } });
  return world.baker(store).api.storeOrders.move(commandFor(world, store, { number, event, reason, expectedVersion: version }));
}

export function commandFor(
  world: TestWorld,
  store: BuiltStore,
  command: { readonly number: string; readonly event: OrderEvent; readonly expectedVersion: number; readonly reason?: string | null },
) {
  return { storeId: store.row.id, commandId: randomUUID(), tappedAt: world.services.now().toISOString(), ...command };
}

/** An accepted pick-up order on its way through the kitchen and over the counter, beyond undoing. */
export async function handOver(world: TestWorld, shop: Shop, number: string): Promise<void> {
  await tap(world, shop, number, 'start_baking');
  await inTx(world.db, (tx) => tx.orderPiece.updateMany({ where: { order: { number } }, data: { state: 'boxed' } }));
  await tap(world, shop, number, 'make_ready');
  await tap(world, shop, number, 'collect');
  const move = await world.db.prisma.orderMove.findFirstOrThrow({ where: { order: { number }, event: 'collect' }, select: { id: true } });
  world.pass({ minutes: 1 });
  await afterMove(world.services, move.id);
  await runOperations(world);
}

/** Bought, paid, made and handed over just now. */
export async function soldOrder(world: TestWorld, shop: Shop, paymentMethod: 'test' | 'cod' = 'test'): Promise<string> {
  const visitor = world.visitor();
  const wanted = { fulfilment: 'pickup' as const, paymentMethod };
  const { number } = paymentMethod === 'test' ? await paidOrder(world, visitor, shop, wanted) : await buy(visitor, shop, wanted);
  await tap(world, shop, number, 'accept');
  await runOperations(world);
  await handOver(world, shop, number);
  return number;
}

/** What the worker does, until nothing is open but what the gateway keeps open. */
export async function runOperations(world: TestWorld): Promise<void> {
  for (let round = 0; round < 5; round++) {
    const open = await world.db.prisma.paymentOperation.findMany({
      where: { state: { in: [...OPEN_OPERATION_STATES] } },
      select: { id: true },
    });
    for (const { id } of open) await runPaymentOperation(world.services, id).catch(() => undefined);
  }
}

/** An order's money as its rows tell it. */
export async function moneyIn(world: TestWorld, number: string) {
  const payments = await world.db.prisma.payment.findMany({
    where: { order: { number } },
    select: {
      amountMinor: true,
      authorizedMinor: true,
      capturedMinor: true,
      refundedMinor: true,
      voidedAt: true,
      failedAt: true,
      operations: { orderBy: { createdAt: 'asc' }, select: { kind: true, state: true } },
    },
  });
  const entries = await world.db.prisma.ledgerEntry.findMany({
    where: { transaction: { orderId: (await world.db.prisma.order.findUniqueOrThrow({ where: { number }, select: { id: true } })).id } },
    select: { account: true, amountMinor: true, transaction: { select: { kind: true } } },
  });
  const isPromise = ({ transaction: { kind } }: (typeof entries)[number]) => PROMISES.some((promised) => promised === kind);
  const balances = balancesOf(entries.filter((entry) => !isPromise(entry)));
  const { authorized = 0, cash_due: cashDue = 0, memorandum = 0 } = balancesOf(entries.filter(isPromise));
  const [payment] = payments;
  if (!payment) throw new Error('The order owes nothing.');
  const operations = payment.operations.map(({ kind, state }) => `${kind} ${state}`);
  return { ...payment, operations, balances, promised: { authorized, cashDue, memorandum } };
}

function balancesOf(entries: readonly { readonly account: string; readonly amountMinor: number }[]): Readonly<Record<string, number>> {
  const byAccount = Map.groupBy(entries, ({ account }) => account.split(':')[0] ?? '');
  return Object.fromEntries(
    [...byAccount].map(([account, each]) => [account, each.reduce((sum, { amountMinor }) => sum + amountMinor, 0)]),
  );
}
