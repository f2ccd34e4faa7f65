import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { Button, IconButton, Money } from '@sweetspot/ui';
import { Undo2 } from 'lucide-react';
import { useWords } from '../../app/words.ts';
import { ScriptsOnly } from '../../components/scripts-only.tsx';

interface AddBarProps {
  readonly unitPriceMinor: number;
  readonly currency: CurrencyCode;
  readonly quantity: number;
  /** When it could be had, in words. */
  readonly earliest: string | null;
  readonly problemCount: number;
  readonly isEdit: boolean;
  readonly isBusy: boolean;
  readonly isOff: boolean;
  /** Takes back the last choice; null while there is none. */
  readonly onUndo: (() => void) | null;
  readonly onAdd: () => void;
  readonly onShowProblem: () => void;
}

/** Price, time and the one main action, in reach at the lower edge. */
export function AddBar(props: AddBarProps) {
  const words = useWords('cake');
  const { unitPriceMinor, currency, quantity, earliest, problemCount, isEdit, isBusy, isOff, onUndo, onAdd, onShowProblem } = props;
  return (
    <div className="flex items-center gap-3 border-t border-line bg-surface px-4 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] sm:px-6 lg:rounded-card lg:border lg:p-4 lg:shadow-soft">
      <div aria-live="polite" className="grid min-w-0 grow">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="sr-only">{words.total}</span>
          <Money amount={{ amount: unitPriceMinor * quantity, currency }} className="font-title text-xl font-semibold sm:text-2xl" />
          {quantity > 1 ? (
            <span className="text-sm text-ink-muted">
              <Money amount={{ amount: unitPriceMinor, currency }} />
              <span>{` ${words.each}`}</span>
            </span>
          ) : null}
        </p>
        {earliest === null ? null : <p className="text-sm text-pretty text-ink-muted">{earliest}</p>}
      </div>
      {onUndo === null ? null : (
        <IconButton label={words.undoLast} icon={<Undo2 aria-hidden />} onClick={onUndo} className="-mx-1.5 shrink-0" />
      )}
      <ScriptsOnly>
        {problemCount > 0 ? (
          <Button variant="quiet" onClick={onShowProblem}>
            {words.toFix(problemCount)}
          </Button>
        ) : (
          <Button disabled={isOff} isLoading={isBusy} onClick={onAdd} className="whitespace-nowrap">
            {isEdit ? words.save : words.add}
          </Button>
        )}
      </ScriptsOnly>
    </div>
  );
}
