import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { loadCatalogue, type RawCake, type RawCatalogue, type RawStore } from './raw-catalogue.ts';
import { cardOf, createFinding } from './raw-finding.ts';
import { createReady } from './raw-ready.ts';
import { STATEMENTS } from './raw-statements.ts';

type Input = Record<string, unknown>;
/** A whole answer, or null where there is no room. */
type Work = (input: Input) => Promise<object | null>;
type Statement = keyof typeof STATEMENTS;
type Row = Record<string, unknown>;
type Run = (statement: Statement, ...values: unknown[]) => Promise<Row[]>;

/** As many connections as the server's own pool has. */
const POOL_SIZE = 10;
const MINUTE_MS = 60_000;

/**
 * The same guarantees with the fewest statements: a cart, a hold, an order, a wallet's approval and a settled payment are each durable
 * when they are answered, buckets are locked before they are counted, and a key, a line and an answer of the wallet count once.
 */
export async function createRawShop(databaseUrl: string): Promise<Record<string, Work>> {
  const options = '-c jit=off';
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE, options });
  const catalogue = await loadCatalogue(pool);
  const cards = new Map([...catalogue.cakes].map(([id, cake]) => [id, cardOf(cake)]));
  const runOn =
    (client: pg.Pool | pg.PoolClient): Run =>
    async (name, ...values) =>
      (await client.query<Row>({ name, text: STATEMENTS[name], values })).rows;
  const run = runOn(pool);

  async function inOne<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await work(runOn(client));
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  return {
    '/select-1': async () => ({ rows: await run('selectOne') }),
    '/first-page': async () => ({ items: (await run('firstPage')).map((row) => ({ ...row, card: cards.get(String(row['id'])) })) }),
    ...createFinding(pool, catalogue),
    '/ready': createReady(pool, catalogue),
    '/cake': async ({ store, cake, cakeId }) => ({ page: await run('cakePage', store, cake), cake: catalogue.cakes.get(String(cakeId)) }),
    '/cart': (input) => addToCart(run, catalogue, input),
    '/hold': (input) => inOne((tx) => holdSlot(tx, catalogue, input)),
    '/place': async (input) => {
      const placed = await inOne((tx) => placeOrder(tx, catalogue, input));
      if (placed === null) return null;
      const ref = `RAW${placed.attemptId}`;
      await run('newWalletPayment', ref, { decision: 'open' });
      await run('nameAttempt', placed.attemptId, ref);
      return { ...placed, ref };
    },
    '/approve': async ({ ref }) => ({ states: await run('approve', ref, { decision: 'approved' }) }),
    '/settle': async ({ orderId }) => {
      const [found] = await run('readWallet', orderId);
      if (!found) return null;
      const operationId = randomUUID();
      const { attempt_id, payment_id, amount_minor } = found;
      await run('newOperation', orderId, operationId, payment_id, attempt_id, amount_minor, `authorize:${operationId}`);
      await run('approve', `RAW${String(attempt_id)}`, { decision: 'authorized' });
      await inOne((tx) => markPaid(tx, found, operationId));
      return { state: 'paid' };
    },
  };
}

async function addToCart(run: Run, { cakes }: RawCatalogue, { cakeId }: Input): Promise<object> {
  const cake = cakes.get(String(cakeId));
  const cartId = randomUUID();
  await run('addToCart', cartId, cake?.storeId, cakeId, cake?.priceMinor);
  return { cartId, lines: [{ quantity: 1, unitPriceMinor: cake?.priceMinor, cake: cake && cardOf(cake), groups: cake?.groups }] };
}

type Wanted = { resourceId: string; windowId: string | null; units: number; limitUnits: number };

function wantedOf(store: RawStore, cake: RawCake, windowId: string): Wanted[] {
  return store.resources.map(({ id, period, limitUnits }) => ({
    resourceId: id,
    windowId: period === 'window' ? windowId : null,
    units: cake.work[id] ?? 0,
    limitUnits,
  }));
}

async function holdSlot(tx: Run, { cakes, stores }: RawCatalogue, { cartId, storeId, slotId }: Input): Promise<object | null> {
  const [date = '', windowId = ''] = String(slotId).split('_');
  const store = stores.get(String(storeId));
  const window = store?.windows.get(windowId);
  const [line] = await tx('lockPart', cartId, storeId);
  const cake = cakes.get(String(line?.['cake_id']));
  if (!store || !window || !cake) return null;
  const holdId = randomUUID();
  const at = (minute: number) => new Date(Date.parse(`${date}T00:00:00Z`) + minute * MINUTE_MS);
  const wanted = wantedOf(store, cake, windowId);
  const places = [wanted.map(({ resourceId }) => resourceId), wanted.map((each) => each.windowId)] as const;
  const amounts = [wanted.map(({ units }) => units), wanted.map(({ limitUnits }) => limitUnits)] as const;
  const slot = [holdId, cartId, storeId, windowId, at(window.from), at(window.to)];
  await tx('newHold', date, ...places, ...amounts, ...slot);
  await tx('lockBuckets', date, ...places);
  const claims = await tx('claim', date, ...places, ...amounts, holdId);
  return claims.length > 0 ? { holdId, totalMinor: cake.priceMinor + 4_000 } : null;
}

type RawPlaced = { orderId: string; attemptId: string; number: string };

async function placeOrder(tx: Run, { cakes, stores }: RawCatalogue, { cartId, storeId, holdId, key }: Input): Promise<RawPlaced | null> {
  const [orderId, paymentId, attemptId] = [randomUUID(), randomUUID(), randomUUID()];
  const placed = { orderId, attemptId, number: `R${orderId.slice(0, 8).toUpperCase()}` };
  await tx('newKey', cartId, key, placed);
  const [held] = await tx('lockHeld', cartId, holdId);
  const [cake, store] = [cakes.get(String(held?.['cake_id'])), stores.get(String(storeId))?.row];
  if (!cake || !store || !held) return null;
  await tx('lockKeys', held['claim_keys']);
  const json = (value: unknown) => JSON.stringify(value);
  const { frozen } = cake;
  const shop = [store['city'], store['postal_code'], store['latitude'], store['longitude'], holdId, store['time_zone']];
  const time = [held['date'], held['start_at'], held['end_at']];
  const terms = [json(store['delivery_fee_rule']), store['tax_rate_bp'], store['commission_rate_bp'], '{"steps":[]}'];
  const what = [json({ subtotalMinor: cake.priceMinor }), cake.priceMinor, cake.id, cake.name, json(frozen['shown_allergens'])];
  const look = [frozen['shown_mark'], frozen['claims'], json(frozen['shown_design']), frozen['serves'], json(frozen['work'])];
  const work = [frozen['preparation_minutes'], frozen['lead_time_minutes'], held['claim_keys'], paymentId, attemptId];
  await tx('newOrder', orderId, placed.number, storeId, cartId, ...shop, ...time, ...terms, ...what, ...look, ...work);
  return placed;
}

async function markPaid(tx: Run, found: Row, operationId: string): Promise<void> {
  const { order_id: orderId, attempt_id, payment_id, hold_id, store_id } = found;
  const [order] = await tx('lockOrder', orderId);
  const keys = order?.['keys'];
  await tx('lockKeys', keys);
  await tx('place', orderId, operationId, attempt_id, payment_id, hold_id, keys, randomUUID());
  await tx('tell', [orderId, store_id], { orderId, status: 'placed', version: 2 });
}
