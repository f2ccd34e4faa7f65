import { ALLERGEN_PRESENCES, ALLERGENS, DIETARY_MARKS, type AllergenPresence } from '../allergens/allergen.ts';
import type { Answer, Answers } from './answers.ts';
import { countOf, isAnswered, isSameAnswer, maxOf, NO_ANSWER, wordsOfAnswer } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import type { Customization, Evaluation, OptionGroup, Phrase } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';
import { phrase } from './phrases.ts';
import { resolveSelections, type Resolved } from './resolve-selections.ts';
import { brokenRules, explainRule, visibleGroupIds } from './rules.ts';

/** One thing that a choice did beside what was asked for, so that the screen can say so where it was made. */
export interface ChoiceChange {
  readonly kind:
    | 'changed'
    /** An earlier choice of the same group, gone because the group holds no more. */
    | 'pushed_out'
    /** Taken off by the customer, and back because the rest of the cake needs it. */
    | 'stayed'
    | 'shown'
    | 'hidden'
    | 'repriced'
    /** What the customer now has to settle elsewhere. */
    | 'unsettled'
    /** Allergens, mark and claims. */
    | 'contents'
    | 'notice';
  /** The group it happened to; null for the cake as a whole. */
  readonly groupId: string | null;
  /** "Tiers is now Two." */
  readonly phrase: Phrase;
  /** The rule behind it, in words; null where there is none, or the phrase says it. */
  readonly because: Phrase | null;
  /** What this alone did to the price, in minor units. */
  readonly differenceMinor: number;
}

export interface Made {
  readonly group: OptionGroup;
  /** What the customer asked for in it. */
  readonly picked: Answer;
  readonly from: Customization;
  readonly to: Customization;
}

interface Step extends Made {
  readonly before: Resolved;
  readonly after: Resolved;
  readonly was: Evaluation;
  readonly is: Evaluation;
}

/** Everything a choice did beside what was asked for: own group first, then the others in the page's order, then the whole cake. */
export function choiceChanges(index: CakeIndex, made: Made): readonly ChoiceChange[] {
  const step: Step = {
    ...made,
    before: resolveSelections(index, made.from),
    after: resolveSelections(index, made.to),
    was: evaluateCustomization(index.cake, made.from),
    is: evaluateCustomization(index.cake, made.to),
  };
  return [
    ...inOwnGroup(index, step),
    ...index.cake.groups.filter((group) => group !== made.group).flatMap((group) => inGroup(index, step, group) ?? []),
    ...repriced(index, step),
    ...unsettled(step),
    ...inContents(step),
  ];
}

const answerIn = (answers: Answers, group: OptionGroup): Answer => answers.get(group.id) ?? NO_ANSWER;

