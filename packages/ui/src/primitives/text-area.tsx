import { useId, useState, type ComponentProps } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { useFieldControl } from './field.tsx';
import { countGraphemes } from './graphemes.ts';
import { box } from './text-input.tsx';

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
