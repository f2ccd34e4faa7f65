import { CircleAlert } from 'lucide-react';
import { createContext, use, useId, useMemo, type ComponentProps, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useUi } from '../ui-provider.tsx';

interface FieldWiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

type ControlProps = {
  id?: string | undefined;
  required?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: ComponentProps<'input'>['aria-invalid'];
};

/** What a control takes from the field around it; anything given to the control itself wins, descriptions add up. */
export function useFieldControl(own: ControlProps): ControlProps {
  const field = use(FieldContext);
  if (!field) return own;
  return {
    id: own.id ?? field.id,
    required: own.required ?? field.isRequired,
    'aria-invalid': own['aria-invalid'] ?? (field.isInvalid || undefined),
    'aria-describedby': [own['aria-describedby'], field.describedBy].filter(Boolean).join(' ') || undefined,
  };
}

interface FieldTexts {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  isRequired?: boolean | undefined;
}

type FieldProps = FieldTexts & {
  /** The label stays for screen readers only, where the place says what the control is (a search box). */
  isLabelHidden?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** A label, a control, and what to say about it. The control inside finds its id and descriptions here. */
export function Field({ label, hint, error, isRequired = false, isLabelHidden = false, className, children }: FieldProps) {
  const { wiring, hintId, errorId } = useWiring(hint, error, isRequired);
  return (
    <div className={cx('grid content-start gap-1.5', className)}>
      <label htmlFor={wiring.id} className={cx('text-sm font-semibold text-ink', isLabelHidden && 'sr-only')}>
        <span>{label}</span>
        {isRequired ? <RequiredMark /> : null}
      </label>
      <Hint id={hintId}>{hint}</Hint>
      <FieldContext value={wiring}>{children}</FieldContext>
      <FieldError id={errorId}>{error}</FieldError>
    </div>
  );
}

/** The same for a group of controls (radios, chips): a fieldset whose legend is the label. */
export function FieldGroup({ label, hint, error, isRequired = false, isLabelHidden = false, className, children }: FieldProps) {
  const { wiring, hintId, errorId } = useWiring(hint, error, isRequired);
  return (
    <fieldset className={cx('min-w-0', className)} aria-describedby={wiring.describedBy} aria-invalid={wiring.isInvalid || undefined}>
      <legend className={cx('mb-2 text-base font-semibold text-ink', isLabelHidden && 'sr-only')}>
        <span>{label}</span>
        {isRequired ? <RequiredMark /> : null}
      </legend>
      <Hint id={hintId} className="-mt-1 mb-2.5">
        {hint}
      </Hint>
      <div className="contents">{children}</div>
      <FieldError id={errorId} className="mt-2">
        {error}
      </FieldError>
    </fieldset>
  );
}

function useWiring(hint: ReactNode, error: ReactNode, isRequired: boolean) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const wiring = useMemo<FieldWiring>(
    () => ({ id, describedBy: [errorId, hintId].filter(Boolean).join(' ') || undefined, isInvalid: errorId !== undefined, isRequired }),
    [id, errorId, hintId, isRequired],
  );
  return { wiring, hintId, errorId };
}

function RequiredMark() {
  const { words } = useUi();
  return (
    <span className="ml-1 text-accent-text">
      <span aria-hidden>*</span>
      <span className="sr-only">{words.required}</span>
    </span>
  );
}

function Hint({ id, className, children }: { id: string | undefined; className?: string; children: ReactNode }) {
  if (!id) return null;
  return (
    <p id={id} className={cx('text-sm text-ink-muted', className)}>
      {children}
    </p>
  );
}

function FieldError({ id, className, children }: { id: string | undefined; className?: string; children: ReactNode }) {
  if (!id) return null;
  return (
    <p id={id} className={cx('flex items-start gap-1.5 text-sm font-medium text-brick-text', className)}>
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
