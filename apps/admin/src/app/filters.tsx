import { Button, Field, Select, TextInput } from '@sweetspot/ui';
import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useAddress } from './address.ts';
import { useWords } from './words.ts';

const TYPING_PAUSE_MS = 250;

interface FiltersProps {
  /** What is shown now, as a sentence; said to screen readers when it changes. */
  sentence: string;
  /** Names of the address's parts that this page's filters use. */
  names: readonly string[];
  children: ReactNode;
}

/** The controls of a list, and what they add up to as a sentence. */
export function Filters({ sentence, names, children }: FiltersProps) {
  const words = useWords('frame');
  const { params, change } = useAddress();
  const isFiltered = names.some((name) => params.has(name));
  return (
    <div className="mb-4 grid gap-4">
      <search aria-label={words.filters} className="print:hidden">
        <form onSubmit={(event) => event.preventDefault()} className="flex flex-wrap items-end gap-x-4 gap-y-3 *:min-w-0 max-sm:*:grow">
          {children}
        </form>
      </search>
      <div className="flex min-h-9 flex-wrap items-center gap-x-4">
        <h2 className="font-title text-lg font-semibold" aria-live="polite">
          {sentence}
        </h2>
        {isFiltered ? (
          <Button variant="ghost" size="small" onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}>
            {words.clearFilters}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Writes what is typed into the address after a short pause. */
export function SearchFilter({ label, hint }: { label: string; hint: string }) {
  const { words: asked, change } = useAddress();
  const [typed, setTyped] = useState(asked);
  const [seen, setSeen] = useState(asked);
  // The address changed by other hands (back, "Clear filters"): follow it.
  if (seen !== asked) {
    setSeen(asked);
    if (typed.trim() !== asked) setTyped(asked);
  }
  const apply = useEffectEvent(() => {
    if (typed.trim() !== asked) change({ words: typed.trim() }, { replace: true });
  });
  useEffect(() => {
    const timer = setTimeout(apply, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Field label={label} className="w-full grow sm:w-auto sm:max-w-80">
      <TextInput
        type="search"
        value={typed}
        maxLength={100}
        placeholder={hint}
        lead={<Search aria-hidden />}
        onChange={(event) => setTyped(event.target.value)}
      />
    </Field>
  );
}

interface ChoiceFilterProps<Value extends string> {
  label: string;
  /** The part of the address it writes. */
  name: string;
  value: Value | null;
  any: string;
  choices: readonly { readonly value: Value; readonly label: string }[];
}

export function ChoiceFilter<Value extends string>({ label, name, value, any, choices }: ChoiceFilterProps<Value>) {
  const { change } = useAddress();
  return (
    <Field label={label}>
      <Select className="max-sm:field-sizing-content" value={value ?? ''} onChange={(event) => change({ [name]: event.target.value })}>
        <option value="">{any}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
