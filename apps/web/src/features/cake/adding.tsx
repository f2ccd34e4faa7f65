import type { Allergen } from '@sweetspot/domain/allergens/allergen';
import { allergiesAtRisk } from '@sweetspot/domain/allergens/allergen-profile';
import { allergyWarning } from '@sweetspot/messages';
import { Button } from '@sweetspot/ui';
import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CakeView } from '../../app/views.ts';
import { useWords } from '../../app/words.ts';
import { AddBar } from './add-bar.tsx';
import { focusChoice } from './choice-note.tsx';
import { useAddToCart } from './use-add-to-cart.ts';
import type { Design } from './use-design.ts';
import type { SlotsAnswer } from './use-slots.ts';

interface AddingProps {
  readonly design: Design;
  readonly cake: CakeView;
  readonly quantity: number;
  readonly lineId: string | null;
  readonly allergies: readonly Allergen[];
  readonly slots: SlotsAnswer;
  /** A photo is on its way, without which this would be another cake. */
  readonly isSending: boolean;
}

/** The action, and before it the warning for whoever told us what they must not eat. */
export function Adding({ design, cake, quantity, lineId, allergies, slots, isSending }: AddingProps) {
  const words = useWords('cake');
  const { evaluation, undo, undoableIn } = design;
  const cart = useAddToCart(cake, lineId);
  const warning = useRef<HTMLDivElement>(null);
  const risky = allergiesAtRisk(evaluation.allergens, allergies);
  const [warnedOf, setWarnedOf] = useState<string | null>(null);
  const isWarned = risky.length > 0 && warnedOf === risky.join();
  const submit = () => cart.submit({ customization: evaluation.customization, quantity });
  const add = () => {
    if (risky.length === 0) return submit();
    setWarnedOf(risky.join());
    requestAnimationFrame(() => warning.current?.focus());
  };
  const takeBack = () => {
    const { activeElement } = document;
    undo();
    // With the last of them the button goes, too.
    requestAnimationFrame(() => {
      if (undoableIn !== null && !activeElement?.isConnected) focusChoice(undoableIn);
    });
  };
  const showProblem = () => {
    const control = document.querySelector<HTMLElement>(`#group-${evaluation.problems[0]?.groupId ?? ''} :is(input, textarea)`);
    control?.focus();
  };
  return (
    <>
      {isWarned ? (
        <div ref={warning} tabIndex={-1} role="alert" className="mb-2 grid gap-3 rounded-card bg-brick-soft p-5 text-brick-text">
          <p className="flex items-center gap-2 font-semibold">
            <TriangleAlert aria-hidden className="size-5" />
            <span>{words.allergyTitle}</span>
          </p>
          <p>{allergyWarning(evaluation.allergens, allergies, words.locale)}</p>
          <Button
            variant="danger"
            onClick={() => {
              setWarnedOf(null);
              submit();
            }}
            className="justify-self-start"
          >
            {words.addAnyway}
          </Button>
        </div>
      ) : null}
      <AddBar
        unitPriceMinor={evaluation.unitPriceMinor}
        currency={cake.customizable.currency}
        quantity={quantity}
        earliest={slots.isAsked && slots.data === undefined && !slots.isError ? words.looking : slots.earliest}
        problemCount={evaluation.problems.length}
        isEdit={lineId !== null}
        isBusy={cart.isBusy || isSending}
        isOff={cake.isSoldOut || !cake.store.isTakingOrders}
        onUndo={undoableIn === null ? null : takeBack}
        onAdd={add}
        onShowProblem={showProblem}
      />
    </>
  );
}
