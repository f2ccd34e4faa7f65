import { Field, TextInput } from '@sweetspot/ui';
import type { ComponentProps } from 'react';

type CodeFieldProps = Omit<ComponentProps<typeof TextInput>, 'type'> & {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
};

/** A code of an app, or a recovery code; telephones offer what they know. */
export function CodeField({ label, hint, error, ...input }: CodeFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} isRequired>
      <TextInput
        {...input}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        className="figures"
      />
    </Field>
  );
}
