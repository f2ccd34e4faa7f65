import { describe, expect, test } from 'vitest';
import { indexOf } from './cake-index.ts';
import type { CustomizableCake, Option, OptionGroup, OptionPrice, Rule } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const option = (id: string, amountMinor: number, overrides: Partial<Option> = {}) =>
  buildOption({ id, name: id, price: { type: 'fixed', amountMinor }, ...overrides });
const group = (overrides: Partial<OptionGroup> = {}) =>
  buildGroup({ id: 'g', name: 'G', options: [option('dear', 500), option('cheap', 100), option('fair', 300)], ...overrides });
const cakeOf = (groups: readonly OptionGroup[], overrides: Partial<CustomizableCake> = {}): CustomizableCake => ({
  ...exampleCake,
  groups,
  rules: [],
  ...overrides,
});
const untouched = (one: OptionGroup, overrides: Partial<CustomizableCake> = {}) =>
  Object.fromEntries(indexOf(cakeOf([one], overrides)).defaults.get(one.id)?.pieces ?? []);

describe('in a group that nobody touched', () => {
  test('what is marked as default counts as chosen, as far as the group takes it', () => {
    const options = [option('a', 500, { isDefault: true }), option('b', 100), option('c', 900, { isDefault: true })];
    expect(untouched(group({ options }))).toEqual({ a: 1 });
    expect(untouched(group({ kind: 'multiple', min: 0, max: 5, options }))).toEqual({ a: 1, c: 1 });
    expect(untouched(group({ min: 0, options: [option('b', 100)] }))).toEqual({});
  });

  test('the cheapest fill what is still needed', () => {
    expect(untouched(group())).toEqual({ cheap: 1 });
    expect(untouched(group({ kind: 'multiple', min: 2, max: 3 }))).toEqual({ cheap: 1, fair: 1 });
    const options = [option('dear', 500, { isDefault: true }), option('cheap', 100), option('fair', 300)];
    expect(untouched(group({ kind: 'multiple', min: 2, max: 3, options }))).toEqual({ dear: 1, cheap: 1 });
    expect(untouched(group({ kind: 'multiple', min: 1, max: 3, options }))).toEqual({ dear: 1 });
    const cheapest = [option('cheap', 100, { isDefault: true }), option('fair', 300)];
    expect(untouched(group({ kind: 'multiple', min: 2, max: 3, options: cheapest }))).toEqual({ cheap: 1, fair: 1 });
    expect(untouched(group({ kind: 'multiple', min: 3, max: 3, options: cheapest }))).toEqual({ cheap: 1, fair: 1 });
  });

  test('nothing that is sold out is taken while there is another', () => {
    const options = [option('a', 100, { isSoldOut: true, isDefault: true }), option('b', 900)];
    expect(untouched(group({ options }))).toEqual({ b: 1 });
    expect(untouched(group({ options: options.slice(0, 1) }))).toEqual({ a: 1 });
  });

  test('as many pieces as are needed are of the first that is chosen', () => {
    const pieces = (min: number, ...options: readonly Option[]) => untouched(group({ kind: 'quantity', min, max: 9, options }));
    expect(pieces(0, option('a', 1))).toEqual({});
    expect(pieces(3, option('a', 2), option('b', 1))).toEqual({ b: 3 });
    expect(pieces(0, option('a', 1, { isDefault: true }))).toEqual({ a: 1 });
    expect(pieces(5, option('a', 1, { isDefault: true }), option('b', 1, { isDefault: true }))).toEqual({ a: 4, b: 1 });
  });

  test('no text and no photo is given', () => {
    for (const kind of ['text', 'photo'] as const) expect(untouched(group({ kind, min: 1 }))).toEqual({});
  });

  test('the preset stands before the default, and no word that every object knows is one', () => {
    const selections = { g: { optionIds: ['fair'] } };
    expect(untouched(group(), { preset: { selections, lockedGroupIds: [] } })).toEqual({ fair: 1 });
    expect(untouched(group(), { preset: { selections: { other: selections.g }, lockedGroupIds: [] } })).toEqual({ cheap: 1 });
    expect(untouched(group(), { preset: { selections: { g: { text: 'fair' } }, lockedGroupIds: [] } })).toEqual({ cheap: 1 });
    expect(untouched(group({ id: 'constructor' }), { preset: { selections: {}, lockedGroupIds: [] } })).toEqual({ cheap: 1 });
  });

  test('the cheapest is the cheapest at the size that comes with the cake', () => {
    const bySize = (small: number, large: number): OptionPrice => ({
      type: 'per_size',
      amountsMinor: { small, large },
      otherwiseMinor: 50,
    });
    const size = buildGroup({
      id: 'size',
      name: 'Size',
      role: 'size',
      options: [option('large', 900, { isDefault: true }), option('small', 100)],
    });
    const options = [option('a', 0, { price: bySize(1, 9) }), option('b', 0, { price: bySize(9, 1) })];
    const { defaults } = indexOf(cakeOf([group({ options }), size]));
    expect([...(defaults.get('g')?.pieces.keys() ?? [])]).toEqual(['b']);
    const shares = [
      option('share', 0, { price: { type: 'percent', basisPoints: 1_000 } }),
      option('fixed', 0, { price: { type: 'fixed', amountMinor: 150 } }),
    ];
    const base = { basePriceMinor: 1_000 };
    expect([
      ...(indexOf(cakeOf([group({ options: shares }), size], base))
        .defaults.get('g')
        ?.pieces.keys() ?? []),
    ]).toEqual(['fixed']);
    expect(untouched(group({ options: shares }), base)).toEqual({ share: 1 });
  });
});

