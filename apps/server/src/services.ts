import { randomUUIDv7 } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCache, handlers, type Log, type Services } from '@sweetspot/api/server';
import { createDb, createEventHub } from '@sweetspot/db';
import { marketOf } from '@sweetspot/domain/market/market';
import { letterWriter } from '@sweetspot/integrations/mail';
import { createEstimatedDistance, createIndianPlaces, createIndianPostalCodes } from '@sweetspot/integrations/maps';
import {
  createCashOnDelivery,
  createTestGateway,
  paymentGateways,
  type PaymentGateway,
  type TestGateway,
} from '@sweetspot/integrations/payments';
import { createDiskPictureStorage } from '@sweetspot/integrations/storage';
import type { Env } from './env.ts';
import { operatorOf } from './operator.ts';
import { keepDrawings } from './pictures/kept-drawings.ts';
import { createPicturePool } from './pictures/picture-pool.ts';
import { createRateLimits, noRateLimits } from './rate-limits.ts';
import { createTestGatewayStore } from './test-gateway-store.ts';

export interface Built extends AsyncDisposable {
  readonly services: Services;
  readonly testGateway: TestGateway | null;
}

/** The only place where adapters are chosen and built. */
export async function buildServices(env: Env, log: Log): Promise<Built> {
  const db = createDb({
    url: env.DATABASE_URL,
    poolSize: env.DATABASE_POOL_SIZE,
    applicationName: 'sweetspot-server',
    onIdleError: (error) => log.warn({ error }, 'an idle database connection broke'),
  });
  const events = await createEventHub(db);
  const now = () => new Date();
  const market = marketOf(env.MARKET);
  const cache = createCache({ events, now, mostBytes: env.CACHE_MEBIBYTES * 1024 * 1024 });
  const testGateway = env.PAYMENT_GATEWAYS.includes('test')
    ? createTestGateway({ store: createTestGatewayStore(db), publicUrl: env.PUBLIC_URL })
    : null;
  const storage = createDiskPictureStorage(env.STORAGE_URL === undefined ? join(env.DATA_DIR, 'media') : fileURLToPath(env.STORAGE_URL));
  const pool = createPicturePool();
  const services: Services = {
    db,
    events,
    cache,
    market: { ...market, goodsTax: { ...market.goodsTax, ...env.GOODS_TAX } },
    gateways: paymentGateways(chooseGateways(env, testGateway)),
    pictures: {
      process: pool.process,
      storage,
    },
    drawings: keepDrawings(pool.draw, storage, cache),
    letters: letterWriter,
    handlers,
    places: createIndianPlaces(createIndianPostalCodes()),
    distance: createEstimatedDistance(),
    publicUrl: env.PUBLIC_URL,
    refundLimitMinor: env.REFUND_LIMIT,
    payoutAfterDays: env.PAYOUT_AFTER_DAYS,
    cashLimits: { orderMinor: env.CASH_ORDER_LIMIT, heldMinor: env.CASH_HELD_LIMIT },
    operator: operatorOf(env),
    sessionSecret: env.SESSION_SECRET,
    now,
    newId: () => randomUUIDv7(),
    limits: env.RATE_LIMITS ? createRateLimits(db, { connections: env.DATABASE_POOL_SIZE }) : noRateLimits,
    log,
  };
  return {
    services,
    testGateway,
    async [Symbol.asyncDispose]() {
      await events.close();
      await pool[Symbol.asyncDispose]();
      await db.close();
    },
  };
}

function chooseGateways(env: Env, testGateway: TestGateway | null): PaymentGateway[] {
  return env.PAYMENT_GATEWAYS.flatMap((method): PaymentGateway[] => {
    if (method === 'test') return testGateway === null ? [] : [testGateway];
    return method === 'cod' ? [createCashOnDelivery()] : [];
  });
}
