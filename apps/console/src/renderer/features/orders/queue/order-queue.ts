import { kept, type Kept } from '../../../app/kept.ts';
import { isAimReached } from './aim-reached.ts';
import type { Command } from './command.ts';
import { failureOf, type Failure, type OrdersServer, type StoreEvent } from './orders-server.ts';
import type { WaitingTaps } from './waiting-taps.ts';
import type { RefusedTaps, Refused } from './refused-taps.ts';
import { projectTicket } from './project-ticket.ts';
import { promisedAt, type Board, type BoardStore, type Ticket } from './ticket.ts';

export interface QueueState {
  readonly store: BoardStore | null;
  /** By promise, taps under way included. */
  readonly tickets: readonly Ticket[];
  readonly connection: 'starting' | 'live' | 'lost' | 'signed_out';
  /** When the board was last known to be what the server has. */
  readonly currentAt: string | null;
  readonly waitingTaps: number;
  readonly refused: readonly Refused[];
  /** Taps of this window that the server refused because somebody else had done just that. */
  readonly doneByOthers: readonly Command[];
  /** What to add to this device's clock to read the server's. */
  readonly clockOffsetMs: number;
  /** The board could not be read, and there is no copy of it: what the screen says instead. */
  readonly failure: Failure | null;
}

interface QueueOptions {
  readonly storeId: string;
  readonly server: OrdersServer;
  readonly waitingTaps: WaitingTaps;
  readonly refusedTaps: RefusedTaps;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly onNewOrder: (ticket: Ticket, timeZone: string) => void;
  readonly onCakesChanged: () => void;
  /** What other pages show of an order may be old; null where many may have changed. */
  readonly onOrderChanged: (number: string | null) => void;
}

const RETRY_MS = [1000, 2000, 5000, 10_000] as const;
const FAULT_TRIES = 3;

type Tap = Command extends infer C ? (C extends Command ? Omit<C, 'id' | 'tappedAt' | 'expectedVersion'> : never) : never;

/** The board's own store: filled once, kept current by the event stream, tapped through the taps that wait, usable without a connection. */
export class OrderQueue {
  private readonly options: QueueOptions;
  private readonly copy: Kept<Board>;
  private readonly listeners = new Set<() => void>();
  private readonly byNumber = new Map<string, Ticket>();
  private readonly shown = new Map<string, { ticket: Ticket; key: string; projected: Ticket }>();
  /** Counts what was written about each order, so that an answer overtaken by a newer one is not taken for news. */
  private readonly touched = new Map<string, number>();
  private readonly tries = new Map<string, number>();
  private state: QueueState;
  private lastEvent = 0;
  private isSending = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unfollow: (() => void) | null = null;
  private isStopped = true;
  private hasLoaded = false;

  constructor(options: QueueOptions) {
    this.options = options;
    this.copy = kept<Board>(`board.${options.storeId}`);
    this.state = {
      store: null,
      tickets: [],
      connection: 'starting',
      currentAt: null,
      waitingTaps: 0,
      refused: options.refusedTaps.all,
      doneByOthers: [],
      clockOffsetMs: 0,
      failure: null,
    };
    const copy = this.copy.read();
    if (copy !== null) this.takeBoard({ ...copy, tickets: copy.tickets.map(withChanges) });
    this.publish(copy === null ? {} : { store: copy.store, currentAt: copy.now });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): QueueState => this.state;

  start(): () => void {
    this.isStopped = false;
    void this.connect();
    return () => {
      this.isStopped = true;
      clearTimeout(this.timer);
      this.unfollow?.();
      this.unfollow = null;
    };
  }

  /** Without waiting for the next try by itself: the network came back, or somebody asked. */
  retryNow(): void {
    if (this.isStopped || this.state.connection === 'live') return;
    clearTimeout(this.timer);
    void this.connect();
  }

  /** The device itself says that it has no network: told at once, instead of when the next call fails. */
  wentOffline(): void {
    this.unfollow?.();
    this.unfollow = null;
    this.connectLater();
  }

