import { AppError } from '@sweetspot/domain/errors/app-error';
import { provePassword } from '../accounts/index.ts';
import type { Context, Viewer } from '../context.ts';
import { isKeyedMark, keyedMark } from '../http/index.ts';

const OPEN_MS = 10 * 60_000;

/** Answers where the files are for ten minutes: in the same session alone, so that the address by itself opens nothing. */
export async function allowDownload(ctx: Context & { viewer: Viewer }, { password }: { password: string }): Promise<{ path: string }> {
  await ctx.limits.take('own_data', ctx.viewer.userId);
  await provePassword(ctx, password);
  const until = String(ctx.now().getTime() + OPEN_MS);
  return { path: `/account/data/${until}-${keyedMark(ctx, subjectOf(ctx.viewer.sessionId, until))}` };
}

/** Whose files the address opens. Throws for anybody else, and when its time is over. */
export async function openDownload(ctx: Context, seal: string): Promise<Viewer> {
  if (ctx.viewer === null) throw new AppError('NOT_SIGNED_IN');
  const [, until, given] = /^(\d{1,16})-([\w-]{43})$/.exec(seal) ?? [];
  if (until === undefined || given === undefined || Number(until) <= ctx.now().getTime()) throw new AppError('LINK_EXPIRED');
  if (!isKeyedMark(ctx, subjectOf(ctx.viewer.sessionId, until), given)) throw new AppError('LINK_EXPIRED');
  await ctx.limits.take('own_data', ctx.viewer.userId);
  return ctx.viewer;
}

const subjectOf = (sessionId: string, until: string): string => `own-data:${sessionId}:${until}`;
