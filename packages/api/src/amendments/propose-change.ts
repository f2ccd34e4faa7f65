import type { ProposeChangeInput, QuoteChangeInput } from '@sweetspot/domain/amendments/inputs';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { customizationInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { isPaidInCash } from '@sweetspot/domain/payments/payment-state';
import { z } from 'zod';
import { claimWork } from '../capacity/index.ts';
import { sortedJson } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { toJson } from '../http/index.ts';
import { findVisibleOrder } from '../orders/index.ts';
import { inTx, type TxContext } from '../transaction.ts';
import { cakeOf } from './changeable-line.ts';
import { CHANGEABLE_SELECT, holdChangeable, mostOf, requireChangeable, workOf, type ChangedOrder } from './amendment-facts.ts';
import { askStore, refuseUsedCommand, takenCommand } from './ask-store.ts';
import { priceAmendment, type PricedChange } from './price-amendment.ts';

/** What a change would cost more (below zero, less), before anybody is asked. */
export async function quoteChange(ctx: Context, input: QuoteChangeInput): Promise<PricedChange & { readonly order: ChangedOrder }> {
  const orderId = await findVisibleOrder(ctx, input);
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });
  const priced = priceAmendment(order, await cakeOf(ctx, order, input.position), input);
  requireCashTaken(ctx.cashLimits.orderMinor, order, priced);
  return { ...priced, order };
}

/**
 * The customer asks for a change: priced and given room at once, then it waits for the store. The same command again does nothing. Answers
 * with the order's id. Throws CHANGE_NOT_ALLOWED, CHANGE_STALE, SLOT_FULL, INPUT_INVALID, IDEMPOTENCY_KEY_REUSED.
 */
export async function proposeChange(ctx: Context, input: ProposeChangeInput): Promise<string> {
  const orderId = await findVisibleOrder(ctx, input);
  await ctx.limits.take('order_change', orderId);
  const mostInCashMinor = ctx.cashLimits.orderMinor;
  const seen = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });
  const cake = await cakeOf(ctx, seen, input.position);
  await refuseUsedCommand(() => inTx(ctx, (t) => propose(t, { orderId, cake, input, mostInCashMinor })));
  return orderId;
}

/** In the customer's words, before its defaults were filled in. */
const askedSchema = z.object({ asked: customizationInput });

interface Proposal {
  readonly orderId: string;
  readonly cake: CustomizableCake;
  readonly input: ProposeChangeInput;
  readonly mostInCashMinor: number;
}

/** A change makes no cash order dearer than one may be that is placed. */
function requireCashTaken(mostMinor: number, { paymentMethod, store }: ChangedOrder, { after, differenceMinor }: PricedChange): void {
  if (!isPaidInCash(paymentMethod) || differenceMinor <= 0) return;
  if (after.total.totalMinor > Math.min(store.cashLimitMinor ?? 0, mostMinor))
    throw new AppError('INPUT_INVALID', { fields: { customization: 'change_over_cash' } });
}

async function propose(t: TxContext, { orderId, cake, input, mostInCashMinor }: Proposal): Promise<void> {
  const { position, commandId, expectedDifferenceMinor } = input;
  const order = await holdChangeable(t, orderId);
  if (await isRepeated(t, orderId, input)) return;
  const now = t.now();
  requireChangeable(order, now);
  const priced = priceAmendment(order, cake, input);
  requireCashTaken(mostInCashMinor, order, priced);
  const { differenceMinor, before, after } = priced;
  if (differenceMinor !== expectedDifferenceMinor) throw new AppError('CHANGE_STALE', { differenceMinor });
  // Room for either: whatever the answer is, what it needs is there.
  const work = mostOf(workOf(order), workOf(order, { position, work: after.line.work }));
  if (!(await claimWork(t, { orderId, work, isLess: false }))) throw new AppError('SLOT_FULL', { nextPossibleAt: null });
  await askStore(t, order, {
    position,
    before: toJson(before),
    after: toJson({ ...after, asked: input.customization }),
    differenceMinor,
    commandId,
    startByAt: order.startByAt,
  });
}

async function isRepeated(t: TxContext, orderId: string, { commandId, position, customization }: ProposeChangeInput): Promise<boolean> {
  const done = await takenCommand(t, { orderId, commandId, position });
  if (done === null) return false;
  if (sortedJson(askedSchema.parse(done).asked) !== sortedJson(customization)) throw new AppError('IDEMPOTENCY_KEY_REUSED');
  return true;
}
