import type { Prisma } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { UNPLACED_STATUSES } from '@sweetspot/domain/orders/order-table';
import type { Context, Viewer } from '../context.ts';
import { inTx } from '../transaction.ts';

type SignedIn = Context & { viewer: Viewer };

/** Placed as a guest with the address. What an account placed is that account's, whatever address stands on it. */
const placedByGuest = (email: string) =>
  ({ userId: null, contactEmail: email, status: { notIn: [...UNPLACED_STATUSES] } }) satisfies Prisma.OrderWhereInput;

/** How many orders could become the account's. An address that nobody has confirmed may be somebody else's, and so may its orders. */
export async function countGuestOrders({ db, viewer }: SignedIn): Promise<{ count: number }> {
  return { count: viewer.isEmailVerified ? await db.prisma.order.count({ where: placedByGuest(viewer.email) }) : 0 };
}

/** They stay the account's, whatever becomes of its address; pressed twice, nothing more happens. */
export async function joinGuestOrders(ctx: SignedIn): Promise<{ count: number }> {
  const { userId } = ctx.viewer;
  return inTx(ctx, async ({ tx }) => {
    // Held, so that the address is the account's own until it is done.
    const [user] = await tx.$queryRaw<{ email: string }[]>`
      select email from "user" where id = ${userId}::uuid and email_verified_at is not null and leaves_at is null for update`;
    if (user === undefined) throw new AppError('EMAIL_NOT_VERIFIED');
    return tx.order.updateMany({ where: placedByGuest(user.email), data: { userId } });
  });
}
