import type { CustomizableCake, Customization, Evaluation, OptionGroup, Selection } from './customization.ts';
import { evaluateCustomization } from './evaluate-customization.ts';

/**
 * A design of the past as the cake can be made today. What it cannot be asked for any more (a question, an option, what is sold out) falls
 * back to what the cake comes with; the rest stays as it was. A printed photo belongs to the order it came with, and is given anew. Where
 * even that breaks a rule, the answer says so.
 */
export function fitToToday(cake: CustomizableCake, { selections }: Customization): Evaluation {
  const groups = new Map(cake.groups.map((group) => [group.id, group]));
  const kept = new Map(
    Object.entries(selections).flatMap(([groupId, selection]): [string, Selection][] => {
      const group = groups.get(groupId);
      const offered = group === undefined ? null : stillOffered(group, selection);
      return offered === null ? [] : [[groupId, offered]];
    }),
  );
  for (;;) {
    const evaluation = evaluateCustomization(cake, { selections: Object.fromEntries(kept) });
    const dropped = evaluation.problems.filter(({ groupId }) => kept.delete(groupId));
    // Each round leaves fewer, so there is a last one.
    if (dropped.length === 0) return evaluation;
  }
}

/** What of an answer can be given still; null for none of it. An answer that was none is one. */
function stillOffered({ kind, options }: OptionGroup, selection: Selection): Selection | null {
  if (kind === 'photo') return null;
  const isOffered = (id: string) => options.some((option) => option.id === id && !option.isSoldOut);
  if ('optionIds' in selection) {
    const optionIds = selection.optionIds.filter(isOffered);
    return optionIds.length === 0 && selection.optionIds.length > 0 ? null : { optionIds };
  }
  if ('quantities' in selection) {
    const counted = Object.entries(selection.quantities);
    const quantities = counted.filter(([id]) => isOffered(id));
    return quantities.length === 0 && counted.length > 0 ? null : { quantities: Object.fromEntries(quantities) };
  }
  return selection;
}
