import { Minus, Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';
import { IconButton } from './button.tsx';
import { clampQuantity, typedQuantity } from './step-quantity.ts';

interface StepperProps {
  /** What is counted, for screen readers ("Chocolate truffle cake"). */
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number | undefined;
  max?: number | undefined;
  size?: 'medium' | 'console' | undefined;
  className?: string | undefined;
}

/** A quantity by buttons, keys or typing. A typed number counts when the box is left or Enter is pressed, not while it is half typed. */
export function Stepper({ label, value, onChange, min = 1, max = 99, size = 'medium', className }: StepperProps) {
  const { words } = useUi();
  const [draft, setDraft] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);

  const moveTo = (asked: number) => {
    setDraft(null);
    setNote(null);
    const next = clampQuantity(asked, min, max);
    if (next !== value) onChange(next);
  };
  const settle = () => {
    if (draft === null) return;
    const { quantity, because } = typedQuantity(draft, value, min, max);
    moveTo(quantity);
    setNote(because === null ? null : words.typed[because]({ typed: draft.trim(), quantity, min, max }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowUp: value + 1, ArrowDown: value - 1, Home: min, End: max }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      settle();
    }
  };

  return (
    <div className={cx('inline-grid justify-items-start gap-1', className)}>
      <fieldset aria-label={label} className="inline-flex items-center rounded-control border border-line-strong bg-surface">
        <IconButton
          label={words.oneFewer(label)}
          icon={<Minus aria-hidden />}
          size={size}
          disabled={value <= min}
          onClick={() => moveTo(value - 1)}
        />
        <input
          role="spinbutton"
          inputMode="numeric"
          aria-label={label}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          value={draft ?? String(value)}
          onChange={(event) => setDraft(event.target.value.slice(0, 8))}
          onFocus={(event) => event.target.select()}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className={cx(
            'figures w-10 rounded-mark bg-transparent text-center font-semibold',
            size === 'console' ? 'h-touch-console text-xl' : 'h-touch text-base',
          )}
        />
        <IconButton
          label={words.oneMore(label)}
          icon={<Plus aria-hidden />}
          size={size}
          disabled={value >= max}
          onClick={() => moveTo(value + 1)}
        />
      </fieldset>
      {/* Where another number was typed than can be, it is not changed without a word. */}
      <output className="text-sm text-honey-text empty:hidden">{note}</output>
    </div>
  );
}