test('the size that nobody chose is the cheapest of this cake, and what depends on it counts from there', () => {
  const size = (...options: readonly Option[]) => buildGroup({ id: 'size', name: 'Size', role: 'size', options });
  const share = option('share', 0, { price: { type: 'percent', basisPoints: 5_000 } });
  const own = option('own', 0, { price: { type: 'per_size', amountsMinor: { own: 10 }, otherwiseMinor: 900 } });
  expect(untouched(size(option('dear', 500), option('cheap', 100)))).toEqual({ cheap: 1 });
  expect(untouched(size(share, option('fixed', 300)), { basePriceMinor: 1_000 })).toEqual({ fixed: 1 });
  expect(untouched(size(option('fixed', 300), share), { basePriceMinor: 100 })).toEqual({ share: 1 });
  expect(untouched(size(option('fixed', 300), own))).toEqual({ own: 1 });
  const tenth = option('tenth', 0, { price: { type: 'percent', basisPoints: 1_000 } });
  const choice = group({ options: [tenth, option('fixed', 120)] });
  const chosen = (sizes: OptionGroup) => [
    ...(indexOf(cakeOf([sizes, choice], { basePriceMinor: 1_000 }))
      .defaults.get('g')
      ?.pieces.keys() ?? []),
  ];
  expect(chosen(size(share))).toEqual(['fixed']);
  expect(chosen(size(option('small', 0)))).toEqual(['tenth']);
});

describe('an index', () => {
  const rule = (id: string, whenGroupId: string, effect: Rule['effect']): Rule => ({
    id,
    whenGroupId,
    whenOptionIds: ['a'],
    effect,
    reason: null,
  });
  const groups = ['x', 'y', 'z'].map((id) => buildGroup({ id, name: id, options: [option('a', 0)] }));

  test('sorts the rules by what they do, and finds those that bind a group from either side', () => {
    const index = indexOf(
      cakeOf(groups, {
        rules: [
          rule('s1', 'x', { type: 'show', groupId: 'y' }),
          rule('s2', 'z', { type: 'show', groupId: 'y' }),
          rule('q', 'x', { type: 'require', groupId: 'y', optionIds: [] }),
          rule('f', 'y', { type: 'forbid', groupId: 'z', optionIds: [] }),
          rule('p', 'x', { type: 'reprice', groupId: 'y', optionIds: [], price: { type: 'fixed', amountMinor: 1 } }),
        ],
      }),
    );
    const ids = (rules: readonly Rule[] | undefined) => rules?.map(({ id }) => id);
    expect(ids(index.showRules.get('y'))).toEqual(['s1', 's2']);
    expect(index.showRules.size).toBe(1);
    expect(ids(index.bindingRules)).toEqual(['q', 'f']);
    expect(['x', 'y', 'z'].map((id) => ids(index.bindingRulesOf.get(id)))).toEqual([['q'], ['q', 'f'], ['f']]);
    expect(ids(index.repriceRules)).toEqual(['p']);
  });

  test('leaves out rules and locks about groups that the cake does not have', () => {
    const index = indexOf(
      cakeOf(groups, {
        rules: [
          rule('from', 'gone', { type: 'forbid', groupId: 'x', optionIds: [] }),
          rule('to', 'x', { type: 'forbid', groupId: 'gone', optionIds: [] }),
        ],
        preset: { selections: {}, lockedGroupIds: ['gone', 'y'] },
      }),
    );
    expect(index.bindingRules).toEqual([]);
    expect([...index.lockedGroupIds]).toEqual(['y']);
    expect(indexOf(cakeOf(groups)).lockedGroupIds.size).toBe(0);
  });

  test('takes as the size a single choice with that role', () => {
    const [x] = groups;
    const roleOf = (overrides: Partial<OptionGroup>) => indexOf(cakeOf(x ? [{ ...x, ...overrides }] : [])).sizeGroup?.id ?? null;
    expect(roleOf({ role: 'size' })).toBe('x');
    expect(roleOf({ role: 'size', kind: 'multiple' })).toBeNull();
    expect(roleOf({ role: 'shape' })).toBeNull();
  });

  test('is made once for a cake, and anew for another of the same content', () => {
    const cake = cakeOf(groups);
    expect(indexOf(cake)).toBe(indexOf(cake));
    expect(indexOf({ ...cake })).not.toBe(indexOf(cake));
  });
});
