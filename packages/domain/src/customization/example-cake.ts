import type { AllergenDeclaration } from '../allergens/allergen.ts';
import { ALLERGENS } from '../allergens/allergen.ts';
import type { CustomizableCake, Option, OptionGroup } from './customization.ts';

/** An option that changes nothing, with what is said of it here. */
export const buildOption = (overrides: Partial<Option> & Pick<Option, 'id' | 'name'>): Option => ({
  price: { type: 'fixed', amountMinor: 0 },
  allergens: {},
  mark: 'veg',
  breaksClaims: [],
  work: {},
  preparationMinutes: 0,
  leadTimeMinutes: 0,
  drawnAs: {},
  weightGrams: null,
  serves: null,
  inscriptionRoom: null,
  isSoldOut: false,
  isDefault: false,
  ...overrides,
});

/** A group of one required choice, with what is said of it here. */
export const buildGroup = (overrides: Partial<OptionGroup> & Pick<OptionGroup, 'id' | 'name'>): OptionGroup => ({
  kind: 'single',
  role: 'other',
  tier: null,
  min: 1,
  max: 1,
  freeCount: 0,
  options: [],
  scripts: [],
  textPrice: null,
  isHiddenByDefault: false,
  ...overrides,
});

const fixed = (amountMinor: number) => ({ type: 'fixed', amountMinor }) as const;

/** Everything said, nothing contained, but for what is given. */
export const declareAllergens = (declared: AllergenDeclaration): AllergenDeclaration => ({
  ...(Object.fromEntries(ALLERGENS.map((allergen) => [allergen, 'free'])) as AllergenDeclaration),
  ...declared,
});

const size = buildGroup({
  id: 'size',
  name: 'Size',
  role: 'size',
  options: [
    buildOption({
      id: 'half-kg',
      name: 'Half a kilo',
      weightGrams: 500,
      serves: 5,
      inscriptionRoom: { lines: 1, graphemesPerLine: 16 },
      isDefault: true,
    }),
    buildOption({
      id: 'one-kg',
      name: 'One kilo',
      price: fixed(50_000),
      weightGrams: 1000,
      serves: 10,
      work: { oven: 1, decorator: 10 },
      preparationMinutes: 20,
      inscriptionRoom: { lines: 2, graphemesPerLine: 18 },
    }),
    buildOption({
      id: 'two-kg',
      name: 'Two kilos',
      price: fixed(1_40_000),
      weightGrams: 2000,
      serves: 20,
      work: { oven: 2, decorator: 25 },
      preparationMinutes: 45,
      leadTimeMinutes: 120,
      inscriptionRoom: { lines: 3, graphemesPerLine: 22 },
    }),
    buildOption({
      id: 'three-kg',
      name: 'Three kilos',
      price: fixed(2_30_000),
      weightGrams: 3000,
      serves: 30,
      work: { oven: 3, decorator: 40 },
      preparationMinutes: 70,
      leadTimeMinutes: 240,
      inscriptionRoom: { lines: 4, graphemesPerLine: 24 },
    }),
  ],
});

const sponges = [
  buildOption({ id: 'vanilla', name: 'Vanilla bean', drawnAs: { sponge: 'vanilla' }, isDefault: true }),
  buildOption({
    id: 'belgian-chocolate',
    name: 'Belgian chocolate',
    price: { type: 'per_size', amountsMinor: { 'half-kg': 8_000, 'one-kg': 15_000, 'two-kg': 28_000 }, otherwiseMinor: 40_000 },
    allergens: { soybeans: 'contains' },
    drawnAs: { sponge: 'chocolate' },
  }),
  buildOption({ id: 'red-velvet', name: 'Red velvet', price: fixed(12_000), drawnAs: { sponge: 'red_velvet' } }),
  buildOption({
    id: 'pistachio',
    name: 'Pistachio and rose',
    price: { type: 'percent', basisPoints: 1250 },
    allergens: { nuts: 'contains' },
    breaksClaims: ['jain'],
    drawnAs: { sponge: 'pistachio' },
  }),
  buildOption({ id: 'mango', name: 'Alphonso mango', price: fixed(18_000), drawnAs: { sponge: 'mango' }, isSoldOut: true }),
];

const flavour = buildGroup({ id: 'flavour', name: 'Flavour', role: 'flavour', options: sponges });

const tierFlavour = (tier: number, name: string) =>
  buildGroup({
    id: `tier-${tier}-flavour`,
    name,
    role: 'tier_flavour',
    tier,
    options: sponges.map((sponge) => ({ ...sponge, price: fixed(0) })),
    isHiddenByDefault: true,
  });

