import type { AllergenDeclaration } from '@sweetspot/domain/allergens/allergen';
import type { DrawnAs, InscriptionRoom, Option, OptionGroup, OptionPrice } from '@sweetspot/domain/customization/customization';
import { SPONGES, TOPPINGS, type Sponge, type Topping } from '@sweetspot/domain/customization/cake-design';

/** Work by kind; the store's resources give it their ids. */
export type WorkByKind = { oven?: number; decorator?: number; cakes?: number };

/** An option before it has ids; prices per size name sizes by their keys. */
export type UsualOption = Pick<Option, 'name'> & Partial<Omit<Option, 'id' | 'name' | 'work'>> & { key: string; work?: WorkByKind };

export type UsualGroup = Pick<OptionGroup, 'name' | 'kind' | 'role'> &
  Partial<Omit<OptionGroup, 'id' | 'options'>> & { key: string; options: UsualOption[] };

const fixed = (amountMinor: number): OptionPrice => ({ type: 'fixed', amountMinor });
const words = (key: string) => key.replaceAll('_', ' ').replace(/^./, (first) => first.toUpperCase());
const room = (lines: number, graphemesPerLine: number): InscriptionRoom => ({ lines, graphemesPerLine });

const SIZES: UsualOption[] = [
  { key: 'half_kg', name: 'Half a kilo', weightGrams: 500, serves: 5, inscriptionRoom: room(1, 16), isDefault: true },
  {
    key: 'one_kg',
    name: 'One kilo',
    price: fixed(45_000),
    weightGrams: 1000,
    serves: 10,
    inscriptionRoom: room(2, 18),
    work: { oven: 1, decorator: 10 },
    preparationMinutes: 20,
  },
  {
    key: 'two_kg',
    name: 'Two kilos',
    price: fixed(1_30_000),
    weightGrams: 2000,
    serves: 20,
    inscriptionRoom: room(3, 22),
    work: { oven: 2, decorator: 25 },
    preparationMinutes: 45,
    leadTimeMinutes: 120,
  },
  {
    key: 'three_kg',
    name: 'Three kilos',
    price: fixed(2_15_000),
    weightGrams: 3000,
    serves: 30,
    inscriptionRoom: room(4, 24),
    work: { oven: 3, decorator: 40 },
    preparationMinutes: 70,
    leadTimeMinutes: 240,
  },
];

const FLAVOURS: Partial<Record<Sponge, Partial<UsualOption>>> = {
  chocolate: {
    name: 'Belgian chocolate',
    price: { type: 'per_size', amountsMinor: { half_kg: 6_000, one_kg: 11_000, two_kg: 20_000 }, otherwiseMinor: 30_000 },
    allergens: { soybeans: 'contains' },
  },
  red_velvet: { price: fixed(9_000) },
  black_forest: { price: fixed(7_000), allergens: { soybeans: 'may_contain' } },
  pistachio: { name: 'Pistachio and rose', price: { type: 'percent', basisPoints: 1250 }, allergens: { nuts: 'contains' } },
  butterscotch: { allergens: { nuts: 'may_contain' } },
  mango: { name: 'Alphonso mango', price: fixed(12_000) },
};

const flavours = (withPrice: boolean): UsualOption[] =>
  SPONGES.map((sponge) => ({
    key: sponge,
    name: words(sponge),
    drawnAs: { sponge },
    isDefault: sponge === 'vanilla',
    ...FLAVOURS[sponge],
    ...(withPrice ? {} : { price: fixed(0) }),
  }));

const TOPPING_FACTS: Record<Topping, { price: number; allergens?: AllergenDeclaration; mark?: 'non_veg' }> = {
  chocolate_chips: { price: 3_000, allergens: { soybeans: 'contains' } },
  sprinkles: { price: 2_000 },
  nuts: { price: 6_000, allergens: { nuts: 'contains', peanuts: 'may_contain' } },
  fruits: { price: 8_000 },
  caramel: { price: 4_000 },
  marshmallows: { price: 4_000, mark: 'non_veg' },
  cookie_crumbs: { price: 3_000, allergens: { gluten: 'contains' } },
  coconut_flakes: { price: 2_500, allergens: { sulphites: 'may_contain' } },
  candies: { price: 3_000 },
  gummy_bears: { price: 3_500, mark: 'non_veg' },
};

