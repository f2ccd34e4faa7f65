import type { Answer, Answers } from './answers.ts';
import { answerOf, countOf, hasOptions, isAnswered, maxOf, NO_ANSWER, readSelection, toSelection } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import { indexOf } from './cake-index.ts';
import { choiceChanges, type ChoiceChange } from './choice-changes.ts';
import type { CustomizableCake, Customization, OptionGroup, Selection } from './customization.ts';
import { resolveSelections } from './resolve-selections.ts';
import { isWhollyForbidden, visibleGroupIds } from './rules.ts';
import type { Kept } from './settle.ts';
import { literalOf, settle } from './settle.ts';

export interface Choice {
  /** What to keep: answers of hidden groups stay in it, so that showing a group again brings back what was chosen. */
  readonly customization: Customization;
  readonly changes: readonly ChoiceChange[];
}

/**
 * A choice and everything it did beside what was asked for, told against `from`: the cake before this choice, or before
 * the first of a row that counts as one (the letters of a text).
 */
export function chooseOption(
  cake: CustomizableCake,
  customization: Customization,
  groupId: string,
  selection: Selection,
  from: Customization = customization,
): Choice {
  const index = indexOf(cake);
  const group = index.groups.get(groupId);
  const picked = group && readSelection(group, selection).answer;
  const to = settleChoice(index, customization, groupId, selection);
  const isMade = group && picked && !index.lockedGroupIds.has(groupId);
  return { customization: to, changes: isMade ? choiceChanges(index, { group, picked, from, to }) : [] };
}

/**
 * Sets one group's selection and settles what that breaks elsewhere, so that picking never dead-ends: on a cake that
 * passes checkCake no rule is broken afterwards, but for a text or photo that only the customer can give. The group
 * itself may be left short; asking for more is the screen's part. A locked group stays as it is.
 */
export function settleChoice(index: CakeIndex, customization: Customization, groupId: string, selection: Selection): Customization {
  const group = index.groups.get(groupId);
  const picked = group && readSelection(group, selection).answer;
  const { answers: before, visible: visibleBefore } = resolveSelections(index, customization);
  if (!group || !picked || index.lockedGroupIds.has(groupId)) return kept(index, customization, before);

  const previous = before.get(groupId) ?? NO_ANSWER;
  const trimmed = trimToMax(group, picked, previous);
  const start = new Map(before).set(groupId, trimmed);
  const mayBeShort = shortGroups(index, before, visibleBefore).add(groupId);
  const hold = (literals: ReadonlyMap<string, boolean>): Kept => ({
    groupIds: index.lockedGroupIds,
    literals,
    mayBeShort,
    shownGroupId: visibleBefore.has(groupId) ? groupId : null,
  });
  const after =
    settle(index, start, hold(heldLiterals(group, previous, { picked, trimmed }, true))) ??
    // What was taken away turns out to be needed by the rest of the cake: it comes back.
    settle(index, start, hold(heldLiterals(group, previous, { picked, trimmed }, false))) ??
    start;
  return kept(index, customization, after);
}

/** All answers that count, plus what was said of groups now hidden. */
function kept(index: CakeIndex, { selections }: Customization, answers: Answers): Customization {
  const visible = visibleGroupIds(index, answers);
  const entries = index.cake.groups
    .filter(({ id }) => visible.has(id) || Object.hasOwn(selections, id))
    .map((group): [string, Selection] => [group.id, toSelection(group, answers.get(group.id) ?? NO_ANSWER)]);
  return { selections: Object.fromEntries(entries) };
}

/** One more than a group holds pushes out the last of the earlier ones, never what was just picked. */
function trimToMax(group: OptionGroup, picked: Answer, previous: Answer): Answer {
  const max = maxOf(group);
  if (!hasOptions(group) || countOf(group, picked) <= max) return picked;
  const newFirst = [...picked.pieces].toSorted(([a], [b]) => Number(previous.pieces.has(a)) - Number(previous.pieces.has(b)));
  const room = new Map<string, number>();
  let left = max;
  for (const [id, pieces] of newFirst) {
    const fitting = Math.min(pieces, left);
    if (fitting > 0) room.set(id, fitting);
    left -= fitting;
  }
  return answerOf(group, room);
}

function shortGroups(index: CakeIndex, answers: Answers, visible: ReadonlySet<string>): Set<string> {
  const isShort = (group: OptionGroup) =>
    visible.has(group.id) &&
    countOf(group, answers.get(group.id) ?? NO_ANSWER) < group.min &&
    !isWhollyForbidden(index, group.id, answers, visible);
  return new Set(index.cake.groups.filter(isShort).map(({ id }) => id));
}

/** What the customer just said, which settling may not change: what came in, and what went out by their hand. */
function heldLiterals(
  group: OptionGroup,
  previous: Answer,
  { picked, trimmed }: { readonly picked: Answer; readonly trimmed: Answer },
  isOutKept: boolean,
): ReadonlyMap<string, boolean> {
  const literals = new Map<string, boolean>();
  if (!hasOptions(group)) return literals.set(literalOf(group.id, null), isAnswered(picked));
  const removed = [...previous.pieces.keys()].filter((id) => !picked.pieces.has(id));
  const added = [...trimmed.pieces.keys()].filter((id) => !previous.pieces.has(id));
  const isSaidAgain = added.length === 0 && removed.length === 0;
  for (const id of isSaidAgain ? trimmed.pieces.keys() : added) literals.set(literalOf(group.id, id), true);
  if (isOutKept) for (const id of removed) literals.set(literalOf(group.id, id), false);
  return literals;
}
