import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Command } from './command.ts';
import { OrderQueue } from './order-queue.ts';
import type { OrdersServer, StoreEvent } from './orders-server.ts';
import { WaitingTaps } from './waiting-taps.ts';
import { RefusedTaps } from './refused-taps.ts';
import { aTicket, STORE } from './ticket-fixture.ts';
import type { Ticket } from './ticket.ts';

const NOW = Date.parse('2026-11-24T01:00:00.000Z');

/** The server's side of the agreement, in memory: versions, repeated commands, refusals, and a network that can be cut. */
class OneStoreServer implements OrdersServer {
  readonly tickets = new Map<string, Ticket>();
  readonly done: Command[] = [];
  isReachable = true;
  private readonly followers = new Set<Parameters<OrdersServer['follow']>[1]>();
  private eventCount = 0;

  constructor(...tickets: Ticket[]) {
    for (const ticket of tickets) this.tickets.set(ticket.number, ticket);
  }

  board = async () => {
    this.requireNetwork();
    return { store: STORE, tickets: [...this.tickets.values()], lastEvent: this.eventCount, now: new Date(NOW).toISOString() };
  };

  ticket = async (number: string) => {
    this.requireNetwork();
    const ticket = this.tickets.get(number);
    if (ticket === undefined) throw refusal('NOT_FOUND', 'not_found');
    return ticket;
  };

  send = async (command: Command) => {
    this.requireNetwork();
    const ticket = await this.ticket(command.number);
    if (this.done.some(({ id }) => id === command.id)) return ticket;
    if (command.kind === 'move' && command.expectedVersion !== ticket.version)
      throw refusal('STALE_STATE', 'conflict', { current: ticket.status, allowed: [] });
    this.done.push(command);
    const moved =
      command.kind === 'move'
        ? { ...ticket, status: command.to, version: ticket.version + 1 }
        : { ...ticket, acknowledgedAt: command.tappedAt };
    this.tickets.set(ticket.number, moved);
    return moved;
  };

  follow: OrdersServer['follow'] = (_lastEvent, listening) => {
    this.followers.add(listening);
    listening.onLive();
    return () => this.followers.delete(listening);
  };

  /** Something happened elsewhere. */
  change(ticket: Ticket): void {
    this.tickets.set(ticket.number, ticket);
    this.eventCount += 1;
    const event: StoreEvent = {
      type: 'order_changed',
      orderNumber: ticket.number,
      status: ticket.status,
      version: ticket.version,
      at: new Date(NOW).toISOString(),
    };
    for (const { onEvent } of this.followers) onEvent(event);
  }

  cut(): void {
    this.isReachable = false;
    const following = [...this.followers];
    this.followers.clear();
    for (const { onEnd } of following) onEnd();
  }

  private requireNetwork(): void {
    if (!this.isReachable) throw new TRPCClientError('fetch failed');
  }
}

function refusal(code: string, kind: string, data?: unknown): TRPCClientError<never> {
  const app = { code, kind, data };
  return new TRPCClientError(code, { result: { error: { code: 0, message: code, data: { app, requestId: 'request' } } } as never });
}

/** What a browser keeps; the queue knows only these members of it. */
function memoryStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

const stops: (() => void)[] = [];
const rung: string[] = [];

function open(server: OrdersServer): OrderQueue {
  const queue = new OrderQueue({
    storeId: STORE.id,
    server,
    waitingTaps: new WaitingTaps(STORE.id),
    refusedTaps: new RefusedTaps(STORE.id),
    nowMs: () => NOW,
    newId: () => crypto.randomUUID(),
    onNewOrder: ({ number }) => rung.push(number),
    onCakesChanged: () => {},
    onOrderChanged: () => {},
  });
  stops.push(queue.start());
  return queue;
}

const statusIn = (queue: OrderQueue, number = '7KQ2MPN') => queue.snapshot().tickets.find((ticket) => ticket.number === number)?.status;
const startBaking = (queue: OrderQueue) =>
  queue.tap({ kind: 'move', number: '7KQ2MPN', event: 'start_baking', to: 'baking', reason: null, revisedStartAt: null });
const undo = (queue: OrderQueue) =>
  queue.tap({ kind: 'move', number: '7KQ2MPN', event: 'undo', to: 'accepted', reason: null, revisedStartAt: null });

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  rung.length = 0;
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

describe('the queue', () => {
  test('shows a tap at once and the server’s word after it', async () => {
    const server = new OneStoreServer(aTicket());
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('live');
    startBaking(queue);
    expect(statusIn(queue)).toBe('baking');
    await expect.poll(() => queue.snapshot().waitingTaps).toBe(0);
    expect(statusIn(queue)).toBe('baking');
    expect(server.done).toHaveLength(1);
  });

  test('announces an order that comes in, and not those it opened with', async () => {
    const server = new OneStoreServer(aTicket({ number: 'OLDONE2', status: 'placed' }));
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('live');
    server.change(aTicket({ number: 'NEWONE2', status: 'placed' }));
    await expect.poll(() => rung).toEqual(['NEWONE2']);
    server.change(aTicket({ number: 'NEWONE2', status: 'placed', version: 4 }));
    await expect.poll(() => queue.snapshot().tickets.find(({ number }) => number === 'NEWONE2')?.version).toBe(4);
    expect(rung).toEqual(['NEWONE2']);
  });

  test('orders tickets by what was promised', async () => {
    const later = aTicket({ number: 'AAAA', promisedStartAt: '2026-11-25T04:30:00.000Z' });
    const queue = open(new OneStoreServer(later, aTicket({ number: 'ZZZZ' })));
    await expect.poll(() => queue.snapshot().tickets.map(({ number }) => number)).toEqual(['ZZZZ', 'AAAA']);
  });

  test('draws no other ticket again for a tap on one', async () => {
    const queue = open(new OneStoreServer(aTicket(), aTicket({ number: 'OTHER12' })));
    await expect.poll(() => queue.snapshot().tickets.length).toBe(2);
    const before = queue.snapshot().tickets.find(({ number }) => number === 'OTHER12');
    startBaking(queue);
    expect(queue.snapshot().tickets.find(({ number }) => number === 'OTHER12')).toBe(before);
  });
});

