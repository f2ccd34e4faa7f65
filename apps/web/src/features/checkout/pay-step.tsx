import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import type { PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { checkoutEn as words } from '@sweetspot/messages/shop-buy-checkout';
import { Button, Countdown, FieldGroup, RadioCards, useUi } from '@sweetspot/ui';
import { CancellationTerms } from '../../pieces/cancellation-terms.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { PriceBreakdown } from '../../pieces/price-breakdown.tsx';
import { ScriptsOnly } from '../../pieces/scripts-only.tsx';
import type { HeldSlot } from './checkout-draft.ts';

interface PayStepProps {
  checkout: Pick<RouterOutputs['checkout']['start'], 'methods' | 'timeZone'>;
  held: HeldSlot;
  method: PaymentMethod | null;
  onMethod: (method: PaymentMethod) => void;
  /** What changed since the customer last looked, one sentence each. */
  changes: readonly string[];
  isPlacing: boolean;
  isAskingAgain: boolean;
  onPlace: () => void;
}

export function PayStep({ checkout, held, method, onMethod, changes, isPlacing, isAskingAgain, onPlace }: PayStepProps) {
  const { locale } = useUi();
  const total = formatMoney(held.breakdown.total, locale);
  const choices = checkout.methods.map(({ method: value, isAvailable, limit }) => {
    const { label, hint } = words.methods[value];
    const limits = limit ? words.overLimit(formatMoney(limit, locale)) : words.methodUnavailable;
    return { value, label, hint: isAvailable ? hint : limits, isDisabled: !isAvailable };
  });
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onPlace();
      }}
    >
      {changes.length > 0 ? (
        <Notice tone="attention" isLive title={words.whatChanged}>
          <ul className="grid gap-1">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <p className="mt-2">{words.confirmAgain}</p>
        </Notice>
      ) : null}
      <FieldGroup label={words.method}>
        <RadioCards<PaymentMethod> choices={choices} value={method} onChange={onMethod} />
      </FieldGroup>
      <div className="lg:hidden">
        <PriceBreakdown breakdown={held.breakdown} />
      </div>
      <div className="grid gap-1">
        <h3 className="font-semibold">{words.cancelling}</h3>
        <CancellationTerms ladder={held.ladder} timeZone={checkout.timeZone} />
      </div>
      <div className="grid justify-items-start gap-3 border-t border-line pt-5">
        <p className="text-sm text-ink-muted">{words.consent}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <ScriptsOnly>
            <Button type="submit" size="large" disabled={method === null} isLoading={isPlacing}>
              {method === 'cod' ? words.orderFor(total) : words.payNow(total)}
            </Button>
          </ScriptsOnly>
          <Countdown until={held.expiresAt} />
        </div>
        <output className="text-sm text-honey-text">{isAskingAgain ? words.askingAgain : null}</output>
      </div>
    </form>
  );
}
