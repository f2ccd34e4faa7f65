import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { signInInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import type { z } from 'zod';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';
import { CodeStep } from './code-step.tsx';
import { Leaving } from './leaving.tsx';
import { PasskeySignIn, usePasskeySignIn } from './passkey-sign-in.tsx';
import { useChangeOfPerson, type Viewer } from './signed-in.ts';

/** Where it stands (its own page, or checkout) decides what comes after. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const words = useWords('sign-in');
  const passkey = usePasskeySignIn({ onDone });
  const changeTo = useChangeOfPerson();
  const signIn = api.sessions.signIn.useMutation();
  const { register, handleSubmit, resetField, setError, formState } = useForm({
    resolver: zodResolver(signInInput),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const [step, setStep] = useState<string | null>(null);
  const [leavesAt, setLeavesAt] = useState<string | null>(null);

  const enter = async (input: z.output<typeof signInInput>, keepsAccount: boolean) => {
    try {
      const { viewer } = await signIn.mutateAsync({ ...input, keepsAccount });
      await changeTo(viewer);
      onDone();
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal?.code === 'SECOND_FACTOR_NEEDED') {
        setStep(refusal.data.step);
        return;
      }
      setLeavesAt(refusal?.code === 'ACCOUNT_LEAVING' ? refusal.data.leavesAt : null);
      if (refusal?.code === 'ACCOUNT_LEAVING') return;
      showRefusal(error, setError, words.locale, { fields: { CREDENTIALS_WRONG: 'password' }, unexpected: words.unexpected });
    }
  };
  const submit = handleSubmit((input) => enter(input, false));
  const keep = handleSubmit((input) => enter(input, true));

  const backToPassword = (why: string | null) => {
    setStep(null);
    setLeavesAt(null);
    resetField('password');
    if (why !== null) setError('root', { type: 'sentence', message: why });
  };
  if (step !== null) {
    const done = async (viewer: Viewer) => {
      await changeTo(viewer);
      onDone();
    };
    return <CodeStep step={step} onDone={done} onBack={backToPassword} />;
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <Field label={words.email} error={fieldWords(errors.email, words.locale)} isRequired>
        <TextInput {...register('email')} type="email" autoComplete="username webauthn" />
      </Field>
      <PasswordField
        label={words.password}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      <FormProblem message={errors.root?.message} />
      {leavesAt === null ? null : <Leaving leavesAt={leavesAt} isBusy={isSubmitting} onKeep={() => void keep()} />}
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
      <PasskeySignIn {...passkey} />
    </form>
  );
}
