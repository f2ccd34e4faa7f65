import { formatMoney, type Money } from '@sweetspot/domain/money/money';
import { parseMoney } from '@sweetspot/domain/money/parse-money';
import type { RemedyInput } from '@sweetspot/domain/problems/inputs';
import { intlLocaleOf, type Locale } from '@sweetspot/messages';
import { useRef, useState, type FormEvent } from 'react';
import { Button } from '../primitives/button.tsx';
import { RadioCards } from '../primitives/choices.tsx';
import { Field, FieldGroup } from '../primitives/field.tsx';
import { focusFirstFault } from '../primitives/focus-first-fault.ts';
import { TextArea } from '../primitives/text-area.tsx';
import { TextInput } from '../primitives/text-input.tsx';

export interface RemedyFormWords {
  readonly locale: Locale;
  readonly remedyLabel: string;
  readonly remedies: { readonly whole: (amount: string) => string; readonly amount: string; readonly none: string };
  readonly amountLabel: string;
  readonly amountBad: (most: string) => string;
  readonly textLabel: string;
  readonly textHint: string;
  readonly textMissing: string;
  readonly send: string;
}

interface RemedyFormProps {
  words: RemedyFormWords;
  /** What can still be given back; nothing where it is none. */
  refundable: Money;
  failure: string | null;
  isSending: boolean;
  onSend: (answer: { readonly remedy: RemedyInput; readonly text: string }) => void;
}

const LEAST_LETTERS = 10;
const MOST_LETTERS = 1_000;
const KINDS = ['whole', 'amount', 'none'] as const;

/** Words about a problem, with money or without: for the store that answers and the admin who decides. */
export function RemedyForm({ words, refundable, failure, isSending, onSend }: RemedyFormProps) {
  const hasMoney = refundable.amount > 0;
  const [kind, setKind] = useState<RemedyInput['kind'] | null>(hasMoney ? null : 'none');
  const [amount, setAmount] = useState('');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const all = formatMoney(refundable, intlLocaleOf(words.locale));
  const remedy = remedyOf(kind, amount, refundable);
  const isShort = text.trim().length < LEAST_LETTERS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    // The sentences stand beside their fields first, for the first of them to be found.
    if (remedy === null || isShort) return requestAnimationFrame(() => focusFirstFault(form.current));
    onSend({ remedy, text });
  };
  const labels = { whole: words.remedies.whole(all), amount: words.remedies.amount, none: words.remedies.none };
  return (
    <form ref={form} noValidate className="grid gap-4" onSubmit={submit}>
      <FieldGroup label={words.remedyLabel} error={isTried && kind === null ? words.remedyLabel : undefined}>
        <RadioCards
          choices={KINDS.map((value) => ({ value, label: labels[value], isDisabled: value !== 'none' && !hasMoney }))}
          value={kind}
          onChange={setKind}
          className="sm:grid-cols-3"
        />
      </FieldGroup>
      {kind === 'amount' ? (
        <Field label={words.amountLabel} error={isTried && remedy === null ? words.amountBad(all) : undefined} isRequired>
          <TextInput inputMode="decimal" value={amount} onChange={({ target }) => setAmount(target.value)} />
        </Field>
      ) : null}
      <Field label={words.textLabel} hint={words.textHint} error={isTried && isShort ? words.textMissing : undefined} isRequired>
        <TextArea rows={4} maxGraphemes={MOST_LETTERS} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      {failure === null ? null : (
        <p role="alert" className="font-medium text-brick-text">
          {failure}
        </p>
      )}
      <Button type="submit" isLoading={isSending} className="justify-self-start">
        {words.send}
      </Button>
    </form>
  );
}

function remedyOf(kind: RemedyInput['kind'] | null, typed: string, refundable: Money): RemedyInput | null {
  if (kind === null || kind !== 'amount') return kind === null ? null : { kind };
  const amountMinor = parseMoney(typed, refundable.currency)?.amount ?? 0;
  return amountMinor > 0 && amountMinor <= refundable.amount ? { kind, amountMinor } : null;
}
