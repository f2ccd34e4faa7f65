import { ALLERGENS, ALLERGEN_PRESENCES, DIETARY_CLAIMS, DIETARY_MARKS } from '@sweetspot/domain/allergens/allergen';
import { OCCASIONS } from '@sweetspot/domain/cakes/occasions';
import {
  cakeDesignInput,
  customizableCakeSchema,
  optionGroupSchema,
  optionPriceInput,
  ruleSchema,
} from '@sweetspot/domain/customization/inputs';
import { CAKE_STATUSES } from '@sweetspot/domain/cakes/cake-status';
import { z } from 'zod';
import { instantView, moneyView, phraseView, pictureView } from '../http/index.ts';

export const storeCakeRowView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  status: z.enum(CAKE_STATUSES),
  isSoldOut: z.boolean(),
  price: moneyView,
  design: cakeDesignInput,
  photo: pictureView.nullable(),
  orderedCount: z.int(),
  updatedAt: instantView,
});

/** The store's library whole: what a cake would get of it, allergens and drawing included, must never be guessed. */
export const libraryView = z.object({
  groups: z.array(
    optionGroupSchema.extend({
      /** How many cakes attach it. */
      usedBy: z.int(),
    }),
  ),
  /** Those that hold for every cake of the store which offers what they speak of. */
  rules: z.array(ruleSchema),
});

/** The edit form's content: what was saved, the library it draws on, and the cake as a customer would get it. */
export const editedCakeView = z.object({
  id: z.uuid(),
  version: z.int(),
  slug: z.string(),
  status: z.enum(CAKE_STATUSES),
  name: z.string(),
  description: z.string(),
  flavour: z.string(),
  occasions: z.array(z.enum(OCCASIONS)),
  basePriceMinor: z.int(),
  currency: z.string(),
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  allergens: z.partialRecord(z.enum(ALLERGENS), z.enum(ALLERGEN_PRESENCES)),
  leadTimeMinutes: z.int(),
  preparationMinutes: z.int(),
  serves: z.int(),
  design: cakeDesignInput,
  isSoldOut: z.boolean(),
  photos: z.array(pictureView),
  groups: z.array(z.object({ groupId: z.uuid(), min: z.int().nullable(), max: z.int().nullable(), freeCount: z.int().nullable() })),
  overrides: z.array(
    z.object({
      optionId: z.uuid(),
      isOffered: z.boolean(),
      isDefault: z.boolean().nullable(),
      price: optionPriceInput.nullable(),
      leadTimeMinutes: z.int().nullable(),
    }),
  ),
  customizable: customizableCakeSchema,
  /** What blocks publishing. */
  missing: z.array(phraseView),
  /** The shop's page of it. */
  shopPath: z.string(),
});
