import { signInEn as words } from '@sweetspot/messages/shop-buy-account';
import { Field, IconButton, TextInput } from '@sweetspot/ui';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';

type PasswordFieldProps = Omit<ComponentProps<typeof TextInput>, 'type'> & {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
};

/** A password that can be looked at: mistyped ones lock more people out than onlookers do. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
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
