import { intlLocaleOf } from '@sweetspot/messages';
import type { RouterOutputs } from '@sweetspot/api';
import { formatMoney } from '@sweetspot/domain/money/money';
import { isPaidInCash, type PaymentMethod } from '@sweetspot/domain/payments/payment-state';
import { cashCancelSentence } from '@sweetspot/messages/cancellation-ladder';
import { Button, Countdown, FieldGroup, RadioCards } from '@sweetspot/ui';
import { useRef, useState, type ComponentProps, type FormEvent } from 'react';
import { useWords } from '../../app/words.ts';
import { CancellationTerms } from '../../components/cancellation-terms.tsx';
import { LineFacts } from '../../components/line-facts.tsx';
import { Notice } from '../../components/notice.tsx';
import { PriceBreakdown } from '../../components/price-breakdown.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import type { HeldSlot } from './checkout-draft.ts';
import { PromoField } from './promo-field.tsx';

interface PayStepProps {
  checkout: Pick<RouterOutputs['checkout']['start'], 'methods' | 'timeZone'>;
  lines: RouterOutputs['checkout']['start']['part']['lines'];
  held: HeldSlot;
  method: PaymentMethod | null;
  /** Somebody else takes the cake, and nobody asks them for money. */
  isForRecipient: boolean;
  onMethod: (method: PaymentMethod) => void;
  /** What changed since the customer last looked, one sentence each. */
  changes: readonly string[];
  isPlacing: boolean;
  isAskingAgain: boolean;
  onPlace: () => void;
  promo: ComponentProps<typeof PromoField>['promo'];
}

export function PayStep({ lines, held, onMethod, changes, isPlacing, isAskingAgain, onPlace, promo, ...props }: PayStepProps) {
  const words = useWords('checkout');
  const { checkout } = props;
  const total = formatMoney(held.breakdown.total, intlLocaleOf(words.locale));
  const choices = useMethodChoices(props);
  // One that was chosen before somebody else came to receive the cake is no choice any more.
  const method = choices.find(({ value, isDisabled }) => value === props.method && !isDisabled)?.value ?? null;
  const isCash = method !== null && isPaidInCash(method);
  const { form, problem, submit } = useSubmit(
    method,
    choices.every(({ isDisabled }) => isDisabled),
    onPlace,
  );
  return (
    <div className="grid gap-5">
      <PromoField breakdown={held.breakdown} timeZone={checkout.timeZone} promo={promo} />
      <form noValidate ref={form} className="grid gap-6" onSubmit={submit}>
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
        <FieldGroup label={words.method} error={problem}>
          <RadioCards<PaymentMethod> choices={choices} value={method} onChange={onMethod} />
        </FieldGroup>
        {/* On a wide screen both stand beside the steps. */}
        <div className="grid gap-4 lg:hidden">
          <ul className="grid gap-3">
            {lines.map(({ id, cake, quantity, ...facts }) => (
              <li key={id} className="grid gap-1 text-sm">
                <p className="text-base font-medium">{words.summaryLine(quantity, cake.name)}</p>
                <LineFacts {...facts} inscriptionWords={words.inscription} />
              </li>
            ))}
          </ul>
          <PriceBreakdown breakdown={held.breakdown} />
        </div>
        <div className="grid gap-1">
          <h3 className="font-semibold">{words.cancelling}</h3>
          {isCash ? (
            <p>{cashCancelSentence(words.locale)}</p>
          ) : (
            <CancellationTerms ladder={held.ladder} isAccepted={false} timeZone={checkout.timeZone} />
          )}
        </div>
        <div className="grid justify-items-start gap-3 border-t border-line pt-5">
          <p className="text-sm text-ink-muted">{words.consent}</p>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
            <ScriptsOnly>
              <Button type="submit" size="large" isLoading={isPlacing}>
                {isCash || held.breakdown.total.amount === 0 ? words.orderFor(total) : words.payNow(total)}
              </Button>
            </ScriptsOnly>
            <Countdown until={held.expiresAt} />
          </div>
          <output className="text-sm text-honey-text">{isAskingAgain ? words.askingAgain : null}</output>
        </div>
      </form>
    </div>
  );
}

function useMethodChoices({ checkout, isForRecipient }: Pick<PayStepProps, 'checkout' | 'isForRecipient'>) {
  const words = useWords('checkout');
  return checkout.methods.map(({ method: value, isAvailable, stoppedBy, limit }) => {
    const { label, hint } = words.methods[value];
    if (isForRecipient && isPaidInCash(value)) return { value, label, hint: words.cashFromRecipient, isDisabled: true };
    if (stoppedBy) return { value, label, hint: words.cashStoppedBy[stoppedBy], isDisabled: true };
    const limits = limit ? words.overLimit(formatMoney(limit, intlLocaleOf(words.locale))) : words.methodUnavailable;
    return { value, label, hint: isAvailable ? hint : limits, isDisabled: !isAvailable };
  });
}

/** A press without a way to pay says what is missing and takes the person there. */
function useSubmit(method: PaymentMethod | null, isNoneOpen: boolean, onPlace: () => void) {
  const words = useWords('checkout');
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(method === null);
    if (method === null) form.current?.querySelector<HTMLElement>('fieldset input:not(:disabled)')?.focus();
    else onPlace();
  };
  const missing = isNoneOpen ? words.methodNone : words.methodMissing;
  return { form, submit, problem: isAsked && method === null ? missing : undefined };
}
