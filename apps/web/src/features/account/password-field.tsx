import { Field, IconButton, TextInput } from '@sweetspot/ui';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { useWords } from '../../app/words.ts';

type PasswordFieldProps = Omit<ComponentProps<typeof TextInput>, 'type'> & {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
};

/** A password that can be looked at: mistyped ones lock more people out than onlookers do. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const words = useWords('sign-in');
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error} isRequired>
      <div className="relative">
        <TextInput
          {...input}
          type={isShown ? 'text' : 'password'}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          className="pr-14"
        />
        <IconButton
          label={isShown ? words.hidePassword : words.showPassword}
          icon={isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          onClick={() => setShown(!isShown)}
          className="absolute top-0 right-0"
        />
      </div>
    </Field>
  );
}
