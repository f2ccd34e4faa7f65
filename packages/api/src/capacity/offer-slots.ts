import type { Customization, Phrase } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { deliveryFee } from '@sweetspot/domain/delivery/delivery-fee';
import { AppError } from '@sweetspot/domain/errors/app-error';
import type { Fulfilment } from '@sweetspot/domain/orders/order-status';
import { earliestSlot, type Slot, type SlotDay } from '@sweetspot/domain/slots/offer-slots';
import type { z } from 'zod';
import { loadCustomizableCake, type Point } from '../cakes/index.ts';
import { evaluateLines, findCartId } from '../carts/index.ts';
import type { Context } from '../context.ts';
import { asWire } from '../http/index.ts';
import { loadStoreTerms } from '../stores/index.ts';
import { loadSlotPlan, planSlots, tripTo, type WantedLine } from './plan-slots.ts';
import type { slotsView, slotView } from './slot-view.ts';

type SlotsView = z.output<typeof slotsView>;

interface SlotsInput {
  readonly storeId: string;
  readonly fulfilment: Fulfilment;
  readonly point: Point | null;
  readonly cake: { readonly cakeId: string; readonly customization: Customization; readonly quantity: number } | null;
}

type PricedLine = WantedLine & { readonly unitPriceMinor: number };

export async function offerStoreSlots(ctx: Context, { storeId, fulfilment, point, cake }: SlotsInput): Promise<SlotsView> {
  const now = ctx.now();
  const store = await loadStoreTerms(ctx.db.prisma, storeId);
  const cartId = cake ? null : await findCartId(ctx.db.prisma, ctx);
  const lines = cake ? await designedLine(ctx, storeId, cake) : await cartLines(ctx, storeId, cartId);
  const trip = fulfilment === 'delivery' && point ? await tripTo(ctx, { store, point, departAt: now }) : null;
  const days = planSlots(await loadSlotPlan(ctx.db.prisma, { store, fulfilment, lines, trip, exceptCartId: cartId, now }));
  const earliest = earliestSlot(days);
  const subtotalMinor = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
  return {
    timeZone: store.schedule.timeZone,
    days: days.map(({ date, slots }) => ({ date, slots: slots.map(toSlotView) })),
    earliest: earliest && toSlotView(earliest),
    refusal: earliest ? null : asWire<SlotsView['refusal']>(refusalOfAll(days, store.schedule.offers, fulfilment)),
    distanceMetres: trip?.distanceMetres ?? null,
    deliveryFee: trip && { amount: deliveryFee(store.feeRule, trip.distanceMetres, subtotalMinor), currency: store.currency },
  };
}

export function toSlotView({ id, fulfilment, date, startAt, endAt, isOffered, refusal }: Slot): z.output<typeof slotView> {
  return {
    id,
    fulfilment,
    date,
    startAt: startAt.toISOString(),
    endAt: endAt.toISOString(),
    isOffered,
    refusal: refusal && asWire<z.output<typeof slotView>['refusal']>(refusal.phrase),
  };
}

async function designedLine(
  { db }: Context,
  storeId: string,
  { cakeId, customization, quantity }: NonNullable<SlotsInput['cake']>,
): Promise<PricedLine[]> {
  const [offered, cake] = await Promise.all([
    db.prisma.cake.count({ where: { id: cakeId, storeId, status: 'published' } }),
    loadCustomizableCake(db.prisma, cakeId),
  ]);
  if (offered === 0 || !cake) throw new AppError('CAKE_NOT_FOUND');
  const evaluation = evaluateCustomization(cake, customization);
  return [{ evaluation, quantity, unitPriceMinor: evaluation.unitPriceMinor }];
}

async function cartLines({ db }: Context, storeId: string, cartId: string | null): Promise<PricedLine[]> {
  const lines = cartId === null ? [] : await evaluateLines(db.prisma, { cartId, storeId });
  return lines.map(({ evaluation, quantity }) => ({ evaluation, quantity, unitPriceMinor: evaluation.unitPriceMinor }));
}

/** One reason for having no slot at all, where every slot has the same; else that nothing is free. */
export function refusalOfAll(days: readonly SlotDay[], offers: readonly Fulfilment[], fulfilment: Fulfilment): Phrase {
  if (!offers.includes(fulfilment)) return { key: `slots_refused_no_${fulfilment}`, params: {} };
  const refusals = days.flatMap(({ slots }) => slots.flatMap(({ refusal }) => refusal ?? []));
  const [first] = refusals;
  return first && refusals.every(({ code }) => code === first.code) ? first.phrase : { key: 'slots_refused_none_free', params: {} };
}
