import pg from 'pg';
import { DEMO_PASSWORD } from '@sweetspot/prisma/seed/demo-password';
import { checkOrders } from './check-orders.ts';
import type { Filled } from './fill.ts';
import type { CheckoutResult, OpenCounter } from './load/check-out.ts';
import { openConnection } from './load/connection.ts';
import type { LoadResult } from './load/repeat-requests.ts';
import { writeRequest } from './load/request.ts';
import type { Switching } from './load/switch-cakes.ts';
import { callMutation } from './load/trpc.ts';
import { plansOf } from './plans.ts';
import type { Driver, Started, StartedServer } from './processes.ts';
import type { WorkReport } from './report.ts';
import { figureOf, measure, type Figure, type Measured } from './rounds.ts';
import { usageEach } from './usage.ts';
import { CHECKOUT_AIMS, LEAST_OF_SELECT_ONE, MOST_STATEMENTS, REPEATED_WORKS, SELECT_ONE, SWITCHES_A_SECOND } from './works.ts';
import type { OurTarget, RepeatedWork, Target } from './work.ts';

type Standing = Exclude<Target, 'changing' | 'unkept'>;

export type Bench = {
  filled: Filled;
  counters: OpenCounter[];
  servers: Record<Standing, Started>;
  /** Another of ours, which keeps nothing. Not while anything is bought: it would do half of the other's jobs. */
  startUnkept(): Promise<StartedServer>;
  driver: Driver;
  databaseUrl: string;
  only: string | null;
};

const CONNECTIONS = 16;
const MOST_TAPS = 300;
const ALONE_SECONDS = 4;
/** PostgreSQL plans a statement anew the first five times on each connection, and a checkout has sixty on ten: one second is none of them. */
const CHECKOUT_WARM_UP_SECONDS = 8;

export async function* runWorks(bench: Bench): AsyncGenerator<WorkReport> {
  const isWanted = (name: string) => bench.only === null || bench.only === name;
  // First, while the server's memory tells of nothing but the screens.
  if (isWanted('screens')) yield await runScreens(bench);
  const works = REPEATED_WORKS.filter(({ name }) => isWanted(name));
  for (const work of works.filter(({ by }) => !by.includes('unkept'))) yield await runRepeated(bench, work, null);
  yield* runUnkept(
    bench,
    works.filter(({ by }) => by.includes('unkept')),
  );
  if (isWanted('checkout')) yield await runCheckout(bench);
}

async function* runUnkept(bench: Bench, works: readonly RepeatedWork[]): AsyncGenerator<WorkReport> {
  if (works.length === 0) return;
  await using server = await bench.startUnkept();
  const token = await signIn(bench);
  for (const work of works) yield await runRepeated(bench, work, { server, token });
}

/** `unkept`: the server that keeps nothing, where one is measured, and the token of who switches cakes. */
async function runRepeated(
  { filled, servers, driver, databaseUrl }: Bench,
  work: RepeatedWork,
  unkept: { server: StartedServer; token: string } | null,
): Promise<WorkReport> {
  const repeat = ({ url, read }: Started, requests: string[], switching: Switching | null = null): Measured<LoadResult> => ({
    read,
    run: (seconds) => driver.run({ kind: 'repeat', url, requests, expectedStatus: 200, connections: CONNECTIONS, seconds, switching }),
  });
  const [ours, rawAsks] = [work.ours(filled), work.raw?.(filled) ?? null];
  const switching = unkept && { cakes: filled.switched, token: unkept.token, perSecond: SWITCHES_A_SECOND };
  const of: Record<OurTarget, () => Measured<LoadResult>> = {
    ours: () => repeat(servers.ours, ours),
    changing: () => repeat(servers.ours, ours, switching),
    unkept: () => repeat(unkept?.server ?? servers.ours, ours),
  };
  const targets = new Map<Target, Measured<LoadResult>>(work.by.map((target) => [target, of[target]()]));
  const bytes = (await answerOf(servers.ours.url, ours[0] ?? '')).length;
  if (work.hasCeiling) targets.set('ceiling', repeat(servers.ceiling, [writeRequest({ method: 'GET', path: `/bytes/${bytes}` })]));
  if (rawAsks) targets.set('raw', repeat(servers.raw, rawAsks));
  if (rawAsks && work.isRead) targets.set('select 1', repeat(servers['select 1'], [SELECT_ONE]));
  const { figures, all } = await measure(targets);
  return {
    name: work.name,
    figures: Object.fromEntries(figures),
    aims: work.aims,
    notes: [
      `answers of ${bytes} bytes`,
      ...(work.kinds && rawAsks ? [await sameNote(servers, { kinds: work.kinds, ours, rawAsks })] : []),
      ...yardstickNotes(figures),
      ...cpuNotes(figures),
      ...switchNotes(all.get('changing') ?? []),
      ...latencyNotes(work, figures),
      ...(unkept ? await planNotes(databaseUrl, unkept.server, ours.slice(0, work.kinds ?? 1)) : []),
    ],
  };
}

function switchNotes(rounds: readonly LoadResult[]): string[] {
  if (rounds.length === 0) return [];
  const seconds = rounds.reduce((sum, { requests, perSecond }) => sum + requests / perSecond, 0);
  const switched = rounds.reduce((sum, each) => sum + (each.switched ?? 0), 0);
  return [`changing: ${(switched / seconds).toFixed(1)} cakes a second sold out or back, in its SQL and CPU too`];
}

function latencyNotes({ mostP99Ms }: RepeatedWork, figures: ReadonlyMap<Target, Figure>): string[] {
  const made = figures.get('unkept');
  if (mostP99Ms === undefined || !made) return [];
  return [`made anew: p99 ${made.p99Ms.toFixed(1)} ms, ${made.p99Ms <= mostP99Ms ? 'within' : 'ABOVE'} the aim of ${mostP99Ms} ms`];
}

