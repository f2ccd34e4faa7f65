import { zodResolver } from '@hookform/resolvers/zod';
import type { RouterOutputs } from '@sweetspot/api';
import { addPasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { Button, Field, TextInput } from '@sweetspot/ui';
import { makePasskey, passkeyTrouble, stopPasskey } from '@sweetspot/ui/passkey';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { deviceName } from './device-name.ts';
import type { Passkey } from './passkey-item.tsx';
import { ProofForm, type Proof } from './proof-form.tsx';

interface AddPasskeyProps {
  readonly email: string;
  readonly needsCode: boolean;
  readonly onAdded: (passkeys: readonly Passkey[]) => void;
  readonly onClose: () => void;
}

/** The password first, then a name; the press that gives the name is the one that browsers want before they ask for a finger. */
export function AddPasskey({ email, needsCode, onAdded, onClose }: AddPasskeyProps) {
  const words = useWords('passkeys');
  const begin = api.accounts.beginPasskey.useMutation();
  if (begin.isSuccess) return <MakePasskey begun={begin.data} onAdded={onAdded} onClose={onClose} />;
  const prove = async ({ password, code }: Proof) => void (await begin.mutateAsync({ password, ...(needsCode && { code }) }));
  return <ProofForm email={email} needsCode={needsCode} action={words.next} help={words.addHelp} onProve={prove} onClose={onClose} />;
}

interface MakePasskeyProps extends Pick<AddPasskeyProps, 'onAdded' | 'onClose'> {
  readonly begun: RouterOutputs['accounts']['beginPasskey'];
}

function MakePasskey({ begun: { step, options }, onAdded, onClose }: MakePasskeyProps) {
  const words = useWords('passkeys');
  const add = api.accounts.addPasskey.useMutation();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(addPasskeyInput.pick({ name: true })),
    defaultValues: { name: deviceName(navigator.userAgent) ?? words.anyDevice },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('name', { shouldSelect: true }), [setFocus]);
  useEffect(() => stopPasskey, []);
  const submit = handleSubmit(async ({ name }) => {
    try {
      onAdded(await add.mutateAsync({ step, name, made: await makePasskey(options) }));
    } catch (error) {
      const trouble = passkeyTrouble(error);
      if (trouble === null) showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
      else setError('root', { type: 'sentence', message: words.trouble[trouble] });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <div className="grid gap-1">
        <h3 className="font-semibold">{words.nameTitle}</h3>
        <p className="text-pretty text-ink-muted">{words.nameHelp}</p>
      </div>
      <Field label={words.name} hint={words.nameHint} error={fieldWords(errors.name, words.locale)}>
        <TextInput maxLength={60} autoComplete="off" {...register('name')} />
      </Field>
      {isSubmitting ? <output>{words.making}</output> : <FormProblem message={errors.root?.message} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSubmitting}>
          {words.make}
        </Button>
        <Button variant="ghost" onClick={isSubmitting ? stopPasskey : onClose}>
          {isSubmitting ? words.stop : words.cancel}
        </Button>
      </div>
    </form>
  );
}
