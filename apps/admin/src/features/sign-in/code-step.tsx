import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { secondStepInput } from '@sweetspot/domain/accounts/inputs';
import { sayField } from '@sweetspot/messages';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useFailureWords } from '../../app/failure.tsx';
import { textLink } from '../../app/page.tsx';
import { useWords } from '../../app/words.ts';

/** After the right password, where the account has a second factor. */
export function CodeStep({ step, onBack }: { step: string; onBack: (wasOver: boolean) => void }) {
  const words = useWords('sign-in');
  const failureWords = useFailureWords();
  const utils = api.useUtils();
  const secondStep = api.sessions.secondStep.useMutation({
    onSuccess: ({ viewer }) => utils.sessions.current.setData(undefined, { viewer }),
    onError: (error) => {
      if (refusalFrom(error)?.code === 'SIGN_IN_OVER') onBack(true);
      else setFocus('code');
    },
  });
  const { register, handleSubmit, setFocus, formState } = useForm({
    resolver: zodResolver(secondStepInput.pick({ code: true })),
    defaultValues: { code: '' },
  });
  const typed = formState.errors.code?.message;
  useEffect(() => setFocus('code'), [setFocus]);
  const submit = handleSubmit(({ code }) => secondStep.mutate({ step, code }));
  const error = typed === undefined ? (secondStep.isError ? failureWords(secondStep.error) : null) : sayField(typed, words.locale);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="font-title text-xl font-semibold">{words.codeTitle}</h2>
        <p className="text-pretty text-ink-muted">{words.codeLede}</p>
      </div>
      <Field label={words.code} hint={words.codeHint} error={error}>
        <TextInput autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} className="figures" {...register('code')} />
      </Field>
      <Button type="submit" isBlock isLoading={secondStep.isPending}>
        {words.codeSubmit}
      </Button>
      <Button variant="ghost" isBlock onClick={() => onBack(false)}>
        {words.codeBack}
      </Button>
      <a href="/contact" className={`${textLink} justify-self-start underline`}>
        {words.codeLost}
      </a>
    </form>
  );
}
