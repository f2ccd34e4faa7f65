import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { passwordInput, requestPasswordResetInput } from '@sweetspot/domain/accounts/inputs';
import { withNext } from '@sweetspot/domain/text/own-path';
import { Button, Field, LinkButton, TextInput } from '@sweetspot/ui';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';
import { useChangeOfPerson } from './signed-in.ts';

/** Says the same for a known and an unknown address. */
export function ForgotPasswordForm() {
  const words = useWords('sign-in');
  const request = api.sessions.requestPasswordReset.useMutation();
  const { register, handleSubmit, setError, getValues, formState } = useForm({
    resolver: zodResolver(requestPasswordResetInput),
    defaultValues: { email: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const submit = handleSubmit(async (input) => {
    try {
      await request.mutateAsync(input);
    } catch (error) {
      showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  if (isSubmitSuccessful && errors.root === undefined && errors.email === undefined) {
    return (
      <Notice tone="done" isLive title={words.linkSent}>
        {words.linkSentHelp(getValues('email'))}
      </Notice>
    );
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="username" />
      </Field>
      <FormProblem message={errors.root?.message} />
      <ScriptsOnly>
        <Button type="submit" isLoading={isSubmitting} className="justify-self-start">
          {words.sendLink}
        </Button>
      </ScriptsOnly>
    </form>
  );
}

const newPasswordInput = z.object({ password: passwordInput });

/** What the link of the mail opens. */
export function ResetPasswordForm({ secret }: { secret: string }) {
  const words = useWords('sign-in');
  const changeTo = useChangeOfPerson();
  const reset = api.sessions.resetPassword.useMutation({ onSuccess: () => changeTo(null) });
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(newPasswordInput),
    defaultValues: { password: '' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async ({ password }) => {
    try {
      await reset.mutateAsync({ secret, password });
    } catch (error) {
      showRefusal(error, setError, words.locale, { fields: { PASSWORD_COMMON: 'password' }, unexpected: words.unexpected });
    }
  });

  if (reset.isSuccess) {
    const { passkeys } = reset.data;
    return (
      <Notice
        tone="done"
        isLive
        title={words.resetDone}
        actions={
          <LinkButton asChild>
            {passkeys === 0 ? (
              <Link to="/sign-in">{words.signIn}</Link>
            ) : (
              <Link to={withNext('/sign-in', '/account#passkeys')}>{words.lookAtPasskeys}</Link>
            )}
          </LinkButton>
        }
      >
        {passkeys === 0 ? words.resetDoneHelp : words.resetPasskeys(passkeys)}
      </Notice>
    );
  }
  if (secret === '' || isLinkBroken(reset.error)) return <BrokenLink />;
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <PasswordField
        label={words.newPassword}
        hint={words.passwordHint}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="new-password"
      />
      <FormProblem message={errors.root?.message} />
      <ScriptsOnly>
        <Button type="submit" isLoading={isSubmitting} className="justify-self-start">
          {words.savePassword}
        </Button>
      </ScriptsOnly>
    </form>
  );
}

function isLinkBroken(error: unknown): boolean {
  const refusal = refusalFrom(error);
  return refusal?.code === 'LINK_EXPIRED' || (refusal?.code === 'INPUT_INVALID' && 'secret' in refusal.data.fields);
}

function BrokenLink() {
  const words = useWords('sign-in');
  return (
    <Notice
      tone="problem"
      isLive
      title={words.linkBroken}
      actions={
        <LinkButton asChild variant="quiet">
          <Link to="/forgot-password">{words.askAgain}</Link>
        </LinkButton>
      }
    >
      {words.linkBrokenHelp}
    </Notice>
  );
}
