import type { Locale } from '@sweetspot/messages';
import type { CurrencyCode } from '@sweetspot/domain/money/money';
import { Button, Checkbox, Select } from '@sweetspot/ui';
import { priceWords } from '../price-words.ts';
import { useFormContext } from 'react-hook-form';
import { isSaid, type CakeForm, type LibraryGroup, type LibraryOption, type OptionOverride } from './cake-form.ts';
import { MoneyBox, NumberBox } from './number-field.tsx';
import { sayError } from './use-field-error.ts';
import { useWords } from '../../../app/words.ts';

interface OptionOverridesProps {
  readonly group: LibraryGroup;
  readonly currency: CurrencyCode;
  readonly overrides: readonly OptionOverride[];
  readonly onChange: (overrides: readonly OptionOverride[]) => void;
}

/** What is different about each option on this cake. Nothing said is the library's word; a price of 0 is a price. */
export function OptionOverrides({ group, currency, overrides, onChange }: OptionOverridesProps) {
  const { formState } = useFormContext<CakeForm>();
  const overrideOf = (optionId: string): OptionOverride =>
    overrides.find((each) => each.optionId === optionId) ?? {
      optionId,
      isOffered: true,
      isDefault: null,
      price: null,
      leadTimeMinutes: null,
    };
  const set = (changed: OptionOverride) => {
    const others = overrides.filter(({ optionId }) => optionId !== changed.optionId);
    onChange(isSaid(changed) ? [...others, changed] : others);
  };
  if (group.options.length === 0) return null;
  return (
    <ul className="mb-3 grid gap-3">
      {group.options.map((option) => (
        <OptionRow
          key={option.id}
          option={option}
          currency={currency}
          override={overrideOf(option.id)}
          problems={formState.errors.overrides?.[overrides.findIndex(({ optionId }) => optionId === option.id)]}
          onChange={set}
        />
      ))}
    </ul>
  );
}

interface OptionRowProps {
  readonly option: LibraryOption;
  readonly currency: CurrencyCode;
  readonly override: OptionOverride;
  readonly problems: OverrideProblems | undefined;
  readonly onChange: (override: OptionOverride) => void;
}

/** Of a price only its amount can be typed wrong. */
interface OverrideProblems {
  readonly price?: object;
  readonly leadTimeMinutes?: { readonly message?: string | undefined };
}

const amountProblem = (price: object | undefined, locale: Locale) =>
  sayError((price as { amountMinor?: { message?: string } } | undefined)?.amountMinor, locale);

const DEFAULTS = { library: null, yes: true, no: false } as const;
type DefaultChoice = keyof typeof DEFAULTS;
const choiceOf = (isDefault: boolean | null): DefaultChoice => (isDefault === null ? 'library' : isDefault ? 'yes' : 'no');

function OptionRow({ option, currency, override, problems, onChange }: OptionRowProps) {
  const words = useWords('cake-form');
  const options = useWords('options');
  const { price } = override;
  const library = words.asInLibrary(priceWords(option.price, currency, options));
  return (
    <li className="grid items-start gap-x-4 gap-y-2 rounded-control bg-wash px-3 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_8rem_8rem]">
      <Checkbox
        label={option.name}
        hint={library}
        aria-label={words.offered(option.name)}
        checked={override.isOffered}
        onChange={(event) => onChange({ ...override, isOffered: event.target.checked })}
      />
      <Labelled name={words.columns.isDefault}>
        <Select
          aria-label={words.defaultChoiceOf(option.name)}
          disabled={!override.isOffered}
          value={choiceOf(override.isDefault)}
          onChange={(event) => onChange({ ...override, isDefault: DEFAULTS[event.target.value as DefaultChoice] })}
        >
          <option value="library">{words.defaultOf.library}</option>
          <option value="yes">{words.defaultOf.yes}</option>
          <option value="no">{words.defaultOf.no}</option>
        </Select>
      </Labelled>
      <Labelled name={words.columns.price} problem={amountProblem(problems?.price, words.locale)}>
        {price !== null && price.type !== 'fixed' ? (
          <Button variant="quiet" size="small" onClick={() => onChange({ ...override, price: null })}>
            {words.defaultOf.library}
          </Button>
        ) : (
          <MoneyBox
            aria-label={words.priceOf(option.name)}
            disabled={!override.isOffered}
            currency={currency}
            value={price === null ? null : price.amountMinor}
            onChange={(amountMinor) =>
              onChange({
                ...override,
                price: amountMinor === null ? null : { type: 'fixed', amountMinor },
              })
            }
          />
        )}
      </Labelled>
      <Labelled name={words.columns.leadTime} problem={sayError(problems?.leadTimeMinutes, words.locale)}>
        <NumberBox
          aria-label={words.leadTimeOf(option.name)}
          disabled={!override.isOffered}
          placeholder={String(option.leadTimeMinutes)}
          value={override.leadTimeMinutes}
          onChange={(leadTimeMinutes) => onChange({ ...override, leadTimeMinutes })}
        />
      </Labelled>
    </li>
  );
}

/** Every control names its option itself; what stands above it is for the eye. */
function Labelled({ name, problem, children }: { name: string; problem?: string | undefined; children: React.ReactNode }) {
  return (
    <div className="grid gap-1">
      <span aria-hidden className="text-xs font-medium text-ink-muted">
        {name}
      </span>
      <div className="contents">{children}</div>
      {problem === undefined ? null : (
        <p role="alert" className="text-sm font-medium text-brick-text">
          {problem}
        </p>
      )}
    </div>
  );
}
