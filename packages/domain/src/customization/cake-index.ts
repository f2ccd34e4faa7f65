import type { Answer, Answers } from './answers.ts';
import { answerOf, hasOptions, maxOf, NO_ANSWER, readSelection } from './answers.ts';
import type { CustomizableCake, Option, OptionGroup, Rule } from './customization.ts';
import { optionAmount } from './option-price.ts';

type RuleOf<T extends Rule['effect']['type']> = Rule & { readonly effect: Extract<Rule['effect'], { type: T }> };
export type ShowRule = RuleOf<'show'>;
export type BindingRule = RuleOf<'require'> | RuleOf<'forbid'>;
export type RepriceRule = RuleOf<'reprice'>;

/** A cake's lookups, worked out once: evaluating runs for every card and every tap. */
export interface CakeIndex {
  readonly cake: CustomizableCake;
  readonly groups: ReadonlyMap<string, OptionGroup>;
  readonly sizeGroup: OptionGroup | null;
  readonly showRules: ReadonlyMap<string, readonly ShowRule[]>;
  readonly bindingRules: readonly BindingRule[];
  /** The binding rules that speak of a group, on either side. */
  readonly bindingRulesOf: ReadonlyMap<string, readonly BindingRule[]>;
  readonly repriceRules: readonly RepriceRule[];
  readonly lockedGroupIds: ReadonlySet<string>;
  /** What counts as chosen in a group nobody touched: the preset, else the default. */
  readonly defaults: Answers;
}

// Cakes are never changed in place, so an index stays true for as long as its cake lives.
const indexes = new WeakMap<CustomizableCake, CakeIndex>();

export function indexOf(cake: CustomizableCake): CakeIndex {
  const known = indexes.get(cake);
  if (known) return known;
  const made = buildIndex(cake);
  indexes.set(cake, made);
  return made;
}

function buildIndex(cake: CustomizableCake): CakeIndex {
  const groups = new Map(cake.groups.map((group) => [group.id, group]));
  // A rule about a group the cake does not have says nothing; checkCake reports it to the store.
  const rules = cake.rules.filter(({ whenGroupId, effect }) => groups.has(whenGroupId) && groups.has(effect.groupId));
  const showRules = new Map<string, ShowRule[]>();
  for (const rule of rules) {
    if (!isOfType(rule, 'show')) continue;
    showRules.set(rule.effect.groupId, [...(showRules.get(rule.effect.groupId) ?? []), rule]);
  }
  const bindingRules = rules.filter((rule): rule is BindingRule => isOfType(rule, 'require') || isOfType(rule, 'forbid'));
  const sizeGroup = cake.groups.find(({ role, kind }) => role === 'size' && kind === 'single') ?? null;
  return {
    cake,
    groups,
    sizeGroup,
    showRules,
    bindingRules,
    bindingRulesOf: new Map(
      cake.groups.map(({ id }) => [id, bindingRules.filter((rule) => rule.whenGroupId === id || rule.effect.groupId === id)]),
    ),
    repriceRules: rules.filter((rule) => isOfType(rule, 'reprice')),
    lockedGroupIds: new Set(cake.preset?.lockedGroupIds.filter((id) => groups.has(id))),
    defaults: defaultAnswers(cake, sizeGroup),
  };
}

const isOfType = <T extends Rule['effect']['type']>(rule: Rule, type: T): rule is RuleOf<T> => rule.effect.type === type;

function defaultAnswers(cake: CustomizableCake, sizeGroup: OptionGroup | null): Answers {
  const defaults = new Map<string, Answer>();
  const atBase = { sizeId: null, sizedBaseMinor: cake.basePriceMinor };
  const sizeAnswer = sizeGroup
    ? defaultAnswer(cake, sizeGroup, (option) => optionAmount(option.price, { ...atBase, sizeId: option.id }))
    : NO_ANSWER;
  const size = sizeGroup?.options.find(({ id }) => sizeAnswer.pieces.has(id));
  const sized = size
    ? { sizeId: size.id, sizedBaseMinor: cake.basePriceMinor + optionAmount(size.price, { ...atBase, sizeId: size.id }) }
    : atBase;
  for (const group of cake.groups) {
    defaults.set(group.id, group === sizeGroup ? sizeAnswer : defaultAnswer(cake, group, (option) => optionAmount(option.price, sized)));
  }
  return defaults;
}

/** The preset; else the options marked as default; else, where something is needed, the cheapest that can be had. */
function defaultAnswer(cake: CustomizableCake, group: OptionGroup, amountOf: (option: Option) => number): Answer {
  const preset = cake.preset && Object.hasOwn(cake.preset.selections, group.id) ? cake.preset.selections[group.id] : undefined;
  const presetAnswer = preset && readSelection(group, preset).answer;
  if (presetAnswer) return presetAnswer;
  if (!hasOptions(group)) return NO_ANSWER;
  const available = group.options.filter(({ isSoldOut }) => !isSoldOut);
  const pool = available.length > 0 ? available : group.options;
  const chosen = pool.filter(({ isDefault }) => isDefault).slice(0, maxOf(group));
  const needed = group.kind === 'quantity' ? Math.min(group.min, 1) : group.min;
  const cheapestFirst = pool.filter((option) => !chosen.includes(option)).toSorted((a, b) => amountOf(a) - amountOf(b));
  const filled = [...chosen, ...cheapestFirst.slice(0, Math.max(0, needed - chosen.length))];
  const pieces = new Map(filled.map(({ id }) => [id, 1]));
  const first = filled[0];
  if (group.kind === 'quantity' && first) pieces.set(first.id, Math.max(1, group.min - (filled.length - 1)));
  return answerOf(group, pieces);
}
