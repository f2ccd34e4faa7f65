import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { signInInput } from '@sweetspot/domain/accounts/inputs';
import { sayField } from '@sweetspot/messages';
import { AppLogo, Button, Card, Field, OfflineBanner, PageTitle, TextInput } from '@sweetspot/ui';
import { PasskeyButton, usePasskeyDoor } from '@sweetspot/ui/passkey';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { textLink } from '../../app/page.tsx';
import { useWords } from '../../app/words.ts';
import { CodeStep } from './code-step.tsx';

export function SignIn() {
  const words = useWords('sign-in');
  const frame = useWords('frame');
  const doorWords = useWords('passkey-door');
  const failureWords = useFailureWords();
  const utils = api.useUtils();
  const signIn = api.sessions.signIn.useMutation({
    onSuccess: ({ viewer }) => utils.sessions.current.setData(undefined, { viewer }),
  });
  const begin = api.sessions.beginPasskeySignIn.useMutation();
  const byPasskey = api.sessions.signInByPasskey.useMutation();
  const door = usePasskeyDoor({
    begin: () => begin.mutateAsync(),
    finish: async (given) => {
      const { viewer } = await byPasskey.mutateAsync(given);
      utils.sessions.current.setData(undefined, { viewer });
    },
  });
  const form = useForm({ resolver: zodResolver(signInInput), defaultValues: { email: '', password: '' } });
  const [isOver, setOver] = useState(false);
  const refusal = refusalFrom(signIn.error);
  const step = refusal?.code === 'SECOND_FACTOR_NEEDED' ? refusal.data.step : null;
  const { errors } = form.formState;
  const fieldError = (message: string | undefined) => (message === undefined ? null : sayField(message, words.locale));
  const submit = form.handleSubmit((input) => signIn.mutate(input));
  return (
    <>
      <title>{frame.pageTitle(words.submit)}</title>
      <OfflineBanner />
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-8 px-5 py-10">
        <AppLogo className="text-2xl" />
        <PageTitle lede={words.lede}>{words.title}</PageTitle>
        <Card>
          {step === null ? (
            <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
              <Field label={words.email} error={fieldError(errors.email?.message)}>
                <TextInput type="email" autoComplete="username webauthn" inputMode="email" {...form.register('email')} />
              </Field>
              <Field label={words.password} error={fieldError(errors.password?.message)}>
                <TextInput type="password" autoComplete="current-password" {...form.register('password')} />
              </Field>
              {signIn.isError ? <Refused error={signIn.error} /> : isOver ? <p role="alert">{words.codeOver}</p> : null}
              <Button type="submit" isBlock isLoading={signIn.isPending}>
                {words.submit}
              </Button>
              <PasskeyButton door={door} words={doorWords} sayError={failureWords} />
            </form>
          ) : (
            <CodeStep
              step={step}
              onBack={(wasOver) => {
                signIn.reset();
                setOver(wasOver);
                form.resetField('password');
              }}
            />
          )}
        </Card>
      </main>
    </>
  );
}

function Refused({ error }: { error: unknown }) {
  const words = useWords('sign-in');
  const failureWords = useFailureWords();
  const isSomebodyElse = refusalFrom(error)?.code === 'FORBIDDEN';
  return (
    <div role="alert" className="grid gap-2 rounded-control bg-brick-soft px-4 py-3 text-brick-text">
      <p>{isSomebodyElse ? words.notAdmin : failureWords(error)}</p>
      {isSomebodyElse ? (
        <p className="flex flex-wrap gap-x-5 gap-y-1">
          <a href="/" className={`${textLink} underline`}>
            {words.toShop}
          </a>
          <a href="/console" className={`${textLink} underline`}>
            {words.toConsole}
          </a>
        </p>
      ) : null}
    </div>
  );
}
