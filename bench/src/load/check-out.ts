import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openConnection, type Connection } from './connection.ts';
import { summarize } from './latencies.ts';
import type { LoadResult } from './repeat-requests.ts';
import { writeRequest } from './request.ts';
import { callMutation, Refused } from './trpc.ts';

/** One store that people order from. */
export type OpenCounter = {
  storeId: string;
  cakeId: string;
  slotIds: string[];
  /** These have room for everybody, and who buys in a crowd has others: a refusal would count the statements of nothing. */
  roomySlotIds: string[];
  /** Everybody wants this one, and few can have it. */
  tightSlotId: string;
  door: { city: string; state: string; postalCode: string; latitude: number; longitude: number };
};

export type CheckoutPlan = {
  kind: 'checkout';
  by: 'shop' | 'raw';
  url: string;
  counters: OpenCounter[];
  connections: number;
  seconds: number;
  /** Nothing is sent twice, and nobody wants what few can have. */
  isPlain: boolean;
};
/** `numbers`: what the customers were told is theirs. */
export type CheckoutResult = LoadResult & { numbers: string[]; refusedFull: number };

type Wish = { counter: OpenCounter; slotId: string; isRepeated: boolean };

const TIGHT_SHARE = 0.15;
const REPEATED_SHARE = 0.2;
const SETTLE_TRIES = 20;
const SETTLE_PAUSE_MS = 25;

/** Whole checkouts one after another on every connection; a latency is that of a whole checkout. */
export async function checkOut({ by, url, counters, connections, seconds, isPlain }: CheckoutPlan): Promise<CheckoutResult> {
  const buy = by === 'shop' ? buyInShop : buyRaw;
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(new URL(url))));
  const latenciesMs: number[] = [];
  const numbers: string[] = [];
  let [errors, refusedFull] = [0, 0];
  let firstError: string | null = null;
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1_000;
  await Promise.all(
    opened.map(async (connection) => {
      for (let sentAt = performance.now(); sentAt < endsAt; sentAt = performance.now()) {
        try {
          numbers.push(await buy(connection, wishFor(counters, isPlain)));
          latenciesMs.push(performance.now() - sentAt);
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          if (error.code === 'SLOT_FULL') refusedFull++;
          else {
            errors++;
            firstError ??= error.message;
          }
        }
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  for (const connection of opened) connection.close();
  return { ...summarize(latenciesMs, elapsedMs), errors, firstError, numbers, refusedFull };
}

function wishFor(counters: OpenCounter[], isPlain: boolean): Wish {
  const counter = oneOf(counters);
  if (isPlain) return { counter, slotId: oneOf(counter.roomySlotIds), isRepeated: false };
  const slotId = Math.random() < TIGHT_SHARE ? counter.tightSlotId : oneOf(counter.slotIds);
  return { counter, slotId, isRepeated: Math.random() < REPEATED_SHARE };
}

function oneOf<T>(list: T[]): T {
  const found = list[Math.floor(Math.random() * list.length)];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
}

async function buyInShop(connection: Connection, { counter, slotId, isRepeated }: Wish): Promise<string> {
  const { storeId, cakeId, door } = counter;
  const added = await callMutation(connection, {
    feature: 'carts',
    name: 'addLine',
    input: { cakeId, customization: { selections: {} }, quantity: 1 },
  });
  const cookie = /^set-cookie: *([^;]+)/im.exec(added.head)?.[1] ?? '';
  const headers = { cookie };
  const { output: held } = await callMutation(connection, {
    feature: 'checkout',
    name: 'holdSlot',
    input: { storeId, fulfilment: 'delivery', slotId, point: { latitude: door.latitude, longitude: door.longitude } },
    headers,
  });
  const order = {
    storeId,
    holdId: held.holdId,
    fulfilment: 'delivery' as const,
    contact: { name: 'Asha Patil', email: 'asha@example.test', mobile: '+919822012345' },
    address: { ...door, line1: '8th Lane, Rajarampuri' },
    paymentMethod: 'test' as const,
    expectedTotalMinor: held.breakdown.total.amount,
    idempotencyKey: randomUUID(),
  };
  const { output: placed } = await callMutation(connection, { feature: 'checkout', name: 'place', input: order, headers });
  if (isRepeated) {
    const { output: again } = await callMutation(connection, { feature: 'checkout', name: 'place', input: order, headers });
    if (again.number !== placed.number) throw new Error(`One key made two orders: ${placed.number} and ${again.number}.`);
  }
  if (placed.next.type !== 'approve') throw new Error('The test gateway asks for approval.');
  const back = await approve(connection, placed.next.url);
  const secret = new URL(back, 'http://localhost').searchParams.get('secret') ?? '';
  await settle(connection, { number: placed.number, secret }, headers);
  return placed.number;
}

async function approve(connection: Connection, url: string): Promise<string> {
  const body = 'decision=approve';
  const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) };
  const { head, status } = await connection.send(writeRequest({ method: 'POST', path: new URL(url).pathname, headers: form, body }));
  if (status !== 303) throw new Refused(String(status), 'the approval');
  return /^location: *(\S+)/im.exec(head)?.[1] ?? '';
}

async function settle(connection: Connection, ref: { number: string; secret: string }, headers: Record<string, string>): Promise<void> {
  for (let tried = 0; tried < SETTLE_TRIES; tried++) {
    const { output } = await callMutation(connection, { feature: 'checkout', name: 'settle', input: ref, headers });
    if (output.state === 'paid') return;
    if (output.state !== 'pending') throw new Refused(output.state, 'the payment');
    await pause(SETTLE_PAUSE_MS);
  }
  throw new Refused('still pending', 'the payment');
}

/** The same five steps at the server that is nothing but its statements. */
async function buyRaw(connection: Connection, { counter, slotId }: Wish): Promise<string> {
  const { storeId, cakeId, door } = counter;
  const step = async (path: string, body: object): Promise<Record<string, string>> => {
    const answer = await connection.send(writeRequest({ method: 'POST', path, body: JSON.stringify(body) }));
    if (answer.status === 409) throw new Refused('SLOT_FULL', path);
    if (answer.status !== 200) throw new Refused(`${answer.status} ${answer.body.toString()}`, path);
    return JSON.parse(answer.body.toString()) as Record<string, string>;
  };
  const { cartId } = await step('/cart', { cakeId });
  const { holdId } = await step('/hold', { cartId, storeId, slotId });
  const placed = await step('/place', { cartId, storeId, holdId, key: randomUUID(), door });
  await step('/approve', { ref: placed['ref'] });
  await step('/settle', { orderId: placed['orderId'] });
  return placed['number'] ?? '';
}
