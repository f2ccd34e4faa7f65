import type { ChoiceChange } from '@sweetspot/domain/customization/choice-changes';
import { chooseOption } from '@sweetspot/domain/customization/choose';
import type { CustomizableCake, Customization, Evaluation, Selection } from '@sweetspot/domain/customization/customization';
import { evaluateCustomization } from '@sweetspot/domain/customization/evaluate-customization';
import { useCallback, useEffect, useMemo, useState } from 'react';

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
  /** As the cake was before the last choice; null when there was none since the page was opened or a choice was taken back. */
  readonly before: Evaluation | null;
  /** Where the last choice was just taken back. */
  readonly undoneIn: string | null;
  /** Where the choice was made that comes next to be taken back; null while there is none. */
  readonly undoableIn: string | null;
  readonly choose: (groupId: string, selection: Selection) => void;
  /** Takes back the last choice with everything it did; again, the one before it. */
  readonly undo: () => void;
}

interface MadeChoice {
  readonly groupId: string;
  readonly from: Customization;
}

interface State {
  readonly customization: Customization;
  /** Oldest first, the last one among them. */
  readonly past: readonly MadeChoice[];
  readonly last: (MadeChoice & { readonly serial: number }) | null;
  readonly serial: number;
  readonly changes: readonly ChoiceChange[];
  readonly undoneIn: string | null;
}

/** Further back nobody remembers what there was. */
const MOST_UNDONE = 50;

export function useDesign(cake: CustomizableCake, initial: Customization): Design {
  const [{ customization, past, last, changes, undoneIn }, setState] = useState<State>({
    customization: initial,
    past: [],
    last: null,
    serial: 0,
    changes: [],
    undoneIn: null,
  });
  const evaluation = useMemo(() => evaluateCustomization(cake, customization), [cake, customization]);
  const choose = useCallback(
    (groupId: string, selection: Selection) => setState((before) => chosen(cake, before, groupId, selection)),
    [cake],
  );
  const undo = useCallback(() => setState(takenBack), []);
  useUndoKey(undo);
  const before = useMemo(() => last && evaluateCustomization(cake, last.from), [cake, last]);
  const told = useMemo(
    () =>
      last === null || before === null || changes.length === 0
        ? null
        : { serial: last.serial, groupId: last.groupId, changes, beforeMinor: before.unitPriceMinor },
    [last, before, changes],
  );
  return { cake, customization, evaluation, told, before, undoneIn, undoableIn: past.at(-1)?.groupId ?? null, choose, undo };
}

function chosen(cake: CustomizableCake, before: State, groupId: string, selection: Selection): State {
  // The letters of a text are one choice: what the first of them did must not be forgotten at the second.
  const isSameText = 'text' in selection && before.last?.groupId === groupId;
  const from = isSameText ? before.last.from : before.customization;
  const serial = before.serial + (isSameText ? 0 : 1);
  const past = isSameText ? before.past : [...before.past, { groupId, from }].slice(-MOST_UNDONE);
  const { customization, changes } = chooseOption(cake, before.customization, groupId, selection, from);
  return { customization, changes, past, serial, last: { groupId, from, serial }, undoneIn: null };
}

function takenBack(state: State): State {
  const made = state.past.at(-1);
  if (!made) return state;
  return { ...state, customization: made.from, past: state.past.slice(0, -1), last: null, changes: [], undoneIn: made.groupId };
}

const TEXT_FIELD = 'textarea, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])';

/** Ctrl+Z and Cmd+Z. Where text is typed they are the browser's own. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || (event.target instanceof Element && event.target.matches(TEXT_FIELD))) return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo]);
}