const shape = buildGroup({
  id: 'shape',
  name: 'Shape',
  role: 'shape',
  options: [
    buildOption({ id: 'round', name: 'Round', drawnAs: { shape: 'round' }, isDefault: true }),
    buildOption({ id: 'square', name: 'Square', drawnAs: { shape: 'square' } }),
    buildOption({ id: 'heart', name: 'Heart', price: fixed(5_000), drawnAs: { shape: 'heart' }, work: { decorator: 5 } }),
    buildOption({ id: 'star', name: 'Star', price: fixed(10_000), drawnAs: { shape: 'star' }, work: { decorator: 15 } }),
  ],
});

const tiers = buildGroup({
  id: 'tiers',
  name: 'Tiers',
  role: 'tiers',
  options: [
    buildOption({ id: 'one-tier', name: 'One', drawnAs: { tiers: 1 }, isDefault: true }),
    buildOption({
      id: 'two-tiers',
      name: 'Two',
      price: fixed(40_000),
      drawnAs: { tiers: 2 },
      work: { decorator: 30 },
      leadTimeMinutes: 240,
    }),
    buildOption({
      id: 'three-tiers',
      name: 'Three',
      price: fixed(90_000),
      drawnAs: { tiers: 3 },
      work: { decorator: 60 },
      leadTimeMinutes: 480,
    }),
  ],
});

const egg = buildGroup({
  id: 'egg',
  name: 'Egg',
  role: 'egg',
  options: [
    buildOption({
      id: 'with-egg',
      name: 'With egg',
      allergens: { eggs: 'contains' },
      mark: 'egg',
      breaksClaims: ['jain'],
      isDefault: true,
    }),
    buildOption({ id: 'eggless', name: 'Eggless', price: { type: 'percent', basisPoints: 500 } }),
  ],
});

const frosting = buildGroup({
  id: 'frosting',
  name: 'Frosting',
  role: 'frosting',
  options: [
    buildOption({ id: 'buttercream', name: 'Smooth buttercream', drawnAs: { frosting: 'smooth' }, isDefault: true }),
    buildOption({
      id: 'drip',
      name: 'Chocolate drip',
      price: fixed(9_000),
      allergens: { soybeans: 'may_contain' },
      drawnAs: { frosting: 'drip' },
    }),
    buildOption({ id: 'semi-naked', name: 'Semi-naked', price: fixed(-5_000), drawnAs: { frosting: 'semi_naked' } }),
    buildOption({
      id: 'fondant',
      name: 'Fondant',
      price: fixed(35_000),
      drawnAs: { frosting: 'fondant' },
      work: { decorator: 20 },
      leadTimeMinutes: 240,
    }),
  ],
});

const colour = buildGroup({
  id: 'colour',
  name: 'Colour',
  kind: 'colour',
  role: 'colour',
  options: [
    buildOption({ id: 'ivory', name: 'Ivory', drawnAs: { colour: 'ivory' }, isDefault: true }),
    buildOption({ id: 'blush', name: 'Blush', drawnAs: { colour: 'blush' } }),
    buildOption({ id: 'sky', name: 'Sky', drawnAs: { colour: 'sky' } }),
    buildOption({ id: 'chocolate', name: 'Chocolate', price: fixed(4_000), drawnAs: { colour: 'chocolate' } }),
  ],
});

const toppings = buildGroup({
  id: 'toppings',
  name: 'Toppings',
  kind: 'multiple',
  role: 'toppings',
  min: 0,
  max: 4,
  freeCount: 2,
  options: [
    buildOption({
      id: 'chocolate-chips',
      name: 'Chocolate chips',
      price: fixed(3_000),
      allergens: { soybeans: 'contains' },
      drawnAs: { topping: 'chocolate_chips' },
    }),
    buildOption({ id: 'sprinkles', name: 'Sprinkles', price: fixed(2_000), drawnAs: { topping: 'sprinkles' } }),
    buildOption({
      id: 'nuts',
      name: 'Roasted nuts',
      price: fixed(6_000),
      allergens: { nuts: 'contains', peanuts: 'may_contain' },
      drawnAs: { topping: 'nuts' },
    }),
    buildOption({ id: 'fruits', name: 'Fresh fruit', price: fixed(8_000), drawnAs: { topping: 'fruits' }, preparationMinutes: 10 }),
    buildOption({ id: 'gummy-bears', name: 'Gummy bears', price: fixed(4_000), mark: 'non_veg', drawnAs: { topping: 'gummy_bears' } }),
  ],
});

