import type { Answer, Answers, Misread } from './answers.ts';
import { countOf, hasOptions, isSameAnswer, MAX_TEXT_LENGTH, maxOf, NO_ANSWER, readSelection } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import type { Customization, CustomizationProblem, OptionGroup } from './customization.ts';
import { phrase } from './phrases.ts';
import { brokenRules, explainRule, isWhollyForbidden, visibleGroupIds } from './rules.ts';
import { settle } from './settle.ts';
import { roomOf, textProblems } from './text.ts';

/** What a customization says, defaults applied, and everything that is wrong with it. */
export interface Resolved {
  readonly answers: Answers;
  readonly visible: ReadonlySet<string>;
  readonly problems: readonly CustomizationProblem[];
}

/**
 * Reads every group's answer. Groups left open take their default, or, where that would break a rule with what was
 * given, the nearest choice that does not. What was given is never changed here: a conflict in it is a problem to report.
 */
export function resolveSelections(index: CakeIndex, { selections }: Customization): Resolved {
  const problems: CustomizationProblem[] = [];
  const answers = new Map<string, Answer>(index.defaults);
  const given = new Set(index.lockedGroupIds);
  for (const [groupId, selection] of Object.entries(selections)) {
    const group = index.groups.get(groupId);
    if (!group) {
      problems.push({ code: 'unknown_group', groupId, optionIds: [], phrase: phrase('customization.unknown_group', {}) });
      continue;
    }
    const { answer, misread } = readSelection(group, selection);
    problems.push(...misread.map((what) => misreadProblem(group, what)));
    if (!answer) continue;
    if (!index.lockedGroupIds.has(groupId)) {
      answers.set(groupId, answer);
      given.add(groupId);
    } else if (!isSameAnswer(answer, index.defaults.get(groupId) ?? NO_ANSWER)) {
      problems.push({ code: 'locked', groupId, optionIds: [], phrase: phrase('customization.locked', { group: group.name }) });
    }
  }
  const settled =
    given.size === index.groups.size
      ? answers
      : settle(index, answers, { groupIds: given, literals: new Map(), mayBeShort: given, shownGroupId: null });
  const final = settled ?? answers;
  const visible = visibleGroupIds(index, final);
  const shown = problems.filter(({ groupId }) => visible.has(groupId) || !index.groups.has(groupId));
  return { answers: final, visible, problems: [...shown, ...answerProblems(index, final, visible)] };
}

function misreadProblem(group: OptionGroup, misread: Misread): CustomizationProblem {
  const beside = { groupId: group.id, optionIds: 'optionIds' in misread ? misread.optionIds : [] };
  const named = { group: group.name };
  switch (misread.code) {
    case 'wrong_kind':
      return { ...beside, code: 'wrong_kind', phrase: phrase('customization.wrong_kind', named) };
    case 'unknown_option':
      return { ...beside, code: 'unknown_option', phrase: phrase('customization.unknown_option', named) };
    case 'text_too_long':
      return { ...beside, code: 'text_too_long', phrase: phrase('customization.text_far_too_long', { ...named, max: MAX_TEXT_LENGTH }) };
    case 'quantity': {
      const option = group.options.find(({ id }) => id === misread.optionIds[0])?.name ?? '';
      return { ...beside, code: 'quantity', phrase: phrase('customization.quantity', { ...named, option }) };
    }
  }
}

function answerProblems(index: CakeIndex, answers: Answers, visible: ReadonlySet<string>): readonly CustomizationProblem[] {
  const problems: CustomizationProblem[] = [];
  const size = sizeOf(index, answers, visible);
  for (const group of index.cake.groups) {
    if (!visible.has(group.id)) continue;
    const answer = answers.get(group.id) ?? NO_ANSWER;
    problems.push(...countProblems(index, group, answers, visible), ...soldOutProblems(group, answer));
    if (answer.text !== '') problems.push(...textProblems(group, answer.text, roomOf(group, size)));
  }
  for (const broken of brokenRules(index, answers, visible)) {
    const { effect } = broken.rule;
    problems.push({
      code: effect.type === 'forbid' ? 'forbidden' : 'rule_requires',
      groupId: effect.groupId,
      optionIds: effect.type === 'forbid' ? broken.offendingIds : effect.optionIds,
      phrase: explainRule(index, broken),
    });
  }
  return problems;
}

function countProblems(
  index: CakeIndex,
  group: OptionGroup,
  answers: Answers,
  visible: ReadonlySet<string>,
): readonly CustomizationProblem[] {
  const beside = { groupId: group.id, optionIds: [] };
  const count = countOf(group, answers.get(group.id) ?? NO_ANSWER);
  const max = maxOf(group);
  if (count > max) return [{ ...beside, code: 'too_many', phrase: phrase('customization.too_many', { group: group.name, max }) }];
  if (count >= group.min || isWhollyForbidden(index, group.id, answers, visible)) return [];
  const named = { group: group.name };
  const said = hasOptions(group)
    ? phrase('customization.required', { ...named, min: group.min })
    : phrase(group.kind === 'text' ? 'customization.required_text' : 'customization.required_photo', named);
  return [{ ...beside, code: 'required', phrase: said }];
}

const soldOutProblems = (group: OptionGroup, answer: Answer): readonly CustomizationProblem[] =>
  group.options
    .filter(({ id, isSoldOut }) => isSoldOut && answer.pieces.has(id))
    .map(({ id, name }) => ({
      code: 'sold_out',
      groupId: group.id,
      optionIds: [id],
      phrase: phrase('customization.sold_out', { option: name }),
    }));

/** The chosen size option, while its group is on screen. */
export function sizeOf(index: CakeIndex, answers: Answers, visible: ReadonlySet<string>) {
  const group = index.sizeGroup;
  if (!group || !visible.has(group.id)) return null;
  return group.options.find(({ id }) => answers.get(group.id)?.pieces.has(id)) ?? null;
}