function costOf({ parts }: Evaluation, groupId: string): number {
  return parts.filter((part) => part.groupId === groupId).reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

const differenceIn = ({ was, is }: Step, groupId: string): number => costOf(is, groupId) - costOf(was, groupId);

/** Pieces of `answer` that `other` lacks, in words. */
function lacking(group: OptionGroup, answer: Answer, other: Answer): readonly string[] {
  return group.options.filter(({ id }) => (answer.pieces.get(id) ?? 0) > (other.pieces.get(id) ?? 0)).map(({ name }) => name);
}

function inOwnGroup(index: CakeIndex, step: Step): readonly ChoiceChange[] {
  const { group, picked } = step;
  const got = answerIn(step.after.answers, group);
  const gone = lacking(group, picked, got);
  const back = lacking(group, got, picked);
  // Its price is part of what was tapped, and is told in the whole.
  const own = { groupId: group.id, differenceMinor: 0 };
  const changes: ChoiceChange[] = [];
  const reason = () => reasonAgainst(index, step.after.answers, group, picked);
  if (gone.length > 0 && countOf(group, picked) > maxOf(group)) {
    const said = phrase('customization.pushed_out', { group: group.name, options: gone, max: maxOf(group) });
    changes.push({ ...own, kind: 'pushed_out', phrase: said, because: null });
  } else if (gone.length > 0) {
    const said = phrase('customization.taken_off', { group: group.name, options: gone });
    changes.push({ ...own, kind: 'changed', phrase: said, because: reason() });
  }
  if (back.length > 0) {
    changes.push({
      ...own,
      kind: 'stayed',
      phrase: phrase('customization.stayed', { group: group.name, options: back }),
      because: reason(),
    });
  }
  return changes;
}

/** The rule that this answer would break beside the others as they now are. */
function reasonAgainst(index: CakeIndex, answers: Answers, group: OptionGroup, answer: Answer): Phrase | null {
  const tried = new Map(answers).set(group.id, answer);
  const broken = brokenRules(index, tried, visibleGroupIds(index, tried)).find(
    ({ rule }) => rule.effect.groupId === group.id || rule.whenGroupId === group.id,
  );
  return broken ? explainRule(index, broken) : null;
}

function inGroup(index: CakeIndex, step: Step, group: OptionGroup): ChoiceChange | null {
  const [before, after] = [answerIn(step.before.answers, group), answerIn(step.after.answers, group)];
  const [wasShown, isShown] = [step.before.visible.has(group.id), step.after.visible.has(group.id)];
  const to = wordsOfAnswer(group, after);
  const about = { groupId: group.id, differenceMinor: differenceIn(step, group.id), because: null };
  if (!wasShown && isShown) return { ...about, kind: 'shown', phrase: phrase('customization.shown', { group: group.name, to }) };
  if (wasShown && !isShown) {
    // A default that goes unseen with its group was nobody's choice.
    const isTold = isAnswered(before) && (about.differenceMinor !== 0 || !isSameAnswer(before, index.defaults.get(group.id) ?? NO_ANSWER));
    const said = phrase('customization.hidden', { group: group.name, options: wordsOfAnswer(group, before) });
    return isTold ? { ...about, kind: 'hidden', phrase: said } : null;
  }
  if (!isShown || isSameAnswer(before, after)) return null;
  return {
    ...about,
    kind: 'changed',
    phrase: phrase('customization.changed', { group: group.name, from: wordsOfAnswer(group, before), to }),
    because: reasonAgainst(index, step.after.answers, group, before),
  };
}

/** What stayed as it was and costs something else: by the size, or by a rule. Told in one, so that a size says one thing. */
function repriced(index: CakeIndex, step: Step): readonly ChoiceChange[] {
  const groups = index.cake.groups.filter(
    (group) =>
      group !== step.group &&
      step.before.visible.has(group.id) &&
      step.after.visible.has(group.id) &&
      isSameAnswer(answerIn(step.before.answers, group), answerIn(step.after.answers, group)) &&
      differenceIn(step, group.id) !== 0,
  );
  const told = (isDearer: boolean): readonly ChoiceChange[] => {
    const those = groups.filter(({ id }) => differenceIn(step, id) > 0 === isDearer);
    const names = those.flatMap((group) => wordsOfAnswer(group, answerIn(step.after.answers, group)));
    const said = phrase(isDearer ? 'customization.dearer' : 'customization.cheaper', { options: names });
    const differenceMinor = those.reduce((sum, { id }) => sum + differenceIn(step, id), 0);
    return those.length === 0 ? [] : [{ kind: 'repriced', groupId: null, phrase: said, because: null, differenceMinor }];
  };
  return [...told(true), ...told(false)];
}

function unsettled({ group, was, is }: Step): readonly ChoiceChange[] {
  return is.problems
    .filter(({ groupId, code }) => groupId !== group.id && !was.problems.some((old) => old.groupId === groupId && old.code === code))
    .map(({ groupId, phrase: said }) => ({ kind: 'unsettled', groupId, phrase: said, because: null, differenceMinor: 0 }));
}

/** Only what a customer could regret: an allergen more, a stricter mark, a claim lost, a longer wait. */
function inContents({ was, is }: Step): readonly ChoiceChange[] {
  const grownTo = (presence: AllergenPresence) =>
    ALLERGENS.filter(
      (allergen) => is.allergens[allergen] === presence && strengthOf(was.allergens[allergen]) < strengthOf(is.allergens[allergen]),
    );
  const [contained, possible] = [grownTo('contains'), grownTo('may_contain')];
  const lost = was.claims.filter((claim) => !is.claims.includes(claim));
  const moreMinutes = is.leadTimeMinutes - was.leadTimeMinutes;
  const about = { groupId: null, because: null, differenceMinor: 0 };
  const changes: ChoiceChange[] = [];
  const tell = (kind: 'contents' | 'notice', said: Phrase) => void changes.push({ ...about, kind, phrase: said });
  if (contained.length > 0) tell('contents', phrase('customization.now_contains', { allergens: contained }));
  if (possible.length > 0) tell('contents', phrase('customization.now_may_contain', { allergens: possible }));
  if (DIETARY_MARKS.indexOf(is.mark) > DIETARY_MARKS.indexOf(was.mark))
    tell('contents', phrase('customization.now_marked', { mark: is.mark }));
  if (lost.length > 0) tell('contents', phrase('customization.claims_lost', { claims: lost }));
  if (moreMinutes > 0) tell('notice', phrase('customization.more_notice', { minutes: moreMinutes }));
  return changes;
}

const strengthOf = (presence: AllergenPresence): number => -ALLERGEN_PRESENCES.indexOf(presence);
