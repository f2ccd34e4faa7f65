import { isBeyondDatabase } from '@sweetspot/db';
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from '@trpc/server';
import type { StaffRole } from '@sweetspot/domain/accounts/roles';
import { AppError, type AppErrorView } from '@sweetspot/domain/errors/app-error';
import { ERROR_KINDS } from '@sweetspot/domain/errors/error-kinds';
import { allowedToStaff, type StaffAction } from '@sweetspot/domain/stores/store-policy';
import { z } from 'zod';
import type { Caller, Context, Viewer } from './context.ts';
import { hasNul, refusalIn, transformer } from './http/index.ts';
import { tellSecurity } from './security-events.ts';

/** What a client may read of an error; everything else stays inside. */
export interface ErrorData {
  readonly httpStatus: number;
  readonly app: AppErrorView | null;
  readonly requestId: string | null;
}

function fieldsOf(error: z.core.$ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.toReversed().map((issue) => [issue.path.join('.'), issue.message]));
}

/** The refusal that an error stands for: what a use case threw, a database that is away, an input that did not parse; null for the unexpected. */
function refusalOf({ code, cause }: TRPCError): AppError | null {
  const refusal = refusalIn(cause);
  if (refusal !== null) return refusal;
  if (code !== 'BAD_REQUEST' && code !== 'PARSE_ERROR' && code !== 'UNSUPPORTED_MEDIA_TYPE') return null;
  return cause instanceof z.core.$ZodError ? new AppError('INPUT_INVALID', { fields: fieldsOf(cause) }) : new AppError('INPUT_MALFORMED');
}

const t = initTRPC.context<Context>().create({
  transformer,
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
  errorFormatter({ shape, error, ctx }) {
    const app = refusalOf(error)?.toView() ?? null;
    const requestId = ctx?.requestId ?? null;
    const isKnown = app !== null || error.code === 'NOT_FOUND' || error.code === 'METHOD_NOT_SUPPORTED';
    const httpStatus = app === null ? shape.data.httpStatus : ERROR_KINDS[app.kind].http;
    return {
      code: shape.code,
      // tRPC would send any thrown message to the client.
      message: isKnown ? (app?.code ?? error.code) : `Something failed on our side (request ${requestId ?? 'unknown'}).`,
      data: { code: shape.data.code, httpStatus, path: shape.data.path, app, requestId } satisfies ErrorData & Record<string, unknown>,
    };
  },
});

export const router = t.router;
export const mergeRouters = t.mergeRouters;
export const createCallerFactory = t.createCallerFactory;

/** A refusal under the name that tRPC gives its kind, so that the answer's status is right. */
export function asTrpcError(refusal: AppError): TRPCError {
  return new TRPCError({ code: ERROR_KINDS[refusal.kind].trpc, cause: refusal });
}

/** Turns a refusal into the error tRPC knows how to send, and logs what nobody expected. */
const mapErrors = t.middleware(async ({ ctx, next, path }) => {
  const result = await next();
  if (!result.ok) throw mapError(ctx, path, result.error);
  return isStream(result.data) ? { ...result, data: mapStreamErrors(ctx, path, result.data) } : result;
});

function mapError(ctx: Context, path: string, error: TRPCError): TRPCError {
  const refusal = refusalOf(error);
  const told = { requestId: ctx.requestId, path, error: error.cause };
  if (refusal?.code === 'UNAVAILABLE') ctx.log.warn(told, 'a part is away');
  if (isBeyondDatabase(error.cause)) ctx.log.warn(told, 'the database cannot hold what came');
  if (refusal !== null) return asTrpcError(refusal);
  if (error.code === 'INTERNAL_SERVER_ERROR') ctx.log.error(told, 'procedure failed');
  return error;
}

/** A stream begins to run after its procedure has answered: what it then throws would be nobody's. */
async function* mapStreamErrors(ctx: Context, path: string, items: AsyncIterable<unknown>): AsyncGenerator<unknown, void, undefined> {
  try {
    yield* items;
  } catch (error) {
    throw mapError(ctx, path, getTRPCErrorFromUnknown(error));
  }
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === 'object' && data !== null && Symbol.asyncIterator in data;
}

/** PostgreSQL cannot store the character NUL, and nobody types it. */
const refuseNul = t.middleware(async ({ getRawInput, next }) => {
  if (hasNul(await getRawInput())) throw new AppError('INPUT_MALFORMED');
  return next();
});

const limitCalls = t.middleware(async ({ ctx, next, type }) => {
  await ctx.limits.take('call', ctx.ip);
  // A stream's turn would last for hours; streams are counted by themselves.
  if (type === 'subscription') return next();
  return ctx.limits.inTurn({ ...callerOf(ctx), isChange: type === 'mutation' }, () => next());
});

/** Whom limits count. */
export function callerOf({ viewer, visitorToken, ip }: Context): Caller {
  return { person: viewer?.userId ?? visitorToken, ip };
}

/** Open to everybody. */
export const publicProcedure = t.procedure.use(mapErrors).use(limitCalls).use(refuseNul);

export function requireViewer(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN');
  return viewer;
}

/** A signed-in person, whatever their role. */
export const customerProcedure = publicProcedure.use(({ ctx, next }) => next({ ctx: { ...ctx, viewer: requireViewer(ctx.viewer) } }));

/** Somebody's place in a store. Only in the console: a baker who shops has a session there, on pages that need not be trusted as much. */
export function requireStaff(ctx: Context, storeId: string): { readonly viewer: Viewer; readonly role: StaffRole } {
  const viewer = requireViewer(ctx.viewer);
  const membership = viewer.memberships.find((each) => each.storeId === storeId);
  if (membership !== undefined && ctx.app === 'console') return { viewer, role: membership.role };
  tellSecurity(ctx, 'store_refused', viewer.userId);
  throw new AppError(membership === undefined ? 'STORE_NOT_FOUND' : 'FORBIDDEN');
}

/** Staff of the store named in the input; another's store answers like one that does not exist. */
export const storeProcedure = customerProcedure.input(z.object({ storeId: z.uuid() })).use(({ ctx, input, next }) => {
  const { role } = requireStaff(ctx, input.storeId);
  return next({ ctx: { ...ctx, storeId: input.storeId, staffRole: role } });
});

/** For what the store sells: staff work its orders, its owners say what there is to order. */
export const ownerProcedure = storeProcedure.use(({ ctx, next }) => {
  requireAllowed(ctx, ctx.staffRole, 'edit_cakes');
  return next({ ctx });
});

export function requireAllowed(ctx: Context, role: StaffRole, action: StaffAction): void {
  if (allowedToStaff(role).includes(action)) return;
  tellSecurity(ctx, 'store_refused', ctx.viewer?.userId ?? null);
  throw new AppError('FORBIDDEN');
}

export const adminProcedure = customerProcedure.use(({ ctx, next }) => {
  // As with a store: an admin who shops has a session there.
  if (ctx.viewer.role !== 'admin' || ctx.app !== 'admin') {
    tellSecurity(ctx, 'admin_refused', ctx.viewer.userId);
    throw new AppError('FORBIDDEN');
  }
  return next({ ctx });
});
