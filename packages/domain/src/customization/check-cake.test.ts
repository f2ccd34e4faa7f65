import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCake } from './check-cake.ts';
import type { CustomizableCake, OptionGroup, Rule } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { buildGroup, buildOption, declareAllergens, exampleCake } from './example-cake.ts';
import { randomCake, randomSelections } from './random-cakes.ts';

const keys = (cake: Partial<CustomizableCake>) => checkCake({ ...exampleCake, ...cake }).map(({ key }) => key);
const forbid = (when: [string, string], groupId: string, ...optionIds: string[]): Rule => ({
  id: `${when.join()}-${groupId}`,
  whenGroupId: when[0],
  whenOptionIds: [when[1]],
  effect: { type: 'forbid', groupId, optionIds },
  reason: null,
});
const withGroup = (id: string, change: Partial<OptionGroup>) => ({
  groups: exampleCake.groups.map((group) => (group.id === id ? { ...group, ...change } : group)),
});

const pricedSize = (min: number) =>
  buildGroup({
    id: 'size',
    name: 'Size',
    role: 'size',
    min,
    options: [buildOption({ id: 's', name: 'S', price: { type: 'fixed', amountMinor: 70_000 }, isDefault: true })],
  });

test('the example cake can be published', () => {
  expect(checkCake(exampleCake)).toEqual([]);
});

describe('what blocks publishing', () => {
  test.each<[string, Partial<CustomizableCake>, string[]]>([
    ['an allergen nobody declared', { allergens: { milk: 'contains' } }, ['cake.allergens_undeclared']],
    ['a rule about an option that is gone', { rules: [forbid(['shape', 'oval'], 'tiers', 'two-tiers')] }, ['cake.rule_unknown']],
    ['a rule about a group that is gone', { rules: [...exampleCake.rules, forbid(['shape', 'heart'], 'gone')] }, ['cake.rule_unknown']],
    ['a choice without options', { groups: [...exampleCake.groups, buildGroup({ id: 'empty', name: 'Empty' })] }, ['cake.too_few_options']],
    ['more wanted than allowed', withGroup('toppings', { min: 3, max: 2 }), ['cake.min_above_max']],
    ['the same group twice', { groups: [...exampleCake.groups, ...exampleCake.groups.slice(-1)] }, ['cake.duplicate_group']],
    [
      'the same option twice',
      withGroup('egg', { options: ['a', 'a', 'b'].map((id) => buildOption({ id, name: id })) }),
      ['cake.duplicate_option'],
    ],
    ['two sizes', { groups: ['s1', 's2'].map((id) => ({ ...pricedSize(1), id })), rules: [] }, ['cake.several_sizes']],
    ['fewer options than must be chosen', withGroup('extras', { min: 3, max: 3 }), ['cake.too_few_options']],
    [
      'five tiers',
      withGroup('shape', { options: [buildOption({ id: 'tall', name: 'Tall', drawnAs: { tiers: 5 } })] }),
      ['cake.tiers_out_of_range', 'cake.rule_unknown'],
    ],
    [
      'half a tier',
      { groups: [buildGroup({ id: 't', name: 'T', options: [buildOption({ id: 'h', name: 'H', drawnAs: { tiers: 1.5 } })] })], rules: [] },
      ['cake.tiers_out_of_range'],
    ],
    [
      'a box of cupcakes with shapes and tiers to choose, which no picture of it could show',
      { design: { ...exampleCake.design, cupcakes: 6 } },
      ['cake.cupcakes_shaped', 'cake.cupcakes_shaped', 'cake.cupcakes_shaped', 'cake.cupcakes_shaped'],
    ],
    ['a flavour for a fifth tier', withGroup('tier-2-flavour', { tier: 5 }), ['cake.tier_flavour_unplaced']],
    [
      'a rule that nothing sets off',
      { rules: [{ ...forbid(['shape', 'heart'], 'tiers', 'two-tiers'), whenOptionIds: [] }] },
      ['cake.rule_unknown'],
    ],
    ['a lock on something else', { preset: { selections: {}, lockedGroupIds: ['gone'] } }, ['cake.preset_unknown']],
    ['a flavour for no tier', withGroup('tier-2-flavour', { tier: null }), ['cake.tier_flavour_unplaced']],
    ['a group nothing shows', withGroup('inscription', { isHiddenByDefault: true }), ['cake.never_shown']],
    [
      'an option that rules out all of another choice',
      { rules: [...exampleCake.rules, forbid(['shape', 'star'], 'egg', 'with-egg', 'eggless')] },
      ['cake.dead_end'],
    ],
    [
      'rules that leave no cake at all',
      {
        rules: [
          forbid(['egg', 'with-egg'], 'shape', 'round', 'square', 'heart', 'star'),
          forbid(['egg', 'eggless'], 'shape', 'round', 'square', 'heart', 'star'),
        ],
      },
      ['cake.unorderable'],
    ],
    [
      'a preset that breaks its own rules',
      {
        preset: {
          selections: { shape: { optionIds: ['heart'] }, tiers: { optionIds: ['three-tiers'] }, size: { optionIds: ['two-kg'] } },
          lockedGroupIds: [],
        },
      },
      ['cake.preset_broken'],
    ],
    ['a preset of something else', { preset: { selections: { gone: { optionIds: ['x'] } }, lockedGroupIds: [] } }, ['cake.preset_unknown']],
    ['discounts beyond the price', { basePriceMinor: 4_000 }, ['cake.price_not_above_zero']],
    ['no price at all', { basePriceMinor: 0, groups: [], rules: [], preset: null }, ['cake.price_not_above_zero']],
    [
      'no price but for what may be left out',
      { basePriceMinor: 0, groups: [pricedSize(0)], rules: [], preset: null },
      ['cake.price_not_above_zero'],
    ],
  ])('%s', (_name, cake, expected) => {
    expect(keys(cake)).toEqual(expected);
  });

  test('is nothing for a cake whose sizes carry its price', () => {
    expect(keys({ basePriceMinor: 0, groups: [pricedSize(1)], rules: [], preset: null })).toEqual([]);
  });

  test('names the rule by its reason, and the repeated by its name', () => {
    const rules = [{ ...forbid(['gone', 'x'], 'tiers'), reason: 'so' }, forbid(['gone', 'y'], 'tiers')];
    expect(checkCake({ ...exampleCake, rules })).toEqual([
      { key: 'cake.rule_unknown', params: { rule: 'so' } },
      { key: 'cake.rule_unknown', params: { rule: 'gone,y-tiers' } },
    ]);
    const twice = withGroup('egg', { options: ['a', 'a', 'a'].map((id) => buildOption({ id, name: 'Twice' })) });
    expect(checkCake({ ...exampleCake, ...twice })).toEqual([
      { key: 'cake.duplicate_option', params: { group: 'Egg', option: 'Twice' } },
      { key: 'cake.duplicate_option', params: { group: 'Egg', option: 'Twice' } },
    ]);
  });

  test('is neither a text that the customer has to give nor an option that is sold out for now', () => {
    const words = buildGroup({ id: 'w', name: 'W', kind: 'text', min: 1, scripts: ['latin'] });
    const away = buildGroup({ id: 'a', name: 'A', options: [buildOption({ id: 'o', name: 'O', isSoldOut: true })] });
    expect(keys({ groups: [words, away], rules: [] })).toEqual([]);
  });

  test('names the option that leads nowhere', () => {
    const options = [buildOption({ id: 'a', name: 'A' }), buildOption({ id: 'b', name: 'B' })];
    const groups = [buildGroup({ id: 'x', name: 'X', options }), buildGroup({ id: 'y', name: 'Y', options })];
    const rules = [forbid(['x', 'a'], 'y', 'a', 'b')];
    expect(checkCake({ ...exampleCake, groups, rules })).toEqual([{ key: 'cake.dead_end', params: { group: 'X', option: 'A' } }]);
  });
});

