import { zodResolver } from '@hookform/resolvers/zod';
import { signInInput } from '@sweetspot/domain/accounts/inputs';
import { sayField } from '@sweetspot/messages';
import { AppLogo, Button, Field, TextInput } from '@sweetspot/ui';
import { PasskeyButton, usePasskeyDoor } from '@sweetspot/ui/passkey';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { refusalFrom } from '@sweetspot/api/client';
import { useSayFailure } from '../../app/say-failure.ts';
import { useSession } from '../../app/session.tsx';
import { CodeStep } from './code-step.tsx';
import { NoStorePage } from './no-store-page.tsx';
import { useWords } from '../../app/words.ts';

export function SignInPage() {
  const words = useWords('sign-in');
  const sayFailure = useSayFailure();
  const { signIn, beginPasskey, givePasskey, backend } = useSession();
  const doorWords = useWords('passkey-door');
  // Pages of the desktop app stand at an address of its own, where no passkey of the server's is shown.
  const door = usePasskeyDoor({ begin: beginPasskey, finish: givePasskey, isOffered: backend.serverUrl === '' });
  const { register, handleSubmit, formState, resetField, setError } = useForm({
    resolver: zodResolver(signInInput),
    defaultValues: { email: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const [step, setStep] = useState<string | null>(null);
  const [strangerEmail, setStrangerEmail] = useState<string | null>(null);
  if (strangerEmail !== null) return <NoStorePage email={strangerEmail} onLeave={() => setStrangerEmail(null)} />;
  const submit = handleSubmit(async (person) => {
    try {
      await signIn(person);
    } catch (error) {
      const refusal = refusalFrom(error);
      if (refusal?.code === 'SECOND_FACTOR_NEEDED') setStep(refusal.data.step);
      // Right person, wrong room: whoever works at no store is told what to do about it.
      else if (refusal?.code === 'FORBIDDEN') setStrangerEmail(person.email);
      else setError('password', { message: sayFailure(error), type: 'server' }, { shouldFocus: true });
    }
  });
  const said = (error: { type?: string | undefined; message?: string | undefined } | undefined) =>
    error?.message === undefined ? undefined : error.type === 'server' ? error.message : sayField(error.message, words.locale);
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-center gap-8 px-5 py-10">
      <AppLogo className="text-2xl" />
      <div className="grid gap-2">
        <h1 className="font-title text-3xl font-semibold">{words.title}</h1>
        <p className="text-lg text-ink-muted">{words.lede}</p>
      </div>
      {step === null ? (
        <form noValidate className="grid gap-5" onSubmit={(event) => void submit(event)}>
          <Field label={words.email} error={said(errors.email)} isRequired>
            <TextInput type="email" autoComplete="username webauthn" inputMode="email" {...register('email')} />
          </Field>
          <Field label={words.password} error={said(errors.password)} isRequired>
            <TextInput type="password" autoComplete="current-password" {...register('password')} />
          </Field>
          <Button type="submit" size="console" isBlock isLoading={isSubmitting}>
            {words.submit}
          </Button>
          <PasskeyButton door={door} words={doorWords} sayError={sayFailure} size="console" />
        </form>
      ) : (
        <CodeStep
          step={step}
          onBack={(why) => {
            setStep(null);
            resetField('password');
            if (why !== null) setError('password', { message: why, type: 'server' });
          }}
        />
      )}
      <a
        href={`${backend.serverUrl}/forgot-password`}
        target={backend.serverUrl === '' ? undefined : '_blank'}
        rel="noreferrer"
        className="flex min-h-touch items-center justify-self-start font-medium underline underline-offset-4"
      >
        {words.forgot}
      </a>
      {backend.serverUrl === '' ? null : <p className="text-sm text-ink-muted">{words.server(backend.serverUrl)}</p>}
    </main>
  );
}
