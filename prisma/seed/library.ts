import type { OptionPrice } from '@sweetspot/domain/customization/customization';
import {
  buildOptionLibrary,
  USUAL_GROUPS,
  USUAL_RULES,
  type BuiltLibrary,
  type BuiltStore,
  type Fixture,
  type UsualGroup,
  type UsualOption,
  type UsualRule,
} from '@sweetspot/db/testing';

/** What one store's library says differently of the usual one. */
export type LibrarySpec = {
  /** Of the usual prices, in percent. */
  priceLevel?: number;
  /** Groups, or single options as `group.option`, that the store does not have. */
  without?: readonly string[];
  /** Options as `group.option` that ran out. */
  soldOut?: readonly string[];
  hasDevanagari?: boolean;
};

export type StoreLibrary = { built: BuiltLibrary; groups: readonly UsualGroup[] };

const fixed = (amountMinor: number): OptionPrice => ({ type: 'fixed', amountMinor });

const FOUR_TIERS: UsualOption = {
  key: 'four',
  name: 'Four',
  price: fixed(1_60_000),
  drawnAs: { tiers: 4 },
  work: { decorator: 100 },
  leadTimeMinutes: 960,
};

const BOXES: UsualGroup = {
  key: 'box',
  name: 'Box',
  kind: 'single',
  role: 'size',
  min: 1,
  options: [
    {
      key: 'six',
      name: 'Box of six',
      serves: 6,
      drawnAs: { cupcakes: 6 },
      inscriptionRoom: { lines: 1, graphemesPerLine: 6 },
      isDefault: true,
    },
    {
      key: 'twelve',
      name: 'Box of twelve',
      price: fixed(32_000),
      serves: 12,
      drawnAs: { cupcakes: 12 },
      work: { oven: 1, decorator: 10 },
      preparationMinutes: 20,
    },
    {
      key: 'two_dozen',
      name: 'Box of twenty-four',
      price: fixed(88_000),
      serves: 24,
      drawnAs: { cupcakes: 24 },
      work: { oven: 2, decorator: 25 },
      preparationMinutes: 45,
      leadTimeMinutes: 120,
    },
  ],
};

const FILLINGS: UsualGroup = {
  key: 'filling',
  name: 'Filling',
  kind: 'multiple',
  role: 'other',
  max: 2,
  options: [
    {
      key: 'ganache',
      name: 'Dark ganache',
      price: { type: 'per_size', amountsMinor: { half_kg: 5_000, one_kg: 9_000, two_kg: 16_000 }, otherwiseMinor: 24_000 },
      allergens: { soybeans: 'may_contain' },
    },
    { key: 'compote', name: 'Seasonal fruit compote', price: { type: 'percent', basisPoints: 1_000 } },
    { key: 'praline', name: 'Hazelnut praline', price: fixed(8_000), allergens: { nuts: 'contains' } },
    { key: 'thin', name: 'Thinner layers of cream', price: fixed(-3_000) },
  ],
};

const SWEETNESS: UsualGroup = {
  key: 'sweetness',
  name: 'Sweetness',
  kind: 'single',
  role: 'other',
  min: 1,
  options: [
    { key: 'regular', name: 'As usual', isDefault: true },
    { key: 'less', name: 'Less sweet' },
    { key: 'jaggery', name: 'Jaggery instead of sugar', price: { type: 'percent', basisPoints: 800 }, leadTimeMinutes: 60 },
  ],
};

/** Most cakes come eggless: a percentage would put paise on every card. */
function withRoundPrice(option: UsualOption): UsualOption {
  return option.key === 'eggless' ? { ...option, price: fixed(3_000) } : option;
}

function withMore(group: UsualGroup): readonly UsualGroup[] {
  if (group.key === 'tiers') return [{ ...group, options: [...group.options, FOUR_TIERS] }];
  if (group.key === 'size') return [group, BOXES];
  if (group.key === 'egg') return [{ ...group, options: group.options.map(withRoundPrice) }, SWEETNESS, FILLINGS];
  if (group.key === 'third_tier')
    return [
      { ...group, name: 'Flavour of the third tier' },
      { ...group, key: 'fourth_tier', name: 'Flavour of the top tier', tier: 4 },
    ];
  return [group];
}

const GROUPS = USUAL_GROUPS.flatMap(withMore);

export const RULES: readonly UsualRule[] = [
  ...USUAL_RULES.filter(({ effect }) => effect.group !== 'second_tier' && effect.group !== 'third_tier'),
  {
    when: { group: 'tiers', options: ['two', 'three', 'four'] },
    effect: { type: 'show', group: 'second_tier', options: [] },
    reason: null,
  },
  { when: { group: 'tiers', options: ['three', 'four'] }, effect: { type: 'show', group: 'third_tier', options: [] }, reason: null },
  { when: { group: 'tiers', options: ['four'] }, effect: { type: 'show', group: 'fourth_tier', options: [] }, reason: null },
  {
    when: { group: 'tiers', options: ['four'] },
    effect: { type: 'require', group: 'size', options: ['three_kg'] },
    reason: 'Four tiers need three kilos to stand.',
  },
  {
    when: { group: 'shape', options: ['heart', 'star', 'triangle'] },
    effect: { type: 'forbid', group: 'tiers', options: ['four'] },
    reason: 'Only even shapes carry four tiers.',
  },
];

export function buildLibrary(fixture: Fixture, store: BuiltStore, spec: LibrarySpec): StoreLibrary {
  const groups = GROUPS.filter(({ key }) => !spec.without?.includes(key)).map((group) => adapt(group, spec));
  return { built: buildOptionLibrary(fixture, store, groups), groups };
}

function adapt(group: UsualGroup, { priceLevel = 100, without = [], soldOut = [], hasDevanagari = true }: LibrarySpec): UsualGroup {
  const named = (option: UsualOption) => `${group.key}.${option.key}`;
  return {
    ...group,
    ...(group.role === 'inscription' && { scripts: hasDevanagari ? ['latin', 'devanagari'] : ['latin'] }),
    options: group.options
      .filter((option) => !without.includes(named(option)))
      .map((option) => ({
        ...option,
        ...(option.price && { price: scaled(option.price, priceLevel) }),
        ...(soldOut.includes(named(option)) && { isSoldOut: true }),
      })),
  };
}

/** To whole five rupees, as a price list has them. */
const scaledAmount = (amountMinor: number, priceLevel: number) => Math.round((amountMinor * priceLevel) / 100 / 500) * 500;

function scaled(price: OptionPrice, priceLevel: number): OptionPrice {
  if (price.type === 'fixed') return fixed(scaledAmount(price.amountMinor, priceLevel));
  if (price.type !== 'per_size') return price;
  // What the usual list calls "otherwise" is the largest size; a cake that has no sizes is a small one.
  const amounts: Record<string, number> = { ...price.amountsMinor, three_kg: price.otherwiseMinor };
  const atLevel = Object.fromEntries(Object.entries(amounts).map(([size, amount]) => [size, scaledAmount(amount, priceLevel)]));
  return { type: 'per_size', amountsMinor: atLevel, otherwiseMinor: atLevel['half_kg'] ?? 0 };
}
