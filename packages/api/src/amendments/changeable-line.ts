import type { ChangeableLineInput } from '@sweetspot/domain/amendments/inputs';
import type { CustomizableCake } from '@sweetspot/domain/customization/customization';
import { customizableCakeSchema, customizationInput } from '@sweetspot/domain/customization/inputs';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import { loadCustomizableCake } from '../cakes/index.ts';
import type { Context } from '../context.ts';
import { asWire } from '../http/index.ts';
import { findVisibleOrder, lineAsItStands, standingLineSchema } from '../orders/index.ts';
import { linePhotos, linePhotoView } from '../uploads/index.ts';
import { CHANGEABLE_SELECT, type ChangedOrder } from './amendment-facts.ts';

export const changeableLineView = z.object({
  cakeName: z.string(),
  quantity: z.int(),
  customization: customizationInput,
  photos: z.array(linePhotoView),
  /** With the choices and prices of today. */
  cake: customizableCakeSchema,
});
type ChangeableLine = z.output<typeof changeableLineView>;

/** A line as it stands, and what can be chosen in its place. */
export async function loadChangeableLine(ctx: Context, { position, ...ref }: ChangeableLineInput): Promise<ChangeableLine> {
  const orderId = await findVisibleOrder(ctx, ref);
  const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId }, select: CHANGEABLE_SELECT });
  const cake = await cakeOf(ctx, order, position);
  const placed = order.lines.find((line) => line.position === position);
  if (placed === undefined) throw new AppError('NOT_FOUND');
  const { cakeName, quantity } = placed;
  const standing = standingLineSchema.parse(lineAsItStands(placed));
  return {
    cakeName,
    quantity,
    customization: standing.customization,
    photos: linePhotos(ctx, standing),
    cake: asWire<ChangeableLine['cake']>(cake),
  };
}

/** The cake of a line as the store makes it today. Throws CAKE_NOT_FOUND. */
export async function cakeOf({ db }: Context, { lines }: ChangedOrder, position: number): Promise<CustomizableCake> {
  const cakeId = lines.find((line) => line.position === position)?.cakeId ?? null;
  const cake = cakeId === null ? null : await loadCustomizableCake(db.prisma, cakeId);
  if (cake === null) throw new AppError('CAKE_NOT_FOUND');
  return cake;
}
