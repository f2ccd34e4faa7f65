import { z } from 'zod';
import type { AllergenDeclaration } from '../allergens/allergen.ts';
import { ALLERGEN_PRESENCES, ALLERGENS, DIETARY_CLAIMS, DIETARY_MARKS } from '../allergens/allergen.ts';
import { amountMinor, priceMinor } from '../money/inputs.ts';
import { CURRENCY_CODES } from '../money/money.ts';
import {
  CAKE_SHAPES,
  DRIPS,
  FROSTINGS,
  ICING_COLOURS,
  MAX_CANDLE_DIGITS,
  MAX_CANDLES,
  MAX_CUPCAKES,
  MAX_TIERS,
  MAX_WEIGHT_GRAMS,
  SPONGES,
  TOPPINGS,
} from './cake-design.ts';
import type { CakeDesign } from './cake-design.ts';
import type { Customization, CustomizableCake, DrawnAs, InscriptionRoom, OptionPrice, Rule, Selection, Work } from './customization.ts';
import { OPTION_GROUP_KINDS, OPTION_GROUP_ROLES, SCRIPTS } from './customization.ts';

const MAX_GROUPS = 40;
const MAX_OPTIONS = 60;
/** Longer texts are answered with a problem by the evaluation; beyond this they are not read at all. */
const MAX_WIRE_TEXT = 20_000;

const id = z.string().min(1).max(64);

/** A record that may not be used to send more keys than anything real has. */
const boundedRecord = <V extends z.ZodType>(value: V, max: number) =>
  z.record(id, value).refine((record) => Object.keys(record).length <= max);

const selection = z.union([
  z.object({ optionIds: z.array(id).max(MAX_OPTIONS) }),
  // Any number: impossible quantities are a problem to explain beside the control, not a malformed request.
  z.object({ quantities: boundedRecord(z.number(), MAX_OPTIONS) }),
  z.object({ text: z.string().max(MAX_WIRE_TEXT) }),
  z.object({ photoId: z.string().max(64) }),
]) satisfies z.ZodType<Selection>;

/** A customization from the wire, or a stored snapshot of one. */
export const customizationInput = z.object({ selections: boundedRecord(selection, MAX_GROUPS) }) satisfies z.ZodType<Customization>;

/** What is stored as JSON beside a cake is read through these, so that a row never surprises the rules. */
export const optionPriceInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('fixed'), amountMinor }),
  z.object({ type: z.literal('per_size'), amountsMinor: boundedRecord(amountMinor, MAX_OPTIONS), otherwiseMinor: amountMinor }),
  z.object({ type: z.literal('percent'), basisPoints: z.int().min(-10_000).max(100_000) }),
  z.object({ type: z.literal('per_character'), amountMinor, freeCharacters: z.int().min(0).max(500) }),
  z.object({ type: z.literal('per_piece'), amountMinor }),
]) satisfies z.ZodType<OptionPrice>;

export const drawnAsInput = z.object({
  shape: z.enum(CAKE_SHAPES).exactOptional(),
  tiers: z.int().min(1).max(MAX_TIERS).exactOptional(),
  sponge: z.enum(SPONGES).exactOptional(),
  frosting: z.enum(FROSTINGS).exactOptional(),
  colour: z.enum(ICING_COLOURS).exactOptional(),
  topping: z.enum(TOPPINGS).exactOptional(),
  candles: z.boolean().exactOptional(),
  drip: z.enum(DRIPS).exactOptional(),
  cupcakes: z.int().min(1).max(MAX_CUPCAKES).exactOptional(),
}) satisfies z.ZodType<DrawnAs>;

export const allergenDeclarationInput = z.partialRecord(
  z.enum(ALLERGENS),
  z.enum(ALLERGEN_PRESENCES),
) satisfies z.ZodType<AllergenDeclaration>;

const dietaryClaims = z.array(z.enum(DIETARY_CLAIMS)).max(DIETARY_CLAIMS.length);

export const workInput = boundedRecord(z.int().min(0).max(100_000), 20) satisfies z.ZodType<Work>;

