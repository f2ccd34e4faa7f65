import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useFieldControl } from './field.tsx';

/** How a control that is written in looks. */
export const box =
  'w-full rounded-control border border-line-strong bg-surface px-3.5 text-base text-ink transition-colors placeholder:text-ink-muted hover:border-ink-muted focus-visible:border-accent focus-visible:outline-offset-1 disabled:cursor-not-allowed disabled:bg-wash disabled:text-ink-muted aria-invalid:border-brick';

type TextInputProps = ComponentProps<'input'> & {
  /** An icon or word inside the box, before what is typed. */
  lead?: ReactNode;
  trail?: ReactNode;
};

export function TextInput({ lead, trail, className, ...rest }: TextInputProps) {
  const input = (
    <input
      type="text"
      {...rest}
      {...useFieldControl(rest)}
      className={cx(box, 'min-h-touch py-2', lead && 'pl-11', trail && 'pr-14', className)}
    />
  );
  if (!lead && !trail) return input;
  return (
    <div className="relative">
      {lead ? (
        <span className="pointer-events-none absolute inset-y-0 left-0 grid w-11 place-items-center text-ink-muted [&_svg]:size-5">
          {lead}
        </span>
      ) : null}
      {input}
      {trail ? (
        <span className="absolute inset-y-0 right-0 grid min-w-11 place-items-center px-3.5 text-sm text-ink-muted">{trail}</span>
      ) : null}
    </div>
  );
}

/** The system's own list: the best one on a phone, and it needs no script. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <div className="relative">
      <select {...rest} {...useFieldControl(rest)} className={cx(box, 'min-h-touch appearance-none py-2 pr-11', className)}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-1/2 right-3.5 size-5 -translate-y-1/2 text-ink-muted" />
    </div>
  );
}
