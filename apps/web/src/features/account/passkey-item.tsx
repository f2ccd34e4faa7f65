import { zodResolver } from '@hookform/resolvers/zod';
import type { RouterOutputs } from '@sweetspot/api';
import { renamePasskeyInput } from '@sweetspot/domain/accounts/passkey-inputs';
import { dateWords, exactWords, whenWords } from '@sweetspot/messages';
import { Badge, Button, Field, TextInput, useToast } from '@sweetspot/ui';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../app/api.ts';
import { useWords } from '../../app/words.ts';
import { fieldWords, showRefusal } from '../../components/form-errors.ts';
import { FormProblem } from '../../components/notice.tsx';
import { useMoment } from '../../components/reader.ts';
import { ProofForm, type Proof } from './proof-form.tsx';

export type Passkey = RouterOutputs['accounts']['passkeys'][number];

interface ItemProps {
  readonly passkey: Passkey;
  /** Another has the same name: the moment it was added tells which this is. */
  readonly isNameTwice: boolean;
  readonly email: string;
  readonly needsCode: boolean;
  readonly onChange: (passkeys: readonly Passkey[]) => void;
}

export function PasskeyItem({ passkey, isNameTwice, email, needsCode, onChange }: ItemProps) {
  const words = useWords('passkeys');
  const toast = useToast();
  const remove = api.accounts.removePasskey.useMutation();
  const [doing, setDoing] = useState<'rename' | 'remove' | null>(null);
  const close = () => setDoing(null);
  const { id, createdAt } = passkey;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const name = isNameTwice ? `${passkey.name}, ${exactWords(new Date(createdAt), words.locale, timeZone)}` : passkey.name;
  const prove = async ({ password, code }: Proof) => {
    onChange(await remove.mutateAsync({ id, password, ...(needsCode && { code }) }));
    toast({ message: words.removed });
  };
  return (
    <li className="grid gap-4 py-4 first:pt-0 last:pb-0">
      {doing === 'rename' ? (
        <RenamePasskey passkey={passkey} onChange={onChange} onClose={close} />
      ) : (
        <Facts passkey={passkey} isNameTwice={isNameTwice} />
      )}
      {doing === 'remove' ? (
        <ProofForm
          email={email}
          needsCode={needsCode}
          action={words.remove}
          help={words.removeHelp(name)}
          isDanger
          onProve={prove}
          onClose={close}
        />
      ) : null}
      {doing === null ? (
        <div className="-ml-5 flex flex-wrap">
          <Button variant="ghost" aria-label={words.renameLabel(name)} onClick={() => setDoing('rename')}>
            {words.rename}
          </Button>
          <Button variant="ghost" aria-label={words.removeLabel(name)} onClick={() => setDoing('remove')}>
            {words.remove}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Facts({ passkey: { name, createdAt, lastUsedAt, isSynced, isStopped }, isNameTwice }: Pick<ItemProps, 'passkey' | 'isNameTwice'>) {
  const words = useWords('passkeys');
  const moment = useMoment(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const used = lastUsedAt === null ? words.neverUsed : words.lastUsed(whenWords(new Date(lastUsedAt), words.locale, moment));
  const at = new Date(createdAt);
  const added = isNameTwice ? exactWords(at, words.locale, moment.timeZone) : dateWords(at, words.locale, moment);
  const facts = [words.made(added), used, ...(isSynced ? [words.synced] : [])];
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-2 font-medium wrap-anywhere">
        <span>{`${name} `}</span>
        {isStopped ? <Badge tone="brick">{words.stopped}</Badge> : null}
      </p>
      <p className="text-sm text-ink-muted" suppressHydrationWarning>
        {facts.join(' · ')}
      </p>
      {isStopped ? <p className="text-pretty">{words.stoppedHelp}</p> : null}
    </div>
  );
}

function RenamePasskey({ passkey: { id, name }, onChange, onClose }: Pick<ItemProps, 'passkey' | 'onChange'> & { onClose: () => void }) {
  const words = useWords('passkeys');
  const rename = api.accounts.renamePasskey.useMutation();
  const { register, handleSubmit, setError, setFocus, formState } = useForm({
    resolver: zodResolver(renamePasskeyInput.pick({ name: true })),
    defaultValues: { name },
  });
  const { errors, isSubmitting } = formState;
  useEffect(() => setFocus('name', { shouldSelect: true }), [setFocus]);
  const submit = handleSubmit(async (typed) => {
    try {
      onChange(await rename.mutateAsync({ id, ...typed }));
      onClose();
    } catch (error) {
      showRefusal(error, setError, words.locale, { unexpected: words.unexpected });
    }
  });
  return (
    <form noValidate onSubmit={submit} className="grid gap-4">
      <Field label={words.name} hint={words.nameHint} error={fieldWords(errors.name, words.locale)}>
        <TextInput maxLength={60} autoComplete="off" {...register('name')} />
      </Field>
      <FormProblem message={errors.root?.message} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" isLoading={isSubmitting}>
          {words.save}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