  /** Shows at once, is kept, and goes out in its turn. */
  /** Gives the name under which a refusal would come back. */
  tap(tap: Tap): string {
    const { nowMs, newId, waitingTaps } = this.options;
    const tappedAt = new Date(nowMs() + this.state.clockOffsetMs).toISOString();
    const expectedVersion = this.byNumber.get(tap.number)?.version ?? 1;
    const id = newId();
    waitingTaps.add({ ...tap, id, tappedAt, expectedVersion });
    this.publish({});
    void this.flush();
    return id;
  }

  dismissRefused(commandId: string): void {
    this.options.refusedTaps.read(commandId);
    this.publish({ refused: this.options.refusedTaps.all });
  }

  storeChanged(change: Partial<BoardStore>): void {
    if (this.state.store !== null) this.publish({ store: { ...this.state.store, ...change } });
  }

  private async connect(): Promise<void> {
    this.unfollow?.();
    this.unfollow = null;
    if (!(await this.loadBoard()) || this.isStopped) return;
    this.failures = 0;
    this.unfollow = this.options.server.follow(this.lastEvent, {
      onEvent: (event) => this.heed(event),
      onLive: () => this.wentLive(),
      onLost: () => this.publish({ connection: 'lost' }),
      onEnd: () => this.connectLater(),
    });
    void this.flush();
  }

  private wentLive(): void {
    if (this.state.connection === 'live') return;
    this.publish({ connection: 'live' });
    void this.flush();
  }

