import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Context, Viewer } from '../context.ts';
import { isPassword } from '../sessions/index.ts';

/** Asked once more before what an open browser alone must not do. */
export async function provePassword(ctx: Context & { viewer: Viewer }, typed: string): Promise<void> {
  const { userId, sessionId, email } = ctx.viewer;
  // By session, so that nobody else can use up the tries of whoever is signed in.
  const wasRight = await ctx.limits.guess({ account: email, ip: ctx.ip, device: `session ${sessionId}` });
  const user = await ctx.db.prisma.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } });
  if (!(await isPassword(user.passwordHash, typed))) throw new AppError('CREDENTIALS_WRONG');
  await wasRight();
}
