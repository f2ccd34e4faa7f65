import { zodResolver } from '@hookform/resolvers/zod';
import type { RouterOutputs } from '@sweetspot/api';
import { appCodeInput } from '@sweetspot/domain/accounts/inputs';
import { Button, Skeleton } from '@sweetspot/ui';
import { lazy, Suspense, useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { CodeField } from './code-field.tsx';
import { ProofForm, type Proof } from './proof-form.tsx';

const QrCode = lazy(() => import('./qr-code.tsx').then(({ QrCode: component }) => ({ default: component })));

interface SetUpProps {
  readonly email: string;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** The password, then the app, then a code of it: only then anything is asked for when signing in. */
export function SetUpSecondFactor({ email, onCodes, onClose }: SetUpProps) {
  const words = useWords('second-factor');
  const begin = api.accounts.beginSecondFactor.useMutation();
  if (begin.isSuccess) return <ShowToApp factor={begin.data} onCodes={onCodes} onClose={onClose} />;
  const prove = async ({ password }: Proof) => void (await begin.mutateAsync({ password }));
  return <ProofForm email={email} needsCode={false} action={words.next} onProve={prove} onClose={onClose} />;
}

interface ShowProps extends Omit<SetUpProps, 'email'> {
  readonly factor: RouterOutputs['accounts']['beginSecondFactor'];
}

function ShowToApp({ factor, onCodes, onClose }: ShowProps) {
  const words = useWords('second-factor');
  const confirm = api.accounts.confirmSecondFactor.useMutation();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(appCodeInput),
    defaultValues: { code: '' },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('code', { shouldSelect: true }), [setFocus]);
  const submit = handleSubmit(async (typed) => {
    try {
      onCodes((await confirm.mutateAsync(typed)).codes);
    } catch (error) {
      showRefusal(error, setError, words.locale, { fields: { CODE_WRONG: 'code' }, unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <div className="grid gap-1">
        <h3 className="font-semibold">{words.scan}</h3>
        <p className="text-pretty text-ink-muted">{words.scanHelp}</p>
      </div>
      <Suspense fallback={<Skeleton className="size-52" />}>
        <QrCode text={factor.uri} label={words.qr} />
      </Suspense>
      <a
        href={factor.uri}
        className="flex min-h-touch items-center justify-self-start font-medium text-accent-text underline underline-offset-4"
      >
        {words.openApp}
      </a>
      <div className="grid gap-1">
        <p className="text-ink-muted">{words.key}</p>
        <p translate="no" className="font-mono wrap-anywhere">
          {factor.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </div>
      <CodeField label={words.code} error={fieldWords(errors.code, words.locale)} inputMode="numeric" {...register('code')} />
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSubmitting}>
          {words.turnOn}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
