import { DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { cakeDesignInput, customizationInput } from '@sweetspot/domain/customization/inputs';
import { z } from 'zod';
import { allergenProfileView, choiceView, pricePartView } from '../cakes/index.ts';
import { instantView, moneyView, phraseView, pictureView } from '../http/index.ts';
import { linePhotoView } from '../uploads/index.ts';
import { LINE_STANDINGS } from './evaluate-lines.ts';

export const cartLineView = z.object({
  id: z.uuid(),
  cake: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), photo: pictureView.nullable() }),
  customization: customizationInput,
  choices: z.array(choiceView),
  inscription: z.array(z.string()),
  photos: z.array(linePhotoView),
  parts: z.array(pricePartView),
  quantity: z.int(),
  unitPrice: moneyView,
  lineTotal: moneyView,
  allergens: allergenProfileView,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  serves: z.int(),
  design: cakeDesignInput,
  standing: z.enum(LINE_STANDINGS),
  /** What stands in the way of ordering it now (sold out, off the menu, a rule). */
  problems: z.array(phraseView),
  /** What it cost when it was last shown, if that differs. */
  priceBefore: moneyView.nullable(),
});

export const cartStoreView = z.object({
  store: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    city: z.string(),
    /** Only an approved store shows itself. */
    hasPage: z.boolean(),
    offersDelivery: z.boolean(),
    offersPickup: z.boolean(),
  }),
  lines: z.array(cartLineView),
  subtotal: moneyView,
  isOrderable: z.boolean(),
});

export const cartView = z.object({ stores: z.array(cartStoreView), count: z.int(), updatedAt: instantView.nullable() });
