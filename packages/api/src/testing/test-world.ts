import { drawCakePng } from '@sweetspot/cake-art/png';
import { createEventHub, type Db } from '@sweetspot/db';
import { createFixture, createTestDatabase, type BuiltStore, type BuiltUser, type Fixture } from '@sweetspot/db/testing';
import { isAppError, type AppErrorView } from '@sweetspot/domain/errors/app-error';
import { marketOf } from '@sweetspot/domain/market/market';
import { letterWriter } from '@sweetspot/integrations/mail';
import { createEstimatedDistance, createIndianPlaces, createIndianPostalCodes } from '@sweetspot/integrations/maps';
import {
  createCashOnDelivery,
  createMemoryTestGatewayStore,
  createTestGateway,
  paymentGateways,
  type TestGateway,
  type TestGatewayCall,
  type TestGatewayFault,
} from '@sweetspot/integrations/payments';
import { processPicture } from '@sweetspot/integrations/pictures';
import { createDiskPictureStorage } from '@sweetspot/integrations/storage';
import { localeOf } from '@sweetspot/messages';
import { TRPCError } from '@trpc/server';
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appRouter } from '../app-router.ts';
import { createCache } from '../cache/index.ts';
import type { StaffRole } from '@sweetspot/domain/accounts/roles';
import type { Context, Log, Services, Viewer } from '../context.ts';
import type { SessionApp } from '../context.ts';
import { createCallerFactory } from '../trpc.ts';
import { handlers } from '../wiring.ts';

const createCaller = createCallerFactory(appRouter);
export type Api = ReturnType<typeof createCaller>;

/** Somebody in front of a screen: their procedures, and the context these run in. */
export interface Person {
  readonly api: Api;
  readonly ctx: Context;
}

/** The whole server but its HTTP, on a database of its own, with a clock that stands until it is moved. */
export interface TestWorld extends AsyncDisposable {
  readonly db: Db;
  readonly fixture: Fixture;
  readonly services: Services;
  readonly testGateway: TestGateway;
  /** What the gateway's line does to calls until it is set anew. */
  breakGateway(faultFor: (call: TestGatewayCall) => TestGatewayFault | null): void;
  /** Moves the clock. */
  pass(time: { readonly minutes: number }): void;
  /** What was logged as a warning or an error. */
  readonly complaints: readonly string[];
  visitor(): Person;
  customer(user: BuiltUser): Person;
  /** In the console. */
  baker(store: BuiltStore, role?: StaffRole): Person;
  admin(user: BuiltUser): Person;
}

/** A Tuesday, half past ten in India: the stores are open. */
const MORNING = new Date('2026-12-01T05:00:00Z');

