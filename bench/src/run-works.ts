import { DEMO_PASSWORD } from '@sweetspot/prisma/seed/demo-password';
import { checkOrders } from './check-orders.ts';
import type { Filled } from './fill.ts';
import type { CheckoutResult } from './load/check-out.ts';
import { openConnection } from './load/connection.ts';
import type { LoadResult } from './load/repeat-requests.ts';
import { writeRequest } from './load/request.ts';
import { callMutation } from './load/trpc.ts';
import type { Driver, Started } from './processes.ts';
import type { WorkReport } from './report.ts';
import { figureOf, measure, type Figure, type Measured } from './rounds.ts';
import { usageEach } from './usage.ts';
import {
  CHECKOUT_AIMS,
  LEAST_OF_SELECT_ONE,
  MOST_STATEMENTS,
  REPEATED_WORKS,
  SELECT_ONE,
  type RepeatedWork,
  type Target,
} from './works.ts';

export type Bench = {
  filled: Filled;
  servers: Record<Target, Started>;
  driver: Driver;
  databaseUrl: string;
  only: string | null;
};

const CONNECTIONS = 16;
const MOST_TAPS = 300;
const ALONE_SECONDS = 4;

export async function* runWorks(bench: Bench): AsyncGenerator<WorkReport> {
  const isWanted = (name: string) => bench.only === null || bench.only === name;
  // First, while the server's memory tells of nothing but the screens.
  if (isWanted('screens')) yield await runScreens(bench);
  for (const work of REPEATED_WORKS) if (isWanted(work.name)) yield await runRepeated(bench, work);
  if (isWanted('checkout')) yield await runCheckout(bench);
}

async function runRepeated({ filled, servers, driver }: Bench, work: RepeatedWork): Promise<WorkReport> {
  const repeat = (target: Target, requests: string[]): [Target, Measured<LoadResult>] => {
    const { url, read } = servers[target];
    return [
      target,
      { read, run: (seconds) => driver.run({ kind: 'repeat', url, requests, expectedStatus: 200, connections: CONNECTIONS, seconds }) },
    ];
  };
  const ours = work.ours(filled);
  const targets = new Map([repeat('ours', ours)]);
  const bytes = await answerBytes(servers.ours.url, ours[0] ?? '');
  if (work.hasCeiling) targets.set(...repeat('ceiling', [writeRequest({ method: 'GET', path: `/bytes/${bytes}` })]));
  if (work.raw) targets.set(...repeat('raw', work.raw(filled)));
  if (work.raw && work.isRead) targets.set(...repeat('select 1', [SELECT_ONE]));
  const { figures } = await measure(targets);
  return {
    name: work.name,
    figures: Object.fromEntries(figures),
    aims: work.aims,
    notes: [`answers of ${bytes} bytes`, ...yardstickNotes(figures)],
  };
}

function yardstickNotes(figures: ReadonlyMap<Target, Figure>): string[] {
  const [raw, least] = [figures.get('raw')?.perSecond, figures.get('select 1')?.perSecond];
  if (raw === undefined || least === undefined) return [];
  const part = raw / least;
  return [`raw is ${part.toFixed(2)} of \`select 1\`${part < LEAST_OF_SELECT_ONE ? ': TOO SLOW A YARDSTICK' : ''}`];
}

async function answerBytes(url: string, request: string): Promise<number> {
  const connection = await openConnection(new URL(url));
  const { status, body } = await connection.send(request);
  connection.close();
  if (status !== 200) throw new Error(`${request.split('\r\n')[0]} answers ${status}: ${body.toString().slice(0, 500)}`);
  return body.length;
}

async function runCheckout({ filled, servers, driver, databaseUrl }: Bench): Promise<WorkReport> {
  const buying = async (target: 'ours' | 'raw', plan: { connections: number; seconds: number; isPlain: boolean }) => {
    const by = target === 'ours' ? 'shop' : 'raw';
    return (await driver.run({ kind: 'checkout', by, url: servers[target].url, counters: filled.counters, ...plan })) as CheckoutResult;
  };
  const buy = (target: 'ours' | 'raw'): Measured<CheckoutResult> => ({
    read: servers[target].read,
    run: (seconds) => buying(target, { connections: CONNECTIONS, seconds, isPlain: false }),
  });
  const { figures, all } = await measure<CheckoutResult>(
    new Map([
      ['ours', buy('ours')],
      ['raw', buy('raw')],
    ]),
  );
  const alone = async (target: 'ours' | 'raw') => {
    const before = await servers[target].read();
    const { requests } = await buying(target, { connections: 1, seconds: ALONE_SECONDS, isPlain: true });
    const { statements, serverMs, databaseMs } = usageEach(before, await servers[target].read(), requests);
    const verdict = statements <= MOST_STATEMENTS[target] ? 'met' : 'MISSED';
    const cpu = `CPU ${serverMs?.toFixed(1) ?? '?'} ms server, ${databaseMs?.toFixed(1) ?? '?'} ms database`;
    return `one plain checkout alone, ${target}: ${statements.toFixed(1)} statements (${verdict} ${MOST_STATEMENTS[target]}), ${cpu}`;
  };
  const notes = [await alone('ours'), await alone('raw')];
  const sold = all.get('ours') ?? [];
  const numbers = sold.flatMap((result) => result.numbers);
  const refused = sold.reduce((sum, { refusedFull }) => sum + refusedFull, 0);
  const wrong = await checkOrders(databaseUrl, numbers);
  const verdict = wrong.length === 0 ? 'none lost, doubled, unpaid or oversold' : `WRONG: ${wrong.join(', ')}`;
  return {
    name: 'checkout',
    figures: Object.fromEntries(figures),
    aims: CHECKOUT_AIMS,
    notes: [...notes, `${numbers.length} orders placed, ${refused} refused because the slot was full: ${verdict}`],
  };
}

async function runScreens({ filled, servers: { ours }, driver }: Bench): Promise<WorkReport> {
  const { watched, baker } = filled;
  const connection = await openConnection(new URL(ours.url));
  // The desktop console's own origin: it is handed a token instead of a cookie.
  const headers = { 'x-sweetspot-app': 'console', origin: 'app://console' };
  const input = { email: baker.email, password: DEMO_PASSWORD };
  const { output } = await callMutation(connection, { feature: 'sessions', name: 'signIn', input, headers });
  connection.close();
  const weights: number[] = [];
  let before = await ours.read();
  const result = await driver.run(
    { kind: 'screens', url: ours.url, orders: watched, taps: MOST_TAPS, storeId: baker.storeId, token: output.token ?? '' },
    async () => {
      weights.push(ours.residentKiB());
      before = await ours.read();
    },
  );
  const each = usageEach(before, await ours.read(), result.requests);
  // The second half alone: the first one also pays for what the server loads and warms up but once.
  const [half = 0, whole = 0] = weights;
  const perScreenKiB = (whole - half) / (watched.length / 2);
  return {
    name: 'screens',
    figures: { ours: figureOf([result], [each]) },
    aims: [],
    notes: [
      `${result.requests} taps seen on ${watched.length} open screens, each ${perScreenKiB.toFixed(1)} KiB: ` +
        `p99 ${result.p99Ms <= 100 ? 'within' : 'ABOVE'} the aim of 100 ms`,
    ],
  };
}
