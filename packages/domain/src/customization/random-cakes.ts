import fc from 'fast-check';
import type { AllergenDeclaration } from '../allergens/allergen.ts';
import { ALLERGEN_PRESENCES, ALLERGENS, DIETARY_MARKS } from '../allergens/allergen.ts';
import type { CustomizableCake, Option, OptionGroup, OptionPrice, Rule, Selection, Selections } from './customization.ts';
import { buildGroup, buildOption, exampleCake } from './example-cake.ts';

const amount = fc.integer({ min: -30_000, max: 90_001 });

const price: fc.Arbitrary<OptionPrice> = fc.oneof(
  amount.map((amountMinor): OptionPrice => ({ type: 'fixed', amountMinor })),
  fc.integer({ min: -2_000, max: 5_000 }).map((basisPoints): OptionPrice => ({ type: 'percent', basisPoints })),
  fc
    .tuple(amount, amount)
    .map(([here, otherwiseMinor]): OptionPrice => ({ type: 'per_size', amountsMinor: { 'g0-o0': here }, otherwiseMinor })),
  amount.map((amountMinor): OptionPrice => ({ type: 'per_piece', amountMinor })),
);

const allergens: fc.Arbitrary<AllergenDeclaration> = fc.dictionary(fc.constantFrom(...ALLERGENS), fc.constantFrom(...ALLERGEN_PRESENCES), {
  maxKeys: 4,
});

const optionAt = (groupIndex: number, optionIndex: number): fc.Arbitrary<Option> =>
  fc
    .record({ price, allergens, mark: fc.constantFrom(...DIETARY_MARKS), isDefault: fc.boolean() })
    .map((parts) => buildOption({ id: `g${groupIndex}-o${optionIndex}`, name: `Option ${optionIndex}`, ...parts }));

const groupAt = (index: number): fc.Arbitrary<OptionGroup> =>
  fc
    .record({
      kind: index === 0 ? fc.constant('single' as const) : fc.constantFrom('single' as const, 'multiple' as const, 'quantity' as const),
      min: fc.integer({ min: 0, max: 1 }),
      extra: fc.integer({ min: 0, max: 2 }),
      freeCount: fc.integer({ min: 0, max: 2 }),
      isHiddenByDefault: index === 0 ? fc.constant(false) : fc.boolean(),
      options: fc.integer({ min: 2, max: 3 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => optionAt(index, i)))),
    })
    .map(({ extra, ...group }) => {
      const max = group.kind === 'single' ? 1 : 1 + extra;
      return buildGroup({ id: `g${index}`, name: `Group ${index}`, role: index === 0 ? 'size' : 'other', ...group, max });
    });

const idsIn = (group: OptionGroup | undefined) => (group ? group.options.map(({ id }) => id) : []);

const ruleAmong = (groups: readonly OptionGroup[], id: string): fc.Arbitrary<Rule> =>
  fc.tuple(fc.nat(groups.length - 1), fc.nat(groups.length - 1)).chain(([when, target]) =>
    fc.record({
      id: fc.constant(id),
      whenGroupId: fc.constant(`g${when}`),
      whenOptionIds: fc.subarray(idsIn(groups[when]), { minLength: 1, maxLength: 2 }),
      effect: effectOn(groups[target]),
      reason: fc.constantFrom(null, 'Because.'),
    }),
  );

function effectOn(group: OptionGroup | undefined): fc.Arbitrary<Rule['effect']> {
  const groupId = group?.id ?? '';
  const some = fc.subarray(idsIn(group), { minLength: 1, maxLength: 2 });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Rule['effect']>({ type: 'show', groupId }) },
    { weight: 2, arbitrary: some.map((optionIds): Rule['effect'] => ({ type: 'require', groupId, optionIds })) },
    { weight: 4, arbitrary: some.map((optionIds): Rule['effect'] => ({ type: 'forbid', groupId, optionIds })) },
    { weight: 1, arbitrary: fc.constant<Rule['effect']>({ type: 'forbid', groupId, optionIds: [] }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(some, price)
        .map(([optionIds, repriced]): Rule['effect'] => ({ type: 'reprice', groupId, optionIds, price: repriced })),
    },
  );
}

/** Small cakes with arbitrary groups and rules, many of them traps: for the properties that must hold on any cake. */
export const randomCake: fc.Arbitrary<CustomizableCake> = fc
  .tuple(groupAt(0), groupAt(1), groupAt(2), groupAt(3))
  .chain((groups) =>
    fc.record({
      groups: fc.constant(groups),
      basePriceMinor: fc.integer({ min: 0, max: 200_000 }),
      allergens,
      rules: fc
        .integer({ min: 0, max: 7 })
        .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => ruleAmong(groups, `r${i}`)))),
    }),
  )
  .map((parts): CustomizableCake => ({ ...exampleCake, ...parts }));

/** What a stranger might send: known and unknown groups and options, right and wrong kinds, impossible pieces. */
export const randomSelections: fc.Arbitrary<Selections> = fc.dictionary(
  fc.constantFrom('g0', 'g1', 'g2', 'g3', 'elsewhere', '__proto__'),
  fc.oneof(
    fc.uniqueArray(optionId(), { maxLength: 3 }).map((optionIds): Selection => ({ optionIds })),
    fc
      .dictionary(optionId(), fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom(1.5, Number.NaN, 1e12)), { maxKeys: 3 })
      .map((quantities): Selection => ({ quantities })),
    fc.string().map((text): Selection => ({ text })),
    fc.constant<Selection>({ photoId: 'photo' }),
  ),
);

function optionId(): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(3), fc.nat(3)).map(([group, option]) => `g${group}-o${option}`);
}
