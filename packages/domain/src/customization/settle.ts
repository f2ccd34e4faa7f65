import type { Answer, Answers } from './answers.ts';
import { answerOf, countOf, hasOptions, isAnswered, isSameAnswer, maxOf, NO_ANSWER } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import type { OptionGroup } from './customization.ts';
import type { BrokenRule } from './rules.ts';
import { activeShowRules, brokenRules, isWhollyForbidden, visibleGroupIds } from './rules.ts';

/** One thing to change: an option in or out of its group, or (no option) a text or photo taken away. */
interface Flip {
  readonly groupId: string;
  readonly optionId: string | null;
  readonly isIn: boolean;
}

interface Conflict {
  readonly key: string;
  /** Every way to end it by one flip, gentlest first. A settled cake that ends it makes at least one of them. */
  readonly flips: () => readonly Flip[];
}

/** What may not be touched while settling. */
export interface Kept {
  readonly groupIds: ReadonlySet<string>;
  /** By `${groupId} ${optionId}`: must stay chosen, or must stay out. */
  readonly literals: ReadonlyMap<string, boolean>;
  /** Groups that may hold fewer than their min: the customer emptied them, and filling them is theirs to do. */
  readonly mayBeShort: ReadonlySet<string>;
  /** The group the customer is choosing in must not vanish under their finger. */
  readonly shownGroupId: string | null;
}

export const literalOf = (groupId: string, optionId: string | null): string => `${groupId} ${optionId ?? ''}`;

/** Far beyond what a real cake needs (a handful); bounds the time a hostile one can take. */
const MAX_STEPS = 1000;

/**
 * The nearest answers that break no rule and leave no group over or under its count, changing only what may be
 * changed; null when there are none (or none was found in bounded time).
 *
 * Depth-first over flips: take the first conflict, try each flip that ends it, and never undo a flip on the way down.
 * Any valid set of answers makes one flip of every conflict's list, so if one exists a path leads there. Afterwards
 * changes that turn out not to be needed are taken back.
 */
export function settle(index: CakeIndex, start: Answers, kept: Kept): Answers | null {
  const hopeless = new Set(
    [...conflictsIn(index, start, kept, new Set())]
      .filter(({ flips }) => !flips().some((flip) => isAllowed(flip, kept.groupIds, kept.literals)))
      .map(({ key }) => key),
  );
  const search = { index, kept, hopeless, literals: new Map(kept.literals), stepsLeft: MAX_STEPS };
  const settled = descend(search, start);
  return settled && takeBackNeedless(search, start, settled);
}

interface Search {
  readonly index: CakeIndex;
  readonly kept: Kept;
  /** Conflicts among what may not be touched: nothing here can end them, and they must not stop the rest. */
  readonly hopeless: ReadonlySet<string>;
  readonly literals: Map<string, boolean>;
  stepsLeft: number;
}

function descend(search: Search, answers: Answers): Answers | null {
  const conflict = firstConflict(search, answers);
  if (!conflict) return answers;
  for (const flip of conflict.flips()) {
    if (!isAllowed(flip, search.kept.groupIds, search.literals)) continue;
    if (search.stepsLeft-- <= 0) return null;
    const next = applyFlip(search, answers, flip);
    if (!next) continue;
    const literal = literalOf(flip.groupId, flip.optionId);
    search.literals.set(literal, flip.isIn);
    const settled = descend(search, next);
    if (settled) return settled;
    search.literals.delete(literal);
  }
  return null;
}

const isAllowed = ({ groupId, optionId }: Flip, groupIds: ReadonlySet<string>, literals: ReadonlyMap<string, boolean>): boolean =>
  !groupIds.has(groupId) && !literals.has(literalOf(groupId, optionId));

function firstConflict({ index, kept, hopeless }: Search, answers: Answers): Conflict | undefined {
  for (const conflict of conflictsIn(index, answers, kept, hopeless)) return conflict;
  return undefined;
}