export const inscriptionRoomInput = z.object({
  lines: z.int().min(0).max(12),
  graphemesPerLine: z.int().min(0).max(80),
}) satisfies z.ZodType<InscriptionRoom>;

const optionIds = z.array(id).max(MAX_OPTIONS);

export const ruleEffectInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('show'), groupId: id }),
  z.object({ type: z.literal('require'), groupId: id, optionIds }),
  z.object({ type: z.literal('forbid'), groupId: id, optionIds }),
  z.object({ type: z.literal('reprice'), groupId: id, optionIds, price: optionPriceInput }),
]) satisfies z.ZodType<Rule['effect']>;

export const cakeDesignInput = z.object({
  shape: z.enum(CAKE_SHAPES),
  tiers: z.array(z.enum(SPONGES)).min(1).max(MAX_TIERS),
  frosting: z.enum(FROSTINGS),
  colour: z.enum(ICING_COLOURS),
  toppings: z.array(z.enum(TOPPINGS)).max(TOPPINGS.length),
  candles: z.int().min(0).max(MAX_CANDLES),
  inscription: z.array(z.string().max(2_000)).max(12),
  drip: z.enum(DRIPS).exactOptional(),
  weightGrams: z.int().min(1).max(MAX_WEIGHT_GRAMS).exactOptional(),
  candleNumber: z
    .string()
    .regex(new RegExp(`^\\d{1,${MAX_CANDLE_DIGITS}}$`))
    .exactOptional(),
  hasPhoto: z.boolean().exactOptional(),
  cupcakes: z.int().min(1).max(MAX_CUPCAKES).exactOptional(),
  isBento: z.boolean().exactOptional(),
}) satisfies z.ZodType<CakeDesign>;

const minutes = z.int().min(0).max(100_000);

const option = z.object({
  id,
  name: z.string(),
  price: optionPriceInput,
  allergens: allergenDeclarationInput,
  mark: z.enum(DIETARY_MARKS),
  breaksClaims: dietaryClaims,
  work: workInput,
  preparationMinutes: minutes,
  leadTimeMinutes: minutes,
  drawnAs: drawnAsInput,
  weightGrams: z.int().min(0).nullable(),
  serves: z.int().min(0).nullable(),
  inscriptionRoom: inscriptionRoomInput.nullable(),
  isSoldOut: z.boolean(),
  isDefault: z.boolean(),
});

const count = z.int().min(0).max(500);

/** A group with its options as the rules need them: on a cake, and in the store's library. */
export const optionGroupSchema = z.object({
  id,
  name: z.string(),
  kind: z.enum(OPTION_GROUP_KINDS),
  role: z.enum(OPTION_GROUP_ROLES),
  tier: z.int().min(1).max(MAX_TIERS).nullable(),
  min: count,
  max: count,
  freeCount: count,
  options: z.array(option).max(MAX_OPTIONS),
  scripts: z.array(z.enum(SCRIPTS)).max(SCRIPTS.length),
  textPrice: optionPriceInput.nullable(),
  isHiddenByDefault: z.boolean(),
});

export const ruleSchema = z.object({
  id,
  whenGroupId: id,
  whenOptionIds: optionIds,
  effect: ruleEffectInput,
  reason: z.string().nullable(),
});

/** A whole cake as the database and the wire carry it. */
export const customizableCakeSchema = z.object({
  id,
  name: z.string(),
  currency: z.enum(CURRENCY_CODES),
  basePriceMinor: priceMinor,
  allergens: allergenDeclarationInput,
  mark: z.enum(DIETARY_MARKS),
  claims: dietaryClaims,
  work: workInput,
  preparationMinutes: minutes,
  leadTimeMinutes: minutes,
  design: cakeDesignInput,
  serves: z.int().min(0),
  groups: z.array(optionGroupSchema).max(MAX_GROUPS),
  rules: z.array(ruleSchema).max(200),
  preset: z.object({ selections: customizationInput.shape.selections, lockedGroupIds: z.array(id).max(MAX_GROUPS) }).nullable(),
}) satisfies z.ZodType<CustomizableCake>;
