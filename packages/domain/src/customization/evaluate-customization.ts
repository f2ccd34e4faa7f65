import { allergenProfile, allergenSources, strongestMark, survivingClaims } from '../allergens/allergen-profile.ts';
import type { Answer, Answers } from './answers.ts';
import { chosenOptions, isAnswered, NO_ANSWER, toSelection, wordsOfAnswer } from './answers.ts';
import type { CakeIndex } from './cake-index.ts';
import { indexOf } from './cake-index.ts';
import type {
  CustomizableCake,
  Customization,
  DescribedChoice,
  Evaluation,
  GroupState,
  Option,
  OptionGroup,
  OptionState,
  Phrase,
  Selection,
  Work,
} from './customization.ts';
import { designOf } from './design-of.ts';
import { phrase } from './phrases.ts';
import type { PriceList } from './price-parts.ts';
import { optionPrices, priceListFor, priceParts } from './price-parts.ts';
import { resolveSelections, sizeOf } from './resolve-selections.ts';
import { ruleAgainst } from './rules.ts';
import { linesOf, roomOf } from './text.ts';

/**
 * The one function that prices, validates and describes a customization: in the browser for instant feedback, on the
 * server for truth. Total: any customization has an answer, and what is wrong with it is in `problems`.
 */
export function evaluateCustomization(cake: CustomizableCake, customization: Customization): Evaluation {
  const index = indexOf(cake);
  const { answers, visible, problems } = resolveSelections(index, customization);
  const size = sizeOf(index, answers, visible);
  const list = priceListFor(index, answers, visible);
  const parts = priceParts(index, list, answers, visible);
  const shown = cake.groups.filter(({ id }) => visible.has(id));
  const chosen = shown.flatMap((group) => chosenOptions(group, answers.get(group.id) ?? NO_ANSWER));
  let groups: readonly GroupState[] | undefined;
  return {
    customization: { selections: canonicalSelections(shown, answers) },
    isOrderable: problems.length === 0,
    problems,
    // For who chooses; a price needs none of it.
    get groups() {
      return (groups ??= cake.groups.map((group) => groupState(index, list, group, answers, visible, size)));
    },
    parts,
    unitPriceMinor: parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    choices: shown.flatMap((group) => describedChoice(group, answers.get(group.id) ?? NO_ANSWER)),
    ...contentsOf(cake, chosen),
    serves: size?.serves ?? cake.serves,
    weightGrams: size?.weightGrams ?? null,
    ...effortOf(cake, shown, answers),
    design: designOf(index, answers, visible, size),
  };
}

function canonicalSelections(shown: readonly OptionGroup[], answers: Answers): Record<string, Selection> {
  return Object.fromEntries(shown.map((group) => [group.id, toSelection(group, answers.get(group.id) ?? NO_ANSWER)]));
}

function contentsOf(cake: CustomizableCake, chosen: readonly Option[]) {
  const ingredients = [cake, ...chosen];
  const allergens = allergenProfile(
    cake.allergens,
    chosen.map((option) => option.allergens),
  );
  const mark = strongestMark(ingredients, allergens);
  const broken = new Set(chosen.flatMap(({ breaksClaims }) => breaksClaims));
  return {
    allergens,
    allergenSources: allergenSources(allergens, ingredients),
    mark,
    claims: survivingClaims(cake.claims, broken, allergens, mark),
  };
}

/** Work and minutes grow with pieces; notice does not. */
function effortOf(cake: CustomizableCake, shown: readonly OptionGroup[], answers: Answers) {
  const work: Record<string, number> = { ...cake.work };
  let { preparationMinutes, leadTimeMinutes } = cake;
  for (const group of shown) {
    const answer = answers.get(group.id) ?? NO_ANSWER;
    for (const option of chosenOptions(group, answer)) {
      const pieces = answer.pieces.get(option.id) ?? 1;
      for (const [resource, units] of Object.entries(option.work)) work[resource] = (work[resource] ?? 0) + units * pieces;
      preparationMinutes += option.preparationMinutes * pieces;
      leadTimeMinutes += option.leadTimeMinutes;
    }
  }
  return { work: work satisfies Work, preparationMinutes, leadTimeMinutes };
}

function describedChoice(group: OptionGroup, answer: Answer): readonly DescribedChoice[] {
  if (!isAnswered(answer)) return [];
  const choice = group.kind === 'text' ? linesOf(answer.text).join(' / ') : wordsOfAnswer(group, answer).join(', ');
  const optionIds = chosenOptions(group, answer).map(({ id }) => id);
  return [{ groupId: group.id, role: group.role, group: group.name, choice, optionIds }];
}

function groupState(
  index: CakeIndex,
  list: PriceList,
  group: OptionGroup,
  answers: Answers,
  visible: ReadonlySet<string>,
  size: Option | null,
): GroupState {
  const isVisible = visible.has(group.id);
  const isLocked = index.lockedGroupIds.has(group.id);
  const answer = isVisible ? (answers.get(group.id) ?? NO_ANSWER) : NO_ANSWER;
  const prices = optionPrices(list, group, answer);
  const optionState = (option: Option): OptionState => {
    const isChosen = answer.pieces.has(option.id);
    const isAsked = isVisible && !isChosen;
    return {
      optionId: option.id,
      isChosen,
      priceMinor: prices.get(option.id) ?? 0,
      blockedBy: isAsked ? blockedBy(index, group, option, isLocked, answers, visible) : null,
    };
  };
  return {
    groupId: group.id,
    isVisible,
    isLocked,
    selection: isVisible ? toSelection(group, answer) : null,
    options: group.options.map(optionState),
    inscriptionRoom: group.kind === 'text' ? roomOf(group, size) : null,
  };
}

function blockedBy(
  index: CakeIndex,
  group: OptionGroup,
  option: Option,
  isLocked: boolean,
  answers: Answers,
  visible: ReadonlySet<string>,
): Phrase | null {
  if (isLocked) return phrase('customization.locked', { group: group.name });
  if (option.isSoldOut) return phrase('customization.sold_out', { option: option.name });
  return ruleAgainst(index, group, option, answers, visible);
}