function* conflictsIn(index: CakeIndex, answers: Answers, kept: Kept, hopeless: ReadonlySet<string>): Generator<Conflict> {
  const visible = visibleGroupIds(index, answers);
  if (kept.shownGroupId !== null && !visible.has(kept.shownGroupId) && !hopeless.has(kept.shownGroupId)) {
    const shown = kept.shownGroupId;
    yield { key: shown, flips: () => showingFlips(index, shown, answers, visible, new Set()) };
  }
  const hide = (groupId: string) => hidingFlips(index, groupId, answers, visible, new Set());
  for (const { rule, triggerIds, offendingIds } of brokenRules(index, answers, visible)) {
    const target = index.groups.get(rule.effect.groupId);
    if (!target || hopeless.has(rule.id) || (rule.effect.type === 'require' && !hasOptions(target))) continue;
    yield {
      key: rule.id,
      flips: () => [
        ...targetFlips(index, { rule, triggerIds, offendingIds }, target, answers, visible),
        ...triggerIds.slice(0, 1).map((optionId) => out(rule.whenGroupId, optionId)),
        ...hide(target.id),
        ...hide(rule.whenGroupId),
      ],
    };
  }
  for (const group of index.cake.groups) {
    if (!visible.has(group.id) || !hasOptions(group) || hopeless.has(group.id)) continue;
    const answer = answers.get(group.id) ?? NO_ANSWER;
    const count = countOf(group, answer);
    if (count > maxOf(group) && group.kind !== 'quantity') {
      yield { key: group.id, flips: () => [...answer.pieces.keys()].reverse().map((optionId) => out(group.id, optionId)) };
    }
    const isShort = count < group.min && !kept.mayBeShort.has(group.id);
    if (isShort && !isWhollyForbidden(index, group.id, answers, visible)) {
      yield { key: group.id, flips: () => [...fillingFlips(index, group, answers, visible), ...hide(group.id)] };
    }
  }
}

const out = (groupId: string, optionId: string | null): Flip => ({ groupId, optionId, isIn: false });

function targetFlips(
  index: CakeIndex,
  { rule, offendingIds }: BrokenRule,
  target: OptionGroup,
  answers: Answers,
  visible: ReadonlySet<string>,
): readonly Flip[] {
  if (rule.effect.type === 'forbid')
    return hasOptions(target) ? offendingIds.slice(0, 1).map((id) => out(target.id, id)) : [out(target.id, null)];
  const wanted = new Set(rule.effect.optionIds);
  return fillingFlips(index, target, answers, visible).filter(({ optionId }) => wanted.size === 0 || wanted.has(optionId ?? ''));
}

