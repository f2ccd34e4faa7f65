import { cakeWords as words } from '@sweetspot/messages/shop-browse-cake';
import { Button, Money, Stepper } from '@sweetspot/ui';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { MAX_LINE_QUANTITY } from './quantity.ts';

interface AddBarProps {
  readonly unitPriceMinor: number;
  readonly currency: CurrencyCode;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  /** When it could be had, in words. */
  readonly earliest: string | null;
  readonly problemCount: number;
  readonly isEdit: boolean;
  readonly isBusy: boolean;
  readonly isOff: boolean;
  readonly onAdd: () => void;
  readonly onShowProblem: () => void;
}

/** Price, quantity and the one main action, in reach at the lower edge of the screen. */
export function AddBar(props: AddBarProps) {
  const { unitPriceMinor, currency, quantity, onQuantity, earliest, problemCount, isEdit, isBusy, isOff, onAdd, onShowProblem } = props;
  return (
    <div className="sticky bottom-0 z-30 -mx-4 border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6 lg:mx-0 lg:rounded-card lg:border lg:p-4 lg:shadow-soft lg:bottom-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p aria-live="polite" className="grid">
          <span className="sr-only">{words.total}</span>
          <Money amount={{ amount: unitPriceMinor * quantity, currency }} className="font-title text-2xl font-semibold" />
          {quantity > 1 ? (
            <span className="text-sm text-ink-muted">
              <Money amount={{ amount: unitPriceMinor, currency }} /> {words.each}
            </span>
          ) : null}
        </p>
        {earliest === null ? null : <p className="text-sm text-ink-muted sm:order-last sm:w-full">{earliest}</p>}
        <div className="flex grow items-center justify-end gap-3">
          <Stepper label={words.quantity} value={quantity} onChange={onQuantity} min={1} max={MAX_LINE_QUANTITY} />
          {problemCount > 0 ? (
            <Button variant="quiet" onClick={onShowProblem} className="grow sm:grow-0">
              {words.toFix(problemCount)}
            </Button>
          ) : (
            <Button disabled={isOff} isLoading={isBusy} onClick={onAdd} className="grow sm:grow-0">
              {isEdit ? words.save : words.add}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
