import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { inTx } from '../transaction.ts';
import { createAdminsWords, tellAdmins } from './admins.ts';
import { createEventHub, type EventHub, type EventItem } from './event-hub.ts';
import { appendEvents, lastEventNumber, readEvents } from './event-log.ts';
import type { AdminsWord, EventStreamRef, NewEvent } from './send-events.ts';

// One for all: each test writes to streams of its own, and closes what it opened.
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 20 });
});
afterAll(() => database[Symbol.asyncDispose]());

const newStream = (): EventStreamRef => ({ kind: 'order', id: randomUUID() });
const numberOf = (item: EventItem) => (item.kind === 'event' ? item.event.number : item.number);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function add({ db }: TestDatabase, stream: EventStreamRef, type = 'tapped') {
  return inTx(db, (tx) => appendEvents(tx, [{ stream, type, payload: {} }]));
}

/** Not waiting until they are gone, which takes longer than it takes them to come back. */
async function killListeners({ db }: TestDatabase): Promise<void> {
  await db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'sweetspot-listen' and datname = current_database()`,
  );
}

/** Takes so many items, then leaves. */
async function take(hub: EventHub, stream: EventStreamRef, after: number, count: number): Promise<EventItem[]> {
  const items: EventItem[] = [];
  for await (const item of hub.subscribe(stream, after, new AbortController().signal)) {
    items.push(item);
    if (items.length === count) break;
  }
  return items;
}

test('numbers have no gaps and follow commit order under 50 concurrent appenders, some of whom give up', async () => {
  const stream = newStream();
  const append = (index: number) =>
    inTx(database.db, async (tx) => {
      await appendEvents(tx, [{ stream, type: 'n', payload: { index } }]);
      if (index % 5 > 0) return;
      // Found out at the commit, when the event has its number.
      await tx.$executeRaw`create temporary table twice (n int unique deferrable initially deferred) on commit drop`;
      await tx.$executeRaw`insert into twice values (1), (1)`;
    });
  const results = await Promise.allSettled(range(1, 50).map(append));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(40);
  const events = await readEvents(database.db.prisma, stream, 0, 100);
  expect(events.map((event) => event.number)).toEqual(range(1, 40));
  expect(await lastEventNumber(database.db.prisma, stream)).toBe(40);
});

test('transactions that write the same streams in opposite order never deadlock', async () => {
  const streams = [newStream(), newStream()];
  let attempts = 0;
  const append = (order: EventStreamRef[]) =>
    inTx(database.db, (tx) => {
      attempts++;
      return appendEvents(
        tx,
        order.map((stream) => ({ stream, type: 'n', payload: {} })),
      );
    });
  await Promise.all(range(1, 20).map((index) => append(index % 2 ? streams : streams.toReversed())));
  expect(attempts).toBe(20);
});

test('several events at once are numbered in the order given, whatever their streams', async () => {
  const [one, two] = [newStream(), newStream()];
  await add(database, two);
  const events = [two, one, two, two].map((stream, place) => ({ stream, type: `n${place}`, payload: { place } }));
  await inTx(database.db, (tx) => appendEvents(tx, events));
  expect((await readEvents(database.db.prisma, one, 0, 10)).map(({ number, type }) => ({ number, type }))).toEqual([
    { number: 1, type: 'n1' },
  ]);
  const stored = await readEvents(database.db.prisma, two, 1, 10);
  expect(stored.map(({ number, type, payload }) => ({ number, type, payload }))).toEqual([
    { number: 2, type: 'n0', payload: { place: 0 } },
    { number: 3, type: 'n2', payload: { place: 2 } },
    { number: 4, type: 'n3', payload: { place: 3 } },
  ]);
});

test('a subscriber gets what came before and what comes after, in order and once', async () => {
  await using hub = await createEventHub(database.db);
  const stream = newStream();
  for (const _ of range(1, 5)) await add(database, stream);
  const taking = take(hub, stream, 2, 23);
  await Promise.all(range(1, 20).map(() => add(database, stream)));
  expect((await taking).map(numberOf)).toEqual(range(3, 25));
});

test('subscribers that join in the middle of a stream of writes miss nothing', async () => {
  await using hub = await createEventHub(database.db);
  const stream = newStream();
  const taken: Promise<EventItem[]>[] = [];
  for (const round of range(1, 30)) {
    await add(database, stream);
    taken.push(take(hub, stream, round - 1, 31 - round));
  }
  for (const [index, items] of (await Promise.all(taken)).entries()) expect(items.map(numberOf)).toEqual(range(index + 1, 30));
});

test('a listening connection that is killed comes back, and nothing is lost or doubled', async () => {
  await using hub = await createEventHub(database.db);
  const stream = newStream();
  const taking = take(hub, stream, 0, 12);
  for (const _ of range(1, 3)) {
    await killListeners(database);
    // Nobody listens now; nothing after these would tell of them.
    await inTx(database.db, (tx) =>
      appendEvents(
        tx,
        Array.from({ length: 4 }, (): NewEvent => ({ stream, type: 'n', payload: {} })),
      ),
    );
  }
  expect((await taking).map(numberOf)).toEqual(range(1, 12));
});

test('events cross between two processes', async () => {
  await using here = await createEventHub(database.db);
  await using there = await createEventHub(database.db);
  const stream = newStream();
  const taking = [take(here, stream, 0, 1), take(there, stream, 0, 1)];
  await add(database, stream, 'placed');
  for (const items of await Promise.all(taking)) expect(items).toMatchObject([{ kind: 'event', event: { number: 1, type: 'placed' } }]);
});

test('a reader too far behind, or ahead of a restored database, is told to read the state anew', async () => {
  await using hub = await createEventHub(database.db);
  const stream = newStream();
  await inTx(
    database.db,
    (tx) =>
      appendEvents(
        tx,
        range(1, 600).map(() => ({ stream, type: 'n', payload: {} })),
      ),
    { timeoutMs: 30_000 },
  );
  expect(await take(hub, stream, 0, 1)).toEqual([{ kind: 'refetch', number: 600 }]);
  expect(await take(hub, stream, 900, 1)).toEqual([{ kind: 'refetch', number: 600 }]);
});

test('a slow reader is bounded: it is sent to a refetch, then goes on from there', async () => {
  await using hub = await createEventHub(database.db);
  const stream = newStream();
  await add(database, stream);
  const slow = hub.subscribe(stream, 0, new AbortController().signal);
  expect(numberOf((await slow.next()).value as EventItem)).toBe(1);
  const quick = take(hub, stream, 1, 400);
  await inTx(
    database.db,
    (tx) =>
      appendEvents(
        tx,
        range(1, 400).map(() => ({ stream, type: 'n', payload: {} })),
      ),
    { timeoutMs: 30_000 },
  );
  await quick;
  expect((await slow.next()).value).toEqual({ kind: 'refetch', number: 401 });
  await add(database, stream);
  expect((await slow.next()).value).toMatchObject({ kind: 'event', event: { number: 402 } });
  await slow.return();
});

test('an aborted subscription ends, waiting or not', async () => {
  await using hub = await createEventHub(database.db);
  const controller = new AbortController();
  const waiting = hub.subscribe(newStream(), 0, controller.signal).next();
  controller.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await hub.subscribe(newStream(), 0, controller.signal).next()).toEqual({ done: true, value: undefined });
});

test('closing the hub ends every subscription', async () => {
  const hub = await createEventHub(database.db);
  const stream = newStream();
  await add(database, stream);
  const reader = hub.subscribe(stream, 0, new AbortController().signal);
  await reader.next();
  const waiting = reader.next();
  await hub.close();
  expect((await waiting).done).toBe(true);
});

/** So many words to admins, then leaves. */
async function hear(hub: EventHub, count: number, begun: () => void = () => undefined): Promise<(AdminsWord | null)[]> {
  const words: (AdminsWord | null)[] = [];
  for await (const word of hub.followAdmins(new AbortController().signal)) {
    begun();
    words.push(word);
    if (words.length === count) break;
  }
  return words;
}

/** Begins to listen, so that whatever is told from now on is heard; then answers what was. */
async function hearing(hub: EventHub, count: number): Promise<() => Promise<(AdminsWord | null)[]>> {
  const begun = Promise.withResolvers<void>();
  const words = hear(hub, count, begun.resolve);
  await begun.promise;
  return () => words;
}

test('admins are told what changed in every process once it commits, and that anything may have at the beginning and after a break', async () => {
  await using here = await createEventHub(database.db);
  await using there = await createEventHub(database.db);
  const heard = [await hearing(here, 3), await hearing(there, 3)];
  const giveUp = inTx(database.db, async (tx) => {
    await tellAdmins(tx, { about: 'stores' });
    throw new Error('gave up');
  });
  await expect(giveUp).rejects.toThrow('gave up');
  await inTx(database.db, (tx) =>
    appendEvents(tx, [{ stream: newStream(), type: 'n', payload: {} }], { about: 'order', orderNumber: '2345678' }),
  );
  await inTx(database.db, (tx) => tellAdmins(tx, { about: 'stores' }));
  const told = [null, { about: 'order', orderNumber: '2345678' }, { about: 'stores' }];
  for (const words of heard) expect(await words()).toEqual(told);
  const broken = await hearing(here, 2);
  await killListeners(database);
  expect(await broken()).toEqual([null, null]);
});

test('a store that has told what changed and not committed yet keeps no other store waiting', async () => {
  const open = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const word = (orderNumber: string) => ({ about: 'order', orderNumber }) as const;
  const tell = (orderNumber: string, then: () => Promise<void>) =>
    inTx(database.db, async (tx) => {
      await appendEvents(tx, [{ stream: { kind: 'store', id: randomUUID() }, type: 'n', payload: {} }], word(orderNumber));
      await then();
    });
  const first = tell('2345671', () => {
    told.resolve();
    return open.promise;
  });
  await told.promise;
  await tell('2345672', () => Promise.resolve());
  open.resolve();
  await expect(first).resolves.toBeUndefined();
});

test('an admin who reads slowly is told once that anything may have changed', async () => {
  const words = createAdminsWords();
  const leaving = new AbortController();
  const slow = words.follow(leaving.signal);
  const next = async () => (await slow.next()).value;
  expect(await next()).toBeNull();
  const order = (index: number) => ({ about: 'order', orderNumber: String(2_345_000 + index) }) as const;
  for (const index of range(1, 102)) words.hear(order(index));
  expect(await next()).toBeNull();
  words.hear(order(103));
  expect(await next()).toEqual(order(103));
  const end = slow.next();
  leaving.abort();
  expect(await end).toEqual({ done: true, value: undefined });
});

test('closing the hub ends what admins follow', async () => {
  const hub = await createEventHub(database.db);
  const words = hub.followAdmins(new AbortController().signal);
  await words.next();
  const end = words.next();
  await hub.close();
  expect(await end).toEqual({ done: true, value: undefined });
});
