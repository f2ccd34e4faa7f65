import { undeclaredAllergens } from '../allergens/allergen-profile.ts';
import { hasOptions, maxOf } from './answers.ts';
import { MAX_TIERS } from './cake-design.ts';
import type { CakeIndex } from './cake-index.ts';
import { indexOf } from './cake-index.ts';
import { settleChoice } from './choose.ts';
import type { CustomizableCake, Customization, CustomizationProblem, OptionGroup, Phrase, Selection } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { lowestPriceMinor } from './lowest-price.ts';
import { phrase } from './phrases.ts';

/** What keeps a cake from being published, for its store to mend. Empty: every option can be picked and every price is a price. */
export function checkCake(cake: CustomizableCake): readonly Phrase[] {
  const undeclared = undeclaredAllergens(cake.allergens);
  const declared = undeclared.length > 0 ? [phrase('cake.allergens_undeclared', { allergens: undeclared })] : [];
  const shape = [...structureProblems(cake), ...ruleProblems(cake)];
  // A cake that is not well-formed would only be reported a second time, as dead ends.
  if (shape.length > 0) return [...declared, ...shape];
  const index = indexOf(cake);
  const price = lowestPriceMinor(index) <= 0 ? [phrase('cake.price_not_above_zero', {})] : [];
  return [...declared, ...presetProblems(index), ...deadEnds(index), ...price];
}

const repeated = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const seen = new Set<string>();
  return items.filter((item) => seen.size === seen.add(keyOf(item)).size);
};

function structureProblems(cake: CustomizableCake): readonly Phrase[] {
  const sizes = cake.groups.filter(({ role }) => role === 'size');
  return [
    ...repeated(cake.groups, ({ id }) => id).map(({ name }) => phrase('cake.duplicate_group', { group: name })),
    ...(sizes.length > 1 ? [phrase('cake.several_sizes', { groups: sizes.map(({ name }) => name) })] : []),
    ...cake.groups.flatMap(groupProblems),
    ...(cake.design.cupcakes === undefined
      ? []
      : cake.groups.filter(isShaping).map(({ name }) => phrase('cake.cupcakes_shaped', { group: name }))),
  ];
}

/** What the picture of a box of cupcakes, all of them round, could not show. */
function isShaping({ role, options }: OptionGroup): boolean {
  return role === 'tier_flavour' || options.some(({ drawnAs: { shape = 'round', tiers = 1 } }) => shape !== 'round' || tiers > 1);
}

function groupProblems(group: OptionGroup): readonly Phrase[] {
  const named = { group: group.name };
  const problems = repeated(group.options, ({ id }) => id).map(({ name }) => phrase('cake.duplicate_option', { ...named, option: name }));
  if (group.min > maxOf(group)) problems.push(phrase('cake.min_above_max', named));
  const needed = group.kind === 'quantity' ? Math.min(group.min, 1) : group.min;
  if (hasOptions(group) && group.options.length < Math.max(1, needed)) {
    problems.push(phrase('cake.too_few_options', { ...named, min: Math.max(1, needed) }));
  }
  for (const { name, drawnAs } of group.options) {
    if (drawnAs.tiers !== undefined && !isTier(drawnAs.tiers)) {
      problems.push(phrase('cake.tiers_out_of_range', { ...named, option: name, max: MAX_TIERS }));
    }
  }
  if (group.role === 'tier_flavour' && (group.tier === null || !isTier(group.tier))) {
    problems.push(phrase('cake.tier_flavour_unplaced', { ...named, max: MAX_TIERS }));
  }
  return problems;
}

const isTier = (tier: number): boolean => Number.isInteger(tier) && tier >= 1 && tier <= MAX_TIERS;

function ruleProblems(cake: CustomizableCake): readonly Phrase[] {
  const groups = new Map(cake.groups.map((group) => [group.id, group]));
  const hasAll = (groupId: string, optionIds: readonly string[]) => {
    const group = groups.get(groupId);
    return group !== undefined && optionIds.every((optionId) => group.options.some(({ id }) => id === optionId));
  };
  const unknown = cake.rules.filter(
    ({ whenGroupId, whenOptionIds, effect }) =>
      whenOptionIds.length === 0 ||
      !hasAll(whenGroupId, whenOptionIds) ||
      !hasAll(effect.groupId, 'optionIds' in effect ? effect.optionIds : []),
  );
  return unknown.map(({ id, reason }) => phrase('cake.rule_unknown', { rule: reason ?? id }));
}