/** Options whose one difference is what they draw and cost. */
const drawn = (
  choices: Record<
    string,
    { name?: string; price?: number; drawnAs: DrawnAs; decorator?: number; leadTimeMinutes?: number; allergens?: AllergenDeclaration }
  >,
): UsualOption[] =>
  Object.entries(choices).map(
    ([key, { name = words(key), price = 0, drawnAs, decorator, leadTimeMinutes = 0, allergens = {} }], index) => ({
      key,
      name,
      price: fixed(price),
      drawnAs,
      allergens,
      leadTimeMinutes,
      work: decorator ? { decorator } : {},
      isDefault: index === 0,
    }),
  );

const SHAPES = drawn({
  round: { drawnAs: { shape: 'round' } },
  square: { drawnAs: { shape: 'square' } },
  heart: { drawnAs: { shape: 'heart' }, price: 5_000, decorator: 5 },
  triangle: { drawnAs: { shape: 'triangle' }, price: 4_000, decorator: 5 },
  star: { drawnAs: { shape: 'star' }, price: 8_000, decorator: 15 },
  hexagon: { drawnAs: { shape: 'hexagon' }, price: 6_000, decorator: 10 },
  oval: { drawnAs: { shape: 'oval' }, price: 2_000 },
  rectangle: { drawnAs: { shape: 'rectangle' } },
});

const TIERS = drawn({
  one: { drawnAs: { tiers: 1 } },
  two: { drawnAs: { tiers: 2 }, price: 40_000, decorator: 30, leadTimeMinutes: 240 },
  three: { drawnAs: { tiers: 3 }, price: 90_000, decorator: 60, leadTimeMinutes: 480 },
});

const FROSTING_OPTIONS = drawn({
  smooth: { name: 'Smooth buttercream', drawnAs: { frosting: 'smooth' } },
  swirls: { name: 'Piped swirls', drawnAs: { frosting: 'swirls' }, price: 6_000, decorator: 10 },
  drip: { name: 'Chocolate drip', drawnAs: { frosting: 'drip' }, price: 9_000, allergens: { soybeans: 'may_contain' } },
  semi_naked: { name: 'Semi-naked', drawnAs: { frosting: 'semi_naked' }, price: -4_000 },
  rosettes: { drawnAs: { frosting: 'rosettes' }, price: 15_000, decorator: 20 },
  fondant: { drawnAs: { frosting: 'fondant' }, price: 35_000, decorator: 30, leadTimeMinutes: 240 },
});

const COLOURS = drawn({
  ivory: { drawnAs: { colour: 'ivory' } },
  white: { drawnAs: { colour: 'white' } },
  blush: { drawnAs: { colour: 'blush' } },
  raspberry: { drawnAs: { colour: 'raspberry' } },
  peach: { drawnAs: { colour: 'peach' } },
  lemon: { drawnAs: { colour: 'lemon' } },
  pistachio: { drawnAs: { colour: 'pistachio' } },
  mint: { drawnAs: { colour: 'mint' } },
  sky: { drawnAs: { colour: 'sky' } },
  lavender: { drawnAs: { colour: 'lavender' } },
  caramel: { drawnAs: { colour: 'caramel' } },
  chocolate: { drawnAs: { colour: 'chocolate' }, price: 4_000, allergens: { soybeans: 'may_contain' } },
});