export async function createTestWorld(): Promise<TestWorld> {
  const database = await createTestDatabase({ poolSize: 20 });
  const { db } = database;
  const events = await createEventHub(db);
  const folder = await mkdtemp(join(tmpdir(), 'sweetspot-media-'));
  let nowMs = MORNING.getTime();
  const now = () => new Date(nowMs);
  let faultFor: (call: TestGatewayCall) => TestGatewayFault | null = () => null;
  const complaints: string[] = [];
  const publicUrl = 'http://shop.test';
  const testGateway = createTestGateway({ store: createMemoryTestGatewayStore(), publicUrl, now, faultFor: (call) => faultFor(call) });
  const services: Services = {
    db,
    events,
    cache: createCache({ events, now, mostBytes: 16 * 1024 * 1024 }),
    market: marketOf('in'),
    gateways: paymentGateways([testGateway, createCashOnDelivery()]),
    pictures: { process: processPicture, storage: createDiskPictureStorage(folder) },
    drawings: { draw: async (design, { widthPx }) => drawCakePng(design, widthPx), isRemembered: () => false, isKept: async () => false },
    letters: letterWriter,
    handlers,
    places: createIndianPlaces(createIndianPostalCodes()),
    distance: createEstimatedDistance(),
    publicUrl,
    refundLimitMinor: 300_000,
    payoutAfterDays: 3,
    operator: {
      name: 'Test Marketplace',
      address: '1 Test Road, Kolhapur 416001',
      email: 'help@shop.test',
      phone: '+912312345678',
      hours: { fromDay: 1, toDay: 6, opens: '10:00', closes: '18:00' },
      grievanceOfficer: { name: 'Test Officer', email: 'grievance@shop.test', phone: '+912312345679' },
    },
    cashLimits: { orderMinor: 1_000_000, heldMinor: 2_000_000 },
    sessionSecret: 'a secret that only tests know, long enough',
    now,
    newId: () => randomUUIDv7(),
    limits: {
      take: () => Promise.resolve(),
      inTurn: (_caller, work) => work(),
      openStream: () => () => undefined,
      guess: () => Promise.resolve(() => Promise.resolve()),
    },
    log: logInto(complaints),
  };
  const open = (app: SessionApp, viewer: Viewer | null) => personIn(services, app, viewer);
  return {
    db,
    fixture: createFixture({ now: MORNING }),
    services,
    testGateway,
    breakGateway: (next) => void (faultFor = next),
    pass: ({ minutes }) => void (nowMs += minutes * 60_000),
    complaints,
    visitor: () => open('shop', null),
    customer: (user) => open('shop', viewerOf(user)),
    baker: ({ row, owner }, role = 'owner') => open('console', { ...viewerOf(owner), memberships: [{ storeId: row.id, role }] }),
    admin: (user) => open('admin', { ...viewerOf(user), role: 'admin' }),
    async [Symbol.asyncDispose]() {
      await events.close();
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function logInto(complaints: string[]): Log {
  const complain = (_facts: unknown, what: string) => void complaints.push(what);
  return { info: () => undefined, warn: complain, error: complain };
}

function viewerOf({ id, name, email }: BuiltUser): Viewer {
  return { userId: id, sessionId: randomUUID(), role: 'customer', name, email, locale: 'en-IN', isEmailVerified: true, memberships: [] };
}

function personIn(services: Services, app: SessionApp, viewer: Viewer | null): Person {
  let visitorToken: string | null = null;
  const ctx: Context = {
    ...services,
    app,
    viewer,
    locale: localeOf(viewer?.locale ?? 'en-IN'),
    get visitorToken() {
      return visitorToken;
    },
    deviceToken: null,
    cookies: {
      setSession: () => true,
      clearSession: () => undefined,
      setVisitor: (token) => void (visitorToken = token),
      clearVisitor: () => void (visitorToken = null),
      setDevice: () => undefined,
    },
    requestId: randomUUID(),
    ip: '127.0.0.1',
    userAgent: null,
  };
  return { ctx, api: createCaller(ctx) };
}

/**
 * The same person at the server's door, where their changes take turns as `apps/server` has them: two at a time. Presses by the dozen
 * wait there and not for each other's locks, whose patience is bounded.
 */
export function inTurns({ ctx }: Person): Person {
  const waiting: (() => void)[] = [];
  let running = 0;
  const inTurn: Context['limits']['inTurn'] = async (_caller, work) => {
    if (running < 2) running += 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
  const own = { ...ctx, limits: { ...ctx.limits, inTurn } };
  return { ctx: own, api: createCaller(own) };
}

/** What a client does when the server is too busy to answer, as many at once on a slow machine may find it: it asks the same again. */
export async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const cause = error instanceof TRPCError ? error.cause : error;
      if (!isAppError(cause, 'UNAVAILABLE')) throw error;
    }
  }
}

/** The refusal that a call ends in; a call that succeeds, or fails otherwise, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<AppErrorView> {
  try {
    await call;
  } catch (error) {
    const cause = error instanceof TRPCError ? error.cause : error;
    if (isAppError(cause)) return cause.toView();
    throw error;
  }
  throw new Error('The call was not refused.');
}