const candles = buildGroup({
  id: 'candles',
  name: 'Candles',
  kind: 'quantity',
  role: 'extras',
  min: 0,
  max: 50,
  freeCount: 1,
  options: [buildOption({ id: 'candle', name: 'Candle', price: { type: 'per_piece', amountMinor: 500 }, drawnAs: { candles: true } })],
});

const extras = buildGroup({
  id: 'extras',
  name: 'Extras',
  kind: 'multiple',
  role: 'extras',
  min: 0,
  max: 2,
  options: [
    buildOption({ id: 'knife', name: 'Cake knife', price: fixed(2_500) }),
    buildOption({ id: 'card', name: 'Greeting card', price: fixed(5_000) }),
  ],
});

const cardText = buildGroup({
  id: 'card-text',
  name: 'Words on the card',
  kind: 'text',
  role: 'extras',
  min: 1,
  scripts: ['latin', 'devanagari'],
  isHiddenByDefault: true,
});

const inscription = buildGroup({
  id: 'inscription',
  name: 'Inscription',
  kind: 'text',
  role: 'inscription',
  min: 0,
  scripts: ['latin', 'devanagari'],
  textPrice: { type: 'per_character', amountMinor: 300, freeCharacters: 20 },
});

/** One cake that uses every kind of group, price and rule: what tests, the drawing's samples and the docs speak of. */
export const exampleCake: CustomizableCake = {
  id: 'celebration-cake',
  name: 'Celebration cake',
  currency: 'INR',
  basePriceMinor: 59_900,
  allergens: declareAllergens({ gluten: 'contains', milk: 'contains', nuts: 'may_contain' }),
  mark: 'veg',
  claims: ['jain'],
  work: { oven: 1, decorator: 20 },
  preparationMinutes: 90,
  leadTimeMinutes: 240,
  design: { shape: 'round', tiers: ['vanilla'], frosting: 'smooth', colour: 'ivory', toppings: [], candles: 0, inscription: [] },
  serves: 5,
  groups: [
    size,
    flavour,
    shape,
    tiers,
    tierFlavour(2, 'Flavour of the second tier'),
    tierFlavour(3, 'Flavour of the top tier'),
    egg,
    frosting,
    colour,
    toppings,
    candles,
    extras,
    cardText,
    inscription,
  ],
  rules: [
    {
      id: 'no-heart-in-three-tiers',
      whenGroupId: 'shape',
      whenOptionIds: ['heart'],
      effect: { type: 'forbid', groupId: 'tiers', optionIds: ['three-tiers'] },
      reason: 'A heart stands in two tiers at most.',
    },
    {
      id: 'two-tiers-need-a-kilo',
      whenGroupId: 'tiers',
      whenOptionIds: ['two-tiers'],
      effect: { type: 'forbid', groupId: 'size', optionIds: ['half-kg'] },
      reason: null,
    },
    {
      id: 'three-tiers-need-two-kilos',
      whenGroupId: 'tiers',
      whenOptionIds: ['three-tiers'],
      effect: { type: 'require', groupId: 'size', optionIds: ['two-kg', 'three-kg'] },
      reason: null,
    },
    {
      id: 'second-tier-has-a-flavour',
      whenGroupId: 'tiers',
      whenOptionIds: ['two-tiers', 'three-tiers'],
      effect: { type: 'show', groupId: 'tier-2-flavour' },
      reason: null,
    },
    {
      id: 'top-tier-has-a-flavour',
      whenGroupId: 'tiers',
      whenOptionIds: ['three-tiers'],
      effect: { type: 'show', groupId: 'tier-3-flavour' },
      reason: null,
    },
    {
      id: 'bare-sides-have-no-colour',
      whenGroupId: 'frosting',
      whenOptionIds: ['semi-naked'],
      effect: { type: 'forbid', groupId: 'colour', optionIds: [] },
      reason: null,
    },
    {
      id: 'fruit-slides-off-fondant',
      whenGroupId: 'toppings',
      whenOptionIds: ['fruits'],
      effect: { type: 'forbid', groupId: 'frosting', optionIds: ['fondant'] },
      reason: 'Fresh fruit slides off fondant.',
    },
    {
      id: 'fondant-on-three-tiers-costs-more',
      whenGroupId: 'tiers',
      whenOptionIds: ['three-tiers'],
      effect: { type: 'reprice', groupId: 'frosting', optionIds: ['fondant'], price: fixed(60_000) },
      reason: null,
    },
    {
      id: 'a-card-has-words',
      whenGroupId: 'extras',
      whenOptionIds: ['card'],
      effect: { type: 'show', groupId: 'card-text' },
      reason: null,
    },
  ],
  preset: null,
};
