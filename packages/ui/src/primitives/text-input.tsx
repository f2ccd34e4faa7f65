import { ChevronDown } from 'lucide-react';
import { useId, useState, type ComponentProps, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { useFieldControl } from './field.tsx';
import { countGraphemes } from './graphemes.ts';

const box =
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

type TextAreaProps = ComponentProps<'textarea'> & {
  /** Counts letters as people see them (an emoji or a conjunct is one) and says how many are left; never cuts what is typed. */
  maxGraphemes?: number | undefined;
};

export function TextArea({ maxGraphemes, className, onChange, ...rest }: TextAreaProps) {
  const counterId = useId();
  const [typed, setTyped] = useState(() => String(rest.defaultValue ?? ''));
  const text = rest.value === undefined ? typed : String(rest.value);
  const describedBy = maxGraphemes === undefined ? rest['aria-describedby'] : cx(rest['aria-describedby'], counterId);
  const wired = useFieldControl({ ...rest, 'aria-describedby': describedBy });
  return (
    <div className="grid gap-1">
      <textarea
        rows={3}
        {...rest}
        {...wired}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange?.(event);
        }}
        className={cx(box, 'min-h-24 resize-y py-2.5', className)}
      />
      {maxGraphemes === undefined ? null : <Counter id={counterId} left={maxGraphemes - countGraphemes(text)} />}
    </div>
  );
}

/** Quiet while there is room: only the last ten and the overflow are announced. */
function Counter({ id, left }: { id: string; left: number }) {
  const { words } = useUi();
  const isOver = left < 0;
  return (
    <p
      id={id}
      aria-live={left <= 10 ? 'polite' : 'off'}
      className={cx('figures justify-self-end text-sm', isOver ? 'font-medium text-brick-text' : 'text-ink-muted')}
    >
      {isOver ? words.charactersOver(-left) : words.charactersLeft(left)}
    </p>
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
