import type { ChoiceChange } from '@sweetspot/domain/customization/choice-changes';
import { chooseOption } from '@sweetspot/domain/customization/choose';
import type { CustomizableCake, Customization, Evaluation, Selection } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { useCallback, useMemo, useState } from 'react';

/** The last choice, while it did more than was asked for: told where it was made, until the next one. */
export interface ToldChoice {
  /** Tells one choice from the next in the same group. */
  readonly serial: number;
  readonly groupId: string;
  readonly changes: readonly ChoiceChange[];
  readonly beforeMinor: number;
}

export interface Design {
  readonly cake: CustomizableCake;
  readonly customization: Customization;
  readonly evaluation: Evaluation;
  readonly told: ToldChoice | null;
  readonly isUndone: boolean;
  readonly choose: (groupId: string, selection: Selection) => void;
  /** Takes back the told choice with everything it did. */
  readonly undo: () => void;
}

interface State {
  readonly customization: Customization;
  readonly last: { readonly groupId: string; readonly from: Customization; readonly serial: number } | null;
  readonly changes: readonly ChoiceChange[];
  readonly isUndone: boolean;
}

export function useDesign(cake: CustomizableCake, initial: Customization): Design {
  const [{ customization, last, changes, isUndone }, setState] = useState<State>({
    customization: initial,
    last: null,
    changes: [],
    isUndone: false,
  });
  const evaluation = useMemo(() => evaluateCustomization(cake, customization), [cake, customization]);
  const choose = useCallback(
    (groupId: string, selection: Selection) => setState((before) => chosen(cake, before, groupId, selection)),
    [cake],
  );
  const undo = useCallback(
    () => setState((before) => (before.last ? { customization: before.last.from, last: null, changes: [], isUndone: true } : before)),
    [],
  );
  const told = useMemo(
    () =>
      last === null || changes.length === 0
        ? null
        : {
            serial: last.serial,
            groupId: last.groupId,
            changes,
            beforeMinor: evaluateCustomization(cake, last.from).unitPriceMinor,
          },
    [cake, last, changes],
  );
  return { cake, customization, evaluation, told, isUndone, choose, undo };
}

function chosen(cake: CustomizableCake, before: State, groupId: string, selection: Selection): State {
  // The letters of a text are one choice: what the first of them did must not be forgotten at the second.
  const isSameText = 'text' in selection && before.last?.groupId === groupId;
  const from = isSameText ? before.last.from : before.customization;
  const serial = (before.last?.serial ?? 0) + (isSameText ? 0 : 1);
  const { customization, changes } = chooseOption(cake, before.customization, groupId, selection, from);
  return { customization, changes, last: { groupId, from, serial }, isUndone: false };
}
