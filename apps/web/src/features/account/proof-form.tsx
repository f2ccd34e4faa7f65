import { zodResolver } from '@hookform/resolvers/zod';
import { doubleProofInput, proofInput } from '@sweetspot/domain/accounts/inputs';
import { Button } from '@sweetspot/ui';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { CodeField } from './code-field.tsx';
import { PasswordField } from './password-field.tsx';

export interface Proof {
  readonly password: string;
  /** Empty where none is asked. */
  readonly code: string;
}

interface ProofFormProps {
  readonly email: string;
  readonly needsCode: boolean;
  readonly action: string;
  readonly help?: string;
  readonly isDanger?: boolean;
  /** Not where something is to be read before. */
  readonly takesFocus?: boolean;
  readonly onProve: (proof: Proof) => Promise<void>;
  readonly onClose: () => void;
}

/** What is asked again before the account's protection, or the account itself, is changed. */
export function ProofForm({ email, needsCode, action, help, isDanger = false, takesFocus = true, onProve, onClose }: ProofFormProps) {
  const words = useWords('second-factor');
  const account = useWords('account');
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(needsCode ? doubleProofInput : proofInput.extend({ code: z.string() })),
    defaultValues: { password: '', code: '' },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => {
    if (takesFocus) setFocus('password');
  }, [takesFocus, setFocus]);
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
      {help === undefined ? null : <p className="text-pretty text-ink-muted">{help}</p>}
      <PasswordField
        label={words.password}
        error={errors.password?.type === 'sentence' ? account.passwordWrong : fieldWords(errors.password, words.locale)}
        {...register('password')}
        autoComplete="current-password"
      />
      {needsCode ? <CodeField label={words.proofCode} error={fieldWords(errors.code, words.locale)} {...register('code')} /> : null}
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
