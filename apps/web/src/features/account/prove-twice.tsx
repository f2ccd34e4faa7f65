import { zodResolver } from '@hookform/resolvers/zod';
import { doubleProofInput } from '@sweetspot/domain/accounts/inputs';
import { Button } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';

interface ProveTwiceProps {
  readonly email: string;
  readonly action: string;
  readonly help: string;
  readonly isDanger?: boolean;
  readonly onProve: (proof: { password: string; code: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** What takes off the protection takes all of it to do. */
export function ProveTwice({ email, action, help, isDanger = false, onProve, onClose }: ProveTwiceProps) {
  const words = useWords('second-factor');
  const account = useWords('account');
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(doubleProofInput),
    defaultValues: { password: '', code: '' },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('password'), [setFocus]);
  const submit = handleSubmit(async (proof) => {
    try {
      await onProve(proof);
    } catch (error) {
      showRefusal(error, setError, words.locale, {
        fields: { CREDENTIALS_WRONG: 'password', CODE_WRONG: 'code' },
        unexpected: words.unexpected,
      });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      {/* Password managers find the pair; nobody else needs to see it. */}
      <input type="email" name="username" value={email} readOnly autoComplete="username" hidden />
      <p className="text-pretty text-ink-muted">{help}</p>
      <PasswordField
        label={words.password}
        error={errors.password?.type === 'sentence' ? account.passwordWrong : fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      <CodeField label={words.proofCode} error={fieldWords(errors.code, words.locale)} {...register('code')} />
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant={isDanger ? 'danger' : 'primary'} isLoading={isSubmitting}>
          {action}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