/** Options that could be added to a group: those that break the fewest rules first, then defaults, then the group's own order. */
function fillingFlips(index: CakeIndex, group: OptionGroup, answers: Answers, visible: ReadonlySet<string>): readonly Flip[] {
  const rules = index.bindingRulesOf.get(group.id) ?? [];
  const answer = answers.get(group.id) ?? NO_ANSWER;
  const fallback = index.defaults.get(group.id)?.pieces;
  return group.options
    .filter(({ id, isSoldOut }) => !isSoldOut && !answer.pieces.has(id))
    .map(({ id }) => {
      const tried = new Map(answers).set(group.id, withOption(group, answer, id, () => true) ?? answer);
      const harm = brokenRules(index, tried, visible, rules).length;
      return { id, rank: harm * 2 + (fallback?.has(id) ? 0 : 1) };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => ({ groupId: group.id, optionId: id, isIn: true }));
}

/** Ways to take a group off the screen: end one rule that shows it, or hide the group that rule listens to. */
function hidingFlips(
  index: CakeIndex,
  groupId: string,
  answers: Answers,
  visible: ReadonlySet<string>,
  seen: Set<string>,
): readonly Flip[] {
  if (seen.has(groupId) || !index.groups.get(groupId)?.isHiddenByDefault) return [];
  seen.add(groupId);
  const rule = activeShowRules(index, groupId, answers, visible)[0];
  if (!rule) return [];
  const trigger = rule.whenOptionIds.find((id) => answers.get(rule.whenGroupId)?.pieces.has(id));
  return [
    ...(trigger === undefined ? [] : [out(rule.whenGroupId, trigger)]),
    ...hidingFlips(index, rule.whenGroupId, answers, visible, seen),
  ];
}

/** Ways to bring a hidden group on screen: choose what shows it, or show the group where that is chosen already. */
function showingFlips(
  index: CakeIndex,
  groupId: string,
  answers: Answers,
  visible: ReadonlySet<string>,
  seen: Set<string>,
): readonly Flip[] {
  if (seen.has(groupId) || visible.has(groupId)) return [];
  seen.add(groupId);
  return (index.showRules.get(groupId) ?? []).flatMap(({ whenGroupId, whenOptionIds }) => {
    const unchosen = whenOptionIds.filter((id) => !answers.get(whenGroupId)?.pieces.has(id));
    return [
      ...unchosen.map((optionId): Flip => ({ groupId: whenGroupId, optionId, isIn: true })),
      ...showingFlips(index, whenGroupId, answers, visible, seen),
    ];
  });
}

function applyFlip(search: Search, answers: Answers, { groupId, optionId, isIn }: Flip): Answers | null {
  const group = search.index.groups.get(groupId);
  if (!group) return null;
  const answer = answers.get(groupId) ?? NO_ANSWER;
  const mayLeave = (id: string) => search.literals.get(literalOf(groupId, id)) !== true;
  const next = isIn && optionId !== null ? withOption(group, answer, optionId, mayLeave) : withoutOption(group, answer, optionId);
  return next && new Map(answers).set(groupId, next);
}

function withoutOption(group: OptionGroup, answer: Answer, optionId: string | null): Answer {
  if (!hasOptions(group) || optionId === null) return NO_ANSWER;
  const pieces = new Map(answer.pieces);
  pieces.delete(optionId);
  const rest = answerOf(group, pieces);
  const [first] = rest.pieces.keys();
  const missing = group.min - countOf(group, rest);
  if (group.kind !== 'quantity' || first === undefined || missing <= 0) return rest;
  return answerOf(group, pieces.set(first, (pieces.get(first) ?? 0) + missing));
}

/** Null when it would push out something that must stay. */
function withOption(group: OptionGroup, answer: Answer, optionId: string, mayLeave: (id: string) => boolean): Answer | null {
  if (group.kind === 'multiple') return answerOf(group, new Map(answer.pieces).set(optionId, 1));
  if (group.kind === 'quantity') return withPieces(group, answer, optionId, mayLeave);
  const isHeld = [...answer.pieces.keys()].some((id) => id !== optionId && !mayLeave(id));
  return isHeld ? null : answerOf(group, new Map([[optionId, 1]]));
}

/** Adds what the group is short of, one piece at least, and takes what is then too much from the others, last first. */
function withPieces(group: OptionGroup, answer: Answer, optionId: string, mayLeave: (id: string) => boolean): Answer | null {
  const pieces = new Map(answer.pieces).set(optionId, Math.max(1, group.min - countOf(group, answer)));
  let excess = countOf(group, { ...answer, pieces }) - group.max;
  for (const [id, count] of [...answer.pieces].reverse()) {
    const spared = Math.min(Math.max(0, excess), mayLeave(id) ? count : count - 1);
    pieces.set(id, count - spared);
    excess -= spared;
  }
  return excess > 0 ? null : answerOf(group, pieces);
}

/** A change made on the way may have been made needless by a later one. */
function takeBackNeedless(search: Search, start: Answers, settled: Answers): Answers {
  let answers = settled;
  for (const [groupId, before] of start) {
    if (isSameAnswer(answers.get(groupId) ?? NO_ANSWER, before)) continue;
    const reverted = new Map(answers).set(groupId, before);
    if (isAnswered(before) && keepsLiterals(search.kept, groupId, before) && !firstConflict(search, reverted)) answers = reverted;
  }
  return answers;
}

function keepsLiterals(kept: Kept, groupId: string, answer: Answer): boolean {
  for (const [literal, isIn] of kept.literals) {
    if (!literal.startsWith(`${groupId} `)) continue;
    const optionId = literal.slice(groupId.length + 1);
    if (optionId !== '' && answer.pieces.has(optionId) !== isIn) return false;
  }
  return true;
}
