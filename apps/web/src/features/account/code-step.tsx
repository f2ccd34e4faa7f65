import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { secondStepInput } from '@sweetspot/domain/accounts/inputs';
import { Button } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from 'react-router';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { CodeField } from './code-field.tsx';
import type { Viewer } from './signed-in.ts';

interface CodeStepProps {
  readonly step: string;
  readonly onDone: (viewer: Viewer) => Promise<void>;
  /** Back to the password: too late, or somebody else. */
  readonly onBack: (why: string | null) => void;
}

/** After the right password, where there is a second factor. */
export function CodeStep({ step, onDone, onBack }: CodeStepProps) {
  const words = useWords('sign-in');
  const secondStep = api.sessions.secondStep.useMutation();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(secondStepInput.pick({ code: true })),
    defaultValues: { code: '' },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('code'), [setFocus]);
  const submit = handleSubmit(async ({ code }) => {
    try {
      const { viewer } = await secondStep.mutateAsync({ step, code });
      await onDone(viewer);
    } catch (error) {
      if (refusalFrom(error)?.code === 'SIGN_IN_OVER') onBack(words.codeOver);
      else showRefusal(error, setError, words.locale, { fields: { CODE_WRONG: 'code' }, unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="font-title text-xl font-semibold">{words.codeTitle}</h2>
        <p className="text-pretty text-ink-muted">{words.codeLede}</p>
      </div>
      <CodeField label={words.code} hint={words.codeHint} error={fieldWords(errors.code, words.locale)} {...register('code')} />
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSubmitting}>
          {words.codeSubmit}
        </Button>
        <Button variant="ghost" onClick={() => onBack(null)}>
          {words.codeBack}
        </Button>
      </div>
      <Link to="/contact" className="flex min-h-touch items-center font-medium text-accent-text underline underline-offset-4">
        {words.codeLost}
      </Link>
    </form>
  );
}
