import { hasOptions } from '../customization/answers.ts';
import type { CustomizableCake, Customization, CustomizationProblem, Evaluation, Selection } from '../customization/customization.ts';
import { evaluateCustomization } from '../customization/evaluate-customization.ts';

/** A design without the pictures printed on it, which are nobody's to keep or to show but in a cart or an order. */
export function withoutPhotos({ groups }: CustomizableCake, { selections }: Customization): Customization {
  const photoIds = new Set(groups.filter(({ kind }) => kind === 'photo').map(({ id }) => id));
  return { selections: Object.fromEntries(Object.entries(selections).filter(([id, given]) => !photoIds.has(id) && !('photoId' in given))) };
}

/** A design without what is written on it. */
export function withoutWords({ groups }: CustomizableCake, { selections }: Customization): Customization {
  const empty = groups.filter(({ kind }) => kind === 'text').map(({ id }): [string, Selection] => [id, { text: '' }]);
  return { selections: { ...selections, ...Object.fromEntries(empty) } };
}

/** What can be mended by leaving a choice out. What is written too long, or still to be chosen, is the customer's to settle. */
const MENDED: ReadonlySet<CustomizationProblem['code']> = new Set([
  'unknown_group',
  'unknown_option',
  'wrong_kind',
  'quantity',
  'sold_out',
  'forbidden',
  'rule_requires',
  'locked',
  'too_many',
  'required',
]);

/**
 * The nearest to a design kept earlier that its cake can be today. What is no longer there, is sold out, or goes against a rule that was
 * made since is left out; its group then takes the nearest choice that fits the rest.
 */
export function recallDesign(cake: CustomizableCake, kept: Customization): Evaluation {
  let selections = withoutPhotos(cake, kept).selections;
  // Each turn leaves out one option or one group at least.
  for (;;) {
    const evaluation = evaluateCustomization(cake, { selections });
    const problem = evaluation.problems.find((each) => MENDED.has(each.code) && isGiven(cake, selections, each));
    if (!problem) return evaluation;
    selections = without(cake, selections, problem);
  }
}

type Selections = Customization['selections'];

/** Whether the kept design is what brings the problem, and not what it leaves open. */
function isGiven({ groups }: CustomizableCake, selections: Selections, { code, groupId }: CustomizationProblem): boolean {
  if (!Object.hasOwn(selections, groupId)) return false;
  const group = groups.find(({ id }) => id === groupId);
  return code !== 'required' || (group !== undefined && hasOptions(group));
}

function without(cake: CustomizableCake, selections: Selections, { groupId, optionIds, code }: CustomizationProblem): Selections {
  const { [groupId]: given, ...others } = selections;
  const isOne = cake.groups.find(({ id }) => id === groupId)?.max === 1;
  if (given === undefined || isOne || code === 'rule_requires' || optionIds.length === 0) return others;
  const gone = new Set(optionIds);
  if ('optionIds' in given) {
    const left = given.optionIds.filter((id) => !gone.has(id));
    return left.length === given.optionIds.length ? others : { ...others, [groupId]: { optionIds: left } };
  }
  if (!('quantities' in given)) return others;
  const left = Object.entries(given.quantities).filter(([id]) => !gone.has(id));
  return left.length === Object.keys(given.quantities).length ? others : { ...others, [groupId]: { quantities: Object.fromEntries(left) } };
}
