import { chooseOption, type ChoiceChange } from '@sweetspot/domain/customization/choose';
import type { CustomizableCake, Customization, Evaluation, Selection } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { useCallback, useMemo, useState } from 'react';

export interface Design {
  readonly cake: CustomizableCake;
  readonly customization: Customization;
  readonly evaluation: Evaluation;
  /** What the last choice changed elsewhere; kept until the next one. */
  readonly changes: readonly ChoiceChange[];
  readonly choose: (groupId: string, selection: Selection) => void;
}

interface State {
  readonly customization: Customization;
  readonly changes: readonly ChoiceChange[];
}

export function useDesign(cake: CustomizableCake, initial: Customization): Design {
  const [{ customization, changes }, setState] = useState<State>({ customization: initial, changes: [] });
  const evaluation = useMemo(() => evaluateCustomization(cake, customization), [cake, customization]);
  const choose = useCallback(
    (groupId: string, selection: Selection) => setState((before) => chooseOption(cake, before.customization, groupId, selection)),
    [cake],
  );
  return { cake, customization, evaluation, changes, choose };
}
