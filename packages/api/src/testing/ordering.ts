import { expect } from 'vitest';
import { loadBucketUsage } from '../capacity/bucket-usage.ts';
import { atWallet, runOperations, type Paying } from './paying.ts';
import { holdFirstSlot, openStore, orderFor } from './shopping.ts';
import type { Person, TestWorld } from './test-world.ts';

type Shop = Awaited<ReturnType<typeof openStore>>;

const RETURNED = ['authorize succeeded', 'void succeeded'];

/** Several orders of what may be the same cakes, and what must be true of them together. */
export function ordering(world: TestWorld) {
  let keys = 0;
  const newKey = () => `ordering-${++keys}`;
  const standing = (shop: Shop) => standingOf(world, shop);
  return {
    newKey,
    standing,
    /** Room for so many cakes in each window. */
    openShop: (cakes = 1_000) => openStore(world, { store: { capacity: { oven: 10_000, decorator: 100_000, cakes } } }),
    /** What is in the cart, ordered in the first slot, and on the wallet's page. */
    async toWallet(person: Person, { store }: Shop): Promise<Paying> {
      const held = await holdFirstSlot(person, store, 'pickup');
      const form = orderFor(store, held, { paymentMethod: 'test', idempotencyKey: newKey() });
      return atWallet(world, person, await person.api.checkout.place(form));
    },
    async inCash({ api, ctx }: Person, { store }: Shop): Promise<string> {
      const held = await holdFirstSlot({ api, ctx }, store, 'pickup');
      return (await api.checkout.place(orderFor(store, held, { idempotencyKey: newKey() }))).number;
    },
    async approve(paying: Paying) {
      await paying.decide('approve');
      return paying.settle();
    },
    /** One order of the lines is placed, and of all others nothing is left: no room taken, no money kept, each told once. */
    async expectOnePlaced(shop: Shop, { pieces = 1, placed }: { pieces?: number; placed?: string } = {}) {
      const stands = await standing(shop);
      expect(stands.placed).toHaveLength(1);
      if (placed !== undefined) expect(stands.placed).toEqual([placed]);
      expect(stands.others).toEqual([]);
      expect(stands.usedCakes, 'room taken').toBe(pieces);
      expect(stands.ledger).toBe(0);
      expect(stands.mailsOf(stands.placed[0] ?? '')).toEqual(['order_placed']);
      for (const number of stands.ended) {
        const came = stands.operationsOf(number).includes('authorize succeeded');
        expect(stands.operationsOf(number), `money of ${number}`).toEqual(came ? RETURNED : []);
        expect(stands.mailsOf(number), `mails of ${number}`).toEqual(came ? ['payment_released'] : []);
      }
      return stands;
    },
  };
}

const ORDER_SELECT = {
  id: true,
  number: true,
  status: true,
  moves: { orderBy: { version: 'asc' }, select: { event: true } },
  payments: { select: { operations: { orderBy: { createdAt: 'asc' }, select: { kind: true, state: true } } } },
} as const;

/** How a store's orders and everything that hangs on them stand, once every question to the gateway is answered. */
async function standingOf(world: TestWorld, { store }: Shop) {
  await runOperations(world);
  const { prisma } = world.db;
  const storeId = store.row.id;
  const orders = await prisma.order.findMany({ where: { storeId }, orderBy: { createdAt: 'asc' }, select: ORDER_SELECT });
  const mails = await prisma.mail.findMany({
    where: { orderId: { in: orders.map(({ id }) => id) } },
    select: { kind: true, orderId: true },
  });
  const orderOf = (number: string) => orders.find((order) => order.number === number);
  const inState = (wanted: (status: string) => boolean) => orders.filter(({ status }) => wanted(status)).map(({ number }) => number);
  return {
    placed: inState((status) => status === 'placed'),
    ended: inState((status) => status === 'expired'),
    others: inState((status) => status !== 'placed' && status !== 'expired'),
    usedCakes: await usedCakes(world, storeId),
    ledger: await ledgerSum(world, storeId),
    movesOf: (number: string) => orderOf(number)?.moves.map(({ event }) => event) ?? [],
    operationsOf: (number: string) =>
      orderOf(number)?.payments.flatMap(({ operations }) => operations.map(({ kind, state }) => `${kind} ${state}`)) ?? [],
    /** To the customer. */
    mailsOf: (number: string) =>
      mails.flatMap(({ kind, orderId }) => (orderId === orderOf(number)?.id && !kind.startsWith('store_') ? [kind] : [])),
  };
}

async function usedCakes({ db, services }: TestWorld, storeId: string): Promise<number> {
  const days = { from: '2026-12-01', to: '2027-02-01' };
  const usage = await loadBucketUsage(db.prisma, { storeIds: [storeId], ...days, now: services.now(), exceptCartId: null });
  const cakes = await db.prisma.capacityResource.findFirstOrThrow({ where: { storeId, period: 'window' }, select: { id: true } });
  return usage.filter(({ resourceId }) => resourceId === cakes.id).reduce((sum, { usedUnits }) => sum + usedUnits, 0);
}

async function ledgerSum({ db }: TestWorld, storeId: string): Promise<number> {
  const ids = (await db.prisma.order.findMany({ where: { storeId }, select: { id: true } })).map(({ id }) => id);
  const { _sum } = await db.prisma.ledgerEntry.aggregate({
    where: { transaction: { orderId: { in: ids } } },
    _sum: { amountMinor: true },
  });
  return _sum.amountMinor ?? 0;
}