/** The groups every bakery has, with the usual prices: each kind of group, each kind of price. */
export const USUAL_GROUPS: UsualGroup[] = [
  { key: 'size', name: 'Size', kind: 'single', role: 'size', min: 1, options: SIZES },
  { key: 'flavour', name: 'Flavour', kind: 'single', role: 'flavour', min: 1, options: flavours(true) },
  { key: 'shape', name: 'Shape', kind: 'single', role: 'shape', min: 1, options: SHAPES },
  { key: 'tiers', name: 'Tiers', kind: 'single', role: 'tiers', min: 1, options: TIERS },
  {
    key: 'second_tier',
    name: 'Flavour of the second tier',
    kind: 'single',
    role: 'tier_flavour',
    tier: 2,
    min: 1,
    isHiddenByDefault: true,
    options: flavours(false),
  },
  {
    key: 'third_tier',
    name: 'Flavour of the top tier',
    kind: 'single',
    role: 'tier_flavour',
    tier: 3,
    min: 1,
    isHiddenByDefault: true,
    options: flavours(false),
  },
  {
    key: 'egg',
    name: 'Egg or eggless',
    kind: 'single',
    role: 'egg',
    min: 1,
    options: [
      { key: 'eggless', name: 'Eggless', price: { type: 'percent', basisPoints: 500 }, isDefault: true },
      { key: 'with_egg', name: 'With egg', allergens: { eggs: 'contains' }, mark: 'egg', breaksClaims: ['jain', 'vegan'] },
    ],
  },
  { key: 'frosting', name: 'Frosting', kind: 'single', role: 'frosting', min: 1, options: FROSTING_OPTIONS },
  { key: 'colour', name: 'Colour', kind: 'colour', role: 'colour', min: 1, options: COLOURS },
  {
    key: 'toppings',
    name: 'Toppings',
    kind: 'multiple',
    role: 'toppings',
    max: 4,
    freeCount: 1,
    options: TOPPINGS.map((topping) => {
      const { price, allergens = {}, mark = 'veg' } = TOPPING_FACTS[topping];
      return { key: topping, name: words(topping), price: fixed(price), allergens, mark, drawnAs: { topping } };
    }),
  },
  {
    key: 'candles',
    name: 'Candles',
    kind: 'quantity',
    role: 'extras',
    max: 50,
    freeCount: 1,
    options: [{ key: 'candle', name: 'Candle', price: { type: 'per_piece', amountMinor: 500 }, drawnAs: { candles: true } }],
  },
  {
    key: 'candle_number',
    name: 'Number candles',
    kind: 'text',
    role: 'candle_number',
    textPrice: { type: 'per_character', amountMinor: 4_000, freeCharacters: 0 },
    options: [],
  },
  {
    key: 'extras',
    name: 'Extras',
    kind: 'multiple',
    role: 'extras',
    max: 2,
    options: [
      { key: 'knife', name: 'Cake knife', price: fixed(2_500) },
      { key: 'card', name: 'Greeting card', price: fixed(5_000) },
    ],
  },
  {
    key: 'card_text',
    name: 'Words on the card',
    kind: 'text',
    role: 'extras',
    min: 1,
    scripts: ['latin', 'devanagari'],
    isHiddenByDefault: true,
    options: [],
  },
  {
    key: 'inscription',
    name: 'Inscription',
    kind: 'text',
    role: 'inscription',
    scripts: ['latin', 'devanagari'],
    textPrice: { type: 'per_character', amountMinor: 300, freeCharacters: 20 },
    options: [],
  },
  { key: 'photo', name: 'Edible photo', kind: 'photo', role: 'photo', options: [] },
];

/** A rule in keys: `group.option`, or a whole group. */
export type UsualRule = {
  when: { group: string; options: string[] };
  effect: { type: 'show' | 'forbid' | 'require' | 'reprice'; group: string; options: string[]; priceMinor?: number };
  reason: string | null;
};

export const USUAL_RULES: UsualRule[] = [
  {
    when: { group: 'shape', options: ['heart'] },
    effect: { type: 'forbid', group: 'tiers', options: ['three'] },
    reason: 'A heart stands in two tiers at most.',
  },
  {
    when: { group: 'tiers', options: ['two'] },
    effect: { type: 'forbid', group: 'size', options: ['half_kg'] },
    reason: 'Two tiers need a kilo or more.',
  },
  {
    when: { group: 'tiers', options: ['three'] },
    effect: { type: 'require', group: 'size', options: ['two_kg', 'three_kg'] },
    reason: null,
  },
  { when: { group: 'tiers', options: ['two', 'three'] }, effect: { type: 'show', group: 'second_tier', options: [] }, reason: null },
  { when: { group: 'tiers', options: ['three'] }, effect: { type: 'show', group: 'third_tier', options: [] }, reason: null },
  {
    when: { group: 'frosting', options: ['semi_naked'] },
    effect: { type: 'forbid', group: 'colour', options: [] },
    reason: 'Bare sides have no colour.',
  },
  {
    when: { group: 'toppings', options: ['fruits'] },
    effect: { type: 'forbid', group: 'frosting', options: ['fondant'] },
    reason: 'Fresh fruit slides off fondant.',
  },
  {
    when: { group: 'tiers', options: ['three'] },
    effect: { type: 'reprice', group: 'frosting', options: ['fondant'], priceMinor: 60_000 },
    reason: null,
  },
  { when: { group: 'extras', options: ['card'] }, effect: { type: 'show', group: 'card_text', options: [] }, reason: null },
];
