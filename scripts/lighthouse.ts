import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { bringUp } from './bring-up.ts';
import { appBuilds } from './builds.ts';
import { ensureChromium } from './chromium.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const LEAST_SCORE = 95;
const MOST_SHIFT = 0.02;
/** A machine has other work too: the middle one of three says more than any one. */
const RUNS = Number(process.env['RUNS'] ?? 3);

interface Page {
  readonly name: string;
  readonly path: string;
  /** It tells search engines to leave it alone, and is not judged by whether they find it. */
  readonly isPrivate: boolean;
  readonly cookie: string;
}

interface Measured {
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  readonly shift: number;
  readonly paintMs: number;
  readonly faults: readonly string[];
}

/** A call of a procedure as a browser makes it, with the cookies that it got. */
async function call(url: string, procedure: string, { input, cookie = '' }: { input?: object; cookie?: string } = {}) {
  const isQuery = input === undefined || !('mutate' in input);
  const sent = JSON.stringify({ json: isQuery ? (input ?? {}) : input.mutate });
  const headers = { origin: url, cookie, 'content-type': 'application/json', 'x-sweetspot-app': 'shop' };
  const answer = await (isQuery
    ? fetch(`${url}/trpc/${procedure}?input=${encodeURIComponent(sent)}`, { headers })
    : fetch(`${url}/trpc/${procedure}`, { method: 'POST', headers, body: sent }));
  const { result } = (await answer.json()) as { result?: { data: { json: unknown } } };
  if (result === undefined) throw new Error(`${procedure} was refused: ${answer.status}`);
  const cookies = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  return { value: result.data.json as Record<string, never>, cookie: cookies.join('; ') };
}

/** The six pages that a purchase leads through, with a cake in the cart and an order of the demo's customer. */
async function pagesOf(url: string): Promise<readonly Page[]> {
  const found = (await call(url, 'cakes.list', { input: { limit: 24 } })).value as unknown as {
    items: { id: string; slug: string; isSoldOut: boolean; store: { slug: string } }[];
  };
  const cake = found.items.find(({ isSoldOut }) => !isSoldOut);
  if (cake === undefined) throw new Error('The demo data sells no cake.');
  const line = { cakeId: cake.id, customization: { selections: {} }, quantity: 1 };
  const { cookie: cart } = await call(url, 'carts.addLine', { input: { mutate: line } });
  const login = { email: 'customer@sweetspot.test', password: 'sweetspot-demo' };
  const { cookie: customer } = await call(url, 'sessions.signIn', { input: { mutate: login } });
  const orders = (await call(url, 'orders.list', { cookie: customer })).value as unknown as { items: { number: string }[] };
  const open = { isPrivate: false, cookie: '' };
  return [
    { name: 'home', path: '/', ...open },
    { name: 'browse', path: '/cakes', ...open },
    { name: 'cake', path: `/stores/${cake.store.slug}/${cake.slug}`, ...open },
    { name: 'store', path: `/stores/${cake.store.slug}`, ...open },
    { name: 'cart', path: '/cart', isPrivate: true, cookie: cart },
    { name: 'tracking', path: `/orders/${orders.items[0]?.number}`, isPrivate: true, cookie: customer },
  ];
}

async function openChromium(): Promise<{ port: number; close: () => void }> {
  const { path } = await ensureChromium();
  if (path === undefined) throw new Error('Lighthouse needs a Chromium of the system: install one, or set CHROMIUM_PATH.');
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
  ];
  const child = spawn(path, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const close = () => {
    child.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    child.kill();
  };
  for await (const line of createInterface(child.stderr)) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(line)?.[1];
    if (port !== undefined) return { port: Number(port), close };
  }
  throw new Error(`${path} ended before it could be used.`);
}

async function measure(address: string, port: number, { cookie, isPrivate }: Page): Promise<Measured> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    skipAudits: isPrivate ? ['is-crawlable'] : [],
    ...(cookie === '' ? {} : { extraHeaders: { cookie }, disableStorageReset: true }),
  });
  if (!result) throw new Error(`${address} could not be measured.`);
  const { categories, audits } = result.lhr;
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]));
  const faults = CATEGORIES.slice(1).flatMap((name) =>
    (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = audits[id];
      return weight > 0 && audit?.score !== null && (audit?.score ?? 1) < 1 ? [audit?.title ?? id] : [];
    }),
  );
  return {
    scores: scores as Measured['scores'],
    shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
    paintMs: audits['largest-contentful-paint']?.numericValue ?? 0,
    faults,
  };
}

const isBelow = ({ scores, shift }: Measured): boolean => Object.values(scores).some((score) => score < LEAST_SCORE) || shift > MOST_SHIFT;

/** Measures as somebody with a middling phone on a slow connection sees it, prints the table, and says whether all reach the aim. */
async function measureAll(url: string): Promise<boolean> {
  const pages = await pagesOf(url);
  const { port, close } = await openChromium();
  try {
    const rows: (Measured & { name: string })[] = [];
    for (const page of pages) {
      const runs: Measured[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(url + page.path, port, page));
      const middle = runs.toSorted((a, b) => a.scores.performance - b.scores.performance)[Math.floor(RUNS / 2)];
      if (middle) rows.push({ ...middle, name: page.name });
      console.log(`${page.name}: ${Object.values(middle?.scores ?? {}).join(', ')}`);
    }
    console.table(
      Object.fromEntries(
        rows.map(({ name, scores, shift, paintMs }) => [name, { ...scores, 'LCP s': (paintMs / 1000).toFixed(2), CLS: shift.toFixed(3) }]),
      ),
    );
    for (const { name, faults } of rows) for (const fault of faults) console.log(`${name}: ${fault}`);
    return !rows.some(isBelow);
  } finally {
    close();
  }
}

// Beside whatever runs already: a place and a database of its own.
process.env['PORT'] ??= '4090';
process.env['DATA_DIR'] ??= '.data/lighthouse';
process.env['RATE_LIMITS'] ??= 'off';
await bringUp({ watch: false, builds: appBuilds() }, (settings, lifetime) => {
  measureAll(settings.publicUrl).then(
    (isReached) => lifetime.end(isReached ? 0 : 1),
    (error: unknown) => {
      console.error(error);
      return lifetime.end(1);
    },
  );
});
