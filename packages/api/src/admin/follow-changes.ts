import type { AdminsWord } from '@sweetspot/db';
import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Context } from '../context.ts';
import { watchRight } from '../sessions/index.ts';
import { callerOf } from '../trpc.ts';

const CHANGES = {
  stores: 'store_changed',
  jobs: 'job_changed',
  contact: 'contact_changed',
  reviews: 'review_changed',
  money: 'money_changed',
  users: 'user_changed',
} as const;

/** What a screen should read again; on `refetch`, everything. */
export interface Change {
  readonly type: 'order_changed' | (typeof CHANGES)[keyof typeof CHANGES] | 'refetch';
  readonly orderNumber: string | null;
}

/**
 * What admins' screens should read again, as it happens. Nothing has a number and nothing is told twice: whoever comes, or comes
 * back, reads everything. The envelope is that of the numbered streams, which pages of the version before this one expect.
 */
export async function* followChanges(
  ctx: Context,
  request: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<Change>, void, undefined> {
  const leave = ctx.limits.openStream(callerOf(ctx));
  const watch = watchRight(ctx, request, { as: 'admin' });
  try {
    for await (const word of ctx.events.followAdmins(watch.signal)) yield tracked('0', changeOf(word));
    watch.refuseIfEnded();
  } finally {
    watch.stop();
    leave();
  }
}

function changeOf(word: AdminsWord | null): Change {
  if (word === null) return { type: 'refetch', orderNumber: null };
  if (word.about === 'order') return { type: 'order_changed', orderNumber: word.orderNumber };
  return { type: CHANGES[word.about], orderNumber: null };
}
