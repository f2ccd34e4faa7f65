import type { OptionGroup, Rule } from './customization.ts';

/**
 * The rules as they hold for a cake with these groups. What a rule says about options that the cake does not offer (detached since, or
 * a rule for every cake of the store) is left out. A requirement that nothing could meet stays, for the store to mend.
 */
export function offeredRules(rules: readonly Rule[], groups: readonly OptionGroup[]): readonly Rule[] {
  const offered = new Map(groups.map(({ id, options }) => [id, new Set(options.map((option) => option.id))]));
  return rules.flatMap((rule) => offeredPart(rule, offered) ?? []);
}

function offeredPart(rule: Rule, offered: ReadonlyMap<string, ReadonlySet<string>>): Rule | null {
  const { effect } = rule;
  const whenOptionIds = rule.whenOptionIds.filter((id) => offered.get(rule.whenGroupId)?.has(id));
  const affected = offered.get(effect.groupId);
  if (affected === undefined || whenOptionIds.length === 0) return null;
  // An empty list means the whole group, so it must not come from leaving options out.
  if (effect.type === 'show' || effect.optionIds.length === 0) return { ...rule, whenOptionIds };
  const optionIds = effect.optionIds.filter((id) => affected.has(id));
  if (optionIds.length === 0) return effect.type === 'require' ? { ...rule, whenOptionIds } : null;
  return { ...rule, whenOptionIds, effect: { ...effect, optionIds } };
}
