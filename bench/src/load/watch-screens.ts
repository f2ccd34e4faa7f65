import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { openConnection } from './connection.ts';
import { summarize } from './latencies.ts';
import type { LoadResult } from './repeat-requests.ts';
import { writeRequest } from './request.ts';
import { callMutation } from './trpc.ts';

export type WatchedOrder = { number: string; secret: string; version: number };
export type ScreensPlan = { kind: 'screens'; url: string; orders: WatchedOrder[]; taps: number; storeId: string; token: string };

/** `sees` answers when, by `performance.now()`, the screen was sent that text. */
type Screen = { sees(text: string): Promise<number>; close(): void };

const LOST_AFTER_MS = 5_000;
const OPEN_AT_ONCE = 50;

/** Opens a screen on every order; `whenOpen` is when to weigh the server: with half of them open, and with all. */
export async function watchScreens(plan: ScreensPlan, whenOpen: () => Promise<void>): Promise<LoadResult> {
  const { url, orders } = plan;
  const screens = new Map<WatchedOrder, Screen>();
  try {
    const half = orders.length / 2;
    for (const some of [orders.slice(0, half), orders.slice(half)]) {
      await openScreens(new URL(url), some, screens);
      await whenOpen();
    }
    return await tapThrough(plan, screens);
  } finally {
    for (const screen of screens.values()) screen.close();
  }
}

async function openScreens(url: URL, orders: WatchedOrder[], screens: Map<WatchedOrder, Screen>): Promise<void> {
  for (let start = 0; start < orders.length; start += OPEN_AT_ONCE) {
    const some = orders.slice(start, start + OPEN_AT_ONCE);
    await Promise.all(some.map(async (order) => screens.set(order, await openScreen(url, order))));
  }
}

/** The baker starts one order after another; each tap is timed until the order's own screen shows it. */
async function tapThrough({ url, orders, taps, storeId, token }: ScreensPlan, screens: Map<WatchedOrder, Screen>): Promise<LoadResult> {
  const connection = await openConnection(new URL(url));
  const headers = { 'x-sweetspot-app': 'console', authorization: `Bearer ${token}` };
  const latenciesMs: number[] = [];
  const lost: string[] = [];
  const startedAt = performance.now();
  for (const order of orders.slice(0, taps)) {
    const input = {
      storeId,
      number: order.number,
      event: 'start_baking' as const,
      expectedVersion: order.version,
      commandId: randomUUID(),
      tappedAt: new Date().toISOString(),
    };
    const tappedAt = performance.now();
    try {
      const [seenAt] = await Promise.all([
        screens.get(order)?.sees('"baking"'),
        callMutation(connection, { feature: 'storeOrders', name: 'move', input, headers }),
      ]);
      if (seenAt !== undefined) latenciesMs.push(seenAt - tappedAt);
    } catch (error) {
      lost.push(error instanceof Error ? error.message : String(error));
    }
  }
  connection.close();
  return { ...summarize(latenciesMs, performance.now() - startedAt), errors: lost.length, firstError: lost[0] ?? null };
}

async function openScreen({ hostname, port }: URL, { number, secret }: WatchedOrder): Promise<Screen> {
  const input = encodeURIComponent(JSON.stringify({ json: { number, secret } }));
  const app = encodeURIComponent(JSON.stringify({ app: 'shop' }));
  const path = `/trpc/orders.follow?connectionParams=${app}&input=${input}`;
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let text = '';
  let whenSent = () => {};
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    whenSent();
  });
  const sees = (wanted: string) =>
    new Promise<number>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error(`The screen of ${number} was never sent ${wanted}.`)), LOST_AFTER_MS);
      socket.once('error', reject);
      whenSent = () => {
        if (!text.includes(wanted)) return;
        text = '';
        clearTimeout(giveUp);
        socket.off('error', reject);
        resolve(performance.now());
      };
    });
  const isOpen = sees('connected');
  socket.write(writeRequest({ method: 'GET', path, headers: { accept: 'text/event-stream' } }));
  await isOpen;
  return { sees, close: () => void socket.destroy() };
}