test('a size that a free place makes free does not pay for the discounts that are counted from it', () => {
  const size = buildGroup({
    id: 'size',
    name: 'Size',
    role: 'size',
    min: 1,
    freeCount: 1,
    options: [buildOption({ id: 's', name: 'S', price: { type: 'fixed', amountMinor: 70_000 }, isDefault: true })],
  });
  const discount = buildGroup({
    id: 'd',
    name: 'Discount',
    options: [buildOption({ id: 'off', name: 'Off', price: { type: 'percent', basisPoints: -2_000 } })],
  });
  const cake = { ...exampleCake, basePriceMinor: 100, groups: [size, discount], rules: [], preset: null };
  expect(checkCake(cake).map(({ key }) => key)).toEqual(['cake.price_not_above_zero']);
});

test('a cake that may be published starts orderable, and no customization of it needs the floor', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (random, selections) => {
      const cake = { ...random, allergens: declareAllergens(random.allergens) };
      fc.pre(checkCake(cake).length === 0);
      expect(evaluateCustomization(cake, { selections: {} }).problems).toEqual([]);
      const { parts, customization, unitPriceMinor } = evaluateCustomization(cake, { selections });
      if (!evaluateCustomization(cake, customization).isOrderable) return;
      expect(parts.filter(({ groupId }) => groupId === null)).toHaveLength(1);
      expect(unitPriceMinor).toBeGreaterThan(0);
    }),
    { numRuns: 60 },
  );
});
