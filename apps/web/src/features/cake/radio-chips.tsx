import type { Option, OptionGroupRole } from '@sweetspot/domain/customization/customization';
import { cx, type Choice } from '@sweetspot/ui';
import { ShapeGlyph } from './shape-glyph.tsx';

interface RadioChipsProps {
  readonly choices: readonly (Choice<string> & { readonly isBlocked: boolean })[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly name: string;
  readonly role: OptionGroupRole;
  readonly options: readonly Option[];
}

/** One of many with short names. Native radios; what does not fit the rest is dashed, and the group says why below. */
export function RadioChips({ choices, value, onChange, name, role, options }: RadioChipsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      {choices.map((choice, at) => {
        const shape = role === 'shape' ? options[at]?.drawnAs.shape : undefined;
        return (
          <label
            key={choice.value}
            className={cx(
              'group focus-ring-within relative inline-flex min-h-touch items-center gap-2 rounded-full border border-line-strong bg-surface px-4 py-2 transition-colors hover:bg-wash has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-text has-checked:shadow-[inset_0_0_0_1px_var(--color-accent)] has-disabled:border-line has-disabled:bg-wash has-disabled:text-ink-muted',
              choice.isBlocked && 'border-dashed',
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.isDisabled}
              onChange={() => onChange(choice.value)}
              className="sr-only"
            />
            {shape === undefined ? null : <ShapeGlyph shape={shape} />}
            <span>{choice.label}</span>
            {choice.price ? (
              <span className="figures text-sm text-ink-muted group-has-checked:text-accent-text">{choice.price}</span>
            ) : null}
            {choice.isDisabled && choice.hint ? <span className="text-sm text-honey-text">{choice.hint}</span> : null}
            {choice.blockedBecause ? <span className="sr-only">{choice.blockedBecause}</span> : null}
          </label>
        );
      })}
    </div>
  );
}
