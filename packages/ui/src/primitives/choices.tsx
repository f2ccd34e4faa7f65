import { Check } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { cx } from '../cx.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What it adds to the price, already in words ("+ ₹120"). */
  readonly price?: ReactNode;
  /** Why it does not fit what is already chosen. It can still be picked, and then takes over; `isDisabled` forbids. */
  readonly blockedBecause?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
}

interface ChoicesProps<Value extends string, Picked, Changed = Picked> {
  readonly choices: readonly Choice<Value>[];
  readonly value: Picked;
  readonly onChange: (value: Changed) => void;
  readonly name?: string | undefined;
  readonly className?: string | undefined;
}

/**
 * One of a few, each with room for a hint and a price. Native radios, so arrow keys, forms and screen readers know
 * them; put it inside a `FieldGroup`, which names the group.
 */
export function RadioCards<Value extends string>({ choices, value, onChange, name, className }: ChoicesProps<Value, Value | null, Value>) {
  const group = useId();
  return (
    <div className={cx('grid gap-2.5 sm:grid-cols-2', className)}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="group focus-ring-within relative flex min-h-15 items-start gap-3 rounded-control border border-line-strong bg-surface px-4 py-3.5 transition-colors hover:bg-wash has-checked:border-accent has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-disabled:border-line has-disabled:bg-wash has-disabled:text-ink-muted"
        >
          <input
            type="radio"
            name={name ?? group}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          <span
            aria-hidden
            className="mt-0.5 size-5 shrink-0 rounded-full border-[1.5px] border-line-strong bg-surface transition-[border-width,border-color] group-has-checked:border-6 group-has-checked:border-accent group-has-disabled:border-line"
          />
          <span className="grid min-w-0 grow gap-0.5">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-medium">{choice.label}</span>
              {choice.price ? <span className="figures text-sm text-ink-muted group-has-checked:text-ink">{choice.price}</span> : null}
            </span>
            {choice.hint ? (
              <span className="text-sm text-ink-muted group-has-checked:text-ink group-has-disabled:text-honey-text">{choice.hint}</span>
            ) : null}
            {choice.blockedBecause ? <span className="text-sm text-honey-text">{choice.blockedBecause}</span> : null}
          </span>
        </label>
      ))}
    </div>
  );
}

/** Any of a few, in the order they were offered. */
export function ChoiceChips<Value extends string>({ choices, value, onChange, name, className }: ChoicesProps<Value, readonly Value[]>) {
  const picked = new Set(value);
  const toggle = (changed: Value) =>
    onChange(choices.map((choice) => choice.value).filter((each) => picked.has(each) !== (each === changed)));
  return (
    <div className={cx('flex flex-wrap gap-2', className)}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          title={choice.blockedBecause ?? undefined}
          className="group focus-ring-within relative inline-flex min-h-touch items-center gap-2 rounded-full border border-line-strong bg-surface px-4 py-2 text-base transition-colors hover:bg-wash has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-disabled:border-line has-disabled:bg-wash has-disabled:text-ink-muted"
        >
          <input
            type="checkbox"
            name={name}
            value={choice.value}
            checked={picked.has(choice.value)}
            disabled={choice.isDisabled}
            onChange={() => toggle(choice.value)}
            className="sr-only"
          />
          <Check aria-hidden strokeWidth={3} className="-ml-1 hidden size-4 group-has-checked:block" />
          <span>{choice.label}</span>
          {choice.price ? <span className="figures text-sm text-ink-muted group-has-checked:text-accent-text">{choice.price}</span> : null}
          {choice.isDisabled && choice.hint ? <span className="text-sm text-honey-text">{choice.hint}</span> : null}
          {choice.blockedBecause ? <span className="sr-only">{choice.blockedBecause}</span> : null}
        </label>
      ))}
    </div>
  );
}

/** A colour is never told by colour alone: each swatch carries its name. `fill` is any CSS colour. */
export function ColourSwatches<Value extends string>({
  choices,
  value,
  onChange,
  name,
  className,
}: Omit<ChoicesProps<Value, Value | null, Value>, 'choices'> & {
  readonly choices: readonly (Choice<Value> & { readonly fill: string })[];
}) {
  const group = useId();
  return (
    <div className={cx('grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-1', className)}>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="group focus-ring-within relative grid justify-items-center gap-1.5 rounded-control px-1 py-2 text-center text-sm transition-colors hover:bg-wash has-checked:font-semibold has-disabled:text-ink-muted"
        >
          <input
            type="radio"
            name={name ?? group}
            value={choice.value}
            checked={choice.value === value}
            disabled={choice.isDisabled}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          <span
            aria-hidden
            style={{ backgroundColor: choice.fill }}
            className="size-10 rounded-full border border-line-strong ring-accent ring-offset-2 ring-offset-surface transition-shadow group-has-checked:ring-2"
          />
          <span>{choice.label}</span>
          {choice.price ? <span className="figures text-xs text-ink-muted">{choice.price}</span> : null}
          {choice.isDisabled && choice.hint ? <span className="text-xs text-honey-text">{choice.hint}</span> : null}
          {choice.blockedBecause ? <span className="sr-only">{choice.blockedBecause}</span> : null}
        </label>
      ))}
    </div>
  );
}