function presetProblems(index: CakeIndex): readonly Phrase[] {
  const { cake } = index;
  if (!cake.preset) return [];
  const { selections, lockedGroupIds } = cake.preset;
  const problems = evaluateCustomization(cake, { selections }).problems;
  const isUnknown = (code: CustomizationProblem['code']) => code === 'unknown_group' || code === 'unknown_option' || code === 'wrong_kind';
  const broken = new Set(problems.filter((problem) => !isUnknown(problem.code) && isBroken(index, problem)).map(({ groupId }) => groupId));
  return [
    ...(problems.some(({ code }) => isUnknown(code)) || lockedGroupIds.some((id) => !index.groups.has(id))
      ? [phrase('cake.preset_unknown', {})]
      : []),
    ...[...broken].map((groupId) => phrase('cake.preset_broken', { group: index.groups.get(groupId)?.name ?? '' })),
  ];
}

/** A text or photo is the customer's to give, and sold out passes; the rest is the store's to mend. */
function isBroken(index: CakeIndex, { code, groupId }: CustomizationProblem): boolean {
  const group = index.groups.get(groupId);
  const isTheirs = group !== undefined && !hasOptions(group) && (code === 'required' || code === 'rule_requires');
  return code !== 'sold_out' && !isTheirs;
}

/** Options that no orderable cake has, and groups that nothing shows: offering them would lead nowhere. */
function deadEnds(index: CakeIndex): readonly Phrase[] {
  const stuck = new Set(
    evaluateCustomization(index.cake, { selections: {} })
      .problems.filter((problem) => isBroken(index, problem))
      .map(({ groupId }) => index.groups.get(groupId)?.name ?? ''),
  );
  // Then every option would be a dead end; the choices that stand in each other's way say it better.
  if (stuck.size > 0) return index.cake.preset ? [] : [phrase('cake.unorderable', { groups: [...stuck] })];
  return index.cake.groups.flatMap((group) => {
    if (index.lockedGroupIds.has(group.id)) return [];
    // The untouched cake is sound, and no rule stands between it and a choice in such a group.
    if (!group.isHiddenByDefault && !isRuled(index, group.id)) return [];
    if (group.isHiddenByDefault && (index.showRules.get(group.id) ?? []).length === 0) {
      return [phrase('cake.never_shown', { group: group.name })];
    }
    if (!hasOptions(group)) return [];
    return group.options
      .filter(({ id, isSoldOut }) => !isSoldOut && !wayTo(index, group, id, new Set()))
      .map(({ name }) => phrase('cake.dead_end', { group: group.name, option: name }));
  });
}

const isRuled = (index: CakeIndex, groupId: string): boolean =>
  index.cake.rules.some(({ whenGroupId, effect }) => effect.type !== 'reprice' && (whenGroupId === groupId || effect.groupId === groupId));

/** A customization that has this option and is broken nowhere, found as a customer would: by picking what shows its group, then it. */
function wayTo(index: CakeIndex, group: OptionGroup, optionId: string, seen: ReadonlySet<string>): Customization | null {
  if (seen.has(group.id)) return null;
  for (const start of startsFor(index, group, new Set([...seen, group.id]))) {
    const customization = settleChoice(index, start, group.id, picking(index, group, optionId, start));
    const { problems, groups } = evaluateCustomization(index.cake, customization);
    const isThere = groups
      .find(({ groupId }) => groupId === group.id)
      ?.options.some((option) => option.optionId === optionId && option.isChosen);
    if (isThere && !problems.some((problem) => isBroken(index, problem))) return customization;
  }
  return null;
}

function startsFor(index: CakeIndex, group: OptionGroup, seen: ReadonlySet<string>): readonly Customization[] {
  if (!group.isHiddenByDefault) return [{ selections: {} }];
  return (index.showRules.get(group.id) ?? []).flatMap(({ whenGroupId, whenOptionIds }) => {
    const shower = index.groups.get(whenGroupId);
    if (!shower) return [];
    return whenOptionIds.map((id) => wayTo(index, shower, id, seen)).filter((way) => way !== null);
  });
}

function picking(index: CakeIndex, group: OptionGroup, optionId: string, start: Customization): Selection {
  if (group.kind === 'quantity') return { quantities: { [optionId]: Math.max(1, group.min) } };
  if (group.kind !== 'multiple') return { optionIds: [optionId] };
  const state = evaluateCustomization(index.cake, start).groups.find(({ groupId }) => groupId === group.id);
  const chosen = state?.options.filter(({ isChosen }) => isChosen).map((option) => option.optionId) ?? [];
  return { optionIds: [...chosen, optionId] };
}
