import type { Answers } from './answers.ts';
import { hasOptions, isAnswered, NO_ANSWER } from './answers.ts';
import type { BindingRule, CakeIndex, ShowRule } from './cake-index.ts';
import type { Option, OptionGroup, Phrase, Rule } from './customization.ts';
import { phrase } from './phrases.ts';

/** Groups on screen: those always shown, and those a choice in a shown group shows, to any depth. */
export function visibleGroupIds(index: CakeIndex, answers: Answers): ReadonlySet<string> {
  const visible = new Set(index.cake.groups.filter(({ isHiddenByDefault }) => !isHiddenByDefault).map(({ id }) => id));
  let grew = index.showRules.size > 0;
  while (grew) {
    grew = false;
    for (const [groupId, rules] of index.showRules) {
      if (visible.has(groupId) || !rules.some((rule) => triggersOf(rule, answers, visible).length > 0)) continue;
      visible.add(groupId);
      grew = true;
    }
  }
  return visible;
}

/** The choices that set a rule off; none when its group is hidden. */
export function triggersOf(rule: Rule, answers: Answers, visible: ReadonlySet<string>): readonly string[] {
  if (!visible.has(rule.whenGroupId)) return [];
  const chosen = answers.get(rule.whenGroupId)?.pieces;
  return chosen ? rule.whenOptionIds.filter((id) => chosen.has(id)) : [];
}

/** A rule that the answers break, with the choices on both sides of the break. */
export interface BrokenRule {
  readonly rule: BindingRule;
  readonly triggerIds: readonly string[];
  /** Chosen though forbidden; empty for a requirement and for a forbidden text or photo. */
  readonly offendingIds: readonly string[];
}

export function brokenRules(
  index: CakeIndex,
  answers: Answers,
  visible: ReadonlySet<string>,
  rules: readonly BindingRule[] = index.bindingRules,
): readonly BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const rule of rules) {
    const triggerIds = triggersOf(rule, answers, visible);
    if (triggerIds.length === 0 || !visible.has(rule.effect.groupId)) continue;
    const offendingIds = offences(index, rule, answers);
    if (offendingIds !== null) broken.push({ rule, triggerIds, offendingIds });
  }
  return broken;
}

/** Null when the rule, being set off, is kept. */
function offences(index: CakeIndex, { effect }: BindingRule, answers: Answers): readonly string[] | null {
  const group = index.groups.get(effect.groupId);
  const answer = answers.get(effect.groupId) ?? NO_ANSWER;
  if (!group) return null;
  if (effect.type === 'require') {
    const isKept =
      hasOptions(group) && effect.optionIds.length > 0 ? effect.optionIds.some((id) => answer.pieces.has(id)) : isAnswered(answer);
    return isKept ? null : [];
  }
  if (effect.optionIds.length === 0) return isAnswered(answer) ? [...answer.pieces.keys()] : null;
  const offending = effect.optionIds.filter((id) => answer.pieces.has(id));
  return offending.length > 0 ? offending : null;
}

/** A group that a rule keeps empty needs no answer, whatever its min says. */
export const isWhollyForbidden = (index: CakeIndex, groupId: string, answers: Answers, visible: ReadonlySet<string>): boolean =>
  (index.bindingRulesOf.get(groupId) ?? []).some(
    (rule) =>
      rule.effect.type === 'forbid' &&
      rule.effect.groupId === groupId &&
      rule.effect.optionIds.length === 0 &&
      triggersOf(rule, answers, visible).length > 0,
  );

/** Show rules that hold now: what keeps a group on screen. */
export const activeShowRules = (index: CakeIndex, groupId: string, answers: Answers, visible: ReadonlySet<string>): readonly ShowRule[] =>
  (index.showRules.get(groupId) ?? []).filter((rule) => triggersOf(rule, answers, visible).length > 0);

const namesOf = (group: OptionGroup | undefined, ids: readonly string[]): readonly string[] =>
  group ? group.options.filter(({ id }) => ids.includes(id)).map(({ name }) => name) : [];

/** The rule in words: what was chosen, and what it rules out or asks for. */
export function explainRule(index: CakeIndex, { rule, triggerIds, offendingIds }: BrokenRule): Phrase {
  const { effect } = rule;
  const group = index.groups.get(effect.groupId);
  const whenGroup = index.groups.get(rule.whenGroupId);
  const words = {
    group: group?.name ?? '',
    whenGroup: whenGroup?.name ?? '',
    when: namesOf(whenGroup, triggerIds),
    reason: rule.reason ?? '',
  };
  if (effect.type === 'forbid') {
    return effect.optionIds.length === 0
      ? phrase('customization.forbidden_group', { ...words, options: [] })
      : phrase('customization.forbidden', { ...words, options: namesOf(group, offendingIds) });
  }
  return effect.optionIds.length === 0 || (group && !hasOptions(group))
    ? phrase('customization.rule_requires_answer', { ...words, options: [] })
    : phrase('customization.rule_requires', { ...words, options: namesOf(group, effect.optionIds) });
}

/** Why picking this option now would break a rule, or null. Choices it would replace in its own group do not count. */
export function ruleAgainst(
  index: CakeIndex,
  group: OptionGroup,
  option: Option,
  answers: Answers,
  visible: ReadonlySet<string>,
): Phrase | null {
  const replaces = group.kind === 'single' || group.kind === 'colour';
  for (const rule of index.bindingRulesOf.get(group.id) ?? []) {
    const { effect } = rule;
    if (!visible.has(effect.groupId) || (rule.whenGroupId === effect.groupId && replaces)) continue;
    const broken = brokenBy(index, rule, group, option, answers, visible);
    if (broken) return explainRule(index, broken);
  }
  return null;
}

function brokenBy(
  index: CakeIndex,
  rule: BindingRule,
  group: OptionGroup,
  option: Option,
  answers: Answers,
  visible: ReadonlySet<string>,
): BrokenRule | null {
  const { effect } = rule;
  if (rule.whenGroupId === group.id && rule.whenOptionIds.includes(option.id)) {
    const offendingIds = offences(index, rule, answers);
    if (offendingIds !== null) return { rule, triggerIds: [option.id], offendingIds };
  }
  if (effect.groupId !== group.id) return null;
  const triggerIds = triggersOf(rule, answers, visible);
  if (triggerIds.length === 0) return null;
  const names = effect.optionIds.includes(option.id);
  if (effect.type === 'forbid') return names || effect.optionIds.length === 0 ? { rule, triggerIds, offendingIds: [option.id] } : null;
  const replacesRequired = (group.kind === 'single' || group.kind === 'colour') && effect.optionIds.length > 0 && !names;
  return replacesRequired ? { rule, triggerIds, offendingIds: [] } : null;
}
