import {
  ALLERGENS,
  ALLERGEN_PRESENCES,
  DIETARY_CLAIMS,
  DIETARY_MARKS,
  type Allergen,
  type AllergenPresence,
} from '@sweetspot/domain/allergens/allergen';
import { capitalised, dietWords } from '@sweetspot/messages';
import { Button, Card, ChoiceChips, cx, FieldGroup, RadioCards } from '@sweetspot/ui';
import { useState } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import type { CakeForm } from './cake-form.ts';
import { PromiseDialog } from './promise-dialog.tsx';
import { useFieldError } from './use-field-error.ts';
import { useWords } from '../../../app/words.ts';

/** Mark, claims, and an answer for each of the fourteen allergens: silence is not "free from". */
export function ContentsSection() {
  const words = useWords('cake-form');
  const { control } = useFormContext<CakeForm>();
  const error = useFieldError();
  const diet = dietWords(words.locale);
  return (
    <Card className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <h2 className="text-xl font-semibold">{words.contents}</h2>
      <FieldGroup label={words.mark}>
        <Controller
          control={control}
          name="mark"
          render={({ field }) => (
            <RadioCards
              choices={DIETARY_MARKS.map((value) => ({ value, label: words.marks[value] }))}
              value={field.value}
              onChange={field.onChange}
              className="sm:grid-cols-3"
            />
          )}
        />
      </FieldGroup>
      <FieldGroup label={words.claims}>
        <Controller
          control={control}
          name="claims"
          render={({ field }) => (
            <ChoiceChips
              choices={DIETARY_CLAIMS.map((value) => ({ value, label: diet.claims[value] }))}
              value={field.value}
              onChange={(picked) => field.onChange([...picked])}
            />
          )}
        />
      </FieldGroup>
      <Controller
        control={control}
        name="allergens"
        render={({ field }) => <AllergenTable declared={field.value} problem={error('allergens')} onChange={field.onChange} />}
      />
    </Card>
  );
}

interface AllergenTableProps {
  readonly declared: CakeForm['allergens'];
  /** Why it keeps the cake out of the shop. */
  readonly problem: string | undefined;
  readonly onChange: (declared: CakeForm['allergens']) => void;
}

function AllergenTable({ declared, problem, onChange }: AllergenTableProps) {
  const words = useWords('cake-form');
  const [isAsking, setIsAsking] = useState(false);
  const open = ALLERGENS.filter((allergen) => declared[allergen] === undefined);
  return (
    <FieldGroup label={words.allergens} hint={words.allergensHint} error={problem}>
      <ul className="divide-y divide-line rounded-control border border-line">
        {ALLERGENS.map((allergen) => (
          <AllergenRow
            key={allergen}
            allergen={allergen}
            presence={declared[allergen]}
            isAsked={problem !== undefined && declared[allergen] === undefined}
            onChange={(presence) => onChange({ ...declared, [allergen]: presence })}
          />
        ))}
      </ul>
      {open.length === 0 ? null : (
        <Button variant="quiet" className="mt-3" onClick={() => setIsAsking(true)}>
          {words.restFree}
        </Button>
      )}
      {isAsking ? (
        <PromiseDialog
          promises={{ allergens: open, claims: [], mark: null }}
          allergens={declared}
          onClose={() => setIsAsking(false)}
          onConfirmed={() => {
            setIsAsking(false);
            onChange({ ...declared, ...Object.fromEntries(open.map((allergen) => [allergen, 'free'])) });
          }}
        />
      ) : null}
    </FieldGroup>
  );
}

interface AllergenRowProps {
  readonly allergen: Allergen;
  readonly presence: AllergenPresence | undefined;
  readonly isAsked: boolean;
  readonly onChange: (presence: AllergenPresence) => void;
}

function AllergenRow({ allergen, presence, isAsked, onChange }: AllergenRowProps) {
  const words = useWords('cake-form');
  const name = capitalised(dietWords(words.locale).allergens[allergen]);
  return (
    <li className="px-3 py-1.5">
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="sr-only">{name}</legend>
        <span aria-hidden className={cx('w-full sm:w-auto sm:min-w-36 sm:grow', presence === 'contains' && 'font-semibold')}>
          <span>{name}</span>
          {presence === undefined ? <span className="ml-2 text-sm text-honey-text">{words.undeclared}</span> : null}
        </span>
        <span className="grid w-full grid-cols-3 sm:flex sm:w-auto sm:gap-x-4">
          {ALLERGEN_PRESENCES.map((value) => (
            <label
              key={value}
              className="focus-ring-within flex min-h-touch items-center justify-center rounded-control border border-transparent px-3 text-sm has-checked:border-line-strong has-checked:bg-wash has-checked:font-semibold"
            >
              <input
                type="radio"
                name={`allergen-${allergen}`}
                checked={presence === value}
                data-fault={isAsked || undefined}
                onChange={() => onChange(value)}
                className="sr-only"
              />
              <span>{words.presences[value]}</span>
            </label>
          ))}
        </span>
      </fieldset>
    </li>
  );
}
