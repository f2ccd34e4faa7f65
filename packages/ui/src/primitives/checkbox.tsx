import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useFieldControl } from './field.tsx';

type TickProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  label: ReactNode;
  hint?: ReactNode;
};

export function Checkbox({ label, hint, className, ...rest }: TickProps) {
  return (
    <label className={cx('flex min-h-touch items-start gap-3 py-2.5 has-disabled:text-ink-muted', className)}>
      <span className="relative mt-px grid size-5.5 shrink-0">
        <input
          {...rest}
          {...useFieldControl(rest)}
          type="checkbox"
          className="peer col-start-1 row-start-1 size-5.5 appearance-none rounded-mark border-[1.5px] border-line-strong bg-surface transition-colors checked:border-accent checked:bg-accent disabled:border-line disabled:bg-wash aria-invalid:border-brick"
        />
        <Check
          aria-hidden
          strokeWidth={3.5}
          className="pointer-events-none col-start-1 row-start-1 size-4 place-self-center text-on-accent opacity-0 transition-opacity peer-checked:opacity-100 peer-disabled:text-ink-muted"
        />
      </span>
      <LabelWords label={label} hint={hint} />
    </label>
  );
}

/** For what takes effect at once; a choice that waits for a button is a checkbox. */
export function Switch({ label, hint, className, ...rest }: TickProps) {
  return (
    <label className={cx('flex min-h-touch items-start justify-between gap-4 py-2.5 has-disabled:text-ink-muted', className)}>
      <LabelWords label={label} hint={hint} />
      <span className="relative h-6 w-11 shrink-0">
        <input
          {...rest}
          {...useFieldControl(rest)}
          type="checkbox"
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- a native checkbox tells its state itself; aria-checked would be a second truth
          role="switch"
          className="peer absolute inset-0 appearance-none rounded-full border border-line-strong bg-wash transition-colors checked:border-accent checked:bg-accent disabled:opacity-60"
        />
        <span className="pointer-events-none absolute top-1 left-1 size-4 rounded-full bg-line-strong transition-[translate,background-color] peer-checked:translate-x-5 peer-checked:bg-on-accent" />
      </span>
    </label>
  );
}

function LabelWords({ label, hint }: { label: ReactNode; hint: ReactNode }) {
  return (
    <span className="grid gap-0.5">
      <span>{label}</span>
      {hint ? <span className="text-sm text-ink-muted">{hint}</span> : null}
    </span>
  );
}
