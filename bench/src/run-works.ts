import { DEMO_PASSWORD } from '@sweetspot/prisma/seed/demo-password';
import { checkOrders } from './check-orders.ts';
import type { Filled } from './fill.ts';
import type { CheckoutResult } from './load/check-out.ts';
import { openConnection } from './load/connection.ts';
import type { LoadResult } from './load/repeat-requests.ts';
import { writeRequest } from './load/request.ts';
import { callMutation } from './load/trpc.ts';
import type { Driver } from './processes.ts';
import type { WorkReport } from './report.ts';
import { figureOf, measure, type Run } from './rounds.ts';
import { CHECKOUT_AIMS, REPEATED_WORKS, type RepeatedWork, type Target } from './works.ts';

export type Bench = {
  filled: Filled;
  urls: Record<Target, string>;
  driver: Driver;
  databaseUrl: string;
  only: string | null;
  residentKiB: () => number;
};

const CONNECTIONS = 16;
const MOST_TAPS = 300;

export async function* runWorks(bench: Bench): AsyncGenerator<WorkReport> {
  const isWanted = (name: string) => bench.only === null || bench.only === name;
  // First, while the server's memory tells of nothing but the screens.
  if (isWanted('screens')) yield await runScreens(bench);
  for (const work of REPEATED_WORKS) if (isWanted(work.name)) yield await runRepeated(bench, work);
  if (isWanted('checkout')) yield await runCheckout(bench);
}

async function runRepeated({ filled, urls, driver }: Bench, work: RepeatedWork): Promise<WorkReport> {
  const repeat = (target: Target, requests: string[]): [Target, Run<LoadResult>] => [
    target,
    (seconds) => driver.run({ kind: 'repeat', url: urls[target], requests, expectedStatus: 200, connections: CONNECTIONS, seconds }),
  ];
  const ours = work.ours(filled);
  const targets = new Map([repeat('ours', ours)]);
  const bytes = await answerBytes(urls.ours, ours[0] ?? '');
  if (work.hasCeiling) targets.set(...repeat('ceiling', [writeRequest({ method: 'GET', path: `/bytes/${bytes}` })]));
  if (work.raw) targets.set(...repeat('raw', work.raw(filled)));
  const { figures } = await measure(targets);
  return { name: work.name, figures: Object.fromEntries(figures), aims: work.aims, notes: [`answers of ${bytes} bytes`] };
}

async function answerBytes(url: string, request: string): Promise<number> {
  const connection = await openConnection(new URL(url));
  const { status, body } = await connection.send(request);
  connection.close();
  if (status !== 200) throw new Error(`${request.split('\r\n')[0]} answers ${status}: ${body.toString().slice(0, 500)}`);
  return body.length;
}

async function runCheckout({ filled, urls, driver, databaseUrl }: Bench): Promise<WorkReport> {
  const buy =
    (by: 'shop' | 'raw', url: string): Run<CheckoutResult> =>
    async (seconds) =>
      (await driver.run({ kind: 'checkout', by, url, counters: filled.counters, connections: CONNECTIONS, seconds })) as CheckoutResult;
  const { figures, all } = await measure<CheckoutResult>(
    new Map([
      ['ours', buy('shop', urls.ours)],
      ['raw', buy('raw', urls.raw)],
    ]),
  );
  const sold = all.get('ours') ?? [];
  const numbers = sold.flatMap((result) => result.numbers);
  const refused = sold.reduce((sum, { refusedFull }) => sum + refusedFull, 0);
  const wrong = await checkOrders(databaseUrl, numbers);
  const verdict = wrong.length === 0 ? 'none lost, doubled, unpaid or oversold' : `WRONG: ${wrong.join(', ')}`;
  return {
    name: 'checkout',
    figures: Object.fromEntries(figures),
    aims: CHECKOUT_AIMS,
    notes: [`${numbers.length} orders placed, ${refused} refused because the slot was full: ${verdict}`],
  };
}

async function runScreens({ filled, urls, driver, residentKiB }: Bench): Promise<WorkReport> {
  const { watched, baker } = filled;
  const connection = await openConnection(new URL(urls.ours));
  // The desktop console's own origin: it is handed a token instead of a cookie.
  const headers = { 'x-sweetspot-app': 'console', origin: 'app://console' };
  const input = { email: baker.email, password: DEMO_PASSWORD };
  const { output } = await callMutation(connection, { feature: 'sessions', name: 'signIn', input, headers });
  connection.close();
  const weights: number[] = [];
  const result = await driver.run(
    { kind: 'screens', url: urls.ours, orders: watched, taps: MOST_TAPS, storeId: baker.storeId, token: output.token ?? '' },
    () => weights.push(residentKiB()),
  );
  // The second half alone: the first one also pays for what the server loads and warms up but once.
  const [half = 0, whole = 0] = weights;
  const perScreenKiB = (whole - half) / (watched.length / 2);
  return {
    name: 'screens',
    figures: { ours: figureOf([result]) },
    aims: [],
    notes: [
      `${result.requests} taps seen on ${watched.length} open screens, each ${perScreenKiB.toFixed(1)} KiB: ` +
        `p99 ${result.p99Ms <= 100 ? 'within' : 'ABOVE'} the aim of 100 ms`,
    ],
  };
}