describe('without a connection', () => {
  test('a copy that an older console kept, which knew of no changes, is shown all the same', () => {
    const { changes: _changes, ...older } = aTicket();
    localStorage.setItem(
      `sweetspot.console.board.${STORE.id}`,
      JSON.stringify({ store: STORE, tickets: [older], lastEvent: 0, now: new Date(NOW) }),
    );
    const server = new OneStoreServer();
    server.cut();
    expect(open(server).snapshot().tickets).toEqual([aTicket()]);
  });

  test('the board is there from its copy, takes taps, and sends them in order when the network is back', async () => {
    const server = new OneStoreServer(aTicket());
    const first = open(server);
    await expect.poll(() => first.snapshot().connection).toBe('live');
    for (const stop of stops.splice(0)) stop();

    server.isReachable = false;
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('lost');
    expect(statusIn(queue)).toBe('accepted');
    startBaking(queue);
    undo(queue);
    startBaking(queue);
    expect(statusIn(queue)).toBe('baking');
    expect(queue.snapshot().waitingTaps).toBe(3);

    server.isReachable = true;
    queue.retryNow();
    await expect.poll(() => queue.snapshot().waitingTaps).toBe(0);
    expect(server.done.map((command) => command.kind === 'move' && command.event)).toEqual(['start_baking', 'undo', 'start_baking']);
    expect(queue.snapshot().refused).toEqual([]);
    expect(statusIn(queue)).toBe('baking');
  });

  test('a tap that somebody else made first is no refusal: what was tapped on top of it goes through, but for its undo', async () => {
    const server = new OneStoreServer(aTicket({ status: 'placed', version: 2 }));
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('live');
    server.cut();
    queue.tap({ kind: 'move', number: '7KQ2MPN', event: 'accept', to: 'accepted', reason: null, revisedStartAt: null });
    startBaking(queue);
    server.tickets.set('7KQ2MPN', aTicket({ status: 'accepted', version: 3 }));
    server.isReachable = true;
    queue.retryNow();
    await expect.poll(() => queue.snapshot().waitingTaps).toBe(0);
    expect(queue.snapshot().refused).toEqual([]);
    expect(queue.snapshot().doneByOthers).toMatchObject([{ event: 'accept' }]);
    expect(statusIn(queue)).toBe('baking');

    server.cut();
    queue.tap({ kind: 'move', number: '7KQ2MPN', event: 'send_out', to: 'out_for_delivery', reason: null, revisedStartAt: null });
    queue.tap({ kind: 'move', number: '7KQ2MPN', event: 'undo', to: 'ready', reason: null, revisedStartAt: null });
    server.tickets.set('7KQ2MPN', aTicket({ status: 'out_for_delivery', version: 5 }));
    server.isReachable = true;
    queue.retryNow();
    await expect.poll(() => queue.snapshot().waitingTaps).toBe(0);
    expect(queue.snapshot().refused).toMatchObject([{ command: { event: 'undo' } }]);
    expect(statusIn(queue)).toBe('out_for_delivery');
  });

  test('a device that knows its network is gone says so at once, and comes back by itself', async () => {
    const server = new OneStoreServer(aTicket());
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('live');
    server.isReachable = false;
    queue.wentOffline();
    expect(queue.snapshot().connection).toBe('lost');
    server.isReachable = true;
    await expect.poll(() => queue.snapshot().connection).toBe('live');
  });

  test('taps survive a reload, and a repeated one is done once', async () => {
    const server = new OneStoreServer(aTicket());
    const first = open(server);
    await expect.poll(() => first.snapshot().connection).toBe('live');
    server.cut();
    startBaking(first);
    await expect.poll(() => first.snapshot().connection).toBe('lost');
    for (const stop of stops.splice(0)) stop();

    server.isReachable = true;
    const queue = open(server);
    await expect.poll(() => queue.snapshot().waitingTaps).toBe(0);
    expect(server.done).toHaveLength(1);
  });

  test('a tap that somebody overtook is refused with the reason, and the ticket shows how it stands', async () => {
    const server = new OneStoreServer(aTicket());
    const queue = open(server);
    await expect.poll(() => queue.snapshot().connection).toBe('live');
    server.cut();
    startBaking(queue);
    server.tickets.set('7KQ2MPN', aTicket({ status: 'cancelled', version: 4 }));
    server.isReachable = true;
    queue.retryNow();
    await expect.poll(() => queue.snapshot().refused.length).toBe(1);
    expect(queue.snapshot().refused[0]?.failure).toMatchObject({ kind: 'refused', refusal: { code: 'STALE_STATE' } });
    expect(statusIn(queue)).toBe('cancelled');
    for (const stop of stops.splice(0)) stop();

    const afterReload = open(server);
    expect(afterReload.snapshot().refused, 'it is still said after a reload').toEqual(queue.snapshot().refused);
    afterReload.dismissRefused(afterReload.snapshot().refused[0]?.command.id ?? '');
    expect(afterReload.snapshot().refused).toEqual([]);
    expect(open(server).snapshot().refused, 'once it was read it stays away').toEqual([]);
  });
});
