import { readEvents, type Db, type EventStreamRef, type JobName } from '@sweetspot/db';
import { buildCake, buildOptionLibrary, buildOrder, buildStore, type BuiltOrder, type OrderOverrides } from '@sweetspot/db/testing';
import type { KitchenState } from '@sweetspot/domain/kitchen/kitchen-state';
import type { OrderEvent } from '@sweetspot/domain/orders/order-status';
import { randomUUID } from 'node:crypto';
import type { Api, TestWorld } from './test-world.ts';

type Ticket = Awaited<ReturnType<Api['storeOrders']['move']>>;

interface Tap {
  readonly reason?: string;
  readonly expectedVersion?: number;
  readonly commandId?: string;
  readonly revisedStartAt?: string;
  readonly tappedAt?: string;
}

/** A store with one order in it, and its owner at the console. */
export interface Kitchen {
  readonly storeId: string;
  readonly order: BuiltOrder;
  readonly api: Api;
  /** On the order as it stands, unless told otherwise. */
  tap(event: OrderEvent, tap?: Tap): Promise<Ticket>;
  /** Every piece, tier by tier, one step after the other. */
  tickAll(...steps: readonly KitchenState[]): Promise<Ticket>;
  tick(pieceId: string, from: KitchenState, to: KitchenState, how?: { tier?: number; commandId?: string }): Promise<Ticket>;
  ticket(): Promise<Ticket>;
  /** The order's row. */
  row(): ReturnType<Db['prisma']['order']['findUniqueOrThrow']>;
}

export interface KitchenOrder extends Omit<OrderOverrides, 'lines'> {
  readonly quantity?: number;
  readonly tiers?: 'one' | 'two' | 'three';
}

/** Cash for pick-up, unless told otherwise, so that no gateway takes part. */
export async function openKitchen(world: TestWorld, { quantity = 1, tiers = 'one', ...overrides }: KitchenOrder = {}): Promise<Kitchen> {
  const { fixture, db } = world;
  const store = buildStore(fixture);
  const library = buildOptionLibrary(fixture, store);
  const cake = buildCake(fixture, { library });
  const choose = (group: string, option: string) => [library.groupId(group), { optionIds: [library.optionId(group, option)] }] as const;
  const selections = Object.fromEntries([choose('tiers', tiers), ...(tiers === 'one' ? [] : [choose('size', 'three_kg')])]);
  const order = buildOrder(fixture, {
    status: 'accepted',
    fulfilment: 'pickup',
    method: 'cod',
    ...overrides,
    lines: [{ cake, quantity, selections }],
  });
  await fixture.save(db);
  const { api } = world.baker(store);
  const storeId = store.row.id;
  const row = () => db.prisma.order.findUniqueOrThrow({ where: { id: order.id } });
  const tappedAt = () => world.services.now().toISOString();
  const kitchen: Kitchen = {
    storeId,
    order,
    api,
    row,
    ticket: () => api.storeOrders.byNumber({ storeId, number: order.number }),
    tap: async (event, { expectedVersion, commandId = randomUUID(), ...tap } = {}) =>
      api.storeOrders.move({
        storeId,
        number: order.number,
        event,
        commandId,
        tappedAt: tappedAt(),
        expectedVersion: expectedVersion ?? (await row()).version,
        ...tap,
      }),
    tick: (pieceId, from, to, { tier, commandId = randomUUID() } = {}) =>
      api.storeOrders.tick({ storeId, pieceId, tier: tier ?? null, from, to, commandId, tappedAt: tappedAt() }),
    async tickAll(...steps) {
      for (const to of steps)
        for (const piece of (await kitchen.ticket()).pieces) {
          const parts = piece.tiers.length > 0 ? piece.tiers : [{ tier: null, state: piece.state }];
          for (const { tier, state } of parts) await kitchen.tick(piece.id, state, to, tier === null ? {} : { tier });
        }
      return kitchen.ticket();
    },
  };
  return kitchen;
}

/** Jobs that wait in the queue, oldest first. */
export async function queuedJobs(db: Db, name: JobName): Promise<{ data: Record<string, string>; startAfter: Date }[]> {
  const { rows } = await db.pool.query<{ data: Record<string, string>; startAfter: Date }>(
    `select data, start_after as "startAfter" from jobs.job where name = $1 and state = 'created' order by created_on, start_after`,
    [name],
  );
  return rows;
}

/** What each number of a stream said, in order. */
export async function eventsIn(db: Db, stream: EventStreamRef): Promise<{ number: number; type: string }[]> {
  return (await readEvents(db.prisma, stream, 0, 1000)).map(({ number, type }) => ({ number, type }));
}

/** The kinds of mail queued about an order, oldest first, with whom they go to. */
export async function mailsAbout(db: Db, orderId: string): Promise<string[]> {
  const mails = await db.prisma.mail.findMany({ where: { orderId }, orderBy: [{ createdAt: 'asc' }, { kind: 'asc' }] });
  return mails.map(({ kind }) => kind);
}