  private connectLater(afterMs?: number): void {
    if (this.isStopped) return;
    this.publish({ connection: 'lost' });
    clearTimeout(this.timer);
    const pause = afterMs ?? RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => void this.connect(), pause);
  }

  private async loadBoard(): Promise<boolean> {
    try {
      const board = await this.options.server.board();
      if (this.isStopped) return false;
      const known = new Set(this.byNumber.keys());
      const isFirst = !this.hasLoaded;
      this.hasLoaded = true;
      this.takeBoard(board);
      this.lastEvent = board.lastEvent;
      this.publish({
        store: board.store,
        connection: 'live',
        currentAt: board.now,
        failure: null,
        clockOffsetMs: Date.parse(board.now) - this.options.nowMs(),
      });
      this.copy.write(board);
      for (const ticket of board.tickets) if (!isFirst && !known.has(ticket.number)) this.announce(ticket);
      return true;
    } catch (error) {
      this.failed(failureOf(error));
      return false;
    }
  }

  private failed(failure: Failure): void {
    if (failure.kind === 'signed_out') return this.publish({ connection: 'signed_out' });
    this.publish({ failure });
    this.connectLater(failure.kind === 'later' ? failure.afterMs : undefined);
  }

  private takeBoard(board: Board): void {
    this.byNumber.clear();
    for (const ticket of board.tickets) this.byNumber.set(ticket.number, ticket);
  }

  private heed(event: StoreEvent): void {
    if (event.type === 'refetch' || event.type === 'store_changed') {
      void this.loadBoard();
      this.options.onOrderChanged(null);
    } else if (event.type === 'cake_changed') this.options.onCakesChanged();
    else if (event.orderNumber !== null) {
      void this.loadTicket(event.orderNumber);
      this.options.onOrderChanged(event.orderNumber);
    }
  }

  private async loadTicket(number: string): Promise<void> {
    const before = this.touched.get(number) ?? 0;
    try {
      const ticket = await this.options.server.ticket(number);
      // Something newer was written while this answer was on its way.
      if ((this.touched.get(number) ?? 0) !== before) return await this.loadTicket(number);
      const isNew = !this.byNumber.has(number);
      this.takeTicket(ticket);
      if (isNew) this.announce(ticket);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'refused') this.failed(failure);
    }
  }

  private takeTicket(ticket: Ticket): void {
    this.touched.set(ticket.number, (this.touched.get(ticket.number) ?? 0) + 1);
    this.byNumber.set(ticket.number, ticket);
    this.publish({
      currentAt: new Date(this.options.nowMs() + this.state.clockOffsetMs).toISOString(),
    });
    this.keepCopy();
  }

  private keepCopy(): void {
    const { store, currentAt } = this.state;
    // An answer that comes after signing out brings no copy back.
    if (this.isStopped || store === null || currentAt === null) return;
    this.copy.write({
      store,
      tickets: [...this.byNumber.values()],
      lastEvent: this.lastEvent,
      now: currentAt,
    });
  }

  private announce(ticket: Ticket): void {
    const { store } = this.state;
    if (ticket.status === 'placed' && store !== null) this.options.onNewOrder(ticket, store.timeZone);
  }

  /** One at a time and in order: a later tap may rest on what an earlier one did. */
  private async flush(): Promise<void> {
    if (this.isSending || this.isStopped) return;
    this.isSending = true;
    try {
      for (
        let next = this.options.waitingTaps.commands[0];
        next !== undefined && !this.isStopped;
        next = this.options.waitingTaps.commands[0]
      ) {
        if (!(await this.send(next))) return;
      }
    } finally {
      this.isSending = false;
    }
  }

  /** Whether the next one may go. */
  private async send(command: Command): Promise<boolean> {
    const { server, waitingTaps } = this.options;
    try {
      const answer = await server.send(command);
      waitingTaps.remove(command);
      waitingTaps.rebase(command, answer);
      this.takeTicket(answer);
      return true;
    } catch (error) {
      return await this.sendingFailed(command, failureOf(error));
    }
  }

  private async sendingFailed(command: Command, failure: Failure): Promise<boolean> {
    const tries = (this.tries.get(command.id) ?? 0) + 1;
    this.tries.set(command.id, tries);
    const isFinal = failure.kind === 'refused' || (failure.kind === 'fault' && tries >= FAULT_TRIES);
    if (!isFinal) {
      this.failed(failure);
      return false;
    }
    // What it really looks like now stands beside the reason, and may be what was wanted.
    await this.loadTicket(command.number);
    const { waitingTaps, refusedTaps } = this.options;
    const ticket = this.byNumber.get(command.number);
    waitingTaps.remove(command);
    if (failure.kind === 'refused' && failure.refusal.kind === 'conflict' && ticket !== undefined && isAimReached(command, ticket)) {
      // Only that one move has happened since: the taps made on top of it hold.
      if (ticket.version === command.expectedVersion + 1) waitingTaps.rebase(command, ticket, { isByOthers: true });
      this.publish({ doneByOthers: [...this.state.doneByOthers, command] });
      return true;
    }
    refusedTaps.add({ command, failure });
    this.publish({ refused: refusedTaps.all });
    return true;
  }

  private publish(change: Partial<QueueState>): void {
    const { commands } = this.options.waitingTaps;
    const tickets = [...this.byNumber.values()].map((ticket) => this.projected(ticket, commands)).toSorted(byPromise);
    this.state = { ...this.state, waitingTaps: commands.length, ...change, tickets };
    for (const listener of this.listeners) listener();
  }

  /** The same object while nothing about it changed: a card that is not concerned is not drawn again. */
  private projected(ticket: Ticket, commands: readonly Command[]): Ticket {
    const key = commands
      .filter(({ number }) => number === ticket.number)
      .map(({ id, expectedVersion }) => `${id} ${expectedVersion}`)
      .join();
    const known = this.shown.get(ticket.number);
    if (known?.ticket === ticket && known.key === key) return known.projected;
    const projected = key === '' ? ticket : projectTicket(ticket, commands);
    this.shown.set(ticket.number, { ticket, key, projected });
    return projected;
  }
}

/** A copy that an older console kept knows of no changes, or of none of the time. */
const withChanges = (ticket: Omit<Ticket, 'changes'> & Partial<Pick<Ticket, 'changes'>>): Ticket => ({
  ...ticket,
  changes: (ticket.changes ?? []).map((change) => ({ ...change, slots: change.slots ?? null })),
});

function byPromise(a: Ticket, b: Ticket): number {
  const first = promisedAt(a);
  const second = promisedAt(b);
  return first === second ? (a.number < b.number ? -1 : 1) : first < second ? -1 : 1;
}
