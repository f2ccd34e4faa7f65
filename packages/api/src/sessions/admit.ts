import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Context } from '../context.ts';
import { auditTry, tellSecurity } from '../security-events.ts';

/** What decides whether somebody who proved who they are comes in. */
export const ADMITTED = {
  email: true,
  disabledAt: true,
  leavesAt: true,
  role: true,
  staffOf: { select: { storeId: true }, take: 1 },
} as const;

interface Proved {
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly leavesAt: Date | null;
  readonly role: string;
  readonly staffOf: readonly unknown[];
}

/** Throws for an account that is switched off, one that waits for its deletion unless it is to be kept, and the wrong app. */
export async function admit(
  ctx: Context,
  { userId, user, keepsAccount }: { userId: string; user: Proved; keepsAccount: boolean },
): Promise<void> {
  const { email, disabledAt, leavesAt, role, staffOf } = user;
  const isElsewhere = (ctx.app === 'admin' && role !== 'admin') || (ctx.app === 'console' && staffOf.length === 0);
  if (disabledAt !== null || isElsewhere) {
    tellSecurity(ctx, 'sign_in_refused', userId);
    await auditTry(ctx, 'sign_in_refused', email);
    throw new AppError(disabledAt === null ? 'FORBIDDEN' : 'ACCOUNT_DISABLED');
  }
  if (leavesAt !== null && !keepsAccount) throw new AppError('ACCOUNT_LEAVING', { leavesAt: leavesAt.toISOString() });
}
