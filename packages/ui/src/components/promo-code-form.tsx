import type { PromoDraft } from '@sweetspot/domain/promotions/promo-draft';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { focusFirstFault } from '../primitives/focus-first-fault.ts';
import { Sheet } from '../primitives/modal.tsx';
import { Field, FieldGroup } from '../primitives/field.tsx';
import { RadioCards } from '../primitives/choices.tsx';
import { TextInput } from '../primitives/text-input.tsx';

type Box = keyof PromoDraft;

/** Labels and hints, in the reader's language. */
export interface PromoCodeFormWords {
  readonly create: string;
  readonly save: string;
  readonly cancel: string;
  readonly code: string;
  readonly codeHint: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<PromoDraft['kind'], string>>;
  readonly percent: string;
  readonly amount: string;
  readonly most: string;
  readonly minimum: string;
  readonly minimumHint: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly totalLimit: string;
  readonly perCustomerLimit: string;
  readonly limitHint: string;
}

/** What to say beside a box. */
type Problems = Partial<Readonly<Record<Box, string>>>;

interface PromoCodeFormProps {
  words: PromoCodeFormWords;
  initial: PromoDraft;
  /** As it is written before an amount ("₹"). */
  currencySign: string;
  /** Answers what has to be put right; nothing where the code was sent. */
  onSave: (draft: PromoDraft) => Promise<Problems>;
  onClose: () => void;
  /** What is asked before the terms. */
  children?: ReactNode;
}

/** A new promo code, the same for whoever gives one. */
export function PromoCodeForm({ words, initial, currencySign, onSave, onClose, children }: PromoCodeFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState<Problems>({});
  const [isSaving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    setSaving(true);
    setProblems(await onSave(draft));
    setSaving(false);
    focusFirstFault(form.current);
  };
  return (
    <Sheet open onOpenChange={(isOpen) => !isOpen && onClose()} title={words.create}>
      <form ref={form} noValidate className="grid gap-4 pb-6" onSubmit={(event) => void submit(event)}>
        <div className="contents">{children}</div>
        <Terms words={words} draft={draft} onChange={setDraft} problems={problems} currencySign={currencySign} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" isLoading={isSaving}>
            {words.save}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

interface TermsProps extends Pick<PromoCodeFormProps, 'words' | 'currencySign'> {
  draft: PromoDraft;
  onChange: (draft: PromoDraft) => void;
  problems: Problems;
}

function Terms({ words, draft, onChange, problems, currencySign }: TermsProps) {
  const box = (name: Box) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...draft, [name]: event.target.value }),
  });
  const amount = { inputMode: 'decimal', lead: currencySign, className: 'figures' } as const;
  return (
    <>
      <Field label={words.code} hint={words.codeHint} error={problems.code} isRequired>
        <TextInput
          {...box('code')}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          className="uppercase"
        />
      </Field>
      <FieldGroup label={words.kind}>
        <RadioCards
          choices={(['percent', 'fixed'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          value={draft.kind}
          onChange={(kind) => onChange({ ...draft, kind, most: '' })}
        />
      </FieldGroup>
      <div className="grid gap-4 sm:grid-cols-2">
        {draft.kind === 'percent' ? (
          <Field label={words.percent} error={problems.value} isRequired>
            <TextInput {...box('value')} inputMode="decimal" trail="%" className="figures" />
          </Field>
        ) : (
          <Field label={words.amount} error={problems.value} isRequired>
            <TextInput {...box('value')} {...amount} />
          </Field>
        )}
        {draft.kind === 'percent' ? (
          <Field label={words.most} error={problems.most}>
            <TextInput {...box('most')} {...amount} />
          </Field>
        ) : null}
        <Field label={words.minimum} hint={words.minimumHint} error={problems.minimum} className="sm:col-span-2">
          <TextInput {...box('minimum')} {...amount} />
        </Field>
        <Field label={words.startsOn} error={problems.startsOn} isRequired>
          <TextInput {...box('startsOn')} type="date" />
        </Field>
        <Field label={words.endsOn} error={problems.endsOn}>
          <TextInput {...box('endsOn')} type="date" />
        </Field>
        <Field label={words.totalLimit} hint={words.limitHint} error={problems.totalLimit}>
          <TextInput {...box('totalLimit')} inputMode="numeric" className="figures" />
        </Field>
        <Field label={words.perCustomerLimit} hint={words.limitHint} error={problems.perCustomerLimit}>
          <TextInput {...box('perCustomerLimit')} inputMode="numeric" className="figures" />
        </Field>
      </div>
    </>
  );
}
