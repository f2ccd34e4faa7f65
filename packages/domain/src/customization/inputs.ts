import { z } from 'zod';
import { ALLERGENS, ALLERGEN_PRESENCES, DIETARY_CLAIMS, DIETARY_MARKS } from '../allergens/allergen.ts';
import { CAKE_SHAPES, FROSTINGS, ICING_COLOURS, MAX_TIERS, SPONGES, TOPPINGS } from './cake-design.ts';
import { OPTION_GROUP_KINDS, OPTION_GROUP_ROLES, SCRIPTS } from './customization.ts';

const minor = z.int().min(-100_000_000).max(100_000_000);

export const optionPriceInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fixed'), amountMinor: minor }),
  z.object({ type: z.literal('per_size'), amountsMinor: z.record(z.string(), minor), otherwiseMinor: minor }),
  z.object({ type: z.literal('percent'), basisPoints: z.int().min(-10_000).max(100_000) }),
  z.object({ type: z.literal('per_character'), amountMinor: minor, freeCharacters: z.int().min(0).max(500) }),
  z.object({ type: z.literal('per_piece'), amountMinor: minor }),
]);

export const drawnAsInput = z.object({
  shape: z.enum(CAKE_SHAPES).exactOptional(),
  tiers: z.int().min(1).max(MAX_TIERS).exactOptional(),
  sponge: z.enum(SPONGES).exactOptional(),
  frosting: z.enum(FROSTINGS).exactOptional(),
  colour: z.enum(ICING_COLOURS).exactOptional(),
  topping: z.enum(TOPPINGS).exactOptional(),
  candles: z.boolean().exactOptional(),
});

export const cakeDesignInput = z.object({
  shape: z.enum(CAKE_SHAPES),
  tiers: z.array(z.enum(SPONGES)).min(1).max(MAX_TIERS),
  frosting: z.enum(FROSTINGS),
  colour: z.enum(ICING_COLOURS),
  toppings: z.array(z.enum(TOPPINGS)).max(TOPPINGS.length),
  candles: z.int().min(0).max(100),
  inscription: z.array(z.string()).max(10),
});

export const allergenDeclarationInput = z.partialRecord(z.enum(ALLERGENS), z.enum(ALLERGEN_PRESENCES));
export const workInput = z.record(z.string(), z.int().min(0));
export const inscriptionRoomInput = z.object({ lines: z.int().min(0).max(10), graphemesPerLine: z.int().min(0).max(200) });

export const selectionInput = z.union([
  z.object({ optionIds: z.array(z.string().max(64)).max(60) }),
  z.object({ quantities: z.record(z.string().max(64), z.int()) }),
  z.object({ text: z.string().max(20_000) }),
  z.object({ photoId: z.string().max(64) }),
]);
export const selectionsInput = z
  .record(z.string().max(64), selectionInput)
  .refine((all) => Object.keys(all).length <= 40, 'too_many_groups');
/** What a client sends; what it means is for `evaluateCustomization` to say. */
export const customizationInput = z.object({ selections: selectionsInput });

export const ruleEffectInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show'), groupId: z.string() }),
  z.object({ type: z.literal('require'), groupId: z.string(), optionIds: z.array(z.string()) }),
  z.object({ type: z.literal('forbid'), groupId: z.string(), optionIds: z.array(z.string()) }),
  z.object({ type: z.literal('reprice'), groupId: z.string(), optionIds: z.array(z.string()), price: optionPriceInput }),
]);

const option = z.object({
  id: z.string(),
  name: z.string(),
  price: optionPriceInput,
  allergens: allergenDeclarationInput,
  mark: z.enum(DIETARY_MARKS),
  breaksClaims: z.array(z.enum(DIETARY_CLAIMS)),
  work: workInput,
  preparationMinutes: z.int(),
  leadTimeMinutes: z.int(),
  drawnAs: drawnAsInput,
  weightGrams: z.int().nullable(),
  serves: z.int().nullable(),
  inscriptionRoom: inscriptionRoomInput.nullable(),
  isSoldOut: z.boolean(),
  isDefault: z.boolean(),
});

const optionGroup = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(OPTION_GROUP_KINDS),
  role: z.enum(OPTION_GROUP_ROLES),
  tier: z.int().nullable(),
  min: z.int(),
  max: z.int(),
  freeCount: z.int(),
  options: z.array(option),
  scripts: z.array(z.enum(SCRIPTS)),
  textPrice: optionPriceInput.nullable(),
  isHiddenByDefault: z.boolean(),
});

/** The whole of what a browser needs to price, check and draw a cake by itself. */
export const customizableCakeSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.enum(['INR', 'USD', 'EUR', 'GBP', 'JPY']),
  basePriceMinor: z.int(),
  allergens: allergenDeclarationInput,
  mark: z.enum(DIETARY_MARKS),
  claims: z.array(z.enum(DIETARY_CLAIMS)),
  work: workInput,
  preparationMinutes: z.int(),
  leadTimeMinutes: z.int(),
  design: cakeDesignInput,
  serves: z.int(),
  groups: z.array(optionGroup),
  rules: z.array(
    z.object({
      id: z.string(),
      whenGroupId: z.string(),
      whenOptionIds: z.array(z.string()),
      effect: ruleEffectInput,
      reason: z.string().nullable(),
    }),
  ),
  preset: z.object({ selections: selectionsInput, lockedGroupIds: z.array(z.string()) }).nullable(),
});
