import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { changeEmailInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';

export function EmailForm({ email }: { email: string }) {
  const words = useWords('email-change');
  const [isOpen, setOpen] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // Whoever closed the form stands on nothing otherwise.
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div className="grid gap-5">
      <p className="text-pretty wrap-anywhere">{words.now(email)}</p>
      {sentTo === null ? null : (
        <Notice tone="done" isLive title={words.sent} className="wrap-anywhere">
          {words.sentHelp(sentTo)}
        </Notice>
      )}
      {isOpen ? (
        <NewAddress
          onClose={close}
          onSent={(address) => {
            setSentTo(address);
            close();
          }}
        />
      ) : (
        <ScriptsOnly>
          <Button ref={opener} variant="quiet" className="justify-self-start" onClick={() => setOpen(true)}>
            {words.change}
          </Button>
        </ScriptsOnly>
      )}
    </div>
  );
}

function NewAddress({ onClose, onSent }: { onClose: () => void; onSent: (email: string) => void }) {
  const words = useWords('email-change');
  const request = api.accounts.requestEmailChange.useMutation();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(changeEmailInput),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('email'), [setFocus]);
  const submit = handleSubmit(async (input) => {
    try {
      await request.mutateAsync(input);
      onSent(input.email);
    } catch (error) {
      if (refusalFrom(error)?.code === 'CREDENTIALS_WRONG') {
        setError('password', { type: 'sentence', message: words.passwordWrong }, { shouldFocus: true });
      } else showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.newEmail} hint={words.newEmailHint} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="email" />
      </Field>
      <PasswordField
        label={words.password}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap gap-3">
        <ScriptsOnly>
          <Button type="submit" isLoading={isSubmitting}>
            {words.send}
          </Button>
        </ScriptsOnly>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
