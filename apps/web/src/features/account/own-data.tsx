import { zodResolver } from '@hookform/resolvers/zod';
import { refusalFrom } from '@sweetspot/api/client';
import { proofInput } from '@sweetspot/domain/accounts/inputs';
import { Button, LinkButton } from '@sweetspot/ui';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem, Notice } from '../../components/notice.tsx';
import { ScriptsOnly } from '../../components/scripts-only.tsx';
import { PasswordField } from './password-field.tsx';

export function OwnData({ email }: { email: string }) {
  const words = useWords('privacy');
  const allow = api.privacy.allowDownload.useMutation();
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(proofInput),
    defaultValues: { password: '' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (input) => {
    try {
      await allow.mutateAsync(input);
      reset();
    } catch (error) {
      if (refusalFrom(error)?.code === 'CREDENTIALS_WRONG') {
        setError('password', { type: 'sentence', message: words.passwordWrong }, { shouldFocus: true });
      } else showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  if (allow.isSuccess) return <Files path={allow.data.path} />;
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {/* Password managers find the pair; nobody else needs to see it. */}
      <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />
      <PasswordField
        label={words.password}
        error={fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      <FormProblem message={errors.root?.message} />
      <ScriptsOnly>
        <Button type="submit" variant="quiet" isLoading={isSubmitting} className="justify-self-start">
          {words.prepare}
        </Button>
      </ScriptsOnly>
    </form>
  );
}

function Files({ path }: { path: string }) {
  const words = useWords('privacy');
  return (
    <Notice
      tone="done"
      isLive
      title={words.ready}
      actions={
        <>
          <LinkButton asChild variant="quiet">
            <a href={`${path}.html`}>{words.page}</a>
          </LinkButton>
          <LinkButton asChild variant="quiet">
            <a href={`${path}.json`}>{words.file}</a>
          </LinkButton>
        </>
      }
    >
      {words.readyHelp}
    </Notice>
  );
}
