import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALLERGEN_PRESENCES, ALLERGENS } from '../allergens/allergen.ts';
import { chooseOption } from './choose.ts';
import type { CustomizableCake, Customization, Evaluation, OptionGroup, Selection, Selections } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { randomCake, randomSelections } from './random-cakes.ts';

const evaluate = (cake: CustomizableCake, selections: Selections = {}) => evaluateCustomization(cake, { selections });

test('the unit price is the sum of its printed parts, whole and never below zero', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (cake, selections) => {
      const { parts, unitPriceMinor } = evaluate(cake, selections);
      expect(parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(unitPriceMinor);
      expect(parts.every(({ amountMinor }) => Number.isSafeInteger(amountMinor))).toBe(true);
      expect(unitPriceMinor).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('a canonical customization is its own canonical form, at the same price, look and contents', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (cake, selections) => {
      const { problems: _first, isOrderable: _was, ...once } = evaluate(cake, selections);
      const { problems: _second, isOrderable: _is, ...twice } = evaluate(cake, once.customization.selections);
      expect(twice).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

test('the order in which things were chosen changes nothing', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (cake, selections) => {
      const backwards = Object.fromEntries(
        Object.entries(selections)
          .reverse()
          .map(([id, selection]): [string, Selection] => [
            id,
            'optionIds' in selection ? { optionIds: selection.optionIds.toReversed() } : selection,
          ]),
      );
      const bySentence = ({ problems, ...rest }: Evaluation) => ({
        ...rest,
        problems: problems.map((problem) => JSON.stringify([problem.code, problem.groupId])).toSorted(),
      });
      expect(bySentence(evaluate(cake, backwards))).toEqual(bySentence(evaluate(cake, selections)));
    }),
    { numRuns: 500 },
  );
});

test('no option ever lowers an allergen, whatever it declares', () => {
  fc.assert(
    fc.property(randomCake, randomSelections, (cake, selections) => {
      const { allergens, choices } = evaluate(cake, selections);
      const chosen = new Set(choices.flatMap(({ optionIds }) => optionIds));
      const declared = [
        cake.allergens,
        ...cake.groups.flatMap(({ options }) => options.filter(({ id }) => chosen.has(id)).map((option) => option.allergens)),
      ];
      for (const allergen of ALLERGENS) {
        for (const { [allergen]: presence } of declared) {
          if (presence) expect(ALLERGEN_PRESENCES.indexOf(allergens[allergen])).toBeLessThanOrEqual(ALLERGEN_PRESENCES.indexOf(presence));
        }
      }
    }),
    { numRuns: 500 },
  );
});

const subsets = <T>(items: readonly T[]): T[][] =>
  items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);

const selectionsOf = (group: OptionGroup): Selection[] =>
  subsets(group.options.map(({ id }) => id))
    .filter(({ length }) => length >= group.min && length <= group.max)
    .map((ids) => (group.kind === 'quantity' ? { quantities: Object.fromEntries(ids.map((id) => [id, 1])) } : { optionIds: ids }));

/** By trying everything: the options that some orderable cake has. */
function reachableOptions(cake: CustomizableCake): ReadonlySet<string> {
  const reachable = new Set<string>();
  const combinations = cake.groups.reduce<Selections[]>(
    (all, group) => all.flatMap((selections) => selectionsOf(group).map((selection) => ({ ...selections, [group.id]: selection }))),
    [{}],
  );
  for (const selections of combinations) {
    const { isOrderable, choices } = evaluate(cake, selections);
    if (isOrderable) choices.forEach(({ optionIds }) => optionIds.forEach((id) => reachable.add(id)));
  }
  return reachable;
}

/** What a tap on an option's control sends. */
function tap(group: OptionGroup, state: Evaluation['groups'][number], optionId: string): Selection {
  const chosen = state.options.filter(({ isChosen }) => isChosen).map((option) => option.optionId);
  const toggled = chosen.includes(optionId) ? chosen.filter((id) => id !== optionId) : [...chosen, optionId];
  if (group.kind === 'quantity') return { quantities: Object.fromEntries(toggled.map((id) => [id, 1])) };
  return { optionIds: group.kind === 'single' ? [optionId] : toggled };
}

test('no sequence of choices dead-ends: what some cake can have can be picked at any time, and no rule stays broken', () => {
  const taps = fc.array(fc.tuple(fc.nat(3), fc.nat(2)), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(randomCake, taps, (cake, sequence) => {
      const reachable = reachableOptions(cake);
      fc.pre(reachable.size > 0);
      expect(evaluate(cake).problems).toEqual([]);
      let customization: Customization = { selections: {} };
      const emptied = new Set<string>();
      for (const [groupIndex, optionIndex] of sequence) {
        const group = cake.groups[groupIndex];
        const option = group?.options[optionIndex];
        const state = evaluateCustomization(cake, customization).groups[groupIndex];
        if (!group || !option || !state?.isVisible || !reachable.has(option.id)) continue;
        const wasChosen = state.options[optionIndex]?.isChosen;
        customization = chooseOption(cake, customization, group.id, tap(group, state, option.id)).customization;
        const after = evaluateCustomization(cake, customization);
        if (wasChosen && group.kind !== 'single') emptied.add(group.id);
        else expect(after.groups[groupIndex]?.options[optionIndex]?.isChosen).toBe(true);
        const unexpected = after.problems.filter(({ code, groupId }) => code !== 'required' || !emptied.has(groupId));
        expect(unexpected).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);
