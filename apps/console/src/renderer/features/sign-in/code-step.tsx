import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { secondStepInput } from '@sweetspot/domain/accounts/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useSayFailure } from '../../app/say-failure.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

/** After the right password, where the account has a second factor. */
export function CodeStep({ step, onBack }: { step: string; onBack: (why: string | null) => void }) {
  const words = useWords('sign-in');
  const sayFailure = useSayFailure();
  const { giveCode, backend } = useSession();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(secondStepInput.pick({ code: true })),
    defaultValues: { code: '' },
  });
  const fault = formState.errors.code;
  useEffect(() => setFocus('code'), [setFocus]);
  const submit = handleSubmit(async ({ code }) => {
    try {
      await giveCode({ step, code });
    } catch (error) {
      if (refusalFrom(error)?.code === 'SIGN_IN_OVER') onBack(words.codeOver);
      else setError('code', { message: sayFailure(error), type: 'server' }, { shouldFocus: true });
    }
  });
  const said = fault?.message === undefined ? undefined : fault.type === 'server' ? fault.message : sayField(fault.message, words.locale);
  return (
    <form noValidate className="grid gap-5" onSubmit={(event) => void submit(event)}>
      <div className="grid gap-1">
        <h2 className="font-title text-xl font-semibold">{words.codeTitle}</h2>
        <p className="text-pretty text-ink-muted">{words.codeLede}</p>
      </div>
      <Field label={words.code} hint={words.codeHint} error={said} isRequired>
        <TextInput autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} className="figures" {...register('code')} />
      </Field>
      <Button type="submit" size="console" isBlock isLoading={formState.isSubmitting}>
        {words.codeSubmit}
      </Button>
      <Button variant="ghost" size="console" isBlock onClick={() => onBack(null)}>
        {words.codeBack}
      </Button>
      <a
        href={`${backend.serverUrl}/contact`}
        target={backend.serverUrl === '' ? undefined : '_blank'}
        rel="noreferrer"
        className="flex min-h-touch items-center justify-self-start font-medium underline underline-offset-4"
      >
        {words.codeLost}
      </a>
    </form>
  );
}
