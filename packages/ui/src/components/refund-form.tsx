import { formatMoney, type CurrencyCode } from '@sweetspot/domain/money/money';
import type { RefundDraft } from '@sweetspot/domain/payments/refund-draft';
import type { RefundAsk } from '@sweetspot/domain/payments/refund-plan';
import { intlLocaleOf } from '@sweetspot/messages';
import { useRef, useState, type FormEvent } from 'react';
import { focusFirstFault } from '../primitives/focus-first-fault.ts';
import { Button } from '../primitives/button.tsx';
import { RefundFields, type OfferedRefund, type RefundFieldsWords } from './refund-fields.tsx';

interface RefundFormWords extends RefundFieldsWords {
  readonly comesTo: (amount: string) => string;
  readonly notYet: string;
  readonly tooMuch: (amount: string) => string;
  readonly reasonMissing: string;
  readonly cancel: string;
}

interface RefundFormProps {
  words: RefundFormWords;
  currency: CurrencyCode;
  /** What the form was opened on: another refund meanwhile is told, not passed over. */
  offer: OfferedRefund;
  initial: RefundDraft;
  /** What a draft asks for, and what that comes to; null where it is not to be read, or is more than is left. */
  judge: (draft: RefundDraft) => { readonly ask: RefundAsk | null; readonly amountMinor: number | null };
  sendLabel: (amountMinor: number | null) => string;
  /** Said below the sum. */
  note: (amountMinor: number) => string | null;
  isSending: boolean;
  onSend: (asked: { readonly ask: RefundAsk; readonly reason: string; readonly amountMinor: number }) => void;
  onClose: () => void;
}

const LEAST_REASON = 3;

/** A refund given or asked for: the sum follows what is typed, and what is missing is said once it is sent. */
export function RefundForm(props: RefundFormProps) {
  const { words, currency, offer, initial, judge, isSending, onSend, onClose } = props;
  const [draft, setDraft] = useState(initial);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const said = (amount: number) => formatMoney({ amount, currency }, intlLocaleOf(words.locale));
  const { ask, amountMinor } = judge(draft);
  const trouble = ask === null ? words.notYet : words.tooMuch(said(offer.refundableMinor));
  const reason = draft.reason.trim();
  const note = amountMinor === null ? null : props.note(amountMinor);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (ask === null || amountMinor === null || reason.length < LEAST_REASON) return focusFirstFault(form.current);
    onSend({ ask, reason, amountMinor });
  };
  return (
    <form ref={form} noValidate className="grid gap-4 pb-6" onSubmit={submit}>
      <RefundFields
        words={words}
        currency={currency}
        offer={offer}
        draft={draft}
        onChange={setDraft}
        problems={{
          amount: isTried && amountMinor === null ? trouble : undefined,
          reason: isTried && reason.length < LEAST_REASON ? words.reasonMissing : undefined,
        }}
      />
      <div aria-live="polite" className="grid gap-1">
        <p className="font-semibold">{amountMinor === null ? trouble : words.comesTo(said(amountMinor))}</p>
        {note === null ? null : <p className="text-sm text-ink-muted">{note}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSending}>
          {props.sendLabel(amountMinor)}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
