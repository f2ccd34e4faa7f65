import { zodResolver } from '@hookform/resolvers/zod';
import { registerInput } from '@sweetspot/domain/accounts/inputs';
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

interface RegisterFormProps {
  onDone: () => void;
  /** Where the person was going: the link of the mail leads on there too. */
  next?: string | null | undefined;
  /** What was typed elsewhere already. */
  known?: { readonly name?: string | undefined; readonly email?: string | undefined; readonly mobile?: string | undefined } | undefined;
}

export function RegisterForm({ onDone, next = null, known }: RegisterFormProps) {
  const words = useWords('sign-in');
  const changeTo = useChangeOfPerson();
  const create = api.sessions.register.useMutation();
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(registerInput),
    defaultValues: { name: known?.name ?? '', email: known?.email ?? '', mobile: known?.mobile ?? '', password: '' },
  });
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async (input) => {
    try {
      const { viewer } = await create.mutateAsync({ ...input, next });
      await changeTo(viewer);
      onDone();
    } catch (error) {
      showRefusal(error, setError, words.locale, {
        fields: { EMAIL_TAKEN: 'email', PASSWORD_COMMON: 'password' },
        unexpected: words.unexpected,
      });
    }
  });

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.name} error={fieldWords(errors.name, words.locale)} isRequired>
        <TextInput {...register('name')} autoComplete="name" />
      </Field>
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="username" />
      </Field>
      <Field label={words.mobile} hint={words.mobileHint} error={fieldWords(errors.mobile, words.locale)} isRequired>
        <TextInput {...register('mobile')} type="tel" autoComplete="tel" />
      </Field>
      <PasswordField
        label={words.password}
        hint={words.passwordHint}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="new-password"
      />
      <p className="text-sm text-pretty text-ink-muted">
        <span>{`${words.agree} `}</span>
        <Link to="/terms" className="text-accent-text underline underline-offset-4">
          {words.terms}
        </Link>
        <span> · </span>
        <Link to="/privacy" className="text-accent-text underline underline-offset-4">
          {words.privacy}
        </Link>
      </p>
      <FormProblem message={errors.root?.message} />
      <ScriptsOnly>
        <Button type="submit" isLoading={isSubmitting} className="justify-self-start">
          {words.registerButton}
        </Button>
      </ScriptsOnly>
    </form>
  );
}