/** How PostgreSQL reads what one such answer of each kind takes. */
async function planNotes(databaseUrl: string, server: StartedServer, requests: readonly string[]): Promise<string[]> {
  const notes: string[] = [];
  for (const request of requests) {
    await server.statementsSent();
    await answerOf(server.url, request);
    notes.push(...(await plansOf(databaseUrl, await server.statementsSent())).map((plan) => `reads ${plan}`));
  }
  return [...new Set(notes)];
}

type Asked = { kinds: number; ours: readonly string[]; rawAsks: readonly string[] };
const COMPARED = 8;

/** A yardstick that finds something else measures something else. */
async function sameNote({ ours, raw }: Bench['servers'], { kinds, ours: asks, rawAsks }: Asked): Promise<string> {
  const idsOf = (answer: Buffer) => {
    const parsed = JSON.parse(answer.toString()) as
      | { items: { id: string }[] }
      | [{ result: { data: { json: { items: { id: string }[] } } } }];
    const { items } = Array.isArray(parsed) ? parsed[0].result.data.json : parsed;
    return items.map(({ id }) => id).join();
  };
  let same = 0;
  let found = 0;
  for (let number = 0; number < COMPARED * kinds; number++) {
    const own = idsOf(await answerOf(ours.url, asks[number] ?? ''));
    if (own !== '') found++;
    if (own === idsOf(await answerOf(raw.url, rawAsks[number] ?? ''))) same++;
  }
  const verdict = same === COMPARED * kinds ? '' : ': ANOTHER WORK';
  return `raw answers ${same} of ${COMPARED * kinds} with the same in the same order${verdict}; ${found} of them found something`;
}

/** As the console does it: it is handed a token instead of a cookie. */
async function signIn({ filled: { baker }, servers: { ours } }: Pick<Bench, 'filled' | 'servers'>): Promise<string> {
  const connection = await openConnection(new URL(ours.url));
  const headers = { 'x-sweetspot-app': 'console', origin: 'app://console' };
  const input = { email: baker.email, password: DEMO_PASSWORD };
  const { output } = await callMutation(connection, { feature: 'sessions', name: 'signIn', input, headers });
  connection.close();
  return output.token ?? '';
}

function yardstickNotes(figures: ReadonlyMap<Target, Figure>): string[] {
  const [raw, least] = [figures.get('raw')?.perSecond, figures.get('select 1')?.perSecond];
  if (raw === undefined || least === undefined) return [];
  const part = raw / least;
  return [`raw is ${part.toFixed(2)} of \`select 1\`${part < LEAST_OF_SELECT_ONE ? ': TOO SLOW A YARDSTICK' : ''}`];
}

async function answerOf(url: string, request: string): Promise<Buffer> {
  const connection = await openConnection(new URL(url));
  const { status, body } = await connection.send(request);
  connection.close();
  if (status !== 200) throw new Error(`${request.split('\r\n')[0]} answers ${status}: ${body.toString().slice(0, 500)}`);
  return body;
}

async function runCheckout({ counters, servers, driver, databaseUrl }: Bench): Promise<WorkReport> {
  const buying = async (target: 'ours' | 'raw', plan: { connections: number; seconds: number; isPlain: boolean }) => {
    const by = target === 'ours' ? 'shop' : 'raw';
    return (await driver.run({ kind: 'checkout', by, url: servers[target].url, counters, ...plan })) as CheckoutResult;
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
    { warmUpSeconds: CHECKOUT_WARM_UP_SECONDS, afterWarmUp: () => countRows(databaseUrl) },
  );
  const alone = async (target: 'ours' | 'raw') => {
    const before = await servers[target].read();
    const { requests } = await buying(target, { connections: 1, seconds: ALONE_SECONDS, isPlain: true });
    const { statements, serverMs, databaseMs } = usageEach(before, await servers[target].read(), requests);
    const verdict = statements <= MOST_STATEMENTS[target] ? 'met' : 'MISSED';
    const cpu = `CPU ${serverMs?.toFixed(1) ?? '?'} ms server, ${databaseMs?.toFixed(1) ?? '?'} ms database`;
    return `one plain checkout alone, ${target}: ${statements.toFixed(1)} statements (${verdict} ${MOST_STATEMENTS[target]}), ${cpu}`;
  };
  const notes = [...cpuNotes(figures), await alone('ours'), await alone('raw')];
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

/**
 * What autovacuum does within a minute on a shop that sells: until then both servers go by plans that were made for empty tables, and a
 * whole measurement takes less than that minute.
 */
async function countRows(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

/** What else the machine does slows all of them, but costs none of them CPU. */
function cpuNotes(figures: ReadonlyMap<Target, Figure>): string[] {
  const cpuOf = (target: Target) => {
    const each = figures.get(target)?.each;
    return each?.serverMs && each.databaseMs !== null ? each.serverMs + each.databaseMs : null;
  };
  const raw = cpuOf('raw');
  return (['ours', 'unkept'] as const).flatMap((target) => {
    const own = cpuOf(target);
    return raw && own ? [`CPU of one, server and database together: raw takes ${(raw / own).toFixed(2)} of ${target}`] : [];
  });
}

async function runScreens({ filled, servers, driver }: Bench): Promise<WorkReport> {
  const { watched, baker } = filled;
  const { ours } = servers;
  const token = await signIn({ filled, servers });
  const weights: number[] = [];
  let before = await ours.read();
  const result = await driver.run(
    { kind: 'screens', url: ours.url, orders: watched, taps: MOST_TAPS, storeId: baker.storeId, token },
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
