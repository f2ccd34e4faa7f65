import { zodResolver } from '@hookform/resolvers/zod';
import { signInInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';
import { useChangeOfPerson } from './signed-in.ts';

/** Where it stands (its own page, or checkout) decides what comes after. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const words = useWords('sign-in');
  const changeTo = useChangeOfPerson();
  const signIn = api.sessions.signIn.useMutation();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(signInInput),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (input) => {
    try {
      const { viewer } = await signIn.mutateAsync(input);
      await changeTo(viewer);
      onDone();
    } catch (error) {
      showRefusal(error, setError, words.locale, { fields: { CREDENTIALS_WRONG: 'password' }, unexpected: words.unexpected });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="username" />
      </Field>
      <PasswordField
        label={words.password}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap items-center justify-between gap-4">
        <ScriptsOnly>
          <Button type="submit" isLoading={isSubmitting}>
            {words.signIn}
          </Button>
        </ScriptsOnly>
        <Link to="/forgot-password" className="font-medium text-accent-text underline underline-offset-4">
          {words.forgot}
        </Link>
      </div>
    </form>
  );
}
