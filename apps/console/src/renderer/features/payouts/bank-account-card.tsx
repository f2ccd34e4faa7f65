import type { RouterOutputs } from '@sweetspot/api';
import { refusalFrom } from '@sweetspot/api/client';
import { DEFAULT_MARKET_CODE, marketOf } from '@sweetspot/domain/market/market';
import { bankAccountInput } from '@sweetspot/domain/payouts/inputs';
import { sayField, whenWords } from '@sweetspot/messages';
import { Button, Card, ErrorState, Field, focusFirstFault, Skeleton, TextInput, useToast } from '@sweetspot/ui';
import { useState, type FormEvent } from 'react';
import { api } from '../../app/api.ts';
import { useSayFailure } from '../../app/say-failure.ts';
import { useWork } from '../../app/session.tsx';
import { useWords } from '../../app/words.ts';

type Account = NonNullable<RouterOutputs['storePayouts']['bankAccount']>;

const TIME_ZONE = marketOf(DEFAULT_MARKET_CODE).timeZone;

/** Where the store is paid, masked; the number is typed anew for each change. */
export function BankAccountCard() {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const account = api.storePayouts.bankAccount.useQuery({ storeId: store.id });
  const [isChanging, setChanging] = useState(false);
  if (account.isPending) return <Skeleton className="h-32" />;
  if (account.data === undefined)
    return (
      <ErrorState title={words.accountFailed} onRetry={() => void account.refetch()}>
        {sayFailure(account.error)}
      </ErrorState>
    );
  const isAsked = account.data === null || isChanging;
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl font-semibold">{words.account}</h2>
      {account.data === null ? <p className="text-honey-text">{words.accountMissing}</p> : null}
      {isAsked ? (
        <AccountForm onDone={() => setChanging(false)} onKeep={account.data === null ? null : () => setChanging(false)} />
      ) : (
        <Given account={account.data} onChange={() => setChanging(true)} />
      )}
    </Card>
  );
}

function Given({ account, onChange }: { account: Account | null; onChange: () => void }) {
  const words = useWords('payouts');
  const [now] = useState(() => new Date());
  if (account === null) return null;
  const { holder, numberEnding, ifsc, changedAt } = account;
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <div className="grid min-w-0 gap-0.5">
        <p className="font-semibold break-words">{holder}</p>
        <p className="figures">{words.accountIs(numberEnding, ifsc)}</p>
        <p className="text-sm text-ink-muted">
          {words.accountSince(whenWords(new Date(changedAt), words.locale, { timeZone: TIME_ZONE, now }))}
        </p>
      </div>
      <Button variant="quiet" onClick={onChange}>
        {words.accountChange}
      </Button>
    </div>
  );
}

const EMPTY = { holder: '', number: '', ifsc: '' };
type Box = keyof typeof EMPTY;
type Problems = Partial<Record<Box, string>>;

function AccountForm({ onDone, onKeep }: { onDone: () => void; onKeep: (() => void) | null }) {
  const words = useWords('payouts');
  const [typed, setTyped] = useState(EMPTY);
  const { save, isSaving, problems } = useSave(onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    void save(typed).then((isSaved) => isSaved || focusFirstFault(form));
  };
  const box = (name: Box) => ({
    value: typed[name],
    onChange: ({ target }: { target: HTMLInputElement }) => setTyped({ ...typed, [name]: target.value }),
    autoComplete: 'off',
    spellCheck: false,
  });
  return (
    <form className="grid gap-4" noValidate onSubmit={submit}>
      <Field label={words.accountHolder} hint={words.accountHolderHint} error={problems.holder} isRequired>
        <TextInput {...box('holder')} className="max-w-md" />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field label={words.accountNumber} hint={words.accountNumberHint} error={problems.number} isRequired>
          <TextInput {...box('number')} inputMode="numeric" className="figures max-w-72" />
        </Field>
        <Field label={words.ifsc} hint={words.ifscHint} error={problems.ifsc} isRequired>
          <TextInput {...box('ifsc')} autoCapitalize="characters" className="figures max-w-72 uppercase" />
        </Field>
      </div>
      <div className="flex flex-wrap items-center justify-end gap-3">
        <p className="grow basis-72 text-sm text-ink-muted">{words.accountMeans}</p>
        {onKeep === null ? null : (
          <Button variant="quiet" onClick={onKeep}>
            {words.accountKeep}
          </Button>
        )}
        <Button type="submit" isLoading={isSaving}>
          {words.accountSave}
        </Button>
      </div>
    </form>
  );
}

/** Answers whether it was saved. */
function useSave(onDone: () => void) {
  const words = useWords('payouts');
  const sayFailure = useSayFailure();
  const { store } = useWork();
  const toast = useToast();
  const queries = api.useUtils();
  const [problems, setProblems] = useState<Problems>({});
  const mutation = api.storePayouts.saveBankAccount.useMutation();
  const save = async (typed: typeof EMPTY): Promise<boolean> => {
    const judged = bankAccountInput.safeParse(typed);
    if (!judged.success) {
      setProblems(
        Object.fromEntries(judged.error.issues.toReversed().map(({ path, message }) => [String(path[0]), sayField(message, words.locale)])),
      );
      return false;
    }
    setProblems({});
    try {
      const saved = await mutation.mutateAsync({ storeId: store.id, account: judged.data });
      queries.storePayouts.bankAccount.setData({ storeId: store.id }, saved);
      toast({ message: words.accountSaved });
      onDone();
      return true;
    } catch (error) {
      toast({ tone: 'problem', message: refusalFrom(error) === null ? words.accountUnsaved : sayFailure(error) });
      return false;
    }
  };
  return { save, isSaving: mutation.isPending, problems };
}
