import { zodResolver } from '@hookform/resolvers/zod';
import { changePasswordInput } from '@sweetspot/domain/accounts/inputs';
import { Button, useToast } from '@sweetspot/ui';
import { useForm } from 'react-hook-form';
import { refusalFrom } from '@sweetspot/api/client';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';

export function PasswordForm({ email }: { email: string }) {
  const words = useWords('account');
  const toast = useToast();
  const utils = api.useUtils();
  const change = api.accounts.changePassword.useMutation({ onSuccess: () => utils.accounts.sessions.invalidate() });
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(changePasswordInput),
    defaultValues: { current: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    try {
      await change.mutateAsync(input);
      reset();
      toast({ message: words.passwordChanged });
    } catch (error) {
      if (refusalFrom(error)?.code === 'CREDENTIALS_WRONG') {
        setError('current', { type: 'sentence', message: words.passwordWrong }, { shouldFocus: true });
      } else showRefusal(error, setError, words.locale, { fields: { PASSWORD_COMMON: 'password' }, unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {/* Password managers save the pair; nobody else needs to see it. */}
      <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />
      <PasswordField
        label={words.currentPassword}
        error={fieldWords(errors.current, words.locale)}
        {...register('current')}
        autoComplete="current-password"
      />
      <PasswordField
        label={words.newPassword}
        hint={words.passwordHint}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="new-password"
      />
      <FormProblem message={errors.root?.message} />
      <ScriptsOnly>
        <Button type="submit" variant="quiet" isLoading={isSubmitting} className="justify-self-start">
          {words.changePassword}
        </Button>
      </ScriptsOnly>
    </form>
  );
}
