import { refusalFrom } from '@sweetspot/api/client';
import { designNameInput } from '@sweetspot/domain/designs/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '../app/words.ts';
import { failureWords } from './failure-words.ts';

interface DesignNameFormProps {
  readonly name: string;
  readonly isBusy: boolean;
  /** Rejects with why the name was not taken. */
  readonly onName: (name: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Asks what a design is called. */
export function DesignNameForm({ name, isBusy, onName, onCancel }: DesignNameFormProps) {
  const words = useWords('designs');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string>();
  useEffect(() => input.current?.select(), []);
  const refuse = (sentence: string) => {
    setProblem(sentence);
    input.current?.focus();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = designNameInput.safeParse(typed);
    if (!read.success) return refuse(sayField(read.error.issues[0]?.message ?? '', words.locale));
    setProblem(undefined);
    try {
      await onName(read.data);
    } catch (error) {
      const refusal = refusalFrom(error);
      const field = refusal?.code === 'INPUT_INVALID' ? refusal.data.fields['name'] : undefined;
      refuse(field === undefined ? failureWords(error, words.locale, words.saveFailed) : sayField(field, words.locale));
    }
  };
  return (
    <form noValidate className="grid gap-3" onSubmit={(event) => void submit(event)}>
      <Field label={words.name} hint={words.nameHint} error={problem}>
        <TextInput ref={input} value={typed} maxLength={60} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" isLoading={isBusy}>
          {words.keep}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
