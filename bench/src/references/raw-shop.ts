import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { STATEMENTS } from './raw-statements.ts';

type Input = Record<string, unknown>;
/** A whole answer, or null where there is no room. */
type Work = (input: Input) => Promise<string | object | null>;
type Statement = keyof typeof STATEMENTS;
type Run = (statement: Statement, ...values: unknown[]) => Promise<Record<string, unknown>[]>;

/** As many connections as the server's own pool has. */
const POOL_SIZE = 10;

export function createRawShop(databaseUrl: string): Record<string, Work> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE });
  const runOn =
    (client: pg.Pool | pg.PoolClient): Run =>
    async (name, ...values) =>
      (await client.query<Record<string, unknown>>({ name, text: STATEMENTS[name], values })).rows;
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

  const body = async (statement: Statement, ...values: unknown[]): Promise<string> =>
    String((await run(statement, ...values))[0]?.['body']);
  return {
    '/first-page': () => body('firstPage'),
    '/found': async ({ words, price }) => {
      const [cards, flavours] = await Promise.all([body('foundPage', words, price), run('foundFlavours', words, price)]);
      return `{"items":${cards},"flavours":${JSON.stringify(flavours)}}`;
    },
    '/cake': ({ store, cake }) => body('cakePage', store, cake),
    '/cart': async ({ cakeId }) => {
      const cartId = randomUUID();
      await inOne((tx) => addToCart(tx, cartId, cakeId));
      return body('cart', cartId);
    },
    '/hold': (input) => inOne((tx) => holdSlot(tx, input)),
    '/place': (input) => inOne((tx) => placeOrder(tx, input)),
    '/approve': ({ attemptId }) => inOne((tx) => changeWallet(tx, attemptId, 'approved')),
    '/settle': async ({ orderId }) => {
      const operationId = randomUUID();
      const { attempt_id: attemptId } = await inOne((tx) => requestAuthorization(tx, orderId, operationId));
      await inOne((tx) => changeWallet(tx, attemptId, 'authorized'));
      return inOne((tx) => markPaid(tx, orderId, operationId));
    },
  };
}

async function addToCart(tx: Run, cartId: string, cakeId: unknown): Promise<void> {
  const [cake] = await tx('cakeToOrder', cakeId);
  await tx('newCart', cartId, cartId);
  await tx('newLine', cartId, cake?.['store_id'], cakeId, String(cakeId), cake?.['shown_price_minor']);
}

async function holdSlot(tx: Run, { cartId, storeId, slotId }: Input): Promise<object | null> {
  const [date, windowId] = String(slotId).split('_');
  await tx('schedule', storeId);
  await tx('usage', storeId);
  await tx('lockCart', cartId);
  const holdId = randomUUID();
  await tx('newHold', holdId, storeId, cartId, windowId, date);
  await tx('newBuckets', storeId, date, windowId);
  await tx('lockBuckets', storeId, date, windowId);
  const claims = await tx('claim', cartId, holdId, date, windowId);
  await tx('cart', cartId);
  return claims.length > 0 ? { holdId } : null;
}

async function placeOrder(tx: Run, { cartId, storeId, holdId }: Input): Promise<object> {
  const [orderId, lineId, paymentId, attemptId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const number = `R${orderId.slice(0, 8).toUpperCase()}`;
  await tx('newKey', cartId, orderId);
  await tx('lockCart', cartId);
  await tx('schedule', storeId);
  await tx('cart', cartId);
  await tx('newOrder', orderId, number, cartId, holdId, {}, 55_000);
  await tx('newOrderLine', orderId, lineId, cartId);
  await tx('newPiece', orderId, lineId);
  await tx('newPayment', orderId, paymentId);
  await tx('newAttempt', attemptId, paymentId);
  await tx('newWalletPayment', attemptId);
  await tx('namePayment', attemptId, attemptId);
  return { orderId, attemptId, number };
}

async function changeWallet(tx: Run, ref: unknown, decision: string): Promise<object> {
  await tx('lockWallet', ref);
  await tx('changeWallet', ref, { decision });
  return {};
}

async function requestAuthorization(tx: Run, orderId: unknown, operationId: string): Promise<Record<string, unknown>> {
  const [order] = await tx('lockOrder', orderId);
  await tx('newOperation', operationId, order?.['attempt_id'], order?.['payment_id']);
  return order ?? {};
}

async function markPaid(tx: Run, orderId: unknown, operationId: string): Promise<object> {
  const [order] = await tx('lockOrder', orderId);
  await tx('doneOperation', operationId, operationId);
  await tx('doneAttempt', order?.['attempt_id']);
  await tx('donePayment', order?.['payment_id']);
  await tx('placeOrder', orderId);
  await tx('newMove', orderId);
  await tx('confirmHold', order?.['hold_id']);
  await tx('countOrdered', orderId);
  await tx('emptyCart', order?.['cart_id']);
  await tx('newMail', 'order_placed', orderId);
  await tx('newMail', 'store_new_order', orderId);
  await tx('newEvent', 'order', orderId);
  await tx('newEvent', 'store', order?.['store_id']);
  return {};
}
