import { audit, uniqueViolation } from '@sweetspot/db';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { DiscountFunder } from '@sweetspot/domain/orders/order-total';
import type { storePromoCodeInput } from '@sweetspot/domain/promotions/inputs';
import type { z } from 'zod';
import type { Context, Viewer } from '../context.ts';
import { afterTime, newestFirst, timePage, toJson } from '../http/index.ts';
import { inTx } from '../transaction.ts';
import { PROMO_SELECT, toPromoCodeView, type promoCodeView } from './promo-row.ts';

type PromoCodeView = z.output<typeof promoCodeView>;
type Terms = z.output<typeof storePromoCodeInput>;

/** Who keeps the codes: the owner of a store theirs, an admin all. */
export type PromoKeeper = { readonly by: 'store'; readonly storeId: string } | { readonly by: 'admin' };

type Keeping = Context & { readonly viewer: Viewer };

const within = (keeper: PromoKeeper) => (keeper.by === 'store' ? { storeId: keeper.storeId } : {});

interface ListPromoCodes {
  readonly cursor?: string | null | undefined;
  readonly limit: number;
}

export async function listPromoCodes(ctx: Context, keeper: PromoKeeper, { cursor, limit }: ListPromoCodes) {
  const rows = await ctx.db.prisma.promoCode.findMany({
    where: { AND: [within(keeper), afterTime(cursor)] },
    select: PROMO_SELECT,
    orderBy: newestFirst,
    take: limit + 1,
  });
  return timePage(rows, limit, toPromoCodeView);
}

export interface NewPromoCode extends Terms {
  readonly storeId: string | null;
  readonly fundedBy: DiscountFunder;
}

export async function createPromoCode(ctx: Keeping, keeper: PromoKeeper, input: NewPromoCode): Promise<PromoCodeView> {
  const by = auditOf(ctx, keeper);
  const { terms, startsAt, endsAt, ...rest } = input;
  const data = {
    ...rest,
    kind: terms.kind,
    percentBp: terms.kind === 'percent' ? terms.percentBp : null,
    mostMinor: terms.kind === 'percent' ? terms.mostMinor : null,
    amountMinor: terms.kind === 'fixed' ? terms.amountMinor : null,
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  };
  try {
    return await inTx(ctx, async ({ tx, now, market }) => {
      if (input.storeId !== null && (await tx.store.count({ where: { id: input.storeId } })) === 0) throw new AppError('STORE_NOT_FOUND');
      const row = await tx.promoCode.create({
        data: { ...data, currency: market.currency, createdByUserId: by.actorUserId, createdAt: now() },
        select: PROMO_SELECT,
      });
      await audit(tx, { ...by, subjectId: row.id, action: 'promo_code.create', after: toJson(input) });
      return toPromoCodeView(row);
    });
  } catch (error) {
    if (uniqueViolation(error)?.startsWith('promo_code_of')) throw new AppError('PROMO_CODE_TAKEN', { code: input.code });
    throw error;
  }
}

/** From now on it gives nothing; orders made with it keep what it gave. One that has ended stays as it ended. */
export async function endPromoCode(ctx: Keeping, keeper: PromoKeeper, { id }: { readonly id: string }): Promise<PromoCodeView> {
  const by = auditOf(ctx, keeper);
  return inTx(ctx, async ({ tx, now }) => {
    const endsAt = now();
    const { count } = await tx.promoCode.updateMany({
      where: { id, ...within(keeper), OR: [{ endsAt: null }, { endsAt: { gt: endsAt } }] },
      data: { endsAt },
    });
    if (count > 0) await audit(tx, { ...by, subjectId: id, action: 'promo_code.end', after: { endsAt: endsAt.toISOString() } });
    const row = await tx.promoCode.findFirst({ where: { id, ...within(keeper) }, select: PROMO_SELECT });
    if (row === null) throw new AppError('NOT_FOUND');
    return toPromoCodeView(row);
  });
}

function auditOf({ viewer, requestId }: Keeping, { by }: PromoKeeper) {
  return { actor: by, actorUserId: viewer.userId, subjectKind: 'promo_code', requestId };
}
