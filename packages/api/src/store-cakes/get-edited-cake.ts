import type { Prisma } from '@sweetspot/db';
import { checkCake } from '@sweetspot/domain/customization/check-cake';
import { allergenDeclarationInput, cakeDesignInput, optionPriceInput } from '@sweetspot/domain/customization/inputs';
import { DIETARY_CLAIMS } from '@sweetspot/domain/allergens/allergen';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import { AppError } from '@sweetspot/domain/errors/app-error';
import { z } from 'zod';
import { loadCustomizableCake, photoView, PICTURE_SELECT } from '../cakes/index.ts';
import { asWire } from '../http/index.ts';
import type { Context } from '../context.ts';
import type { editedCakeView } from './store-cake-view.ts';

type EditedCake = z.output<typeof editedCakeView>;

const select = {
  id: true,
  version: true,
  slug: true,
  status: true,
  name: true,
  description: true,
  flavour: true,
  occasions: true,
  basePriceMinor: true,
  currency: true,
  mark: true,
  claims: true,
  allergens: true,
  leadTimeMinutes: true,
  preparationMinutes: true,
  serves: true,
  design: true,
  isSoldOut: true,
  store: { select: { slug: true } },
  photos: { orderBy: { position: 'asc' }, select: { alt: true, picture: { select: PICTURE_SELECT } } },
  groups: { orderBy: { position: 'asc' }, select: { groupId: true, min: true, max: true, freeCount: true } },
  overrides: { select: { optionId: true, isOffered: true, isDefault: true, price: true, leadTimeMinutes: true } },
} satisfies Prisma.CakeSelect;

/** What the edit form opens on, and what a save answers with. */
export async function getEditedCake(ctx: Context & { storeId: string }, cakeId: string): Promise<EditedCake> {
  const cake = await ctx.db.prisma.cake.findUnique({ where: { id: cakeId, storeId: ctx.storeId }, select });
  const customizable = cake && (await loadCustomizableCake(ctx.db.prisma, cakeId));
  if (!cake || !customizable) throw new AppError('CAKE_NOT_FOUND');
  const { store, photos, overrides, ...fields } = cake;
  return {
    ...fields,
    occasions: z.array(z.enum(OCCASIONS)).parse(cake.occasions),
    claims: z.array(z.enum(DIETARY_CLAIMS)).parse(cake.claims),
    allergens: allergenDeclarationInput.parse(cake.allergens),
    design: cakeDesignInput.parse(cake.design),
    photos: photos.map(({ picture, alt }) => photoView(picture, alt)),
    overrides: overrides.map((override) => ({
      ...override,
      price: override.price === null ? null : optionPriceInput.parse(override.price),
    })),
    customizable: asWire<EditedCake['customizable']>(customizable),
    missing: asWire<EditedCake['missing']>(checkCake(customizable)),
    shopPath: `/stores/${store.slug}/${cake.slug}`,
  };
}
