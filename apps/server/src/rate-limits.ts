import { createHash } from 'node:crypto';
import type { Door, RateLimits } from '@sweetspot/api/server';
import type { Db } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { createGuessLimits, CROWD } from './guess-limits.ts';
import { createOpenStreams } from './open-streams.ts';
import { createTurns } from './turns.ts';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

const LONGEST_WAIT_MS = 8_000;

/** Attempts in how many seconds. */
const LIMITS: Readonly<Record<Door, { points: number; duration: number }>> = {
  call: { points: 600, duration: 60 },
  sign_in: { points: 30, duration: 900 },
  // A code has six digits, and two others beside it are right too: so few tries that none is found.
  second_step: { points: 20, duration: 3600 },
  // Each is a row for ten minutes.
  passkey: { points: 300, duration: 900 },
  register: { points: 10, duration: 3600 },
  mail_me: { points: 5, duration: 3600 },
  checkout: { points: 60, duration: 3600 },
  // Codes are short: whoever tries many is guessing.
  promo_code: { points: 60, duration: 3600 },
  upload: { points: 60, duration: 3600 },
  own_data: { points: 20, duration: 3600 },
  // What is wanted is known after a few; more would be somebody's noise.
  unmet_demand: { points: 30, duration: 3600 },
  // Whoever looks for the same again on one day wants it once.
  unmet_demand_alike: { points: 1, duration: 86_400 },
  // By the network's address and by the e-mail address, which gets a mail for each.
  contact: { points: 5, duration: 3600 },
  // In one conversation.
  contact_reply: { points: 20, duration: 3600 },
  // What one person writes, or finds should not stand.
  review: { points: 60, duration: 3600 },
  // What one person reports: each is a letter to a store.
  problem: { points: 20, duration: 3600 },
  // Of one order: each asks its store anew, by mail too.
  order_change: { points: 20, duration: 3600 },
  // Only of what was not drawn before.
  drawing: { points: 60, duration: 60 },
  // Nobody asked for it by name: whoever looks through lists can still have a paper printed.
  listed_drawing: { points: 60, duration: 60 },
};

/** They only protect this process's own time. */
const IN_MEMORY: readonly Door[] = ['call', 'drawing', 'listed_drawing'];

/**
 * Counts in the database what an attacker would spread over processes; plain calls, which only protect this process's
 * own time, in its memory.
 */
export function createRateLimits(db: Db, { connections }: { connections: number }): RateLimits {
  const counter = (keyPrefix: string, limit: { points: number; duration: number }) =>
    new RateLimiterPostgres({ storeClient: db.pool, storeType: 'pool', tableName: 'rate_limit', keyPrefix, tableCreated: true, ...limit });
  const limiters = new Map<Door, RateLimiterAbstract>(
    (Object.entries(LIMITS) as [Door, { points: number; duration: number }][]).map(([door, limit]) => [
      door,
      IN_MEMORY.includes(door) ? new RateLimiterMemory({ keyPrefix: door, ...limit }) : counter(door, limit),
    ]),
  );
  const turns = {
    changes: createTurns({ running: 2, waiting: 60, longestWaitMs: LONGEST_WAIT_MS }),
    reads: createTurns({ running: 6, waiting: 60, longestWaitMs: LONGEST_WAIT_MS }),
    // Some connections are always left to everybody else.
    address: createTurns({ running: Math.max(3, connections - 2), waiting: 300, longestWaitMs: LONGEST_WAIT_MS }),
  };
  const guess = createGuessLimits(
    {
      tries: counter('guess', { points: 1, duration: 86_400 }),
      pauses: counter('guess_pause', { points: 1, duration: 1 }),
      crowd: counter('guess_crowd', { points: CROWD.tries, duration: CROWD.seconds }),
    },
    fingerprint,
  );
  return {
    guess,
    openStream: createOpenStreams(),
    async inTurn({ person, ip, isChange }, work) {
      const endOwn = person === null ? () => undefined : await (isChange ? turns.changes : turns.reads).take(person);
      try {
        const endAddress = await turns.address.take(ip);
        try {
          return await work();
        } finally {
          endAddress();
        }
      } finally {
        endOwn();
      }
    },
    async take(door, who) {
      try {
        await limiters.get(door)?.consume(fingerprint(who));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new AppError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
      }
    },
  };
}

/** Addresses and e-mails are counted, not kept. */
function fingerprint(who: string): string {
  return createHash('sha256').update(who).digest('base64url');
}

/** RATE_LIMITS=off, for bench and browser tests. */
export const noRateLimits: RateLimits = {
  take: async () => undefined,
  inTurn: (_caller, work) => work(),
  guess: async () => async () => undefined,
  openStream: () => () => undefined,
};
