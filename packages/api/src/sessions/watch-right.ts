import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Context } from '../context.ts';

/** Should a word of a change be lost, and for what ends by itself. */
const LOOK_EVERY_MS = 60_000;

/** What a stream was opened by, beside the session. */
export type Right = { readonly as: 'holder' } | { readonly as: 'admin' } | { readonly as: 'staff'; readonly storeId: string };

export interface WatchedRight {
  /** Aborts with the request, and as soon as the right has ended. */
  readonly signal: AbortSignal;
  /** Throws what the same request would be refused with now, if that is why the stream ended. */
  refuseIfEnded(): void;
  stop(): void;
}

/** Looks again at what a stream was opened by whenever something of the person's access changes, in any process. */
export function watchRight(ctx: Context, request: AbortSignal | undefined, right: Right): WatchedRight {
  const { viewer, events } = ctx;
  const ending = new AbortController();
  let refusal: AppError | null = null;
  let expiry: NodeJS.Timeout | undefined;

  const look = async () => {
    try {
      const { refusal: found, expiresAt } = await judge(ctx, right);
      clearTimeout(expiry);
      if (expiresAt !== null)
        expiry = setTimeout(() => void look(), Math.min(LOOK_EVERY_MS, Math.max(0, expiresAt.getTime() - ctx.now().getTime()))).unref();
      if (found === null) return;
      refusal = found;
      ending.abort();
    } catch (error) {
      // The database being away is no reason to hang up: the next look decides.
      ctx.log.warn({ error, requestId: ctx.requestId }, 'could not look after the right to an event stream');
    }
  };
  const concerns = (userId: string | null) => userId === null || userId === viewer?.userId;
  const forget = viewer === null ? () => undefined : events.onAccessChanged((userId) => void (concerns(userId) && look()));
  const watch = viewer === null ? undefined : setInterval(() => void look(), LOOK_EVERY_MS);
  watch?.unref();
  return {
    signal: AbortSignal.any([ending.signal, ...(request ? [request] : [])]),
    refuseIfEnded() {
      if (refusal !== null) throw refusal;
    },
    stop() {
      forget();
      clearInterval(watch);
      clearTimeout(expiry);
    },
  };
}

async function judge({ db, viewer, now }: Context, right: Right): Promise<{ refusal: AppError | null; expiresAt: Date | null }> {
  const session = await db.prisma.session.findFirst({
    where: { id: viewer?.sessionId ?? '', expiresAt: { gt: now() }, user: { disabledAt: null, leavesAt: null } },
    select: { expiresAt: true, user: { select: { role: true, staffOf: { select: { storeId: true } } } } },
  });
  if (session === null) return { refusal: new AppError('NOT_SIGNED_IN'), expiresAt: null };
  const { user, expiresAt } = session;
  if (right.as === 'admin' && user.role !== 'admin') return { refusal: new AppError('FORBIDDEN'), expiresAt };
  const isGone = right.as === 'staff' && !user.staffOf.some(({ storeId }) => storeId === right.storeId);
  return { refusal: isGone ? new AppError('STORE_NOT_FOUND') : null, expiresAt };
}
